package jp.kprogram.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("判定表の語の比較")
class PlainWordsTest {

  private static final FeelEngine FEEL = new ScalaFeelEngineFactory(List.of()).createInstance();
  private static final FeelEngine OURS = PlainWords.before(FEEL);

  @Test
  @DisplayName("どの欄と値の組でも、FEEL と同じ答えになる")
  void answersAsFeelDoes() {
    List<String> cells = List.of("\"doubt\"", "\"doubt\",\"fail\"", " \"doubt\" , \"fail\" ", "\"\"", "\"審査, 中\"",
        "not(\"doubt\")", "null", "\"a\\\"b\"", "1", "[1..5]", ">= 3", "\"doubt\",null", "true", "other");
    List<Object> values = new ArrayList<>(List.of("doubt", "fail", "", "審査, 中", "a\"b", "1", 1, 3, true, "true"));
    values.add(null);

    for (String cell : cells) {
      for (Object value : values) {
        var context = context("cellInput", value);
        assertThat(answer(() -> OURS.evaluateSimpleUnaryTests(cell, "cellInput", context)))
            .as("%s for %s", cell, value)
            .isEqualTo(answer(() -> FEEL.evaluateSimpleUnaryTests(cell, "cellInput", context)));
      }
    }
    for (String expression : List.of(
        "outcome", "missing", "\"pass\"", "null", "true", "outcome = \"doubt\"", "1 + 1")) {
      for (Object value : values) {
        var context = context("outcome", value);
        assertThat(answer(() -> OURS.evaluateSimpleExpression(expression, context)))
            .as("%s with %s", expression, value)
            .isEqualTo(answer(() -> FEEL.evaluateSimpleExpression(expression, context)));
      }
    }
  }

  @Test
  @DisplayName("語だけの欄は FEEL に尋ねない")
  void asksFeelForTheRestOnly() {
    var asked = new AtomicInteger();
    var ours = PlainWords.before(new FeelEngine() {
      @Override
      public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        asked.incrementAndGet();
        return null;
      }

      @Override
      public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext context) {
        asked.incrementAndGet();
        return false;
      }
    });
    var context = context("cellInput", "fail");

    assertThat(ours.evaluateSimpleUnaryTests("\"doubt\",\"fail\"", "cellInput", context)).isTrue();
    assertThat(ours.<String>evaluateSimpleExpression("cellInput", context)).isEqualTo("fail");
    assertThat(ours.<String>evaluateSimpleExpression("\"pass\"", context)).isEqualTo("pass");
    assertThat(asked).hasValue(0);
    ours.evaluateSimpleUnaryTests("[1..5]", "cellInput", context);
    ours.evaluateSimpleExpression("missing", context);
    assertThat(asked).hasValue(2);
  }

  private static VariableContext context(String name, Object value) {
    return Variables.createVariables().putValue(name, value).asVariableContext();
  }

  private interface Question {
    Object ask();
  }

  /** What it says, or that it fails. */
  private static Object answer(Question question) {
    try {
      Object answer = question.ask();
      return answer == null ? "nothing" : answer;
    } catch (RuntimeException failed) {
      return "failed";
    }
  }
}
