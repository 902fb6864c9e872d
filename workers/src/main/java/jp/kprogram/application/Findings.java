package jp.kprogram.application;

import static jp.kprogram.application.FindingResult.DOUBT;
import static jp.kprogram.application.FindingResult.FAIL;
import static jp.kprogram.application.FindingResult.OK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.application.ApplicationSequel.Sequel;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallSettings;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What can be found out about the form of an application without a person (P5, E09). Applications that are still
 * sealed take no part: a finding would tell of them.
 */
@Component
class Findings {

  private static final int FULL_TIME = 100;

  private final ApplicationStore store;
  private final Calls calls;
  private final CallSettings callSettings;
  private final ObjectProvider<ApplicationSequel> later;
  private final Clock clock;

  Findings(
      ApplicationStore store,
      Calls calls,
      CallSettings callSettings,
      ObjectProvider<ApplicationSequel> later,
      Clock clock) {
    this.store = store;
    this.calls = calls;
    this.callSettings = callSettings;
    this.later = later;
    this.clock = clock;
  }

  /** One finding on each viewpoint, in their order. */
  List<Finding> of(Application application) {
    Call call = calls.get(application.call());
    List<Related> related = store.related(application, clock.instant());
    return List.of(
        eligibility(application.content()),
        amount(application.content(), calls.slots(call.number())),
        documents(application.content(), call),
        approval(application, call),
        restrictions(application.content()),
        duplicate(application, related),
        concentration(application, related),
        correction(application));
  }

  private static Finding eligibility(ApplicationContent content) {
    return content.institution().code() == null
        ? new Finding(Viewpoint.ELIGIBILITY, DOUBT, "所属機関の e-Rad 機関コードがありません。機関の登録を確かめてください。")
        : new Finding(Viewpoint.ELIGIBILITY, OK, "研究者と所属機関の番号があります。");
  }

  private static Finding amount(ApplicationContent content, List<CallSlot> slots) {
    Yen requested = content.requested();
    Yen ceiling = slots.stream().filter(slot -> slot.number() == content.slot()).findFirst().orElseThrow().ceiling();
    String detail = "申請額 %s、公募枠の上限額 %s".formatted(requested.japanese(), ceiling.japanese());
    if (requested.compareTo(ceiling) > 0) {
      return new Finding(Viewpoint.AMOUNT, FAIL, detail + "。上限額を超えています。");
    }
    return new Finding(Viewpoint.AMOUNT, requested.equals(Yen.ZERO) ? DOUBT : OK, detail);
  }

  private Finding documents(ApplicationContent content, Call call) {
    var given = content.attachments().stream().map(ApplicationContent.Attachment::kind).toList();
    var missing = call.terms().documents().stream().filter(kind -> !given.contains(kind)).toList();
    return missing.isEmpty()
        ? new Finding(Viewpoint.DOCUMENTS, OK, "求める書類がそろっています。")
        : new Finding(Viewpoint.DOCUMENTS, FAIL,
            "次の書類がありません。" + String.join("、", callSettings.namesOf(missing)));
  }

  private static Finding approval(Application application, Call call) {
    var approval = application.content().approval();
    if (approval == null) {
      return new Finding(Viewpoint.INSTITUTION_APPROVAL, FAIL, "研究機関の承諾がありません。");
    }
    LocalDate handedIn = LocalDate.ofInstant(application.submittedAt(), Moments.JAPAN);
    return approval.on().isAfter(handedIn)
        ? new Finding(Viewpoint.INSTITUTION_APPROVAL, DOUBT, "承諾の日（%s）が提出の日より後です。".formatted(approval.on()))
        : new Finding(Viewpoint.INSTITUTION_APPROVAL, OK, "研究機関の承諾があります（%s）。".formatted(approval.on()));
  }

  private static Finding restrictions(ApplicationContent content) {
    var lacking = Stream.of(
            content.integrity().noRestriction() ? null : "応募の制限を受けていないこと",
            content.integrity().ethicsCompleted() ? null : "研究倫理教育を終えたこと")
        .filter(one -> one != null)
        .toList();
    return lacking.isEmpty()
        ? new Finding(Viewpoint.RESTRICTIONS, OK, "応募の制限を受けていないこと、研究倫理教育を終えたことの申告があります。")
        : new Finding(Viewpoint.RESTRICTIONS, DOUBT, "次の申告がありません。" + String.join("、", lacking));
  }

  /** What stands now on duplication and concentration, which other applications, awards and projects change. */
  Finding concentration(Application application) {
    return concentration(application, store.related(application, clock.instant()));
  }

  private static Finding duplicate(Application application, List<Related> related) {
    List<String> others = related.stream()
        .filter(one -> one.sameApplicant() && one.call().equals(application.call())).map(Related::number).toList();
    return others.isEmpty()
        ? new Finding(Viewpoint.DUPLICATE, OK, "この公募に、同じ応募者のほかの応募はありません。")
        : new Finding(Viewpoint.DUPLICATE, DOUBT, "同じ応募者の応募があります。" + some(others));
  }

  /**
   * The same research paid for twice, or too much of one researcher's time (E09): effort elsewhere, what this programme
   * already pays for, and what else was applied for and is not decided.
   */
  private Finding concentration(Application application, List<Related> related) {
    int effort = application.content().effortElsewhere();
    if (effort > FULL_TIME) {
      return new Finding(Viewpoint.CONCENTRATION, FAIL,
          "ほかの制度のエフォートの合計が %d%% で、100%% を超えています。".formatted(effort));
    }
    Map<String, Sequel> sequels = new HashMap<>();
    List<String> numbers = related.stream().map(Related::number).toList();
    later.orderedStream().forEach(one -> sequels.putAll(one.of(numbers)));
    var doubts = Stream.of(
            doubt("本プログラムの課題と、研究者又は題名が重なります。", related.stream()
                .filter(one -> sequels.containsKey(one.number()) && sequels.get(one.number()).running() != null)
                .map(one -> "%s（%s）".formatted(sequels.get(one.number()).running(), one.number()))),
            doubt("同じ題名の応募があります。", related.stream()
                .filter(one -> !sequels.containsKey(one.number()) && one.sameTitle())
                .map(Related::number)),
            doubt("同じ応募者の、ほかの公募への応募があります。", related.stream()
                .filter(one -> !sequels.containsKey(one.number()) && !one.sameTitle())
                .filter(one -> one.sameApplicant() && !one.call().equals(application.call()))
                .map(Related::number)))
        .filter(doubt -> !doubt.isEmpty())
        .toList();
    return doubts.isEmpty()
        ? new Finding(Viewpoint.CONCENTRATION, OK,
            "ほかの制度のエフォートの合計は %d%% です。重なる応募と、本プログラムの課題はありません。".formatted(effort))
        : new Finding(Viewpoint.CONCENTRATION, DOUBT, String.join("　", doubts));
  }

  private static String doubt(String text, Stream<String> others) {
    List<String> found = others.toList();
    return found.isEmpty() ? "" : text + some(found);
  }

  private static Finding correction(Application application) {
    return switch (application.correction()) {
      case "made" -> new Finding(Viewpoint.CORRECTION, DOUBT, "補正が届きました。求めた点が直っているか確かめてください。");
      case "missed" -> new Finding(Viewpoint.CORRECTION, DOUBT, "期限までに補正がありませんでした。");
      default -> new Finding(Viewpoint.CORRECTION, OK, "補正を求めていません。");
    };
  }

  /** As many as a line holds. */
  private static String some(List<String> numbers) {
    int most = 10;
    return String.join("、", numbers.subList(0, Math.min(most, numbers.size())))
        + (numbers.size() > most ? " ほか%d件".formatted(numbers.size() - most) : "");
  }
}
