package jp.kprogram.council;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** The rules of a council (規約): begun from a template, changed clause by clause, agreed on by all (R47; S-01, S-07). */
@DomainService
public class RulesDrafts {

  private final RulesStore store;
  private final CouncilStore councils;
  private final Consensuses consensuses;
  private final ConsensusStore texts;
  private final CouncilSettings settings;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  RulesDrafts(
      RulesStore store,
      CouncilStore councils,
      Consensuses consensuses,
      ConsensusStore texts,
      CouncilSettings settings,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.councils = councils;
    this.consensuses = consensuses;
    this.texts = texts;
    this.settings = settings;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Begins the next version with the clauses of the template, or of the rules in force. */
  public void draft(String council) {
    String name = councils.find(council).orElseThrow().name();
    int version = store.newest(council) + 1;
    var template = settings.rules();
    var now = clock.instant();
    store.open(council, version, template.version(), now);
    List<RulesClause> beginning =
        store.inForce(council).map(inForce -> store.clauses(council, inForce)).orElse(List.of());
    if (beginning.isEmpty()) {
      for (int index = 0; index < template.clauses().size(); index++) {
        var clause = template.clauses().get(index);
        add(council, version, new RulesClause(index + 1, clause.heading(), clause.words().replace("{name}", name)),
            "template", null, now);
      }
    } else {
      beginning.forEach(clause -> add(council, version, clause, "template", null, now));
    }
    decisions.on(council, "rules-drafted", "version-" + version).because(template.version()).record();
  }

  /**
   * Changes one clause, or says that the draft goes to the members.
   *
   * @param clause number of the clause that is changed or removed
   * @throws Refusal.InvalidInput NO_SUCH_CLAUSE, REQUIRED, RULES_TOO_LONG
   */
  public RulesAction edit(
      String council, String action, Integer clause, String heading, String words, String reason) {
    var asked = Coded.of(RulesAction.class, action, "rulesAction", "行うこと");
    int version = store.newest(council);
    List<RulesClause> draft = store.clauses(council, version);
    if (asked == RulesAction.PUT) {
      requireShort(draft);
      return asked;
    }
    String because = Required.text(reason, "reason", "理由");
    var now = clock.instant();
    switch (asked) {
      case ADD -> add(council, version,
          written(draft.stream().mapToInt(RulesClause::number).max().orElse(0) + 1, heading, words),
          "added", because, now);
      case CHANGE -> add(council, version, written(existing(draft, clause).number(), heading, words),
          "changed", because, now);
      default -> add(council, version, existing(draft, clause), RulesClause.REMOVED, because, now);
    }
    return asked;
  }

  /** Puts the draft to all members. @return number of the consensus that is sought */
  public String put(String council) {
    int version = store.newest(council);
    List<RulesClause> draft = store.clauses(council, version);
    var limit = clock.instant().atZone(Moments.JAPAN).plus(settings.rulesLimit()).toInstant();
    String number = consensuses.open(new ConsensusRequest(council, ConsensusKind.RULES, council,
        "規約（第%d版）".formatted(version), RulesText.of(draft), settings.rounds(), limit));
    store.put(council, version, number);
    return number;
  }

  /** All have agreed: the text of the last round is in force for everybody who is a member now. */
  public void adopt(String council) {
    int version = store.newest(council);
    takeOver(council, version);
    store.agreed(council, version, clock.instant());
    decisions.on(council, "rules-agreed", "version-" + version)
        .because(store.consensus(council, version).orElse(null)).record();
  }

  /**
   * Decides how to go on without consensus, from the text of the last round.
   *
   * @param clauses numbers of the clauses to leave out, such as 3,5
   */
  public RulesDecision decide(String council, String decision, String clauses, String reason) {
    var decided = Coded.of(RulesDecision.class, decision, "rulesDecision", "扱い");
    String because = Required.text(reason, "reason", "理由");
    int version = store.newest(council);
    List<RulesClause> standing = lastText(council, version).orElseGet(() -> store.clauses(council, version));
    List<RulesClause> leftOut = decided != RulesDecision.LEAVE_OUT ? List.of() : Stream
        .of(Required.text(clauses, "clauseNumbers", "除く条の番号").split("[\\s,、，]+"))
        .map(one -> existing(standing, number(one)))
        .toList();
    takeOver(council, version);
    leftOut.forEach(clause -> add(council, version, clause, RulesClause.REMOVED, because, clock.instant()));
    decisions.on(council, "rules-decided", decided.code()).because(because).record();
    return decided;
  }

  /** Clauses of the newest version as they stand. */
  public List<RulesClause> clauses(String council) {
    return store.clauses(council, store.newest(council));
  }

  /** The rules in force as one text; empty where there are none. */
  public Optional<String> inForce(String council) {
    return store.inForce(council).map(version -> RulesText.of(store.clauses(council, version)));
  }

  /** The version that is in force. */
  public Optional<Integer> version(String council) {
    return store.inForce(council);
  }

  /** What members changed in the rounds goes back into the clauses, each change with a row of its own. */
  private void takeOver(String council, int version) {
    List<RulesClause> draft = store.clauses(council, version);
    var now = clock.instant();
    lastText(council, version).ifPresent(agreed -> {
      agreed.stream().filter(clause -> draft.stream().noneMatch(old -> says(old, clause)))
          .forEach(clause -> add(council, version, clause, clause.removed() ? RulesClause.REMOVED : "changed",
              "合意を求める中で改めた。", now));
      draft.stream().filter(old -> !old.removed() && agreed.stream().noneMatch(one -> one.number() == old.number()))
          .forEach(old -> add(council, version, old, RulesClause.REMOVED, "合意を求める中で除いた。", now));
    });
  }

  private Optional<List<RulesClause>> lastText(String council, int version) {
    return store.consensus(council, version).map(number -> RulesText.clauses(texts.lastText(number).words()));
  }

  private void add(String council, int version, RulesClause clause, String change, String reason, Instant now) {
    store.add(council, version, clause, change, reason, currentUser.id(), now);
  }

  private static boolean says(RulesClause one, RulesClause other) {
    return one.number() == other.number() && one.removed() == other.removed()
        && (one.removed() || one.heading().equals(other.heading()) && one.words().equals(other.words()));
  }

  private static RulesClause written(int number, String heading, String words) {
    return new RulesClause(number, Required.text(heading, "clauseHeading", "条の見出し"),
        RulesText.oneClause(Required.text(words, "clauseWords", "条の本文")));
  }

  private static RulesClause existing(List<RulesClause> draft, Integer number) {
    return draft.stream().filter(clause -> number != null && clause.number() == number && !clause.removed()).findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("NO_SUCH_CLAUSE", "clauseNumber",
            "「条の番号」は、規約案にある条の番号で記入してください。"));
  }

  private static Integer number(String text) {
    return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
  }

  private static void requireShort(List<RulesClause> draft) {
    int length = RulesText.of(draft).length();
    if (length > RulesText.LONGEST) {
      throw new Refusal.InvalidInput("RULES_TOO_LONG", "rulesAction",
          "規約案が%d字あり、%d字を超えています。短くしてから諮ってください。".formatted(length, RulesText.LONGEST));
    }
  }
}
