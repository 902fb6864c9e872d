package jp.kprogram.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.kprogram.app.testing.BareEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each model deploys on the engine as it comes, and does not on one with the guard. */
class ModelGuardTest {

  private static final String MODEL = """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
        <process id="sample" isExecutable="true">
          <startEvent id="start"/>
          <sequenceFlow id="a" sourceRef="start" targetRef="step"/>
          %s
          <sequenceFlow id="b" sourceRef="step" targetRef="end"/>
          <endEvent id="end"/>
        </process>
      </definitions>
      """;

  private static final String TABLE = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="tables" name="tables" namespace="test">
        <decision id="sample" name="sample">
          <decisionTable id="table">
            <input id="input"><inputExpression id="asked" typeRef="string" %s><text>x</text></inputExpression></input>
            <output id="output" name="y" typeRef="string"/>
            <rule id="rule">
              <inputEntry id="condition" %s><text>"a"</text></inputEntry>
              <outputEntry id="answer" %s><text>"b"</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static BareEngine bare;
  private static BareEngine guarded;

  @BeforeAll
  static void startEngines() {
    bare = BareEngine.with(Map.of());
    guarded = BareEngine.with(Map.of(), new ModelGuard());
  }

  @AfterAll
  static void stopEngines() {
    bare.close();
    guarded.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<scriptTask id='step' scriptFormat='juel'><script>${1}</script></scriptTask>",
    "<serviceTask id='step' camunda:class='java.lang.Object'/>",
    "<serviceTask id='step' camunda:expression='${x}'/>",
    "<serviceTask id='step' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='id'/>"
        + "</extensionElements></serviceTask>",
    "<serviceTask id='step' camunda:delegateExpression=\"${x.getClass().forName('y')}\"/>",
    "<userTask id='step' camunda:assignee='${runtime.exec(name)}'/>",
    "<userTask id='step'><extensionElements><camunda:taskListener event='create' class='java.lang.Object'/>"
        + "</extensionElements></userTask>",
    "<userTask id='step'><extensionElements><camunda:executionListener event='start' expression='${x}'/>"
        + "</extensionElements></userTask>",
    "<userTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='n'>"
        + "<camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:inputParameter></camunda:inputOutput>"
        + "</extensionElements></userTask>",
    "<userTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='n'>${x.run()}"
        + "</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"})
  @DisplayName("コードを持ち込むモデルは配備できない")
  void refusesModel_whichBareEngineDeploys(String step) {
    deploy(bare.engine(), step);
    long before = guarded.engine().getRepositoryService().createProcessDefinitionQuery().count();

    assertThatThrownBy(() -> deploy(guarded.engine(), step)).hasStackTraceContaining("camunda:delegateExpression");
    assertThat(guarded.engine().getRepositoryService().createProcessDefinitionQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<serviceTask id='step' camunda:delegateExpression='${registerProposal}'/>",
    "<userTask id='step' camunda:assignee='${proposer}'/>",
    "<userTask id='step'><multiInstanceLoopCharacteristics camunda:collection='${strings.of(members)}'"
        + " camunda:elementVariable='member'/></userTask>"})
  @DisplayName("委譲式と一覧の読み取りだけを使うモデルは配備できる")
  void deploysModel_withoutCode(String step) {
    long before = guarded.engine().getRepositoryService().createProcessDefinitionQuery().count();

    deploy(guarded.engine(), step);

    assertThat(guarded.engine().getRepositoryService().createProcessDefinitionQuery().count()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @CsvSource({"juel,,", ",javascript,", ",,juel"})
  @DisplayName("FEEL 以外の式を持つ決定表は配備できない")
  void refusesTable_whichBareEngineDeploys(String input, String condition, String answer) {
    deployTable(bare.engine(), input, condition, answer);
    long before = guarded.engine().getRepositoryService().createDecisionDefinitionQuery().count();

    assertThatThrownBy(() -> deployTable(guarded.engine(), input, condition, answer))
        .hasStackTraceContaining("FEEL で書いてください");
    assertThat(guarded.engine().getRepositoryService().createDecisionDefinitionQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({",,", "feel,FEEL,https://www.omg.org/spec/DMN/20191111/FEEL/"})
  @DisplayName("FEEL の決定表は配備できる")
  void deploysTable_inFeel(String input, String condition, String answer) {
    long before = guarded.engine().getRepositoryService().createDecisionDefinitionQuery().count();

    deployTable(guarded.engine(), input, condition, answer);

    assertThat(guarded.engine().getRepositoryService().createDecisionDefinitionQuery().count()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("エンジンにはスクリプト言語が一つもない")
  void knowsNoScriptLanguage_whereBareEngineKnowsJuel() {
    assertThat(languageIn(bare.engine())).isNotNull();
    assertThat(languageIn(guarded.engine())).isNull();
  }

  private static Object languageIn(ProcessEngine engine) {
    var configuration = (ProcessEngineConfigurationImpl)
        engine.getProcessEngineConfiguration();
    return configuration.getScriptEngineResolver().getScriptEngine("juel", false);
  }

  private static void deployTable(ProcessEngine engine, String input, String condition, String answer) {
    String table = TABLE.formatted(language(input), language(condition), language(answer));
    engine.getRepositoryService().createDeployment().addString("sample.dmn", table).deploy();
  }

  private static String language(String name) {
    return name == null ? "" : "expressionLanguage='" + name + "'";
  }

  private static void deploy(ProcessEngine engine, String step) {
    engine.getRepositoryService().createDeployment().addString("sample.bpmn", MODEL.formatted(step)).deploy();
  }
}
