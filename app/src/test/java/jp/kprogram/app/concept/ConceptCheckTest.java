package jp.kprogram.app.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.kprogram.concept.Finding;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@DisplayName("04 判定表 構想案の要件")
class ConceptCheckTest {

  private static final List<Input> INPUTS = List.of(
      new Input("visionLink", "linked", "missing", null),
      new Input("publicNeed", "stated", "missing", null),
      new Input("civilNeed", "stated", "missing", null),
      new Input("ministryCount", 0, 1, 2, null),
      new Input("singleMinistryReasoned", "given", "missing", null),
      new Input("implementer", "named", "reasoned", "missing", null),
      new Input("slotCount", 0, 1, null),
      new Input("slotSum", "within", "exceeds", null),
      new Input("routeSlots", "fits", "feasibility-slot-missing", "lead-slots-missing", "main-slot-missing", null));

  private static final Map<String, Object> SOUND = Map.of(
      "visionLink", "linked",
      "publicNeed", "stated",
      "civilNeed", "stated",
      "ministryCount", 2,
      "singleMinistryReasoned", "missing",
      "implementer", "named",
      "slotCount", 1,
      "slotSum", "within",
      "routeSlots", "fits");

  private static final ClassPathResource FILE = new ClassPathResource("processes/04-concept/concept-check.dmn");
  private static final DefaultDmnEngineConfiguration CONFIGURATION = new DefaultDmnEngineConfiguration();
  private static final DmnEngine ENGINE = CONFIGURATION.buildEngine();
  private static final FeelEngine FEEL = CONFIGURATION.getFeelEngine();

  /** A column and what may stand in it, nothing included. */
  private record Input(String name, List<Object> values) {
    Input(String name, Object... values) {
      this(name, Arrays.asList(values));
    }
  }

  @Test
  @DisplayName("どの組合せでも、欠けた値を含めて、最初に当たる不備が示され、すべてそろったときだけ通る")
  void namesTheFirstFault_inEveryCombination() {
    var cells = new Cells();
    var wrong = new ArrayList<String>();
    int combinations = INPUTS.stream().mapToInt(input -> input.values().size()).reduce(1, (a, b) -> a * b);

    for (int number = 0; number < combinations; number++) {
      Map<String, Object> values = combination(number);
      String found = cells.first(values);
      if (!Objects.equals(found, expected(values))) {
        wrong.add("%s: %s, not %s".formatted(values, found, expected(values)));
      }
    }

    assertThat(combinations).isGreaterThan(50_000);
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("エンジンも、どの二つの項目のどの値でも、同じ答えを出す")
  void agreesWithTheEngine_onEveryPair() throws IOException {
    DmnDecision table;
    try (var file = FILE.getInputStream()) {
      table = ENGINE.parseDecision("concept-check", file);
    }
    var wrong = new ArrayList<String>();

    for (Map<String, Object> values : pairs()) {
      Object found = ENGINE.evaluateDecisionTable(table, values).getSingleEntry();
      if (!Objects.equals(found, expected(values))) {
        wrong.add("%s: %s, not %s".formatted(values, found, expected(values)));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("表が示す不備には、どれも項目と直し方を示す日本語がある")
  void hasWordsForEveryFinding() {
    assertThat(Finding.values()).allSatisfy(finding -> assertThat(finding.japanese()).isNotBlank());
    assertThat(Finding.values()).extracting(Finding::code).contains(
        "vision-link-missing", "public-need-missing", "civil-need-missing", "using-ministry-missing",
        "single-ministry", "implementer-missing", "slots-missing", "ceiling-exceeded", "feasibility-slot-missing",
        "lead-slots-missing", "main-slot-missing", "ok");
  }

  /** The rule in the order of the paper, written down once more. */
  private static String expected(Map<String, Object> values) {
    if ("missing".equals(values.get("visionLink"))) {
      return "vision-link-missing";
    }
    if ("missing".equals(values.get("publicNeed"))) {
      return "public-need-missing";
    }
    if ("missing".equals(values.get("civilNeed"))) {
      return "civil-need-missing";
    }
    Integer ministries = (Integer) values.get("ministryCount");
    boolean reasoned = "given".equals(values.get("singleMinistryReasoned"));
    if (ministries != null && ministries == 0) {
      return "using-ministry-missing";
    }
    if (ministries != null && ministries == 1 && "missing".equals(values.get("singleMinistryReasoned"))) {
      return "single-ministry";
    }
    if ("missing".equals(values.get("implementer"))) {
      return "implementer-missing";
    }
    if (Integer.valueOf(0).equals(values.get("slotCount"))) {
      return "slots-missing";
    }
    if ("exceeds".equals(values.get("slotSum"))) {
      return "ceiling-exceeded";
    }
    String slots = (String) values.get("routeSlots");
    if (slots != null && !slots.equals("fits")) {
      return slots;
    }
    boolean complete = values.entrySet().stream()
        .filter(value -> !value.getKey().equals("singleMinistryReasoned"))
        .allMatch(value -> value.getValue() != null);
    return complete && (ministries > 1 || reasoned) ? "ok" : null;
  }

  private static Map<String, Object> combination(int number) {
    var values = new HashMap<String, Object>();
    int rest = number;
    for (Input input : INPUTS) {
      values.put(input.name(), input.values().get(rest % input.values().size()));
      rest /= input.values().size();
    }
    return values;
  }

  /** Any two inputs with any values, the rest as it should be. */
  private static Set<Map<String, Object>> pairs() {
    var pairs = new HashSet<Map<String, Object>>();
    for (Input one : INPUTS) {
      for (Input other : INPUTS) {
        for (Object value : one.values()) {
          for (Object otherValue : other.values()) {
            var values = new HashMap<>(SOUND);
            values.put(one.name(), value);
            values.put(other.name(), otherValue);
            pairs.add(values);
          }
        }
      }
    }
    return pairs;
  }

  /**
   * The table's own cells, each asked of FEEL once for each value: the engine would read every cell anew in each of the
   * many combinations.
   */
  private static final class Cells {

    private final DecisionTable table;
    private final Map<List<Object>, Boolean> answers = new HashMap<>();

    Cells() {
      try (var file = FILE.getInputStream()) {
        table = Dmn.readModelFromStream(file).getModelElementsByType(DecisionTable.class).iterator().next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.FIRST);
    }

    String first(Map<String, Object> values) {
      return table.getRules().stream()
          .filter(rule -> matches(rule, values))
          .findFirst()
          .map(rule -> rule.getOutputEntries().iterator().next().getTextContent().strip().replace("\"", ""))
          .orElse(null);
    }

    private boolean matches(Rule rule, Map<String, Object> values) {
      var columns = table.getInputs().iterator();
      return rule.getInputEntries().stream().allMatch(cell -> {
        String name = columns.next().getInputExpression().getTextContent().strip();
        return answer(cell.getTextContent().strip(), name, values.get(name));
      });
    }

    private boolean answer(String cell, String name, Object value) {
      return cell.equals("-") || answers.computeIfAbsent(Arrays.asList(cell, name, value), key -> FEEL
          .evaluateSimpleUnaryTests(cell, name, Variables.putValue(name, value).asVariableContext()));
    }
  }
}
