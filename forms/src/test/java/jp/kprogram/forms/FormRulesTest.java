package jp.kprogram.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every form keeps the rules of {@link FormRule}, and every rule finds the fault it is there for. */
@DisplayName("フォームの決まり")
class FormRulesTest {

  private static final Path HOME = Path.of(".");

  @TestFactory
  @DisplayName("すべてのフォームが決まりを守る")
  Stream<DynamicTest> forms_keepTheRules() throws IOException {
    var forms = new LinkedHashMap<String, Form>();
    var unfit = new ArrayList<String>();
    var names = new HashSet<Path>();
    for (var file : formFiles()) {
      var name = HOME.relativize(file).toString().replace('\\', '/');
      if (!name.matches("\\d\\d-[a-z]+/[^/]+")) {
        unfit.add(name + ": lies in no stage folder (NN-word), so it would not be packed");
      }
      if (!names.add(file.getFileName())) {
        unfit.add(name + ": there is another file of this name");
      }
      try {
        forms.put(name, Form.read(file));
      } catch (RuntimeException unreadable) {
        unfit.add(name + ": cannot be read: " + unreadable.getMessage());
      }
    }
    var readable = dynamicTest("フォームがあり、すべて読める", () -> {
      assertThat(names).as("form files").isNotEmpty();
      assertThat(unfit).isEmpty();
    });
    return Stream.concat(Stream.of(readable), Stream.of(FormRule.values())
        .map(rule -> dynamicTest(rule.sentence(), () -> assertThat(forms.entrySet().stream()
            .flatMap(form -> rule.faults(form.getValue()).map(fault -> form.getKey() + ": " + fault)))
            .as(rule.sentence()).isEmpty())));
  }

  @Test
  @DisplayName("段階のフォルダに空のものはない")
  void stageFolders_holdAForm() throws IOException {
    try (var folders = Files.list(HOME)) {
      var stages = folders.filter(folder -> folder.getFileName().toString().matches("\\d\\d-[a-z]+")).toList();
      var filled = formFiles().stream().map(Path::getParent).distinct().toList();

      assertThat(stages).as("stage folders").isNotEmpty();
      assertThat(filled).as("stage folders that hold a form").containsAll(stages);
    }
  }

  @Test
  @DisplayName("決まりは違反を見つける")
  void rules_bite() {
    var breaks = List.of(
        new Break(FormRule.NAMED_LIKE_ITS_FILE, "\"id\": \"sample-approve\"", "\"id\": \"Form_0abc123\""),
        new Break(FormRule.RUNS_ON_THE_ENGINE, "\"schemaVersion\": 16", "\"schemaVersion\": 18"),
        new Break(FormRule.RUNS_ON_THE_ENGINE, "7.24.0", "8.5.0"),
        new Break(FormRule.WORKING_COMPONENTS, "\"type\": \"separator\"", "\"type\": \"dynamiclist\""),
        new Break(FormRule.WORKING_COMPONENTS, "\"maxLength\": 400",
            "\"maxLength\": 400, \"validationType\": \"phone\""),
        new Break(FormRule.KEYS, "\"key\": \"budget\"", "\"key\": \"Budget Yen\""),
        new Break(FormRule.KEYS, "\"key\": \"budget\"", "\"key\": \"reason\""),
        new Break(FormRule.SPEAKING_IDS, "\"id\": \"budget\"", "\"id\": \"Field_1dqh0pr\""),
        new Break(FormRule.JAPANESE_LABELS, "\"label\": \"予算額\"", "\"label\": \"Budget\""),
        new Break(FormRule.JAPANESE_LABELS, "\"dateLabel\": \"開始日\", ", ""),
        new Break(FormRule.RULES_ARE_SAID, "\"description\": \"1から500まで、百万円単位\", ", ""),
        new Break(FormRule.RULES_ARE_SAID, "400字以内", "短く"),
        new Break(FormRule.STARTS_WITH_THE_CASE, "## 見本の承認", "## Approval"),
        new Break(FormRule.AS_WRITTEN, "~~~~~~~~\\n{{purpose}}\\n~~~~~~~~", "{{purpose}}"),
        new Break(FormRule.BOUNDED_TEXT, "{ \"maxLength\": 400 }", "{}"),
        new Break(FormRule.BOUNDED_NUMBERS, ", \"max\": 500", ""),
        new Break(FormRule.OPTIONS, "\"value\": \"returned\"", "\"value\": \"approved\""),
        new Break(FormRule.OPTIONS, "\"valuesKey\": \"ministries\"", "\"valuesKey\": \"\""),
        new Break(FormRule.NOTHING_IS_PREFILLED, "\"key\": \"outcome\"",
            "\"key\": \"outcome\", \"defaultValue\": \"approved\""),
        new Break(FormRule.NOTHING_IS_PREFILLED, "\"required\": true", "\"required\": false"),
        new Break(FormRule.A_REASON_IS_GIVEN, "\"key\": \"reason\"", "\"key\": \"remark\""));

    assertThat(breaks).extracting(Break::rule).as("a break for every rule").contains(FormRule.values());
    assertThat(Stream.of(FormRule.values()).flatMap(rule -> rule.faults(Form.of("sample-approve", SAMPLE))))
        .as("the good sample").isEmpty();
    assertSoftly(softly -> breaks.forEach(broken -> {
      softly.assertThat(SAMPLE).contains(broken.from());
      var bad = Form.of("sample-approve", SAMPLE.replace(broken.from(), broken.to()));
      softly.assertThat(broken.rule().faults(bad)).as("%s -> %s", broken.from(), broken.to()).isNotEmpty();
    }));
  }

  private record Break(FormRule rule, String from, String to) {}

  private static List<Path> formFiles() throws IOException {
    try (var paths = Files.walk(HOME)) {
      return paths.filter(path -> path.toString().endsWith(".form"))
          .filter(path -> !path.startsWith("./src") && !path.startsWith("./target")).sorted().toList();
    }
  }

  private static final String SAMPLE = """
      {
        "type": "default", "id": "sample-approve", "schemaVersion": 16,
        "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
        "components": [
          { "type": "text", "id": "heading", "text": "## 見本の承認\\n\\n~~~~~~~~\\n{{purpose}}\\n~~~~~~~~" },
          { "type": "separator", "id": "line" },
          { "type": "group", "id": "decision", "label": "判断", "components": [
            { "type": "radio", "id": "outcome", "key": "outcome", "label": "結論", "validate": { "required": true },
              "values": [ { "label": "承認", "value": "approved" }, { "label": "差戻し", "value": "returned" } ] },
            { "type": "number", "id": "budget", "key": "budget", "label": "予算額",
              "description": "1から500まで、百万円単位", "validate": { "min": 1, "max": 500 } }
          ] },
          { "type": "select", "id": "ministry", "key": "ministry", "label": "担当省", "valuesKey": "ministries" },
          { "type": "datetime", "id": "begins", "key": "begins", "subtype": "date",
            "dateLabel": "開始日", "dateOnly": true },
          { "type": "textarea", "id": "reason", "key": "reason", "label": "理由", "description": "400字以内",
            "validate": { "maxLength": 400 } }
        ]
      }
      """;
}
