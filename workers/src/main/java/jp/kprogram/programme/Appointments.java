package jp.kprogram.programme;

import java.time.LocalDate;
import jp.kprogram.people.People;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;
import jp.kprogram.vision.CouncilMember;
import jp.kprogram.vision.CouncilMembers;

/** Seats in the Program Council: without seated members it can deliberate on nothing (R21; paper L59, L144). */
@DomainService
public class Appointments {

  private static final String COUNCIL = "program-council";

  private final CouncilMembers council;
  private final People people;

  Appointments(CouncilMembers council, People people) {
    this.council = council;
    this.people = people;
  }

  /**
   * Gives a person a seat for a term.
   *
   * @param userId of the group program-council
   * @throws Refusal.InvalidInput NOT_IN_COUNCIL_GROUP where the person has no account in that group, TERM_ORDER where the
   *     term ends before it begins
   * @throws Refusal.Conflict where the seat or the chair is taken in that term
   */
  public void appoint(
      String userId, boolean scientist, boolean chair, LocalDate termFrom, LocalDate termTo, String reason) {
    String appointee = Required.text(userId, "appointee", "委員の利用者ID");
    String because = Required.text(reason, "reason", "任命の理由");
    if (!people.groupsOf(appointee).contains(COUNCIL)) {
      throw new Refusal.InvalidInput("NOT_IN_COUNCIL_GROUP", "appointee",
          "「委員の利用者ID」の %s は、プログラム会議のグループにいません。管理者に登録を依頼してから任命してください。".formatted(appointee));
    }
    council.appoint(new CouncilMember(appointee, scientist, chair, termFrom, termTo), because);
  }
}
