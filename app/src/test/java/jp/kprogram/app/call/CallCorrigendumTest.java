package jp.kprogram.app.call;

import static jp.kprogram.app.call.SampleCall.JST;
import static jp.kprogram.app.call.SampleCall.JST_SECOND;
import static jp.kprogram.app.call.SampleCall.NEDO;
import static jp.kprogram.app.call.SampleCall.RESEARCHER;
import static jp.kprogram.app.call.SampleCall.at;
import static jp.kprogram.app.call.SampleCall.timeIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.TestDatabase;
import jp.kprogram.call.CallState;
import jp.kprogram.call.Calls;
import jp.kprogram.call.Corrigenda;
import jp.kprogram.call.CorrigendumDraft;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("05 公募の訂正")
class CallCorrigendumTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Calls calls;

  @Autowired
  private Corrigenda corrigenda;

  @Autowired
  private RuntimeService processes;

  @Autowired
  private JdbcClient database;

  private SampleCall call;

  @BeforeEach
  void open() {
    call = SampleCall.closing(database, at("2027-03-05", "12:00"));
    timeIs(call.opensAt.plus(Duration.ofDays(10)));
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("訂正は別の職員が認めてから公表し、締切を後に動かして、質問者と関係の機関に知らせる")
  void publishesCorrection_withLaterClosing() {
    desk.start(RESEARCHER, "call-question", null, Map.of("callNumber", call.number, "question", "上限額はいくらか。"));
    prepare("extend", "2027-03-12", "12:00");
    assertThat(corrigenda.published(call.number)).isEmpty();
    assertThat(calls.get(call.number).closesAt()).isEqualTo(call.closesAt);

    desk.complete(JST_SECOND, call.number, "check-corrigendum", Map.of("outcome", "approve", "reason", "上限額の誤記。"));

    assertThat(desk.passed(call.number, "corrigendum-published")).isTrue();
    assertThat(corrigenda.published(call.number)).singleElement()
        .satisfies(one -> assertThat(one.correction()).isEqualTo("上限額を12億円から12億5,000万円に訂正する。"));
    var extended = calls.get(call.number);
    assertThat(extended.closesAt()).isEqualTo(at("2027-03-12", "12:00"));
    assertThat(extended.stateAt(at("2027-03-05", "12:00"))).isEqualTo(CallState.OPEN);
    assertThat(extended.stateAt(at("2027-03-12", "12:00").minusSeconds(1))).isEqualTo(CallState.OPEN);
    assertThat(extended.stateAt(at("2027-03-12", "12:00"))).isEqualTo(CallState.CLOSED);
    assertThat(desk.letters(call.number, "call/corrigendum-published"))
        .extracting(letter -> letter.recipientId()).contains(RESEARCHER, JST, "watanabe", "sato").doesNotHaveDuplicates();
    assertThat(desk.letters(call.number, "call/corrigendum-published"))
        .allSatisfy(letter -> assertThat(letter.text()).contains("2027年3月12日（金）12:00（日本標準時）"));
    assertThat(desk.record(call.number, "corrigendum-checked")).singleElement().satisfies(decision -> {
      assertThat(decision.decidedBy()).isEqualTo(JST_SECOND);
      assertThat(decision.outcome()).isEqualTo("published");
      assertThat(decision.reason()).isEqualTo("上限額の誤記。");
    });
  }

  @Test
  @DisplayName("締切を変えない訂正は、締切に触れない")
  void publishesCorrection_withoutMovingTheClosing() {
    prepare("none", null, null);

    desk.complete(JST_SECOND, call.number, "check-corrigendum", Map.of("outcome", "approve", "reason", "誤字のみ。"));

    assertThat(corrigenda.published(call.number)).hasSize(1);
    assertThat(calls.extensions(call.number)).isEmpty();
    assertThat(desk.letters(call.number, "call/corrigendum-published"))
        .allSatisfy(letter -> assertThat(letter.text()).doesNotContain("締切を延ばしました"));
  }

  @Test
  @DisplayName("認められない訂正は公表されず、用意した人に理由が伝わる")
  void refusesCorrection_andTellsWhoPreparedIt() {
    prepare("extend", "2027-03-12", "12:00");

    desk.complete(JST_SECOND, call.number, "check-corrigendum", Map.of("outcome", "refuse", "reason", "訂正は要らない。"));

    assertThat(desk.ended(call.number, "corrigendum-refused")).isTrue();
    assertThat(corrigenda.published(call.number)).isEmpty();
    assertThat(calls.get(call.number).closesAt()).isEqualTo(call.closesAt);
    assertThat(desk.letters(call.number, "call/corrigendum-refused")).singleElement()
        .satisfies(letter -> assertThat(letter.recipientId()).isEqualTo(JST));
  }

  @Test
  @DisplayName("訂正を用意した人は、確認できない（作業でも、規則でも）")
  void refusesCheck_byWhoPreparedIt() {
    prepare("none", null, null);

    assertThatThrownBy(() -> desk.complete(JST, call.number, "check-corrigendum",
            Map.of("outcome", "approve", "reason", "自分で確認した。")))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> desk.as(JST, () -> {
      corrigenda.publish(call.number, 1, "自分で確認した。");
      return null;
    })).isInstanceOfSatisfying(Refusal.NotAllowed.class,
        refusal -> assertThat(refusal.code()).isEqualTo("SAME_PERSON"));
    assertThatThrownBy(() -> desk.as(JST, () -> {
      corrigenda.refuse(call.number, 1, "自分で確認した。");
      return null;
    })).isInstanceOf(Refusal.NotAllowed.class);
    assertThat(corrigenda.published(call.number)).isEmpty();
  }

  @Test
  @DisplayName("締切の1秒前の訂正は公表でき、締切の時刻からは用意も公表もできない")
  void correctsUntilTheSecondBeforeTheClosing() {
    timeIs(call.closesAt.minusSeconds(1));
    prepare("none", null, null);
    prepare("extend", "2027-03-12", "12:00");
    var first = desk.tasks(call.number, "check-corrigendum").stream()
        .filter(task -> Integer.valueOf(1).equals(desk.variableOf(task.getId(), "corrigendumNumber")))
        .findFirst().orElseThrow();
    desk.complete(JST_SECOND, first, Map.of("outcome", "approve", "reason", "間に合った。"));
    assertThat(corrigenda.published(call.number)).hasSize(1);

    timeIs(call.closesAt);

    assertThatThrownBy(() -> prepare("none", null, null))
        .isInstanceOfSatisfying(Refusal.Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("CALL_CLOSED"));
    assertThatThrownBy(() -> desk.complete(JST_SECOND, call.number, "check-corrigendum",
            Map.of("outcome", "approve", "reason", "遅れた。")))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("訂正を認めない");
    assertThat(calls.get(call.number).closesAt()).isEqualTo(call.closesAt);
    desk.complete(JST_SECOND, call.number, "check-corrigendum", Map.of("outcome", "refuse", "reason", "締め切られた。"));
    assertThat(desk.open(call.number)).isEmpty();
  }

  @Test
  @DisplayName("新しい締切は今の締切より後、定めた長さまでに限る")
  void refusesClosing_outsideTheFrame() {
    assertField(draft("extend", "2027-03-05", "12:00"), "newClosesOn");
    assertField(draft("extend", "2027-03-04", "12:00"), "newClosesOn");
    assertField(draft("extend", "2072-03-12", "12:00"), "newClosesOn");
    assertField(draft("extend", null, "12:00"), "newClosesOn");
    assertField(draft("extend", "2027-03-12", "正午"), "newClosesTime");
    assertField(draft("later", "2027-03-12", "12:00"), "extension");
    assertField(new CorrigendumDraft(" ", "none", null, null, "理由"), "correctionText");
    assertField(new CorrigendumDraft("内容", "none", null, null, " "), "correctionReason");
    prepareAs(JST, draft("extend", "2027-06-03", "12:00"));
    assertField(draft("extend", "2027-06-03", "12:01"), "newClosesOn");
  }

  @Test
  @DisplayName("ほかの機関の公募は訂正できず、公表前ならあるかどうかも分からない")
  void refusesForeignCall() {
    assertThatThrownBy(() -> prepareAs(NEDO, draft("none", null, null)))
        .isInstanceOfSatisfying(Refusal.NotAllowed.class,
            refusal -> assertThat(refusal.code()).isEqualTo("FOREIGN_CALL"));
    timeIs(call.preannounceAt.minusSeconds(1));
    assertThatThrownBy(() -> prepareAs(NEDO, draft("none", null, null))).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> prepareAs(JST, draft("none", null, null)))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("まだ公表されていません");
    call.withdraw(database, call.opensAt);
    timeIs(call.opensAt);
    assertThatThrownBy(() -> prepareAs(JST, draft("none", null, null)))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("取りやめ");
  }

  @Test
  @DisplayName("公募が取りやめになると、確認を待つ訂正は不要になる")
  void lapses_whenTheCallIsWithdrawn() {
    prepare("none", null, null);

    processes.createMessageCorrelation("call-withdrawn").processInstanceBusinessKey(call.number).correlateAll();

    assertThat(desk.ended(call.number, "corrigendum-lapsed")).isTrue();
  }

  @Test
  @DisplayName("質問・訂正の記録は、データベースを直接操作しても変えられない（PostgreSQL）")
  void refusesChangeOfRecords_inTheDatabase() {
    assumeTrue(TestDatabase.isPostgres());

    for (String table : List.of("call_question", "call_answer", "call_corrigendum", "call_corrigendum_published",
        "deadline_exception", "applicant_deadline", "erad_incident")) {
      assertThatThrownBy(() -> database.sql("delete from " + table).update()).hasMessageContaining("cannot be changed");
    }
  }

  private void assertField(CorrigendumDraft draft, String field) {
    assertThatThrownBy(() -> prepareAs(JST, draft)).isInstanceOfSatisfying(
        Refusal.InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  private void prepareAs(String person, CorrigendumDraft draft) {
    desk.as(person, () -> corrigenda.prepare(call.number, draft));
  }

  private static CorrigendumDraft draft(String extension, String on, String time) {
    return new CorrigendumDraft("内容", extension, on == null ? null : LocalDate.parse(on), time, "理由");
  }

  private void prepare(String extension, String on, String time) {
    Map<String, Object> fields = Map.of(
        "callNumber", call.number, "correctionText", "上限額を12億円から12億5,000万円に訂正する。",
        "extension", extension, "correctionReason", "誤記があった。");
    desk.start(JST, "call-corrigendum", null, on == null
        ? fields
        : CaseDesk.with(fields, Map.entry("newClosesOn", on), Map.entry("newClosesTime", time)));
  }
}
