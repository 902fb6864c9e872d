package jp.kprogram.council;

import java.util.List;
import java.util.Map;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;

/**
 * What members and the secretariat see of a consensus: the text, what became of the one before, and what others
 * objected in earlier rounds (R28). What others say in the open round is shown to nobody.
 */
@DomainService
public class ConsensusDesk {

  private final ConsensusStore store;
  private final MemberStore members;
  private final CouncilStore councils;
  private final People people;

  ConsensusDesk(ConsensusStore store, MemberStore members, CouncilStore councils, People people) {
    this.store = store;
    this.members = members;
    this.councils = councils;
    this.people = people;
  }

  /** Whether a person may see it: a member now, or the secretariat. */
  public boolean mayRead(String number, String person) {
    return store.find(number).filter(one -> members.find(one.council(), person).isPresent()).isPresent()
        || people.groupsOf(person).contains(Offices.SECRETARIAT);
  }

  /**
   * A consensus as forms show it.
   *
   * @param revision what became of the text before; null for the first
   * @param mediation who mediated and what was found; null where nobody did
   * @param round the newest round; null before the first
   */
  public record Shown(
      Consensus consensus, String council, String limit, String words, String revision, String mediation,
      ConsensusRound round, String roundDue) {}

  public Shown shown(String number) {
    Consensus consensus = store.find(number).orElseThrow();
    var text = store.lastText(number);
    var round = store.lastRound(number);
    return new Shown(
        consensus,
        councils.find(consensus.council()).orElseThrow().name(),
        Moments.japanese(consensus.limitAt()),
        text.words(),
        text.reason(),
        store.mediation(number).map(found -> "%s：%s".formatted(found.mediator(), found.findings())).orElse(null),
        round.orElse(null),
        round.map(ConsensusRound::dueAt).map(Moments::japanese).orElse(null));
  }

  /** Objections, and who said nothing, in the rounds that are over. */
  public List<Map<String, String>> objections(String number) {
    int open = store.lastRound(number).filter(round -> round.closedAt() == null).map(ConsensusRound::number).orElse(0);
    return store.positions(number).stream()
        .filter(one -> one.round() != open && one.position() != Position.AGREE)
        .map(one -> Map.of(
            "round", "第%d回".formatted(one.round()),
            "name", name(one.person()),
            "position", one.position().japanese(),
            "reason", one.reason() == null ? "" : one.reason()))
        .toList();
  }

  /** What a member said in the rounds so far. */
  public List<Map<String, String>> own(String number, String reader) {
    return store.positions(number).stream()
        .filter(one -> one.person().equals(reader))
        .map(one -> Map.of(
            "round", "第%d回".formatted(one.round()),
            "position", one.position().japanese(),
            "reason", one.reason() == null ? "" : one.reason()))
        .toList();
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }
}
