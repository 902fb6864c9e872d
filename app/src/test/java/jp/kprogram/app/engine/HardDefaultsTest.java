package jp.kprogram.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.kprogram.app.testing.BareEngine;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine leaves open by default, as the running application answers it. */
@ProgrammeTest
class HardDefaultsTest {

  @Autowired
  private ProcessEngine engine;

  @LocalServerPort
  private int port;

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"dueAfterExpression\":\"${now()}\"}",
    "{\"orQueries\":[{\"name\":\"a\",\"dueAfterExpression\":\"${now()}\"}]}",
    "{\"orQueries\":[{\"name\":\"a\",\"assigneeExpression\":\"${currentUser().getClass()}\"}]}"})
  @DisplayName("検索に入れた式は、どの API でも 400 で拒む")
  void answers400_whenQueryHoldsExpression(String query) {
    var rest = Caller.basic(port, "sato");
    var tasklist = Caller.loggedIn(port, "sato", "tasklist");
    String filter = engine.getFilterService().createFilterQuery().filterName("すべて").singleResult().getId();

    for (String path : new String[] {"/task", "/task/count", "/filter/" + filter + "/list",
        "/filter/" + filter + "/count"}) {
      var machine = rest.post("/engine-rest" + path + "?maxResults=10", query);
      var browser = tasklist.post("/camunda/api/engine/engine/default" + path + "?maxResults=10", query);

      assertThat(machine.statusCode()).as(path + machine.body()).isEqualTo(400);
      assertThat(browser.statusCode()).as(path + browser.body()).isEqualTo(400);
      assertThat(machine.body()).contains("検索条件に式は使えません");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"name\":\"attack\",\"resourceType\":\"Task\",\"query\":{\"ownerExpression\":\"${x}\"}}",
    "{\"name\":\"attack\",\"resourceType\":\"Task\",\"query\":{\"orQueries\":[{\"ownerExpression\":\"${x}\"}]}}"})
  @DisplayName("フィルターに入れた許されない式は、管理者にも 400 で拒む")
  void answers400_whenStoredFilterHoldsExpression(String filter) {
    var answer = Caller.basic(port, "admin").post("/engine-rest/filter/create", filter);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(engine.getFilterService().createFilterQuery().filterName("attack").count()).isZero();
  }

  @Test
  @DisplayName("件数を限らない検索は 400、画面が使う件数の検索は動く")
  void limitsResults() {
    var rest = Caller.basic(port, "sato");
    var tasklist = Caller.loggedIn(port, "sato", "tasklist");
    String filter = engine.getFilterService().createFilterQuery().filterName("すべて").singleResult().getId();

    assertThat(rest.get("/engine-rest/task").statusCode()).isEqualTo(400);
    assertThat(rest.get("/engine-rest/task?maxResults=2001").statusCode()).isEqualTo(400);
    assertThat(rest.get("/engine-rest/task?maxResults=50").statusCode()).isEqualTo(200);
    assertThat(tasklist.post(
        "/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=15", "{}").statusCode())
        .isEqualTo(200);
    assertThat(tasklist.get("/camunda/api/engine/engine/default/filter?itemCount=true&firstResult=0&maxResults=2000")
        .statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "admin, process-definition, technology-proposal", "fujii, process-definition, technology-proposal",
    "admin, decision-definition, proposal-screening", "fujii, decision-definition, proposal-screening"})
  @DisplayName("Cockpit が件数を限らずに求める一つの手続・判断表の版の一覧には、サーバーが上限を付けて答える")
  void boundsVersionsOfOneKey(String watcher, String kind, String key) {
    String definitions = "/camunda/api/engine/engine/default/" + kind;
    var cockpit = Caller.loggedIn(port, watcher, "cockpit");

    var versions = cockpit.get(
        definitions + "?key=" + key + "&sortBy=version&sortOrder=desc&withoutTenantId=true");

    assertThat(versions.statusCode()).as(versions.body()).isEqualTo(200);
    assertThat(versions.body()).contains("\"key\":\"" + key + "\"");
    assertThat(cockpit.get(definitions).statusCode()).isEqualTo(400);
    assertThat(cockpit.get(definitions + "?keyLike=%25").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("サーバーが付ける上限は、検索の上限と同じ")
  void boundsVersionsByTheLimit() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    var query = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("letter-delivery");

    query.list();

    assertThat(((ProcessDefinitionQueryImpl) query).getMaxResults())
        .isEqualTo(configuration.getQueryMaxResultsLimit()).isEqualTo(2000);
  }

  @Test
  @DisplayName("Java の直列化形式の値は保存できず、知らない型は復元しない")
  void storesNoSerialisedJavaObjects() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    var value = Variables.serializedObjectValue("rO0AB").objectTypeName("java.lang.Object")
        .serializationDataFormat(Variables.SerializationDataFormats.JAVA).create();
    var validator = configuration.getDeserializationTypeValidator();

    assertThatThrownBy(() -> engine.getRuntimeService()
        .createProcessInstanceByKey("letter-delivery").setVariable("x", value).execute())
        .isInstanceOf(ProcessEngineException.class).hasMessageContaining("serialization format is prohibited");
    assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(validator.validate("com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl")).isFalse();
    assertThat(validator.validate("java.util.ArrayList")).isTrue();
    assertThat(configuration.getDefaultSerializationFormat()).isEqualTo("application/json");
    try (var bare = BareEngine.with(Map.of())) {
      assertThat(bare.engine().getProcessEngineConfiguration().isDeserializationTypeValidationEnabled()).isFalse();
    }
  }

  @Test
  @DisplayName("管理者が登録されていて、稼働状態は正常")
  void hasAdministrator() {
    var health = Caller.anonymous(port).get("/actuator/health");

    assertThat(engine.getIdentityService().createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
    assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
  }
}
