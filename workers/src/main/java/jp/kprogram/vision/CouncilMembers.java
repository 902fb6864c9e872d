package jp.kprogram.vision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sits in the Program Council on which day. */
@DomainService
public class CouncilMembers {

  private final JdbcClient database;
  private final Decisions decisions;
  private final Clock clock;

  CouncilMembers(JdbcClient database, Decisions decisions, Clock clock) {
    this.database = database;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Gives a person a seat.
   *
   * @param reason why, for the record; null where there is none
   * @throws Refusal.InvalidInput TERM_ORDER where the term ends before it begins
   * @throws Refusal.Conflict SEAT_TAKEN where the person already sits there, CHAIR_TAKEN where another is in the chair,
   *     on a day of the term
   */
  public void appoint(CouncilMember member, String reason) {
    if (member.termTo().isBefore(member.termFrom())) {
      throw new Refusal.InvalidInput("TERM_ORDER", "termTo", "「任期の終わり」は「任期の始まり」以後の日にしてください。");
    }
    if (inTermOf(member).anyMatch(other -> other.userId().equals(member.userId()))) {
      throw new Refusal.Conflict("SEAT_TAKEN", "%s は、その任期に既にプログラム会議の委員です。".formatted(member.userId()));
    }
    if (member.chair() && inTermOf(member).anyMatch(CouncilMember::chair)) {
      throw new Refusal.Conflict("CHAIR_TAKEN", "その任期には既に議長がいます。議長でない委員として登録してください。");
    }
    database
        .sql("""
            insert into council_member (user_id, scientist, chair, term_from, term_to)
            values (:userId, :scientist, :chair, :termFrom, :termTo)
            """)
        .param("userId", member.userId())
        .param("scientist", member.scientist())
        .param("chair", member.chair())
        .param("termFrom", member.termFrom())
        .param("termTo", member.termTo())
        .update();
    decisions.on("program-council", "council-member-appointed", member.userId()).because(reason).record();
  }

  /** Members in office today (JST), by user id. */
  public List<CouncilMember> inOffice() {
    var today = LocalDate.now(clock);
    return inOfficeWithin(today, today);
  }

  /** The seat that a person holds today, if any. */
  public Optional<CouncilMember> seatOf(String userId) {
    return inOffice().stream().filter(member -> member.userId().equals(userId)).findFirst();
  }

  private Stream<CouncilMember> inTermOf(CouncilMember member) {
    return inOfficeWithin(member.termFrom(), member.termTo()).stream();
  }

  private List<CouncilMember> inOfficeWithin(LocalDate first, LocalDate last) {
    return database
        .sql("select * from council_member where term_from <= :last and term_to >= :first order by user_id")
        .param("first", first)
        .param("last", last)
        .query((row, index) -> new CouncilMember(
            row.getString("user_id"),
            row.getBoolean("scientist"),
            row.getBoolean("chair"),
            row.getObject("term_from", LocalDate.class),
            row.getObject("term_to", LocalDate.class)))
        .list();
  }
}
