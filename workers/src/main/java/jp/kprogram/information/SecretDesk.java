package jp.kprogram.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;

/**
 * What of the register the current person may see: the own secrets as provider and recipient, and all for the
 * information officers, who check them. To everybody else there is no secret.
 */
@DomainService
public class SecretDesk {

  private final SecretStore store;
  private final ReceiptStore receipts;
  private final Secrets secrets;
  private final SecretContents contents;
  private final SecretReading reading;
  private final AccessLog log;
  private final People people;
  private final CurrentUser currentUser;

  SecretDesk(
      SecretStore store,
      ReceiptStore receipts,
      Secrets secrets,
      SecretContents contents,
      SecretReading reading,
      AccessLog log,
      People people,
      CurrentUser currentUser) {
    this.store = store;
    this.receipts = receipts;
    this.secrets = secrets;
    this.contents = contents;
    this.reading = reading;
    this.log = log;
    this.people = people;
    this.currentUser = currentUser;
  }

  /**
   * A secret in a list.
   *
   * @param title null before it is described
   * @param from first day of the period that was set last; null before it is described
   * @param until last day of it, or null
   */
  public record Line(
      String number,
      String council,
      String title,
      LocalDate from,
      LocalDate until,
      SecretStatus status,
      boolean provider,
      boolean recipient,
      boolean officer) {

    /** Not for a log. */
    @Override
    public String toString() {
      return number;
    }
  }

  /**
   * A secret as a person may see it.
   *
   * @param words null before it is described
   * @param category null before it is described
   * @param content what is known of its content to its provider; null to everybody else, and before there is one
   * @param access whether a recipient may open it now, and why not; null for who is none
   * @param uploading whether its provider may send a content in now
   */
  public record Sheet(
      Line line,
      SecretWords words,
      SecretCategory category,
      String providerName,
      ContentNote content,
      AccessVerdict access,
      boolean uploading) {

    /** Not for a log. */
    @Override
    public String toString() {
      return line.toString();
    }
  }

  /** The secrets that the current person may know of, the newest first. */
  public List<Line> lines() {
    List<Secret> known = isOfficer() ? store.all() : store.of(currentUser.id());
    return known.stream().filter(this::mayKnow).map(this::line).toList();
  }

  /** Whether there is any, for the menu. */
  public boolean any() {
    return isOfficer() || store.of(currentUser.id()).stream().anyMatch(this::mayKnow);
  }

  /** A secret; empty where there is none, or the person may not know of it. */
  public Optional<Sheet> sheet(String number) {
    return store.find(number).filter(this::mayKnow).map(secret -> {
      Line line = line(secret);
      return new Sheet(
          line,
          secrets.words(secret).orElse(null),
          store.description(number, secret.description()).map(SecretDescription::category).orElse(null),
          name(secret.provider()),
          line.provider() ? contents.latest(number).flatMap(last -> contents.note(number, last)).orElse(null) : null,
          line.recipient() ? reading.verdict(secret, currentUser.id()) : null,
          line.provider() && secret.status() == SecretStatus.DESCRIBED);
    });
  }

  /** Who asked for the content of a secret, for its provider and the information officers; empty for everybody else. */
  public Optional<List<AccessLine>> accesses(String number, int page, int size) {
    return store.find(number).filter(this::mayAudit).map(secret -> log.of(number, page, size));
  }

  /** How many rows there are. */
  public int accessCount(String number) {
    return log.count(number);
  }

  private boolean mayAudit(Secret secret) {
    return isOfficer() || secret.provider().equals(currentUser.id());
  }

  private boolean mayKnow(Secret secret) {
    return mayAudit(secret) || isRecipient(secret);
  }

  private boolean isRecipient(Secret secret) {
    return receipts.open(secret.number()).stream().anyMatch(receipt -> receipt.person().equals(currentUser.id()));
  }

  private boolean isOfficer() {
    return currentUser.groups().contains(Offices.INFORMATION_OFFICER);
  }

  private Line line(Secret secret) {
    Optional<SecretDescription> description = store.description(secret.number(), secret.description());
    Optional<SecretTerm> term = store.lastTerm(secret.number());
    return new Line(
        secret.number(),
        secret.council(),
        secrets.words(secret).map(SecretWords::title).orElse(null),
        term.map(SecretTerm::from).or(() -> description.map(SecretDescription::from)).orElse(null),
        term.map(SecretTerm::until).or(() -> description.map(SecretDescription::until)).orElse(null),
        secret.status(),
        secret.provider().equals(currentUser.id()),
        isRecipient(secret),
        isOfficer());
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }
}
