package jp.kprogram.council;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Councils across projects (横断協議の場, R48; L115): each links several councils, and a council may be linked by several.
 * Members, rules and meetings are those of every council.
 */
@DomainService
public class CrossCouncils {

  private static final int FEWEST = 2;

  private final CouncilStore councils;
  private final CouncilSettings settings;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final CurrentUser currentUser;
  private final Clock clock;

  CrossCouncils(
      CouncilStore councils,
      CouncilSettings settings,
      CaseNumbers numbers,
      Decisions decisions,
      CurrentUser currentUser,
      Clock clock) {
    this.councils = councils;
    this.settings = settings;
    this.numbers = numbers;
    this.decisions = decisions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Opens the setting-up of a council across projects.
   *
   * @param requested case number that the caller asks for, or null
   * @param list numbers of the councils that it links, one a line
   * @param purpose what it is for
   * @throws Refusal.InvalidInput TOO_FEW_COUNCILS, NOT_LINKABLE
   */
  public Council open(String requested, String list, String name, String purpose) {
    String called = Required.text(name, "councilName", "名称");
    String what = Required.text(purpose, "purpose", "目的");
    List<String> linked = Stream.of(Required.text(list, "councilNumbers", "つなぐ協議会").split("[\\s,、，]+"))
        .distinct().toList();
    if (linked.size() < FEWEST) {
      throw new Refusal.InvalidInput("TOO_FEW_COUNCILS", "councilNumbers", "「つなぐ協議会」は、二つ以上を1行に1件ずつ記入してください。");
    }
    linked.forEach(this::requireLinkable);
    String number = numbers.settle(requested, "CNC", 3, taken -> councils.find(taken).isPresent());
    Instant now = clock.instant();
    var council = new Council(number, CouncilKind.CROSS, called, null, settings.currentLaw(), what, now, null,
        CouncilStatus.PREPARING, null, null);
    councils.insert(council, currentUser.id());
    linked.forEach(one -> councils.link(number, one, now));
    decisions.on(number, "council-opened", "opened").because(String.join("、", linked)).record();
    return council;
  }

  /**
   * Links a further council, or ends a link, with a reason.
   *
   * @throws Refusal.NotFound COUNCIL_NOT_FOUND where there is no such council across projects that goes on
   * @throws Refusal.InvalidInput NOT_LINKABLE
   * @throws Refusal.Conflict ALREADY_LINKED, NOT_LINKED
   */
  public void change(String number, String action, String linked, String reason) {
    var asked = Coded.of(LinkAction.class, action, "linkAction", "行うこと");
    String because = Required.text(reason, "reason", "理由");
    councils.lock(number);
    councils.find(number).filter(one -> one.kind() == CouncilKind.CROSS && one.endedAt() == null)
        .orElseThrow(() -> new Refusal.NotFound("COUNCIL_NOT_FOUND", "councilNumber",
            "「横断協議の場の番号」の %s はありません。番号を確かめてください。".formatted(number)));
    boolean held = councils.links(number).contains(linked);
    if (asked == LinkAction.LINK) {
      requireLinkable(linked);
      if (held) {
        throw new Refusal.Conflict("ALREADY_LINKED", "%s と %s は、すでにつながっています。".formatted(number, linked));
      }
      councils.link(number, linked, clock.instant());
    } else {
      if (!held) {
        throw new Refusal.Conflict("NOT_LINKED", "%s と %s は、つながっていません。".formatted(number, linked));
      }
      councils.unlink(number, linked, because, clock.instant());
    }
    decisions.on(number, "council-linked", asked.code()).because(linked + "　" + because).record();
  }

  private void requireLinkable(String number) {
    boolean linkable = councils.find(number)
        .filter(one -> one.kind() == CouncilKind.PROJECT && one.establishedAt() != null && one.endedAt() == null)
        .isPresent();
    if (!linkable) {
      throw new Refusal.InvalidInput("NOT_LINKABLE", "councilNumbers",
          "「つなぐ協議会」の %s は、設置された課題の協議会ではありません。番号を確かめてください。".formatted(number));
    }
  }
}
