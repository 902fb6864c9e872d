package jp.kprogram.app.project;

import static jp.kprogram.app.adoption.AwardDesk.OFFICER;
import static jp.kprogram.app.adoption.AwardDesk.OTHER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Award;
import jp.kprogram.adoption.Awards;
import jp.kprogram.app.adoption.AwardDesk;
import jp.kprogram.app.adoption.SelectionDesk;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.project.Project;
import jp.kprogram.project.Projects;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("10 研究開発課題の開始")
class ProjectTest {

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private Awards register;

  @Autowired
  private Projects projects;

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("契約を記録すると、同じ処理の中で課題が登録され、課題番号が代表者に知らされる")
  void beginsWithTheContract() {
    String award = signed("量子センサの小型化");

    Project project = of(award);

    Award from = register.get(award);
    assertThat(project.number()).matches("PRJ-2026-\\d{3}");
    assertThat(project.title()).isEqualTo("量子センサの小型化");
    assertThat(project.application()).isEqualTo(from.application());
    assertThat(project.call()).isEqualTo(selections.callOf(from.selection()));
    assertThat(project.slot()).isEqualTo(1);
    assertThat(project.concept()).startsWith("CON-1992-");
    assertThat(project.theme()).isEqualTo("THM-1992-001");
    assertThat(project.agency()).isEqualTo("jst");
    assertThat(project.institution()).isEqualTo("みなと工科大学");
    assertThat(project.representativeErad()).hasSize(8);
    assertThat(project.amount()).isEqualTo(Yen.ofMillions(390));
    assertThat(project.startsOn()).hasToString("2027-04-01");
    assertThat(project.endsOn()).hasToString("2030-03-31");
    assertThat(project.contract()).isEqualTo("C-" + award);
    assertThat(projects.account(project)).contains(AwardDesk.AWARDEE);
    assertThat(desk.record(project.number())).extracting("kind").containsExactly("project-started");
    assertThat(desk.letters(project.number(), "project/project-started")).singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains(project.number(), "量子センサの小型化", "2027年4月1日"));
    assertThat(projects.start(award)).as("once").isEqualTo(project);
    assertThatThrownBy(() -> projects.start(awards.open(selections.selection(Slot.limited(1, 500)), adopted())))
        .hasStackTraceContaining("採択されていません");
  }

  @Test
  @DisplayName("課題の開始は、待つプロセスがなくても、いくつあっても、契約とは別の処理として伝わる")
  void tellsEverybodyWhomItConcerns() {
    String deployment = engine.getRepositoryService().createDeployment()
        .addClasspathResource("project/waits-for-projects.bpmn").deploy().getId();
    try {
      String award = signed("海中通信の高速化");
      String number = of(award).number();

      assertThat(desk.ended(award, "contract-signed")).isTrue();
      assertThat(begun(number)).hasSize(2)
          .allSatisfy(one -> assertThat(engine.getRuntimeService().getVariables(one.getId()))
              .isEqualTo(Map.of("projectNumber", number)));
    } finally {
      engine.getRepositoryService().deleteDeployment(deployment, true);
    }
    assertThat(desk.ended(signed("誰も待たない"), "contract-signed")).isTrue();
  }

  @Test
  @DisplayName("始まるはずのプロセスが失敗しても、契約と課題の登録はそのまま残る")
  void keepsTheContract_whenAReceiverFails() {
    String deployment = engine.getRepositoryService().createDeployment()
        .addClasspathResource("project/fails-on-projects.bpmn").deploy().getId();
    try {
      assertThatThrownBy(() -> signed("失敗する相手")).hasStackTraceContaining("noSuchStep");
    } finally {
      engine.getRepositoryService().deleteDeployment(deployment, true);
    }
    String award = database.sql("select award from project where title = '失敗する相手'").query(String.class).single();
    assertThat(awards.status(award)).isEqualTo("signed");
    assertThat(desk.passed(award, "contract-signed")).isFalse();

    desk.runJobs(award);

    assertThat(desk.ended(award, "contract-signed")).as("tried again").isTrue();
  }

  @Test
  @DisplayName("自らの課題は機関が、すべての課題は事務局と監査が見る。利益相反のある職員、ほかの機関、研究者には見えない")
  void showsItselfToWhomItConcerns() {
    String award = signed("洋上風況の面的な計測");
    Project project = of(award);
    selections.conflict(OTHER_OFFICER, project.application());

    for (String reader : List.of(OFFICER, "sato", "fujii")) {
      assertThat(page(reader)).as(reader).contains(project.number(), "洋上風況の面的な計測", "3億9,000万円");
      assertThat(api(reader, "?size=100")).as(reader).contains(project.number(), "\"amountYen\":390000000");
      assertThat(api(reader, "/" + project.number())).as(reader).contains("C-" + award);
    }
    for (String other : List.of(OTHER_OFFICER, "abe")) {
      assertThat(page(other)).as(other).doesNotContain(project.number(), "洋上風況の面的な計測");
      assertThat(api(other, "?size=100")).as(other).doesNotContain(project.number());
      assertThat(get(other, "/" + project.number())).as(other).isEqualTo(404);
    }
    String seen = api(OTHER_OFFICER, "?size=100");
    assertThat((int) JsonPath.read(seen, "$.total")).as("hidden ones are not counted")
        .isEqualTo(JsonPath.<List<?>>read(seen, "$.items").size());
    for (String outsider : List.of("tanaka", "yamashita", "erad")) {
      assertThat(get(outsider, "")).as(outsider).isEqualTo(403);
    }
    assertThat(Caller.anonymous(port).get("/api/v1/projects").statusCode()).isEqualTo(401);
    String open = Caller.anonymous(port).get("/api/v1/public/projects?size=100").body();
    assertThat(open).contains("{\"number\":\"%s\",\"title\":\"洋上風況の面的な計測\",\"institution\":\"みなと工科大学\"}"
        .formatted(project.number())).doesNotContain("amountYen", "representative", award);
  }

  @Test
  @DisplayName("課題のない機関には、ないことが示され、頁は順に送られる")
  void pagesAndSaysWhereThereIsNone() {
    signed("一つ目");
    String second = of(signed("二つ目")).number();

    assertThat(page("abe")).contains("研究開発課題はありません。");
    assertThat(JsonPath.<List<String>>read(api(OFFICER, "?size=1"), "$.items[*].number")).containsExactly(second);
    assertThat(JsonPath.<List<String>>read(api(OFFICER, "?size=1&page=1"), "$.items[*].title"))
        .containsExactly("一つ目");
    assertThat(get(OFFICER, "?size=101")).isEqualTo(400);
    assertThatThrownBy(() -> desk.as("tanaka", () -> projects.page(0, 1))).isInstanceOf(Refusal.NotAllowed.class);
  }

  private String signed(String title) {
    String selection = selections.selection(Slot.limited(1, 1_000));
    String application = selections.application(selection, title, 400);
    awards.decided(selection, application, "adopted", 1, 400);
    String award = awards.open(selection, application);
    awards.checked(award);
    awards.planned(award);
    awards.signed(award, 390);
    return award;
  }

  private String adopted() {
    return selections.application(selections.selection(Slot.limited(1, 500)), "採択されていない", 300);
  }

  private Project of(String award) {
    return projects.find(database.sql("select number from project where award = :award").param("award", award)
        .query(String.class).single()).orElseThrow();
  }

  private List<ProcessInstance> begun(String number) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKeyIn("waits-for-projects", "waits-for-projects-too").list();
  }

  private String page(String person) {
    String login = person.equals("fujii") ? "cockpit" : "tasklist"; // auditors have no Tasklist
    return Caller.loggedIn(port, person, login).get("/office/projects").body();
  }

  private String api(String person, String path) {
    return Caller.basic(port, person).get("/api/v1/projects" + path).body();
  }

  private int get(String person, String path) {
    return Caller.basic(port, person).get("/api/v1/projects" + path).statusCode();
  }
}
