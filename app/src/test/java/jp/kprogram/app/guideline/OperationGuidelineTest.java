package jp.kprogram.app.guideline;

import static jp.kprogram.app.vision.Sample.COUNCIL;
import static jp.kprogram.app.vision.Sample.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.TestDatabase;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.guideline.Guidelines;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("02 運用・評価指針の策定")
class OperationGuidelineTest {

  private static final Map<String, Object> DRAFT = Map.of(
      "organisationText", "構想ごとにPDを置く。",
      "methodText", "公募により実施する。",
      "evaluationText", "外部有識者が評価する。");

  @Autowired
  private CaseDesk desk;

  @Autowired
  private Guidelines guidelines;

  @Autowired
  private JdbcClient database;

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("会議が修正を求めた指針案は作り直し、了承された案だけを新しい版として公表する")
  void publishesAVersion_afterReturnAndAdoption() {
    String number = opened();
    desk.complete(SECRETARIAT, number, "draft-guideline", DRAFT);
    Sample.everybodyAgrees(desk, number);
    Sample.session(desk, number, COUNCIL);
    Sample.councilDecides(desk, number, "revise", "評価の時期を明らかにすること。");
    assertThat(desk.open(number)).containsExactly("draft-guideline");
    assertThat(desk.variable(number, "operation-guideline", "returnReason").toString()).contains("評価の時期");
    assertThat(guidelines.version(number)).isEmpty();

    desk.complete(SECRETARIAT, number, "draft-guideline",
        CaseDesk.with(DRAFT, Map.entry("evaluationText", "3年目に中間評価を行う。")));
    Sample.councilAdopts(desk, number);

    assertThat(number).matches("GDL-\\d{4}-\\d{2}");
    assertThat(desk.ended(number, "guideline-published")).isTrue();
    assertThat(guidelines.version(number).orElseThrow().evaluation()).isEqualTo("3年目に中間評価を行う。");
    assertThat(guidelines.find(number).orElseThrow().draftNumber()).isEqualTo(2);
    assertThat(desk.record(number, "guideline-returned")).singleElement()
        .satisfies(decision -> assertThat(decision.reason()).isEqualTo("評価の時期を明らかにすること。"));
    assertThat(desk.letters(number, "guideline/guideline-published")).extracting(letter -> letter.recipientId())
        .contains("watanabe", "nakamura", "ogawa", "abe");
  }

  @Test
  @DisplayName("ある時点に効力のある指針は、それまでに公表された最も新しい版である")
  void tellsTheVersionInForce_atAMoment() {
    String first = published();
    var between = ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(1));
    ClockUtil.setCurrentTime(Date.from(between.plus(Duration.ofHours(1))));
    String second = published();

    assertThat(guidelines.inForceAt(between).orElseThrow().caseNumber()).isEqualTo(first);
    assertThat(guidelines.inForceAt(between.plus(Duration.ofHours(2))).orElseThrow().caseNumber()).isEqualTo(second);
    assertThat(guidelines.version(second).orElseThrow().version())
        .isEqualTo(guidelines.version(first).orElseThrow().version() + 1);
  }

  @Test
  @DisplayName("案のない指針は公表できず、名称・ねらい・本文のどれを欠いても受け付けない")
  void refusesWhatIsIncomplete() {
    String number = opened();

    assertThatThrownBy(() -> guidelines.publish(number))
        .isInstanceOf(Refusal.Conflict.class).hasMessageContaining("案を作成");
    assertThatThrownBy(() -> guidelines.draft(number, "体制", "方法", " "))
        .isInstanceOf(Refusal.InvalidInput.class).hasMessageContaining("評価の方法");
    assertThatThrownBy(() -> guidelines.open(null, "名称", null, SECRETARIAT))
        .isInstanceOf(Refusal.InvalidInput.class).hasMessageContaining("策定のねらい");
    assertThatThrownBy(() -> guidelines.publish("GDL-1999-01"))
        .isInstanceOf(Refusal.NotFound.class).hasMessageContaining("GDL-1999-01");
    assertThat(guidelines.find(number).orElseThrow().draftNumber()).isZero();
  }

  @Test
  @DisplayName("公表した版は、データベースを直接操作しても変えられない（PostgreSQL）")
  void refusesChangeOfPublishedVersion_inTheDatabase() {
    assumeTrue(TestDatabase.isPostgres());
    String number = published();

    assertThatThrownBy(() -> database
            .sql("update guideline_version set method = 'x' where guideline = :number")
            .param("number", number)
            .update())
        .hasMessageContaining("cannot be changed");
  }

  private String opened() {
    return desk.open(SECRETARIAT, "operation-guideline", Map.of(
        "guidelineTitle", "運用・評価指針", "purpose", "推進体制と実施方法を定める。"));
  }

  private String published() {
    String number = opened();
    desk.complete(SECRETARIAT, number, "draft-guideline", DRAFT);
    Sample.councilAdopts(desk, number);
    return number;
  }
}
