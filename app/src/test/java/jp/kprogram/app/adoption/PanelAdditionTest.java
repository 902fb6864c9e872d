package jp.kprogram.app.adoption;

import static jp.kprogram.app.adoption.AdoptionDesk.OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.OTHER_OFFICER;
import static jp.kprogram.app.adoption.AdoptionDesk.PANEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.SelectionRole;
import jp.kprogram.adoption.Selections;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 審査委員の追加")
class PanelAdditionTest {

  private static final List<String> SIX = PANEL.subList(0, 6);
  private static final String NEW = PANEL.get(6);

  @Autowired
  private CaseDesk desk;

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private Selections selections;

  @Autowired
  private Conflicts conflicts;

  private String call;
  private String application;
  private String selection;

  @BeforeEach
  void reviewing() {
    call = adoption.closedCall();
    application = adoption.accepted(call, "量子センサの小型化", "東雲 玲", "27182818", "かわべ大学");
    selection = adoption.opened(call);
    adoption.appoint(selection, SIX);
    adoption.allDeclare(selection);
    adoption.confirmed(selection);
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("割当ての後でも追加でき、申告と利益相反の調べが済んでから、交代に選べる")
  void joins_afterTheDeclaration() {
    Review declined = adoption.of(application).get(0);
    desk.complete(declined.reviewer(), declined.number(), "answer-invitation",
        Map.of("outcome", "decline", "reason", "多忙のため。"));

    choose(NEW);

    assertThat(desk.letters(selection, "adoption/panel-appointed")).extracting(letter -> letter.recipientId())
        .contains(NEW);
    assertThat(substitutes(declined)).doesNotContain(NEW);
    assertThat(selections.people(selection, SelectionRole.REVIEWER)).doesNotContain(NEW);
    adoption.affiliated(selection, NEW, "研究所 " + NEW);
    adoption.finished(selection, NEW);

    assertThat(desk.passed(selection, "reviewer-added")).isTrue();
    assertThat(selections.people(selection, SelectionRole.REVIEWER)).contains(NEW);
    assertThat(substitutes(declined)).contains(NEW);
    desk.complete(OFFICER, declined.number(), "replace-reviewer",
        Map.of("outcome", "replace", "substitute", NEW, "reason", "辞退のため。"));
    assertThat(adoption.of(application)).extracting(Review::reviewer).contains(NEW);
    assertThat(desk.record(selection, "panel-member-added")).singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(NEW));
  }

  @Test
  @DisplayName("追加した方に利益相反があれば、その応募は見えず、割り当てられない")
  void keepsTheApplication_fromANewMemberWithAConflict() {
    choose(NEW);
    adoption.affiliated(selection, NEW, "研究所 " + NEW);
    desk.complete(NEW, selection, "declare-interests", Map.of(
        "interestAction", "add", "interestKind", "family", "counterpartName", "東雲 玲"));
    adoption.finished(selection, NEW);
    Review declined = adoption.of(application).get(0);
    desk.complete(declined.reviewer(), declined.number(), "answer-invitation",
        Map.of("outcome", "decline", "reason", "多忙のため。"));

    assertThat(conflicts.hidden(NEW, application)).isTrue();
    assertThat(substitutes(declined)).doesNotContain(NEW);
  }

  @Test
  @DisplayName("期限までに申告しなければ加わらず、改めて頼める")
  void leavesOut_whoDoesNotDeclare() {
    choose(NEW);
    assertThatThrownBy(() -> choose(NEW)).hasMessageContaining("選択肢にない");

    desk.timePasses(selection, Duration.ofDays(28), "declaration-due");

    assertThat(desk.passed(selection, "addition-lapsed")).isTrue();
    assertThat(selections.people(selection, SelectionRole.REVIEWER)).doesNotContain(NEW);
    choose(NEW);
    assertThat(desk.open(selection)).contains("declare-interests");
  }

  @Test
  @DisplayName("ほかの機関、委員会を設ける前、採否が決まった後は追加できず、選考が終われば頼んだことも終わる")
  void isClosed_outsideItsTime() {
    String young = adoption.opened(call(adoption));
    assertThatThrownBy(() -> open(OFFICER, young)).hasStackTraceContaining("まだ設けられていません");
    assertThatThrownBy(() -> open("abe", selection)).hasStackTraceContaining("所属する機関の選考ではありません");
    choose(NEW);

    desk.start("sato", "case-withdrawal", null, Map.of("caseNumber", selection, "reason", "公募をやめる。"));
    desk.runJobs(selection);

    assertThat(desk.ended(selection, "addition-not-needed")).isTrue();
    assertThatThrownBy(() -> open(OTHER_OFFICER, selection)).hasStackTraceContaining("審査委員を追加できません");
  }

  private static String call(AdoptionDesk adoption) {
    String call = adoption.closedCall();
    adoption.accepted(call, "海中通信の高速化");
    return call;
  }


  private void choose(String reviewer) {
    open(OFFICER, selection);
    desk.complete(OFFICER, selection, "add-reviewer", Map.of("reviewer", reviewer, "reason", "人数が足りない。"));
  }

  private void open(String officer, String number) {
    desk.start(officer, "panel-addition", null, Map.of("selectionNumber", number));
  }

  private List<String> substitutes(Review review) {
    var task = desk.task(OFFICER, review.number(), "replace-reviewer");
    return ((SpinJsonNode) desk.shown(OFFICER, task, "substituteOptions")).elements().stream()
        .map(option -> option.prop("value").stringValue()).toList();
  }
}
