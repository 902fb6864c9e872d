package jp.kprogram.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** The registers of interests and affiliations (P5): each person keeps the own one. */
@DomainService
public class Interests {

  private final InterestStore store;
  private final SelectionStore selections;
  private final AdditionStore additions;
  private final Conflicts conflicts;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  Interests(
      InterestStore store,
      SelectionStore selections,
      AdditionStore additions,
      Conflicts conflicts,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.selections = selections;
    this.additions = additions;
    this.conflicts = conflicts;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  private int thisYear() {
    return LocalDate.now(clock).getYear();
  }

  /** An interest as a form says it, see {@link Interest}. */
  public record Entry(
      String kind,
      String counterpartErad,
      String counterpartName,
      String institution,
      String unit,
      Integer fromYear,
      Integer toYear,
      Integer yearsTotal,
      String note) {}

  /**
   * Puts down what a person declares.
   *
   * @throws Refusal.InvalidInput naming the field
   */
  public void declare(Entry entry, String person, String selection) {
    Relation kind = Coded.of(Relation.class, entry.kind(), "interestKind", "関係の種類");
    if (!kind.declarable()) {
      throw new Refusal.InvalidInput("UNKNOWN_VALUE", "interestKind", "「関係の種類」は一覧から選んでください。");
    }
    declare(Interest.declared(person, kind, entry.counterpartErad(), entry.counterpartName(), entry.institution(),
        entry.unit(), entry.fromYear(), entry.toYear(), entry.yearsTotal(), entry.note(), clock.instant(),
        thisYear()), selection);
  }

  /**
   * Puts down what the current person declares after the panel was appointed.
   *
   * @throws Refusal.NotAllowed NO_PART
   */
  public void declareLater(Entry entry) {
    String person = currentUser.id();
    var open = selections.openOf(person);
    if (open.isEmpty()) {
      throw new Refusal.NotAllowed("NO_PART", "進行中の選考に加わっている方だけが申告できます。選考に加わるときに、改めて申告をお願いします。");
    }
    declare(entry, person, open.get(0).number());
  }

  /** Puts an interest into the register of its person; conflicts that follow count at once (E07). */
  void declare(Interest interest, String selection) {
    store.insert(interest, selection);
    decisions.on(selection, "interest-declared", "recorded").by(interest.person()).record();
    conflicts.detectFor(interest.person());
  }

  /**
   * Puts down where a person works.
   *
   * @throws Refusal.InvalidInput REQUIRED, ERAD_ID
   */
  public void affiliate(Affiliation affiliation, String selection) {
    Required.text(affiliation.institution(), "ownInstitution", "所属機関");
    if (affiliation.eradId() != null && !affiliation.eradId().matches("\\d{8}")) {
      throw new Refusal.InvalidInput("ERAD_ID", "ownErad", "「e-Rad 研究者番号」は8桁の数字で記入してください。");
    }
    store.insert(affiliation, clock.instant());
    decisions.on(selection, "affiliation-declared", "recorded").by(affiliation.person()).record();
    conflicts.detectFor(affiliation.person());
  }

  /** Puts a person on the roster of reviewers, before there is any selection to look for conflicts in. */
  public void enrol(Affiliation affiliation) {
    store.insert(affiliation, clock.instant());
  }

  /**
   * A person says that the register is complete. Who judges must have said where the person works.
   *
   * @throws Refusal.Conflict AFFILIATION_MISSING
   */
  public void finish(String person, String selection) {
    boolean judges = additions.asked(selection).contains(person)
        || selections.people(selection, SelectionRole.REVIEWER).contains(person)
        || selections.people(selection, SelectionRole.CHAIR).contains(person);
    if (judges && store.affiliation(person).isEmpty()) {
      throw new Refusal.Conflict("AFFILIATION_MISSING", "所属が登録されていません。「所属を申告する」を選んで、先に所属を申告してください。");
    }
    store.declareComplete(selection, person, clock.instant());
    decisions.on(selection, "interests-complete", "recorded").by(person).record();
  }

  /** Where a person works, as last declared. */
  public Optional<Affiliation> affiliation(String person) {
    return store.affiliation(person);
  }

  /** The register of a person, as rows that a form shows. */
  public List<Map<String, String>> rows(String person) {
    return store.of(person).stream().map(interest -> {
      Map<String, String> row = new HashMap<>();
      row.put("kindName", interest.kind().japanese());
      row.put("counterpart", Objects.toString(interest.counterpartName(),
          Objects.toString(interest.counterpartErad(), "（機関）")));
      row.put("institution", Objects.toString(interest.institution(), ""));
      row.put("years", interest.yearsJapanese());
      return row;
    }).toList();
  }
}
