package jp.kprogram.app.adoption;

import static java.util.Map.entry;
import static jp.kprogram.app.adoption.AwardDesk.ACCEPT;
import static jp.kprogram.app.adoption.AwardDesk.AWARDEE;
import static jp.kprogram.app.adoption.AwardDesk.CONTRACT_OFFICER;
import static jp.kprogram.app.adoption.AwardDesk.OFFICER;
import static jp.kprogram.app.adoption.AwardDesk.OTHER_OFFICER;
import static jp.kprogram.app.adoption.AwardDesk.PLAN;
import static jp.kprogram.app.adoption.AwardDesk.SECRETARIAT;
import static jp.kprogram.app.adoption.AwardDesk.contract;
import static jp.kprogram.app.adoption.AwardDesk.diligence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.PublishedResult;
import jp.kprogram.adoption.Relation;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.call.CallDesk;
import jp.kprogram.app.call.CallDesk.SlotOf;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.fund.Funds;
import jp.kprogram.letter.Letter;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 採択後の手続")
class AwardTest {

  private static final Map<String, Object> MEASURES = measures("提供の前に許可を得る。");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private CallDesk callDesk;

  @Autowired
  private Calls calls;

  @Autowired
  private SelectionResults results;

  @Autowired
  private Funds funds;

  @Autowired
  private TaskService tasks;

  @Autowired
  private Conflicts conflicts;

  @Autowired
  private EngineTables engineTables;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("懸念がなく、計画が認められ、契約が結ばれると、契約額が台帳に載る")
  void commitsTheContract() {
    String concept = selections.concept(1_000);
    String selection = selections.selection(Slot.limited(1, 1_000), concept);
    String application = adopted(selection, 400);
    String award = awards.open(selection, application);

    awards.checked(award);
    awards.planned(award);
    assertThat(funds.position("mext-jst", concept).free()).isEqualTo(Yen.ofMillions(600));
    assertThat(desk.shown(CONTRACT_OFFICER, desk.task(CONTRACT_OFFICER, award, "sign-contract"), "planTotalText"))
        .isEqualTo("4億円");
    awards.signed(award, 390);

    assertThat(desk.ended(award, "contract-signed")).isTrue();
    assertThat(awards.status(award)).isEqualTo("signed");
    assertThatThrownBy(() -> desk.start(AWARDEE, "case-withdrawal", null,
        Map.of("caseNumber", application, "reason", "辞退する。"))).hasMessageContaining("委託契約を結んだため");
    assertThat(funds.position("mext-jst", concept).committed()).isEqualTo(Yen.ofMillions(390));
    assertThat(funds.position("mext-jst", concept).free()).isEqualTo(Yen.ofMillions(610));
    assertThat(awards.hold(application)).isEqualTo("committed");
    assertThat(desk.record(award)).extracting("kind").containsExactly("award-opened", "due-diligence",
        "research-plan-submitted", "research-plan-checked", "contract-signed");
    assertThat(desk.letters(award, "adoption/award-opened")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("4億円", "実証の場所を定めること", "2026年9月18日"));
    assertThat(desk.letters(award, "adoption/contract-signed")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("3億9,000万円", "C-" + award));
  }

  @Test
  @DisplayName("審査委員でもある採択者は、自分の応募に利益相反があっても、自分の措置と計画の作業だけはでき、機関の作業はできない")
  void leavesTheAwardee_theOwnTasks() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String application = adopted(selection, 400);
    selections.conflict(AWARDEE, application);
    String award = awards.open(selection, application);
    desk.complete(OFFICER, award, "due-diligence", diligence("ok", "mitigate", "ok"));
    desk.as(OTHER_OFFICER, () -> {
      conflicts.report(AWARDEE, application, Relation.SAME_INSTITUTION, "officer", "自らの応募である。");
      return null;
    });

    var measures = desk.task(AWARDEE, award, "plan-measures");
    assertThat(desk.as(AWARDEE, () -> tasks.createTaskQuery().processInstanceBusinessKey(award).listPage(0, 10)))
        .extracting("taskDefinitionKey").containsExactly("plan-measures");
    assertThat(desk.shown(AWARDEE, measures, "measuresAsked").toString()).contains("提供先を確かめた。");
    desk.complete(AWARDEE, measures, MEASURES);
    desk.complete(OTHER_OFFICER, award, "decide-measures",
        Map.of("outcome", "approve", "permitNumber", "許可-1", "reason", "足りる。"));
    desk.complete(AWARDEE, award, "write-plan", PLAN);

    assertThat(desk.open(award)).containsExactly("check-plan");
    assertThat(desk.as(AWARDEE, () -> tasks.createTaskQuery().processInstanceBusinessKey(award).count())).isZero();
  }

  @Test
  @DisplayName("確認で分かったこと、措置、計画、条件、理由、額は、エンジンの変数にも履歴にも残らない")
  void leavesNothingOfIt_inTheEngine() {
    String concept = selections.concept(500);
    String selection = selections.selection(Slot.limited(1, 500), concept);
    String award = awards.open(selection, adopted(selection, 417));
    awards.afterDays(award, 91, "award-overdue");
    desk.complete(OFFICER, award, "decide-lapse",
        Map.of("outcome", "extend", "extendedUntil", "2026-10-31", "reason", "皐月の調整"));
    desk.complete(OFFICER, award, "due-diligence", CaseDesk.with(diligence("ok", "refuse", "ok"),
        entry("integrityDetail", "秋桜の申告"), entry("exportControlDetail", "牡丹の提供先")));
    var refusal = desk.task(OTHER_OFFICER, award, "confirm-refusal");
    assertThat(desk.shown(OTHER_OFFICER, refusal, "diligenceText").toString()).contains("秋桜の申告", "牡丹の提供先");
    desk.complete(OTHER_OFFICER, refusal, Map.of("outcome", "measures", "reason", "芙蓉の措置で足りる"));
    var measures = desk.task(AWARDEE, award, "plan-measures");
    assertThat(desk.shown(AWARDEE, measures, "measuresAsked").toString()).contains("牡丹の提供先")
        .doesNotContain("秋桜の申告");
    desk.complete(AWARDEE, measures, measures("木蓮の許可を得る"));
    desk.complete(OTHER_OFFICER, award, "decide-measures", Map.of("outcome", "return", "reason", "紫陽花の期日を"));
    assertThat(desk.shown(AWARDEE, desk.task(AWARDEE, award, "plan-measures"), "returnReason")).isEqualTo("紫陽花の期日を");
    desk.complete(AWARDEE, award, "plan-measures", measures("木蓮の許可を得る"));
    desk.complete(OTHER_OFFICER, award, "decide-measures",
        Map.of("outcome", "approve", "permitNumber", "竜胆-77", "reason", "桔梗の許可"));
    var plan = CaseDesk.with(PLAN, entry("planText", "水仙の順に進める"), entry("yearlyAmounts", "2027 417"));
    desk.complete(AWARDEE, award, "write-plan", plan);
    desk.complete(OFFICER, award, "check-plan", Map.of("outcome", "return", "reason", "菖蒲の体制を"));
    desk.complete(AWARDEE, award, "write-plan", plan);
    desk.complete(OFFICER, award, "check-plan", ACCEPT);
    awards.losesItsMoney(concept, 200, awards.applicationOf(award));
    desk.complete(CONTRACT_OFFICER, award, "sign-contract", contract("椿-" + award, 417));
    var shortage = desk.task("watanabe", award, "settle-shortage");
    assertThat(desk.shown("watanabe", shortage, "shortageText").toString()).contains("1億1,700万円足りません");
    desk.complete("watanabe", shortage, Map.of("outcome", "cut", "cutMillionYen", 300, "reason", "撫子の減額"));
    var again = desk.task(AWARDEE, award, "write-plan");
    assertThat(desk.shown(AWARDEE, again, "cutNote")).isEqualTo("採択の上限額を3億円に改めました。");
    assertThat(desk.shown(AWARDEE, again, "returnReason")).isNull();
    desk.complete(AWARDEE, again, CaseDesk.with(plan, entry("yearlyAmounts", "2027 300")));
    desk.complete(OFFICER, award, "check-plan", ACCEPT);
    desk.complete(CONTRACT_OFFICER, award, "sign-contract", contract("椿-" + award, 300));

    desk.runJobs(award);
    assertThat(desk.passed(award, "contract-signed")).isTrue();
    assertThat(engineTables.holding(award)).as("what is kept").isNotEmpty();
    assertThat(List.of("皐月の調整", "秋桜の申告", "牡丹の提供先", "芙蓉の措置", "木蓮の許可", "紫陽花の期日", "竜胆-77", "桔梗の許可",
        "水仙の順", "菖蒲の体制", "4億1,700万円", "1億1,700万円", "撫子の減額", "椿-" + award))
        .allSatisfy(text -> assertThat(engineTables.holding(text)).as(text).isEmpty());
  }

  @Test
  @DisplayName("研究計画は、採択された方だけが作り、直しと減額の後も上限額を超えられない")
  void asksForAnotherPlan_untilItFits() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String award = awards.open(selection, adopted(selection, 400));
    awards.checked(award);

    assertThat(desk.tasks(award, "write-plan")).singleElement()
        .satisfies(task -> assertThat(task.getAssignee()).isEqualTo(AWARDEE));
    assertThatThrownBy(() -> desk.complete(AWARDEE, award, "write-plan",
        CaseDesk.with(PLAN, entry("yearlyAmounts", "2027 401")))).hasMessageContaining("100万円超えています");
    desk.complete(AWARDEE, award, "write-plan", PLAN);
    desk.complete(OFFICER, award, "check-plan", Map.of("outcome", "return", "reason", "体制を示してください。"));
    var again = desk.task(AWARDEE, award, "write-plan");
    assertThat(desk.shown(AWARDEE, again, "returnReason")).isEqualTo("体制を示してください。");
    assertThat(desk.shown(AWARDEE, again, "yearlyAmounts")).isEqualTo("2027 200\n2028 100\n2029 100");
    desk.complete(AWARDEE, award, "write-plan", PLAN);
    assertThatThrownBy(() -> desk.complete(OFFICER, award, "check-plan",
        Map.of("outcome", "cut", "cutMillionYen", 400, "reason", "減額する。"))).hasMessageContaining("少ない額");
    desk.complete(OFFICER, award, "check-plan", Map.of("outcome", "cut", "cutMillionYen", 300, "reason", "減額する。"));
    assertThatThrownBy(() -> desk.complete(AWARDEE, award, "write-plan", PLAN)).hasMessageContaining("3億円");
    desk.complete(AWARDEE, award, "write-plan", CaseDesk.with(PLAN, entry("yearlyAmounts", "2027 300")));
    desk.complete(OFFICER, award, "check-plan", ACCEPT);
    assertThatThrownBy(() -> awards.signed(award, 301)).hasMessageContaining("計画の額");
    awards.signed(award, 300);

    assertThat(desk.ended(award, "contract-signed")).isTrue();
  }

  @Test
  @DisplayName("懸念への措置は、別の職員が認める。輸出管理の懸念では許可の番号が要る")
  void goesOn_withMeasures() {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String award = awards.open(selection, adopted(selection, 400));
    desk.complete(OFFICER, award, "due-diligence", diligence("ok", "mitigate", "ok"));

    var task = desk.task(AWARDEE, award, "plan-measures");
    assertThat(tasks.getVariables(task.getId()))
        .doesNotContainKeys("reviewedBy", "integrityDetail", "exportControlDetail", "diligenceText", "findings");
    desk.complete(AWARDEE, award, "plan-measures", MEASURES);
    assertThatThrownBy(() -> desk.complete(OFFICER, award, "decide-measures",
        Map.of("outcome", "approve", "permitNumber", "貿-1", "reason", "足りる。")))
        .isInstanceOf(Refusal.NotAllowed.class);
    desk.complete(OTHER_OFFICER, award, "decide-measures", Map.of("outcome", "return", "reason", "期日を示してください。"));
    desk.complete(AWARDEE, award, "plan-measures", MEASURES);
    assertThatThrownBy(() -> desk.complete(OTHER_OFFICER, award, "decide-measures",
        Map.of("outcome", "approve", "reason", "足りる。"))).hasMessageContaining("輸出許可の番号");
    desk.complete(OTHER_OFFICER, award, "decide-measures",
        Map.of("outcome", "approve", "permitNumber", "貿-1", "reason", "足りる。"));

    assertThat(desk.open(award)).containsExactly("write-plan");
  }

  @Test
  @DisplayName("採択の取消しは一人では決められず、取り消すと補欠が順に繰り上がる")
  void promotesTheReserve_whenCancelled() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    String tooDear = selections.application(selection, "補欠一", 700);
    awards.decided(selection, tooDear, "reserve", 2, 700);
    String gone = selections.application(selection, "補欠二", 300);
    awards.decided(selection, gone, "reserve", 3, 300);
    selections.withdrawn(gone);
    String fits = selections.application(selection, "補欠三", 350);
    awards.decided(selection, fits, "reserve", 4, 350);
    String award = awards.open(selection, application);
    desk.complete(OFFICER, award, "due-diligence", diligence("refuse", "ok", "ok"));

    assertThatThrownBy(() -> desk.complete(OFFICER, award, "confirm-refusal",
        Map.of("outcome", "confirm", "reason", "申告に誤りがある。"))).isInstanceOf(Refusal.NotAllowed.class);
    desk.complete(OTHER_OFFICER, award, "confirm-refusal", Map.of("outcome", "confirm", "reason", "申告に誤りがある。"));

    assertThat(desk.ended(award, "place-taken")).isTrue();
    assertThat(desk.passed(award, "award-unfit")).isTrue();
    assertThat(awards.status(award)).isEqualTo("refused");
    assertThat(awards.hold(application)).isEqualTo("released");
    assertThat(desk.letters(award, "adoption/award-ended")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("申告に誤りがある。"));
    String promoted = awards.awardOf(fits);
    assertThat(awards.awardOf(tooDear)).isNull();
    assertThat(awards.awardOf(gone)).isNull();
    assertThat(awards.hold(fits)).isEqualTo("open");
    assertThat(desk.open(promoted)).containsExactly("due-diligence");
    assertThat(desk.letters(promoted, "adoption/award-promoted")).extracting(Letter::recipientId).hasSize(1);
  }

  @Test
  @DisplayName("取消しの根拠があっても、措置を求めることに改められる。措置を認めないと、枠の扱いを人が決める")
  void asksAPerson_whenThereIsNoReserve() {
    String selection = selections.selection(Slot.limited(1, 500));
    String award = awards.open(selection, adopted(selection, 400));
    desk.complete(OFFICER, award, "due-diligence", diligence("ok", "ok", "refuse"));
    desk.complete(OTHER_OFFICER, award, "confirm-refusal", Map.of("outcome", "measures", "reason", "減額で足りる。"));
    desk.complete(AWARDEE, award, "plan-measures", MEASURES);
    desk.complete(OTHER_OFFICER, award, "decide-measures", Map.of("outcome", "refuse", "reason", "重複が残る。"));

    assertThat(desk.passed(award, "measures-refused")).isTrue();
    assertThat(desk.letters(award, "adoption/award-vacant")).isNotEmpty();
    desk.complete(SECRETARIAT, award, "decide-vacancy", Map.of("outcome", "leave", "reason", "次の公募で扱う。"));

    assertThat(desk.ended(award, "place-left")).isTrue();
    assertThat(desk.letters(award, "adoption/award-ended")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("重複が残る。"));
    assertThat(desk.record(award, "vacancy-decided")).extracting("outcome").containsExactly("leave");
  }

  @Test
  @DisplayName("採択された方が応募を取り下げると、採択の辞退として終わり、補欠が繰り上がって、公表される")
  void endsTheAward_whenDeclined() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    String reserve = selections.application(selection, "補欠", 300);
    awards.decided(selection, reserve, "reserve", 2, 300);
    String award = awards.open(selection, application);
    awards.checked(award);
    assertThat(published()).contains(application).doesNotContain(reserve);

    assertThatThrownBy(() -> desk.start("endo", "case-withdrawal", null,
        Map.of("caseNumber", application, "reason", "他人"))).hasStackTraceContaining("進行中の案件ではありません");
    desk.start(AWARDEE, "case-withdrawal", null, Map.of("caseNumber", application, "reason", "所属を移るため。"));

    assertThat(desk.ended(award, "place-taken")).isTrue();
    assertThat(desk.passed(award, "award-declined")).isTrue();
    assertThat(awards.status(award)).isEqualTo("declined");
    assertThat(awards.awardOf(reserve)).isNotNull();
    assertThat(published()).contains(reserve).doesNotContain(application);
  }

  @Test
  @DisplayName("採択された方は、研究計画の様式で理由を付して辞退でき、補欠が繰り上がる")
  void endsTheAward_whenDeclinedInsteadOfPlanning() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    String reserve = selections.application(selection, "補欠", 300);
    awards.decided(selection, reserve, "reserve", 2, 300);
    String award = awards.open(selection, application);
    awards.checked(award);
    desk.complete(AWARDEE, award, "write-plan", PLAN);
    desk.complete(OFFICER, award, "check-plan", Map.of("outcome", "return", "reason", "体制を示してください。"));
    var again = desk.task(AWARDEE, award, "write-plan");
    assertThat(desk.shown(AWARDEE, again, "awardeeAction")).as("nothing chosen beforehand").isNull();

    assertThatThrownBy(() -> desk.complete(AWARDEE, again, Map.of("awardeeAction", "decline")))
        .hasStackTraceContaining("辞退の理由");
    desk.complete(AWARDEE, again, Map.of("awardeeAction", "decline", "declineReason", "紫苑の地へ移るため。"));

    assertThat(desk.ended(award, "place-taken")).isTrue();
    assertThat(desk.passed(award, "award-given-up")).isTrue();
    assertThat(awards.status(award)).isEqualTo("declined");
    assertThat(awards.hold(application)).isEqualTo("released");
    assertThat(awards.awardOf(reserve)).isNotNull();
    assertThat(desk.record(application, "application-withdrawn")).singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo("紫苑の地へ移るため。"));
    assertThat(desk.letters(award, "adoption/award-ended")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("採択の辞退", "紫苑の地へ移るため。"));
    assertThat(engineTables.holding("紫苑の地へ移るため")).isEmpty();
  }

  @Test
  @DisplayName("措置の計画に代えて辞退できる。e-Radからの応募では、職員が理由を付して代わって記入する")
  void endsTheAward_whenDeclinedInsteadOfMeasures() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    awards.handedInBy(application, "erad");
    String award = awards.open(selection, application);
    desk.complete(OFFICER, award, "due-diligence", diligence("mitigate", "ok", "ok"));
    Map<String, Object> decline = Map.of("awardeeAction", "decline", "declineReason", "条件を受けられない。");

    assertThatThrownBy(() -> desk.complete(OFFICER, award, "plan-measures", decline))
        .hasStackTraceContaining("代わって記入する理由");
    desk.complete(OFFICER, award, "plan-measures", CaseDesk.with(decline, entry("behalfReason", "書面で受け取った。")));

    assertThat(desk.passed(award, "award-given-up")).isTrue();
    assertThat(desk.open(award)).containsExactly("decide-vacancy");
    assertThat(desk.record(award, "award-given-up")).singleElement().satisfies(one -> {
      assertThat(one.decidedBy()).isEqualTo(OFFICER);
      assertThat(one.onBehalfOf()).startsWith("erad-");
      assertThat(one.reason()).contains("条件を受けられない。", "書面で受け取った。");
    });
  }

  @Test
  @DisplayName("90日で契約に至らなければ人が決める。延ばした期限が来るともう一度尋ね、失効させると補欠が繰り上がる")
  void lapses_onlyByDecision() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    String award = awards.open(selection, application);
    awards.afterDays(award, 91, "award-overdue");

    assertThat(desk.open(award)).containsExactly("decide-lapse", "due-diligence");
    assertThatThrownBy(() -> desk.complete(OFFICER, award, "decide-lapse",
        Map.of("outcome", "extend", "extendedUntil", "2026-09-01", "reason", "調整中。"))).hasMessageContaining("後の日");
    desk.complete(OFFICER, award, "decide-lapse",
        Map.of("outcome", "extend", "extendedUntil", "2026-10-31", "reason", "調整中。"));
    assertThat(desk.open(award)).containsExactly("due-diligence");
    awards.afterDays(award, 60, "extended-term-over");
    desk.complete(OFFICER, award, "decide-lapse", Map.of("outcome", "withdraw", "reason", "調わなかった。"));

    assertThat(desk.passed(award, "award-lapsed")).isTrue();
    assertThat(desk.passed(award, "award-lapse-recorded")).isTrue();
    assertThat(awards.status(award)).isEqualTo("lapsed");
    assertThat(desk.open(award)).containsExactly("decide-vacancy");
    assertThat(desk.letters(award, "adoption/award-extended")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("2026年10月31日", "調整中。"));
  }

  @Test
  @DisplayName("失効の検討の間に契約が結ばれれば、検討は要らなくなる")
  void forgetsTheLapse_whenSigned() {
    String selection = selections.selection(Slot.limited(1, 500));
    String award = awards.open(selection, adopted(selection, 400));
    awards.afterDays(award, 91, "award-overdue");

    awards.checked(award);
    awards.planned(award);
    awards.signed(award, 400);

    assertThat(desk.open(award)).isEmpty();
    assertThat(desk.passed(award, "lapse-needless")).isTrue();
    assertThat(desk.passed(award, "contract-signed")).isTrue();
  }

  @Test
  @DisplayName("確保額が足りなければ何も記帳せず、所管省が、もう一度・減額・取消しから決める")
  void asksTheMinistry_whenTheReserveIsShort() {
    String concept = selections.concept(500);
    String selection = selections.selection(Slot.limited(1, 500), concept);
    String application = adopted(selection, 400);
    String award = awards.open(selection, application);
    awards.checked(award);
    awards.planned(award);
    awards.losesItsMoney(concept, 200, awards.applicationOf(award));
    awards.signed(award, 400);

    assertThat(desk.passed(award, "contract-short")).isTrue();
    assertThat(funds.position("mext-jst", concept).committed()).isEqualTo(Yen.ZERO);
    assertThat(desk.record(award, "award-short-of-funds")).singleElement()
        .satisfies(one -> assertThat(one.reason()).contains("3億円", "1億円足りません"));
    desk.complete("watanabe", award, "settle-shortage", Map.of("outcome", "retry", "reason", "確保した。"));
    awards.signed(award, 400);
    desk.complete("watanabe", award, "settle-shortage",
        Map.of("outcome", "cut", "cutMillionYen", 300, "reason", "減額する。"));
    desk.complete(AWARDEE, award, "write-plan", CaseDesk.with(PLAN, entry("yearlyAmounts", "2027 300")));
    desk.complete(OFFICER, award, "check-plan", ACCEPT);
    awards.signed(award, 300);

    assertThat(desk.ended(award, "contract-signed")).isTrue();
    assertThat(funds.position("mext-jst", concept).committed()).isEqualTo(Yen.ofMillions(300));
  }

  @Test
  @DisplayName("確保額が足りず取り消すと、契約に至らないまま終わる。契約番号は一つの契約だけに使える")
  void ends_whenTheMinistryCancels() {
    String concept = selections.concept(900);
    String selection = selections.selection(Slot.limited(2, 900), concept);
    String award = awards.open(selection, adopted(selection, 400));
    String first = selections.application(selection, "先の採択", 400);
    awards.decided(selection, first, "adopted", 2, 400);
    String earlier = awards.open(selection, first);
    for (String one : List.of(award, earlier)) {
      awards.checked(one);
      awards.planned(one);
    }
    awards.signed(earlier, 400);
    assertThatThrownBy(() -> desk.complete(CONTRACT_OFFICER, award, "sign-contract", contract("C-" + earlier, 400)))
        .hasMessageContaining("別の契約に使われています");
    awards.losesItsMoney(concept, 200, awards.applicationOf(award));
    awards.signed(award, 400);
    desk.complete("watanabe", award, "settle-shortage", Map.of("outcome", "cancel", "reason", "財源がない。"));

    assertThat(desk.passed(award, "contract-given-up")).isTrue();
    assertThat(desk.letters(award, "adoption/award-ended")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("財源がない。"));
    assertThat(awards.status(award)).isEqualTo("refused");
    assertThat(desk.shown(SECRETARIAT, desk.task(SECRETARIAT, award, "decide-vacancy"), "vacancyText"))
        .isEqualTo("公募枠1　限定数採択（1件）、5億円まで");
  }

  @Test
  @DisplayName("枠の採択がすべてなくなれば、その枠の二次募集が始まる")
  void callsTheSlotAgain() {
    String call = callDesk.mainCall(callDesk.concept("direct", SlotOf.main("公募枠①", 500)));
    callDesk.closed(call);
    desk.complete(CallDesk.JST, call, "enter-slot-result", CallDesk.awarded(1, 1, 400));
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    awards.moves(selection, call);
    String award = awards.open(selection, application);
    desk.start(AWARDEE, "case-withdrawal", null, Map.of("caseNumber", application, "reason", "辞退する。"));

    desk.complete(SECRETARIAT, award, "decide-vacancy", Map.of("outcome", "re-call", "reason", "公募し直す。"));

    assertThat(desk.ended(award, "slot-called-again")).isTrue();
    assertThat(calls.all().stream().filter(one -> call.equals(one.recallOf())).map(Call::number)).singleElement()
        .satisfies(again -> assertThat(desk.open(again)).containsExactly("prepare-call"));
  }

  @Test
  @DisplayName("e-Radから届いた応募では、職員が理由を付して代わって記入し、別の職員が確かめる")
  void entersForTheAwardee_withAReason() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    awards.handedInBy(application, "erad");
    String award = awards.open(selection, application);
    awards.checked(award);

    assertThatThrownBy(() -> desk.complete(OFFICER, award, "write-plan", PLAN)).hasMessageContaining("代わって記入する理由");
    desk.complete(OFFICER, award, "write-plan", CaseDesk.with(PLAN, entry("behalfReason", "郵送で受け取った。")));
    assertThatThrownBy(() -> desk.complete(OFFICER, award, "check-plan", ACCEPT))
        .isInstanceOf(Refusal.NotAllowed.class);
    desk.complete(OTHER_OFFICER, award, "check-plan", ACCEPT);

    assertThat(desk.open(award)).containsExactly("sign-contract");
    assertThat(desk.record(award, "research-plan-submitted")).singleElement().satisfies(one -> {
      assertThat(one.decidedBy()).isEqualTo(OFFICER);
      assertThat(one.onBehalfOf()).startsWith("erad-");
      assertThat(one.reason()).isEqualTo("郵送で受け取った。");
    });
  }

  @Test
  @DisplayName("利益相反のある職員には、採択後の手続も見えず、担当できない")
  void hidesItself_fromAConflict() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    selections.conflict(OFFICER, application);
    String award = awards.open(selection, application);

    assertThatThrownBy(() -> awards.checked(award)).isInstanceOf(RuntimeException.class);
    assertThat(desk.<Long>as(OFFICER, () -> tasks.createTaskQuery().processInstanceBusinessKey(award).count())).isZero();
    assertThat(desk.<Long>as(OTHER_OFFICER, () -> tasks.createTaskQuery().processInstanceBusinessKey(award).count()))
        .isEqualTo(1);
    desk.complete(OTHER_OFFICER, award, "due-diligence", AwardDesk.NO_DOUBT);
    assertThat(desk.open(award)).containsExactly("write-plan");
  }

  @Test
  @DisplayName("採択されていない応募、取り下げた応募、手続中の応募には、手続を始めない")
  void refusesToOpen() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = adopted(selection, 400);
    String rejected = selections.application(selection, "不採択", 300);
    awards.decided(selection, rejected, "rejected", 2, null);
    awards.open(selection, application);

    assertThatThrownBy(() -> awards.open(selection, rejected)).hasStackTraceContaining("採択されていません");
    assertThatThrownBy(() -> awards.open(selection, application)).hasStackTraceContaining("進行中か契約済み");
    selections.withdrawn(application);
    assertThatThrownBy(() -> awards.open(selection, application)).hasStackTraceContaining("続いていない");
  }

  /** Applications that the public reads to be adopted. */
  private List<String> published() {
    return results.published(ClockUtil.getCurrentTime().toInstant(), 0, Integer.MAX_VALUE).stream()
        .map(PublishedResult::application).toList();
  }

  private static Map<String, Object> measures(String plan) {
    return Map.of("awardeeAction", "submit", "mitigationPlan", plan);
  }

  private String adopted(String selection, int millions) {
    String application = selections.application(selection, "採択", millions);
    awards.decided(selection, application, "adopted", 1, millions);
    return application;
  }
}
