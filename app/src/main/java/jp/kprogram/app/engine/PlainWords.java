package jp.kprogram.app.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * Compares plain words in decision tables without FEEL. The FEEL engine reads every cell anew each time; of what a
 * formal check costs that was two thirds. Nine cells of ten in our tables are words such as {@code "doubt","fail"} and
 * names of variables that hold words; everything else, and whatever is no text, is left to FEEL.
 */
@Component
class PlainWords extends AbstractProcessEnginePlugin {

  private static final String WORD = "\"[^\"\\\\]*\"";
  private static final Pattern WORDS = Pattern.compile("\\s*%s(\\s*,\\s*%s)*\\s*".formatted(WORD, WORD));
  private static final Pattern ONE_WORD = Pattern.compile("\\s*(%s)\\s*".formatted(WORD));
  private static final Pattern EACH_WORD = Pattern.compile(WORD);
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final Set<String> NO_NAMES = Set.of("null", "true", "false");

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    var tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    tables.setFeelEngineFactory(() -> before(new ScalaFeelEngineFactory(List.of()).createInstance()));
    configuration.setDmnEngineConfiguration(tables);
  }

  /** Answers what it can and asks another engine for the rest. */
  static FeelEngine before(FeelEngine feel) {
    return new Shortcut(feel);
  }

  private static final class Shortcut implements FeelEngine {

    private final FeelEngine feel;

    /** Words of the cells that were asked for; there are as many as our tables have. */
    private final Map<String, Optional<Set<String>>> cells = new ConcurrentHashMap<>();

    private Shortcut(FeelEngine feel) {
      this.feel = feel;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
      var word = ONE_WORD.matcher(expression);
      if (word.matches()) {
        return (T) unquoted(word.group(1));
      }
      if (NAME.matcher(expression).matches() && !NO_NAMES.contains(expression)
          && value(expression, context) instanceof String text) {
        return (T) text;
      }
      return feel.evaluateSimpleExpression(expression, context);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext context) {
      Optional<Set<String>> words = cells.computeIfAbsent(expression, Shortcut::words);
      return words.isPresent() && value(inputVariable, context) instanceof String text
          ? words.get().contains(text)
          : feel.evaluateSimpleUnaryTests(expression, inputVariable, context);
    }

    private static Object value(String name, VariableContext context) {
      TypedValue value = context.resolve(name);
      return value == null ? null : value.getValue();
    }

    private static Optional<Set<String>> words(String cell) {
      return WORDS.matcher(cell).matches()
          ? Optional.of(EACH_WORD.matcher(cell).results()
              .map(word -> unquoted(word.group())).collect(Collectors.toSet()))
          : Optional.empty();
    }

    private static String unquoted(String word) {
      return word.substring(1, word.length() - 1);
    }
  }
}
