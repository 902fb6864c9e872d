package jp.kprogram.app.programme;

import static java.util.Map.entry;
import static jp.kprogram.app.adoption.AwardDesk.ACCEPT;
import static jp.kprogram.app.adoption.AwardDesk.OFFICER;
import static jp.kprogram.app.adoption.AwardDesk.PLAN;
import static jp.kprogram.app.adoption.AwardDesk.diligence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kprogram.app.adoption.AwardDesk;
import jp.kprogram.app.adoption.SelectionDesk;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.EngineTables;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.application.ResearcherAccounts;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("13 e-Rad研究者番号の登録")
class AccountLinkTest {

  private static final String RESEARCHER = "endo";
  private static final Map<String, Object> CONFIRM = Map.of("outcome", "confirm", "reason", "e-Radの登録と一致した。");
  private static final AtomicInteger LAST = new AtomicInteger(83_000_000);

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private ResearcherAccounts accounts;

  @Autowired
  private TaskService tasks;

  @Autowired
  private EngineTables engineTables;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  @AfterEach
  void restore() {
    ClockUtil.reset();
    database.sql("update account_link set status = 'ended', erad_held = null, account_held = null").update();
  }

  @Test
  @DisplayName("職員が確かめると、進行中の採択後の作業も、これからの作業も、登録した方に届く")
  void handsTheTasksOver_whenConfirmed() {
    String application = fromErad();
    String award = awards.open(selectionOf(application), application);
    desk.complete(OFFICER, award, "due-diligence", diligence("mitigate", "ok", "ok"));
    assertThat(desk.task(OFFICER, award, "plan-measures").getAssignee()).isNull();
    String number = requested(RESEARCHER, eradOf(application));

    var check = desk.task("abe", number, "confirm-account-link");
    assertThat(desk.shown("abe", check, "linkEradId")).isEqualTo(eradOf(application));
    assertThat(desk.shown("abe", check, "linkAccount")).isEqualTo(RESEARCHER);
    assertThat(desk.shown("abe", check, "linkClueText")).isEqualTo("楓の名で登録している。");
    desk.complete("abe", check, CONFIRM);

    assertThat(desk.ended(number, "account-linked")).isTrue();
    assertThat(accounts.accountOf(eradOf(application))).contains(RESEARCHER);
    assertThat(desk.tasks(award, "plan-measures")).singleElement().satisfies(task -> {
      assertThat(task.getAssignee()).isEqualTo(RESEARCHER);
      assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting("groupId").doesNotContain("jst");
    });
    assertThatThrownBy(() -> desk.complete(OFFICER, desk.tasks(award, "plan-measures").get(0),
        Map.of("awardeeAction", "submit", "mitigationPlan", "代わりに", "behalfReason", "郵送")))
        .isInstanceOf(RuntimeException.class);
    desk.complete(RESEARCHER, award, "plan-measures", Map.of("awardeeAction", "submit", "mitigationPlan", "許可を得る。"));
    desk.complete("shimizu", award, "decide-measures", Map.of("outcome", "approve", "reason", "足りる。"));
    assertThat(desk.task(RESEARCHER, award, "write-plan").getAssignee()).isEqualTo(RESEARCHER);
    desk.complete(RESEARCHER, award, "write-plan", PLAN);
    desk.complete(OFFICER, award, "check-plan", ACCEPT);
    assertThat(desk.record(award, "research-plan-submitted")).singleElement().satisfies(one -> {
      assertThat(one.decidedBy()).isEqualTo(RESEARCHER);
      assertThat(one.onBehalfOf()).isNull();
    });
    assertThat(desk.record(award, "award-handed-over")).extracting("outcome").containsExactly("awardee");
    assertThat(desk.letters(number, "application/account-linked")).singleElement().satisfies(letter -> {
      assertThat(letter.recipientId()).isEqualTo(RESEARCHER);
      assertThat(letter.text()).contains(eradOf(application));
    });
    assertThat(engineTables.holding("楓の名で登録")).isEmpty();
  }

  @Test
  @DisplayName("登録のある方の採択では、はじめから本人に作業が届き、辞退もできる")
  void goesToTheAccount_fromTheBeginning() {
    String application = fromErad();
    tells(eradOf(application), RESEARCHER);

    String award = awards.open(selectionOf(application), application);
    awards.checked(award);
    desk.complete(RESEARCHER, award, "write-plan",
        Map.of("awardeeAction", "decline", "declineReason", "続けられない。"));

    assertThat(awards.status(award)).isEqualTo("declined");
    assertThat(desk.record(application, "application-withdrawn")).extracting("decidedBy").containsExactly(RESEARCHER);
  }

  @Test
  @DisplayName("e-Radからの通知はすぐに効力を持ち、繰り返しても変わらず、終えると作業は機関に戻る")
  void followsErad() {
    String application = fromErad();
    String award = awards.open(selectionOf(application), application);
    awards.checked(award);
    String erad = eradOf(application);

    String first = tells(erad, RESEARCHER);

    assertThat(tells(erad, RESEARCHER)).isEqualTo(first);
    assertThat(desk.task(RESEARCHER, award, "write-plan").getAssignee()).isEqualTo(RESEARCHER);
    assertThat(put("erad", erad, "nishimura")).isEqualTo(409);
    assertThat(put("erad", free(), RESEARCHER)).isEqualTo(409);
    assertThat(put("erad", "1234", RESEARCHER)).isEqualTo(400);
    assertThat(put("erad", free(), "ogawa")).as("no researcher").isEqualTo(400);
    assertThat(put(RESEARCHER, free(), RESEARCHER)).isEqualTo(403);
    assertThat(delete("ogawa", erad)).isEqualTo(403);
    assertThat(delete("erad", erad)).isEqualTo(204);
    assertThat(delete("erad", erad)).isEqualTo(204);

    assertThat(accounts.accountOf(erad)).isEmpty();
    assertThat(desk.task(OFFICER, award, "write-plan").getAssignee()).isNull();
    desk.complete(OFFICER, award, "write-plan", CaseDesk.with(PLAN, entry("behalfReason", "郵送で受け取った。")));
    assertThat(desk.record(award, "award-handed-over")).extracting("outcome").containsExactly("awardee", "agency");
  }

  @Test
  @DisplayName("自分では確かめられず、番号とアカウントは一対一であり、認めなければ何も登録されない")
  void registersNothing_withoutAnOfficer() {
    String erad = free();
    String number = requested(RESEARCHER, erad);
    assertThatThrownBy(() -> requested(RESEARCHER, free())).hasStackTraceContaining("申出中");
    assertThatThrownBy(() -> desk.as(RESEARCHER, () -> {
      accounts.confirm(number, "本人である。");
      return null;
    })).isInstanceOf(Refusal.NotAllowed.class);

    desk.complete(OFFICER, number, "confirm-account-link", Map.of("outcome", "refuse", "reason", "氏名が一致しない。"));

    assertThat(desk.ended(number, "account-link-refused")).isTrue();
    assertThat(accounts.accountOf(erad)).isEmpty();
    assertThat(desk.letters(number, "application/account-link-refused")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("氏名が一致しない。"));
    String again = requested(RESEARCHER, erad);
    String other = requested("nishimura", erad);
    desk.complete(OFFICER, again, "confirm-account-link", CONFIRM);
    assertThatThrownBy(() -> desk.complete(OFFICER, other, "confirm-account-link", CONFIRM))
        .hasMessageContaining("既にほかのアカウントに登録されています");
    assertThatThrownBy(() -> requested(RESEARCHER, free())).hasStackTraceContaining("既に e-Rad 研究者番号が登録");
    assertThatThrownBy(() -> requested("tanaka", "12345")).hasStackTraceContaining("e-Rad 研究者番号");
    desk.start("nishimura", "case-withdrawal", null, Map.of("caseNumber", other, "reason", "番号を間違えた。"));
    assertThat(desk.ended(other, "account-link-withdrawn")).isTrue();
    assertThat(desk.record(other, "account-link-decided")).extracting("outcome").containsExactly("withdrawn");
  }

  private String requested(String person, String erad) {
    return desk.open(person, "account-link", Map.of("eradId", erad, "linkClue", "楓の名で登録している。"));
  }

  /** An adopted application that e-Rad handed in. */
  private String fromErad() {
    String selection = selections.selection(Slot.limited(1, 500));
    String application = selections.application(selection, "e-Radからの応募", 400);
    database.sql("update application set applicant_id = :erad where number = :number")
        .param("erad", free()).param("number", application).update();
    awards.decided(selection, application, "adopted", 1, 400);
    awards.handedInBy(application, "erad");
    return application;
  }

  private static String free() {
    return String.valueOf(LAST.incrementAndGet());
  }

  private String eradOf(String application) {
    return database.sql("select applicant_id from application where number = :number").param("number", application)
        .query(String.class).single();
  }

  private String selectionOf(String application) {
    return database.sql("select selection from panel_decision where application = :number")
        .param("number", application).query(String.class).single();
  }

  /** e-Rad tells an account; gives its answer. */
  private String tells(String erad, String account) {
    var answer = Caller.basic(port, "erad")
        .send("PUT", "/api/v1/researchers/" + erad + "/account", "{\"account\":\"" + account + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private int put(String caller, String erad, String account) {
    return Caller.basic(port, caller)
        .send("PUT", "/api/v1/researchers/" + erad + "/account", "{\"account\":\"" + account + "\"}").statusCode();
  }

  private int delete(String caller, String erad) {
    return Caller.basic(port, caller).send("DELETE", "/api/v1/researchers/" + erad + "/account", null).statusCode();
  }
}
