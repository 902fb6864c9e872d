package jp.kprogram.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The check at every way into the engine, on form-check.bpmn. */
@ProgrammeTest
class FormGuardTest {

  private static final String OFFICER = "sato";
  private static final List<String> GROUPS = List.of("cao-secretariat");
  private static final Map<String, Object> GOOD_START = Map.of("title", "量子センサー", "years", 5);

  @Autowired
  private ProcessEngine engine;

  @LocalServerPort
  private int port;

  private Caller rest;
  private String deploymentId;

  @BeforeEach
  void deploy() {
    rest = Caller.basic(port, OFFICER);
    deploymentId = engine.getRepositoryService().createDeployment()
        .addClasspathResource("form-check/form-check.bpmn")
        .addClasspathResource("form-check/form-check-start.form")
        .addClasspathResource("form-check/form-check-task.form")
        .deploy()
        .getId();
    grant(Resources.PROCESS_DEFINITION);
    grant(Resources.PROCESS_INSTANCE);
  }

  @AfterEach
  void undeploy() {
    engine.getIdentityService().clearAuthentication();
    engine.getRepositoryService().deleteDeployment(deploymentId, true);
    engine.getAuthorizationService().createAuthorizationQuery().userIdIn(OFFICER).list().stream()
        .filter(grant -> List.of(Resources.PROCESS_DEFINITION.resourceType(), Resources.PROCESS_INSTANCE.resourceType())
            .contains(grant.getResourceType()))
        .forEach(grant -> engine.getAuthorizationService().deleteAuthorization(grant.getId()));
  }

  static Stream<Arguments> starts() {
    return Stream.of(
        start("submitStartForm", (engine, variables) ->
            engine.getFormService().submitStartForm(definition(engine), variables)),
        start("submitStartForm（業務キーつき）", (engine, variables) ->
            engine.getFormService().submitStartForm(definition(engine), "KEY", variables)),
        start("startProcessInstanceByKey", (engine, variables) ->
            engine.getRuntimeService().startProcessInstanceByKey("form-check", variables)),
        start("startProcessInstanceById", (engine, variables) ->
            engine.getRuntimeService().startProcessInstanceById(definition(engine), variables)),
        start("createProcessInstanceByKey", (engine, variables) ->
            engine.getRuntimeService().createProcessInstanceByKey("form-check").setVariables(variables).execute()),
        start("startProcessInstanceByMessage", (engine, variables) ->
            engine.getRuntimeService().startProcessInstanceByMessage("form-check-requested", variables)),
        start("correlateStartMessage", (engine, variables) ->
            engine.getRuntimeService().createMessageCorrelation("form-check-requested").setVariables(variables)
                .correlateStartMessage()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("starts")
  @DisplayName("開始は、どの入口からでも開始の様式で検査する")
  void refusesStart_whichBreaksTheForm(String way, BiConsumer<ProcessEngine, Map<String, Object>> start) {
    login();

    assertThatThrownBy(() -> start.accept(engine, Map.of("title", "短", "years", 99, "isAdmin", true)))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("「提案の名称」(title): 3文字以上で入力してください")
        .hasMessageContaining("「年数」(years): 10以下の数で入力してください。")
        .hasMessageContaining("(isAdmin): この様式にない項目です");
    assertThatThrownBy(() -> start.accept(engine, Map.of())).hasMessageContaining("(title): 入力してください。");
    assertThat(instances()).isZero();

    start.accept(engine, GOOD_START);
    assertThat(instances()).isOne();
  }

  @Test
  @DisplayName("任意の項目が無ければ null で保存する")
  void storesNull_forOptionalFieldLeftOut() {
    login();
    var instance = engine.getRuntimeService().startProcessInstanceByKey("form-check", Map.of("title", "量子センサー"));

    engine.getIdentityService().clearAuthentication();
    assertThat(engine.getRuntimeService().getVariables(instance.getId())).containsEntry("years", null);
  }

  @Test
  @DisplayName("開始の様式のない手続には、外から何も渡せない")
  void refusesVariables_whereStartHasNoForm() {
    login();

    assertThatThrownBy(() ->
        engine.getRuntimeService().startProcessInstanceByKey("form-check-unstartable", Map.of("x", 1)))
        .isInstanceOf(FormRefused.class);
  }

  static Stream<Arguments> completions() {
    return Stream.of(
        completion("complete", (engine, id, values) -> engine.getTaskService().complete(id, values)),
        completion("completeWithVariablesInReturn", (engine, id, values) ->
            engine.getTaskService().completeWithVariablesInReturn(id, values, false)),
        completion("submitTaskForm", (engine, id, values) -> engine.getFormService().submitTaskForm(id, values)),
        completion("submitTaskFormWithVariablesInReturn", (engine, id, values) ->
            engine.getFormService().submitTaskFormWithVariablesInReturn(id, values, false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("completions")
  @DisplayName("完了は、どの入口からでも作業の様式で検査し、誤りがあれば作業は残る")
  void keepsTaskOpen_whenAnswerBreaksTheForm(String way, Completion complete) {
    Task task = task();
    login();

    assertThatThrownBy(() -> complete.run(engine, task.getId(), Map.of("outcome", "dissent", "approved", true)))
        .isInstanceOf(FormRefused.class)
        .hasMessageContaining("「意見の内容」(opinion): 入力してください。")
        .hasMessageContaining("(approved): この様式にない項目です");
    assertThatThrownBy(() -> complete.run(engine, task.getId(), Map.of("outcome", "grant")))
        .hasMessageContaining("「判断」(outcome): 選択肢にない値です。");
    assertThatThrownBy(() -> complete.run(engine, task.getId(),
        Map.of("outcome", "agree", "selected", SpinValues.jsonValue("[\"nobody\"]").create())))
        .hasMessageContaining("「選んだ候補」(selected)");
    assertThatThrownBy(() -> complete.run(engine, task.getId(), null)).hasMessageContaining("(outcome)");
    engine.getIdentityService().clearAuthentication();
    assertThat(engine.getRuntimeService().getVariables(task.getExecutionId()))
        .doesNotContainKeys("outcome", "approved");
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isOne();

    login();
    complete.run(engine, task.getId(),
        Map.of("outcome", "agree", "selected", SpinValues.jsonValue("[\"mori\"]").create()));
    engine.getIdentityService().clearAuthentication();
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isZero();
    assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
        .containsEntry("outcome", "agree").containsEntry("opinion", null);
  }

  @Test
  @DisplayName("委任された作業を返すときも検査する")
  void checksAnswer_whenDelegatedTaskIsResolved() {
    Task task = task();
    engine.getTaskService().delegateTask(task.getId(), OFFICER);
    login();

    assertThatThrownBy(() -> engine.getTaskService().resolveTask(task.getId(), Map.of("outcome", "grant")))
        .isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> engine.getFormService().submitTaskForm(task.getId(), Map.of("outcome", "grant")))
        .isInstanceOf(FormRefused.class);
  }

  @Test
  @DisplayName("様式のない作業は、値なしでだけ完了できる")
  void completesTaskWithoutForm_onlyWithoutVariables() {
    Task confirm = confirmTask();
    login();

    assertThatThrownBy(() -> engine.getTaskService().complete(confirm.getId(), Map.of("x", 1)))
        .isInstanceOf(FormRefused.class);
    assertThatCode(() -> engine.getTaskService().complete(confirm.getId())).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("ログインした人のいない、エンジン自身の処理は検査しない")
  void leavesEngineAlone() {
    var instance = engine.getRuntimeService().startProcessInstanceByKey("form-check", Map.of("internal", true));

    assertThat(engine.getRuntimeService().getVariables(instance.getId())).containsEntry("internal", true);
  }

  @Test
  @DisplayName("様式を通らない道は閉じている")
  void closesWays_aroundTheForm() {
    Task task = task();
    login();
    var runtime = engine.getRuntimeService();

    assertThatThrownBy(() -> runtime.createProcessInstanceByKey("form-check").startBeforeActivity("confirm").execute())
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> engine.getTaskService().handleBpmnError(task.getId(), "X", "m", Map.of("x", 1)))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> engine.getTaskService().handleEscalation(task.getId(), "X", Map.of("x", 1)))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> runtime.createConditionEvaluation().setVariable("x", 1).evaluateStartConditions())
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> engine.getRepositoryService().createDeployment().addString("x.form", "{}").deploy())
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThatThrownBy(() -> runtime.createMessageCorrelation("no-such").setVariable("x", 1).correlate())
        .isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> runtime.messageEventReceived("no-such", task.getExecutionId(), Map.of("x", 1)))
        .isInstanceOf(FormRefused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/process-definition/key/form-check/start,       variables",
    "/process-definition/key/form-check/submit-form, variables",
    "/message,                                       processVariables"})
  @DisplayName("REST の開始は、誤りを 400 と日本語で返す")
  void answers400_whenRestStartBreaksTheForm(String path, String variables) {
    String message = path.equals("/message") ? "\"messageName\":\"form-check-requested\"," : "";

    var refused = rest.post("/engine-rest" + path, """
        {%s"%s":{"title":{"value":"短","type":"String"},"isAdmin":{"value":true}}}""".formatted(message, variables));
    var object = rest.post("/engine-rest" + path, """
        {%s"%s":{"title":{"value":"rO0AB","type":"Object","valueInfo":{"objectTypeName":"java.lang.Object",
        "serializationDataFormat":"application/x-java-serialized-object"}}}}""".formatted(message, variables));

    assertRefused(refused, "「提案の名称」(title): 3文字以上で入力してください", "isAdmin");
    assertRefused(object, "(title): この種類の値は受け付けません。");
    assertThat(instances()).isZero();
    assertThat(rest.post("/engine-rest" + path, """
        {%s"%s":{"title":{"value":"量子センサー","type":"String"},"years":{"value":5}}}""".formatted(message, variables))
        .statusCode()).isIn(200, 204);
    assertThat(instances()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"complete", "submit-form"})
  @DisplayName("REST の完了は、誤りを 400 と日本語で返し、作業は残る")
  void answers400_whenRestCompletionBreaksTheForm(String way) {
    Task task = claimedTask();
    String path = "/engine-rest/task/" + task.getId() + "/" + way;

    var refused = rest.post(path, """
        {"variables":{"outcome":{"value":"dissent"},"selected":{"value":"[\\"nobody\\"]","type":"Json"}}}""");

    assertRefused(refused, "「意見の内容」(opinion): 入力してください。", "「選んだ候補」(selected)");
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isOne();
    assertThat(rest.post(path, """
        {"variables":{"outcome":{"value":"agree"},"selected":{"value":"[\\"mori\\"]","type":"Json"}}}""").statusCode())
        .isEqualTo(204);
    var again = rest.post(path, "{}");
    assertThat(again.statusCode()).as("submitted twice").isEqualTo(404);
    assertThat(again.body()).contains("この作業は、すでに完了しているか");
  }

  @ParameterizedTest
  @CsvSource({
    "invalid,     400, InvalidInput, 意見の内容を直してください。",
    "not-allowed, 403, NotAllowed,   この人は意見を出せません。",
    "not-found,   404, NotFound,     意見の対象がありません。",
    "conflict,    409, Conflict,     意見の受付は終わっています。",
    "listener,    409, Conflict,     意見の受付は終わっています。"})
  @DisplayName("完了の途中で業務の規則が拒めば、その理由が届き、何も変わらない")
  void tellsRefusal_ofDelegate(String opinion, int status, String type, String message) {
    for (String way : List.of("complete", "submit-form")) {
      Task task = claimedTask();

      var answer = rest.post("/engine-rest/task/" + task.getId() + "/" + way, """
          {"variables":{"outcome":{"value":"dissent"},"opinion":{"value":"%s"}}}""".formatted(opinion));

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains("\"type\":\"" + type + "\"", message).doesNotContain("Exception", "\\tat ");
      assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isOne();
      assertThat(engine.getRuntimeService().getVariables(task.getExecutionId())).doesNotContainKey("opinion");
    }
  }

  @Test
  @DisplayName("タスクリストにも、様式の誤りと業務の拒否が 4xx と日本語で届く")
  void answersTasklist_withTheReason() {
    Task task = claimedTask();
    var tasklist = Caller.loggedIn(port, OFFICER, "tasklist");
    String api = "/camunda/api/engine/engine/default";

    var start = tasklist.post(api + "/process-definition/key/form-check/submit-form", """
        {"variables":{"title":{"value":"短"}}}""");
    var plainStart = tasklist.post(api + "/process-definition/key/form-check/start", """
        {"variables":{"title":{"value":"短"}}}""");
    var answer = tasklist.post(api + "/task/" + task.getId() + "/submit-form", """
        {"variables":{"outcome":{"value":"grant"}}}""");
    var refusal = tasklist.post(api + "/task/" + task.getId() + "/submit-form", """
        {"variables":{"outcome":{"value":"dissent"},"opinion":{"value":"conflict"}}}""");

    assertRefused(start, "「提案の名称」(title)");
    assertRefused(plainStart, "「提案の名称」(title)");
    assertRefused(answer, "「判断」(outcome): 選択肢にない値です。");
    assertThat(refusal.statusCode()).isEqualTo(409);
    assertThat(refusal.body()).contains("意見の受付は終わっています。");
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isOne();
  }

  @Test
  @DisplayName("権限のない人には、様式の誤りより先に権限がないと答える")
  void answersRightsFirst() {
    Task task = claimedTask();

    var answer = Caller.basic(port, "ishii").post("/engine-rest/task/" + task.getId() + "/complete", """
        {"variables":{"outcome":{"value":"grant"}}}""");

    assertThat(answer.statusCode()).isIn(403, 404);
    assertThat(answer.body()).doesNotContain("判断");
  }

  @Test
  @DisplayName("故障は拒否に見せかけない")
  void answers500_whenMachineIsBroken() {
    Task task = claimedTask();

    var answer = rest.post("/engine-rest/task/" + task.getId() + "/complete", """
        {"variables":{"outcome":{"value":"dissent"},"opinion":{"value":"fault"}}}""");

    assertThat(answer.statusCode()).isEqualTo(500);
  }

  private void login() {
    engine.getIdentityService().setAuthentication(OFFICER, GROUPS, List.of());
  }

  private Task task() {
    ProcessInstance instance =
        engine.getRuntimeService().startProcessInstanceByKey("form-check", new HashMap<>(GOOD_START));
    return engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult();
  }

  private Task claimedTask() {
    Task task = task();
    engine.getTaskService().setAssignee(task.getId(), OFFICER);
    return task;
  }

  private Task confirmTask() {
    Task task = task();
    engine.getTaskService().complete(task.getId());
    return engine.getTaskService().createTaskQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
  }

  private long instances() {
    engine.getIdentityService().clearAuthentication();
    long count = engine.getRuntimeService().createProcessInstanceQuery().deploymentId(deploymentId).count();
    login();
    return count;
  }

  private void grant(Resource resource) {
    Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(OFFICER);
    grant.setResource(resource);
    grant.setResourceId(Authorization.ANY);
    grant.addPermission(Permissions.ALL);
    engine.getAuthorizationService().saveAuthorization(grant);
  }

  private static void assertRefused(HttpResponse<String> answer, String... parts) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"type\":\"FormRefused\"").contains(parts);
  }

  private static String definition(ProcessEngine engine) {
    var authentication = engine.getIdentityService().getCurrentAuthentication();
    engine.getIdentityService().clearAuthentication();
    String id = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey("form-check").latestVersion().singleResult().getId();
    engine.getIdentityService().setAuthentication(authentication);
    return id;
  }

  private static Arguments start(String way, BiConsumer<ProcessEngine, Map<String, Object>> start) {
    return Arguments.of(way, start);
  }

  private static Arguments completion(String way, Completion completion) {
    return Arguments.of(way, completion);
  }

  private interface Completion {
    void run(ProcessEngine engine, String taskId, Map<String, Object> values);
  }
}
