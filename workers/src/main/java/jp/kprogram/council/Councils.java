package jp.kprogram.council;

import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;

/**
 * What other stages may ask about councils and their members. It only reads; whoever asks sees to it that the answer
 * goes to nobody who may not have it.
 */
@DomainService
public class Councils {

  private final CouncilStore councils;
  private final MemberStore members;

  Councils(CouncilStore councils, MemberStore members) {
    this.councils = councils;
    this.members = members;
  }

  public Optional<Council> find(String number) {
    return councils.find(number);
  }

  /** @throws Refusal.NotFound COUNCIL_NOT_FOUND */
  public Council get(String number) {
    return find(number).orElseThrow(() -> new Refusal.NotFound("COUNCIL_NOT_FOUND", "councilNumber",
        "協議会 %s はありません。番号を確かめてください。".formatted(number)));
  }

  /** All councils, the newest first. */
  public List<Council> all() {
    return councils.all();
  }

  /** The council that a project has, or that is being set up for it. */
  public Optional<Council> of(String project) {
    return councils.ofProject(project);
  }

  /** Projects that a council accompanies now. */
  public List<String> projects(String council) {
    return councils.projects(council);
  }

  /** Councils that a person is a member of now. */
  public List<Council> ofPerson(String person) {
    return councils.ofPerson(person);
  }

  /** Whether a council works now: its rules are agreed on, it goes on, and it is not suspended. */
  public boolean works(String council) {
    return find(council).filter(one -> one.status() == CouncilStatus.ESTABLISHED).isPresent();
  }

  /** Members now, in the order in which they joined. Asked anew at every use: a membership may end at any time. */
  public List<Member> members(String council) {
    return members.current(council);
  }

  /** Everybody who is a member or was one; the duty of secrecy of the others goes on. */
  public List<Member> membersEver(String council) {
    return members.ever(council);
  }

  /** Whether a person is a member at this moment. */
  public boolean isMember(String person, String council) {
    return members.find(council, person).isPresent();
  }

  /** Categories that a council lacks now, with the reasons. */
  public List<CategoryGap> gaps(String council) {
    return members.gaps(council);
  }
}
