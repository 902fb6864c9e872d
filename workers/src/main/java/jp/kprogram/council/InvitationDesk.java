package jp.kprogram.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;

/** What the person who is asked, and the secretariat, see of an invitation (R28, R46). */
@DomainService
public class InvitationDesk {

  private final InvitationStore store;
  private final Councils councils;
  private final CouncilProjects projects;
  private final RulesDrafts rules;
  private final CouncilSettings settings;
  private final People people;

  InvitationDesk(
      InvitationStore store,
      Councils councils,
      CouncilProjects projects,
      RulesDrafts rules,
      CouncilSettings settings,
      People people) {
    this.store = store;
    this.councils = councils;
    this.projects = projects;
    this.rules = rules;
    this.settings = settings;
    this.people = people;
  }

  /** Whether a person may see it: who is asked, from the asking on, or the secretariat. */
  public boolean mayRead(String number, String person) {
    return people.groupsOf(person).contains(Offices.SECRETARIAT)
        || store.find(number).filter(one -> one.status() != InvitationStatus.PROPOSED)
            .filter(one -> one.person().equals(person)).isPresent();
  }

  /**
   * An invitation as forms show it.
   *
   * @param titles of the projects of the council
   * @param required whether the call of the person's project made the council a condition
   * @param law what is known of the law that the council rests on
   * @param rules in force as one text; null where there are none
   * @param questions that the person has asked
   */
  public record Shown(
      Invitation invitation, Council council, String invitee, String proposer, String titles, boolean required,
      String topics, CouncilSettings.Law law, String rules, List<Map<String, String>> entries, String questions) {}

  public Shown shown(String number) {
    Invitation invitation = store.find(number).orElseThrow();
    Council council = councils.get(invitation.council());
    return new Shown(
        invitation,
        council,
        name(invitation.person()),
        name(invitation.proposedBy()),
        String.join("、", councils.titles(council.number())),
        Optional.ofNullable(invitation.project()).flatMap(projects::find).filter(CouncilProject::councilRequired)
            .isPresent(),
        String.join("、", settings.topics()),
        settings.law(council.legalBasis()),
        rules.inForce(council.number()).orElse(null),
        entries(number),
        store.entries(number).stream().filter(entry -> entry.kind() == EntryKind.QUESTION)
            .map(Invitation.Entry::words).collect(Collectors.joining("\n")));
  }

  private List<Map<String, String>> entries(String number) {
    return store.entries(number).stream()
        .map(entry -> Map.of(
            "at", Moments.japanese(entry.writtenAt()),
            "kind", entry.kind().japanese(),
            "words", entry.words() == null ? "" : entry.words()))
        .toList();
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }
}
