package jp.kprogram.information;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens contents for their recipients. Each time it asks whether this person may, at this moment, and writes the answer
 * down before a byte goes out; and again before each part. It holds no transaction: who reads slowly locks nothing.
 */
@Component
public class SecretReading {

  private final SecretStore store;
  private final ReceiptStore receipts;
  private final SecretContents contents;
  private final LeakStore leaks;
  private final AccessLog log;
  private final AccessTable table;
  private final Councils councils;
  private final CurrentUser currentUser;
  private final JdbcClient database;
  private final Clock clock;

  SecretReading(
      SecretStore store,
      ReceiptStore receipts,
      SecretContents contents,
      LeakStore leaks,
      AccessLog log,
      AccessTable table,
      Councils councils,
      CurrentUser currentUser,
      JdbcClient database,
      Clock clock) {
    this.store = store;
    this.receipts = receipts;
    this.contents = contents;
    this.leaks = leaks;
    this.log = log;
    this.table = table;
    this.councils = councils;
    this.currentUser = currentUser;
    this.database = database;
    this.clock = clock;
  }

  /** A content that may be read now. */
  public final class Opened {

    private final Secret secret;
    private final String person;
    private final AccessFacts facts;
    private final ContentNote note;

    private Opened(Secret secret, String person, AccessFacts facts, ContentNote note) {
      this.secret = secret;
      this.person = person;
      this.facts = facts;
      this.note = note;
    }

    public ContentNote note() {
      return note;
    }

    /**
     * Passes the content on.
     *
     * @throws ReadingStopped where the access ended in the meantime
     */
    public void read(OutputStream reader) throws IOException {
      contents.read(secret.number(), note.version(), reader, () -> facts.equals(
          facts(store.find(secret.number()).orElseThrow(), person)));
    }
  }

  /**
   * Opens a content for the current person.
   *
   * @throws Refusal.NotFound SECRET_NOT_FOUND where the person has no access at this moment: the same as where there is
   *     no such secret
   */
  public Opened open(String number, AccessWay way) {
    String person = currentUser.id();
    String asked = number.matches("SEC-\\d{4}-\\d{3,10}") ? number : "-";
    Optional<Secret> secret = store.find(asked).filter(one -> receipts.exists(asked, person));
    AccessFacts facts = secret.map(one -> facts(one, person)).orElse(null);
    AccessVerdict verdict = facts == null ? AccessVerdict.NOT_A_RECIPIENT : table.judge(facts);
    log.write(asked, person, way, verdict, secret.map(Secret::contentVersion).orElse(null));
    return secret.filter(one -> verdict.open())
        .flatMap(one -> contents.note(asked, one.contentVersion())
            .map(note -> new Opened(one, person, facts, note)))
        .orElseThrow(() -> new Refusal.NotFound("SECRET_NOT_FOUND", null, "秘密情報はありません。番号を確かめてください。"));
  }

  /** Whether a person could open a secret now, and why not; nothing is opened and nothing written down. */
  AccessVerdict verdict(Secret secret, String person) {
    return receipts.exists(secret.number(), person)
        ? table.judge(facts(secret, person))
        : AccessVerdict.NOT_A_RECIPIENT;
  }

  private AccessFacts facts(Secret secret, String person) {
    LocalDate today = LocalDate.now(clock.withZone(Moments.JAPAN));
    Optional<Member> member = councils.members(secret.council()).stream()
        .filter(one -> one.person().equals(person)).findFirst();
    return new AccessFacts(
        secret.status() == SecretStatus.PROVIDED ? "provided" : "ended",
        membership(secret, person, member),
        acknowledgement(secret, person, today),
        period(secret, today),
        leaks.suspends(secret.number(), person) ? "suspended" : "none");
  }

  private String membership(Secret secret, String person, Optional<Member> member) {
    if (!councils.works(secret.council())) {
      return "suspended";
    }
    // who left and came back is asked anew
    return member.filter(one -> !acknowledgedBefore(secret, person, one.joinedAt())).isPresent() ? "member" : "left";
  }

  private boolean acknowledgedBefore(Secret secret, String person, Instant joined) {
    return database
        .sql("""
            select count(*) from secret_acknowledgement
            where secret = :secret and person = :person and answered_at < :joined
            """)
        .param("secret", secret.number())
        .param("person", person)
        .param("joined", Moments.toColumn(joined))
        .query(Integer.class)
        .single() > 0;
  }

  private String acknowledgement(Secret secret, String person, LocalDate today) {
    if (receipts.accessEnd(secret.number(), person).isPresent()) {
      return "ended";
    }
    return database
        .sql("""
            select count(*) from secret_acknowledgement a
            join secret_term t on t.secret = a.secret and t.term = a.term
            where a.secret = :secret and a.person = :person and a.answer = 'acknowledge'
              and t.valid_from <= :today and t.valid_until >= :today
            """)
        .param("secret", secret.number())
        .param("person", person)
        .param("today", today)
        .query(Integer.class)
        .single() > 0 ? "acknowledged" : "missing";
  }

  private String period(Secret secret, LocalDate today) {
    List<SecretTerm> terms = store.terms(secret.number());
    if (terms.isEmpty() || today.isBefore(terms.get(0).from())) {
      return "before";
    }
    return today.isAfter(terms.get(terms.size() - 1).until()) ? "after" : "within";
  }
}
