package jp.kprogram.application;

import static jp.kprogram.application.FindingResult.DOUBT;
import static jp.kprogram.application.FindingResult.FAIL;
import static jp.kprogram.application.FindingResult.OK;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallSettings;
import jp.kprogram.call.CallSlot;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
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
  private final Clock clock;

  Findings(ApplicationStore store, Calls calls, CallSettings callSettings, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.callSettings = callSettings;
    this.clock = clock;
  }

  /** One finding on each viewpoint, in their order. */
  List<Finding> of(Application application) {
    Call call = calls.get(application.call());
    Instant now = clock.instant();
    return List.of(
        eligibility(application.content()),
        amount(application.content(), calls.slots(call.number())),
        documents(application.content(), call),
        approval(application, call),
        restrictions(application.content()),
        duplicate(store.ofSameApplicant(application, now)),
        concentration(application.content(), store.withSameTitle(application, now)),
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

  private static Finding duplicate(List<String> others) {
    return others.isEmpty()
        ? new Finding(Viewpoint.DUPLICATE, OK, "この公募に、同じ応募者のほかの応募はありません。")
        : new Finding(Viewpoint.DUPLICATE, DOUBT, "同じ応募者の応募があります。" + some(others));
  }

  private static Finding concentration(ApplicationContent content, List<String> sameTitle) {
    if (content.effortElsewhere() > FULL_TIME) {
      return new Finding(Viewpoint.CONCENTRATION, FAIL,
          "ほかの制度のエフォートの合計が %d%% で、100%% を超えています。".formatted(content.effortElsewhere()));
    }
    return sameTitle.isEmpty()
        ? new Finding(Viewpoint.CONCENTRATION, OK,
            "ほかの制度のエフォートの合計は %d%% です。同じ題名の応募はありません。".formatted(content.effortElsewhere()))
        : new Finding(Viewpoint.CONCENTRATION, DOUBT, "同じ題名の応募があります。" + some(sameTitle));
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
