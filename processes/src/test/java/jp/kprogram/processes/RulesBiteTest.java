package jp.kprogram.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rule that never finds a fault is no rule: a good sample is broken for each rule, which must see it. */
@DisplayName("決まりの自己点検")
class RulesBiteTest {

  private record Break<F>(Rule<F> rule, String from, String to) {}

  private static final List<Break<Model>> BROKEN_MODELS = List.of(
      breaking(ModelRule.ONE_PROCESS, "isExecutable=\"true\"", "isExecutable=\"false\""),
      breaking(ModelRule.ONE_PROCESS, "\"sample-approval\"", "\"other-approval\""),
      breaking(ModelRule.LIFE_OF_A_VERSION, "P1825D", "PT5M"),
      breaking(ModelRule.LIFE_OF_A_VERSION, "versionTag=\"1.0.0\"", "versionTag=\"first\""),
      breaking(ModelRule.SPEAKING_IDS, "\"task-remind\"", "\"Activity_0x8f3kq\""),
      breaking(ModelRule.SPEAKING_IDS, "\"flow-late\"", "\"Flow_1ab2c3d\""),
      breaking(ModelRule.JAPANESE_NAMES, "見本を記録する", "record"),
      breaking(ModelRule.JAPANESE_NAMES, "name=\"差戻し\" ", ""),
      breaking(ModelRule.DOCUMENTATION, "The secretariat approves the sample or returns it with a reason.", "todo"),
      breaking(ModelRule.DOCUMENTATION, "Reads the outcome that the secretariat chose.", ""),
      breaking(ModelRule.WORK_BY_NAMED_BEANS, "${recordSample}", "${samples.record(execution)}"),
      breaking(ModelRule.WORK_BY_NAMED_BEANS, "<camunda:executionListener delegateExpression=\"${sampleAudit}\"",
          "<camunda:executionListener"),
      breaking(ModelRule.WORK_BY_NAMED_BEANS, " camunda:delegateExpression=\"${remindOfSample}\"", ""),
      breaking(ModelRule.NO_CODE_IN_MODELS, "<camunda:in source=\"sampleId\" target=\"sampleId\" />",
          "<camunda:inputOutput><camunda:inputParameter name=\"x\">"
              + "<camunda:script scriptFormat=\"js\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"),
      breaking(ModelRule.NO_CODE_IN_MODELS, "event=\"end\"", "class=\"jp.kprogram.Audit\" event=\"end\""),
      breaking(ModelRule.DECISIONS, " camunda:decisionRefBinding=\"deployment\"", ""),
      breaking(ModelRule.DECISIONS, " camunda:mapDecisionResult=\"singleEntry\"", ""),
      breaking(ModelRule.USER_TASK_FORM, "camunda:formRef=\"sample-approve\" camunda:formRefBinding=\"deployment\"",
          "camunda:formRef=\"sample-approve\" camunda:formRefBinding=\"latest\""),
      breaking(ModelRule.SOMEBODY_ACTS, " camunda:candidateGroups=\"cao-secretariat,${council}\"", ""),
      breaking(ModelRule.START_FORM, " camunda:formRef=\"sample-start\"", ""),
      breaking(ModelRule.ONLY_CAMUNDA_FORMS, "camunda:dueDate", "camunda:formKey=\"embedded:x\" camunda:dueDate"),
      breaking(ModelRule.CALLS, " camunda:calledElementBinding=\"deployment\"", ""),
      breaking(ModelRule.CALLS, "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""),
      breaking(ModelRule.CALLS, "<camunda:in source=\"sampleId\" target=\"sampleId\" />",
          "<camunda:out variables=\"all\" />"),
      breaking(ModelRule.RETRIES, "<camunda:failedJobRetryTimeCycle>${retries}</camunda:failedJobRetryTimeCycle>", ""),
      breaking(ModelRule.RETRIES, ">${retries}<", ">R3/PT5M<"),
      breaking(ModelRule.CONDITIONS, "outcome == 'approved'", "panel.accepts(outcome)"),
      breaking(ModelRule.DEFAULT_FLOW, " default=\"flow-returned\"", ""),
      breaking(ModelRule.DEFAULT_GRANTS_NOTHING, "見本が差し戻された", "見本を公表する"),
      breaking(ModelRule.STABLE_CODES, "SAMPLE_REFUSED", "見本"),
      breaking(ModelRule.STABLE_CODES, " errorRef=\"error-refused\"", ""),
      breaking(ModelRule.TIMES_FROM_CONFIGURATION, "${approvalReminder}", "PT72H"),
      breaking(ModelRule.TIMES_FROM_CONFIGURATION, "${approvalDue}", "2027-03-31T12:00:00"),
      breaking(ModelRule.FITS_ONE_PAGE, "<bpmn:sequenceFlow id=\"flow-needed\"",
          tasks(20) + "<bpmn:sequenceFlow id=\"flow-needed\""),
      breaking(ModelRule.NO_TERMINATION, "<bpmn:incoming>flow-returned</bpmn:incoming>",
          "<bpmn:incoming>flow-returned</bpmn:incoming><bpmn:terminateEventDefinition />"),
      breaking(ModelRule.KEPT_OUT, "camunda:initiator=\"preparedBy\" ", ""),
      breaking(ModelRule.KEPT_OUT, "name=\"notBy\"", "name=\"notby\""),
      breaking(ModelRule.KEPT_OUT, "value=\"preparedBy\"", "value=\"preparedBy,sampleId\""),
      breaking(ModelRule.PASSED_ON_AT_ONCE, "<bpmn:outgoing>flow-needed</bpmn:outgoing>",
          "<bpmn:extensionElements><camunda:properties><camunda:property name=\"keeps\" value=\"sampleId\" />"
              + "</camunda:properties></bpmn:extensionElements><bpmn:outgoing>flow-needed</bpmn:outgoing>"),
      breaking(ModelRule.KNOWN_GROUPS, "cao-secretariat,", "accounting,"));

  private static final List<Break<Model>> BROKEN_DRAWINGS = List.of(
      breaking(DiagramRule.ALL_IS_DRAWN, "bpmnElement=\"end-reminded\"", "bpmnElement=\"error-refused\""),
      breaking(DiagramRule.LINES_MEET_SHAPES, "x=\"1022\" y=\"120\"", "x=\"1010\" y=\"120\""),
      breaking(DiagramRule.NO_CROSSING, "<di:waypoint x=\"450\" y=\"300\" />", """
          <di:waypoint x="450" y="250" /><di:waypoint x="630" y="250" /><di:waypoint x="630" y="200" />
          <di:waypoint x="610" y="200" /><di:waypoint x="610" y="255" /><di:waypoint x="450" y="255" />
          <di:waypoint x="450" y="300" />"""),
      breaking(DiagramRule.NOT_THROUGH_A_SHAPE, "<di:waypoint x=\"500\" y=\"120\" />", """
          <di:waypoint x="500" y="120" /><di:waypoint x="530" y="120" /><di:waypoint x="530" y="300" />
          <di:waypoint x="530" y="120" />"""),
      breaking(DiagramRule.NO_OVERLAP, "<dc:Bounds x=\"860\" y=\"80\"", "<dc:Bounds x=\"790\" y=\"80\""),
      breaking(DiagramRule.RIGHT_ANGLES, "<di:waypoint x=\"188\" y=\"120\" />", "<di:waypoint x=\"188\" y=\"112\" />"),
      breaking(DiagramRule.LEFT_TO_RIGHT, "<di:waypoint x=\"750\" y=\"178\" />",
          "<di:waypoint x=\"900\" y=\"178\" />"));

  private static final List<Break<Table>> BROKEN_TABLES = List.of(
      breaking(DecisionRule.ONE_TABLE, "decision id=\"sample-route\"", "decision id=\"other-route\""),
      breaking(DecisionRule.JAPANESE_NAME, "decision id=\"sample-route\" name=\"見本の経路\"",
          "decision id=\"sample-route\" name=\"route\""),
      breaking(DecisionRule.LIFE_OF_A_VERSION, "camunda:versionTag=\"1.0.0\"", ""),
      breaking(DecisionRule.LIFE_OF_A_VERSION, "camunda:historyTimeToLive=\"P1825D\"", ""),
      breaking(DecisionRule.HIT_POLICY, " hitPolicy=\"UNIQUE\"", ""),
      breaking(DecisionRule.LABELLED_COLUMNS, "label=\"見本の種類\"", ""),
      breaking(DecisionRule.LABELLED_COLUMNS, " name=\"route\"", ""),
      breaking(DecisionRule.ANNOTATED_RULES, "<description>簡単な見本は事務局が扱う</description>", ""),
      breaking(DecisionRule.ONLY_FEEL, "id=\"rule-simple-kind\"",
          "id=\"rule-simple-kind\" expressionLanguage=\"groovy\""));

  @Test
  @DisplayName("プロセスの決まりは違反を見つける")
  void modelRules_bite() {
    assertBite("sample-approval.bpmn", xml -> Model.of("sample-approval", xml), BROKEN_MODELS, ModelRule.values());
  }

  @Test
  @DisplayName("図の決まりは違反を見つける")
  void diagramRules_bite() {
    assertBite("sample-approval.bpmn", xml -> Model.of("sample-approval", xml), BROKEN_DRAWINGS, DiagramRule.values());
  }

  @Test
  @DisplayName("判断表の決まりは違反を見つける")
  void decisionRules_bite() {
    assertBite("sample-route.dmn", xml -> Table.of("sample-route", xml), BROKEN_TABLES, DecisionRule.values());
  }

  @SafeVarargs
  private <F> void assertBite(String sample, Function<String, F> reader, List<Break<F>> breaks, Rule<F>... rules) {
    var good = text(sample);

    assertThat(breaks).extracting(Break::rule).as("a sample for every rule").contains(rules);
    assertThat(Stream.of(rules).flatMap(rule -> rule.faults(reader.apply(good)))).as("the good sample").isEmpty();
    assertSoftly(softly -> breaks.forEach(broken -> {
      softly.assertThat(good).as("the sample").contains(broken.from());
      var bad = reader.apply(good.replace(broken.from(), broken.to()));
      softly.assertThat(Arrays.stream(rules).filter(rule -> rule.faults(bad).findAny().isPresent()))
          .as("rules that see %s -> %s", broken.from(), broken.to()).contains(broken.rule());
    }));
  }

  private static <F> Break<F> breaking(Rule<F> rule, String from, String to) {
    return new Break<>(rule, from, to);
  }

  private static String tasks(int count) {
    return Stream.iterate(1, i -> i + 1).limit(count)
        .map(i -> "<bpmn:manualTask id=\"task-more-" + i + "\" name=\"作業\" />").reduce("", String::concat);
  }

  private String text(String sample) {
    try (var stream = getClass().getResourceAsStream("/" + sample)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
