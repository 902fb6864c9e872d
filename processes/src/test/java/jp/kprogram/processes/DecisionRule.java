package jp.kprogram.processes;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** What every decision must keep, so that a civil servant can read it as the rule it is. */
enum DecisionRule implements Rule<Table> {

  ONE_TABLE("一つのファイルに判断表は一つ、識別子はファイル名と同じ") {
    @Override
    public Stream<String> faults(Table table) {
      var ids = table.all(Decision.class).map(Decision::getId).toList();
      if (ids.size() != 1 || table.all(DecisionTable.class).count() != 1) {
        return Stream.of("does not hold one decision with one table");
      }
      return ids.stream().filter(id -> !id.equals(table.name()) || !Words.isKebabCase(id))
          .map(id -> id + ": the decision id is not the file name in kebab-case");
    }
  },

  JAPANESE_NAME("判断の名前は日本語") {
    @Override
    public Stream<String> faults(Table table) {
      return table.all(Decision.class).filter(decision -> !Words.isJapanese(decision.getName()))
          .map(decision -> decision.getId() + ": has no Japanese name");
    }
  },

  LIFE_OF_A_VERSION("判断に履歴の保存期間と版（semver）がある") {
    @Override
    public Stream<String> faults(Table table) {
      return Stream.concat(
          table.all(Decision.class).filter(decision -> !Words.isDays(decision.getCamundaHistoryTimeToLiveString()))
              .map(decision -> decision.getId() + ": has no historyTimeToLive in days (P1825D)"),
          table.all(Decision.class).filter(decision -> !Words.isSemanticVersion(decision.getVersionTag()))
              .map(decision -> decision.getId() + ": has no versionTag like 1.0.0"));
    }
  },

  HIT_POLICY("ヒットポリシーを明記する") {
    private static final Pattern STATED = Pattern.compile("<(\\w+:)?decisionTable\\s[^>]*hitPolicy=");

    @Override
    public Stream<String> faults(Table table) {
      return table.all(DecisionTable.class).filter(rules -> !STATED.matcher(table.xml()).find())
          .map(rules -> Model.idOf(rules) + ": does not state its hit policy");
    }
  },

  LABELLED_COLUMNS("入力と出力の列に日本語の見出しがあり、出力に変数名がある") {
    @Override
    public Stream<String> faults(Table table) {
      return Stream.concat(
          Stream.<DmnElement>concat(table.all(Input.class), table.all(Output.class))
              .filter(column -> !Words.isJapanese(column.getLabel()))
              .map(column -> Model.idOf(column) + ": has no Japanese label"),
          table.all(Output.class).filter(output -> !Words.isCamelCase(output.getName()))
              .map(output -> Model.idOf(output) + ": has no name in camelCase"));
    }
  },

  ANNOTATED_RULES("すべての規則に日本語の注釈がある") {
    @Override
    public Stream<String> faults(Table table) {
      return Stream.concat(
          table.all(DecisionTable.class).filter(rules -> rules.getRules().isEmpty())
              .map(rules -> Model.idOf(rules) + ": has no rule"),
          table.all(org.camunda.bpm.model.dmn.instance.Rule.class)
              .filter(rule -> rule.getDescription() == null || !Words.isJapanese(rule.getDescription().getTextContent()))
              .map(rule -> Model.idOf(rule) + ": has no Japanese annotation"));
    }
  },

  ONLY_FEEL("規則の式は FEEL だけ") {
    @Override
    public Stream<String> faults(Table table) {
      return table.all(DmnElement.class)
          .filter(element -> !String.valueOf(element.getAttributeValue("expressionLanguage"))
              .matches("(?i)null|feel|.*/FEEL/?"))
          .map(element -> Model.idOf(element) + ": is written in " + element.getAttributeValue("expressionLanguage"));
    }
  };

  private final String sentence;

  DecisionRule(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
