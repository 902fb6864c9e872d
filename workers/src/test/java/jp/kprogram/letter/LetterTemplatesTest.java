package jp.kprogram.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LetterTemplatesTest {

  private static final Map<String, Object> STANDARD = Map.of(
      "recipientName", "山田 花子", "caseNumber", "VIS-2026-01", "baseUrl", "https://kprogram.example.go.jp");

  private final LetterTemplates templates = new LetterTemplates();

  /** Every template that comes along, as stage and name. */
  static Stream<String> allTemplates() throws IOException {
    return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:letters/*/*.txt"))
        .map(LetterTemplatesTest::nameOf);
  }

  @ParameterizedTest
  @MethodSource("allTemplates")
  @DisplayName("どの通知も、宣言した差込項目を埋めれば件名・本文・HTMLがそろう")
  void fillsEveryTemplate(String template) {
    var fields = sampleFields(template);

    var letter = templates.fill(template, fields, STANDARD);

    assertThat(letter.subject()).isNotBlank().doesNotContain("{{", "\n").hasSizeLessThan(200);
    assertThat(letter.text())
        .startsWith("山田 花子 様\n")
        .contains("事務局", "VIS-2026-01", "https://kprogram.example.go.jp/")
        .doesNotContain("{{", "}}");
    assertThat(letter.html()).contains("<html lang=\"ja\">", "<a href=\"https://kprogram.example.go.jp/\">");
    fields.forEach((name, value) -> {
      if (isPrinted(template, name)) {
        assertThat(letter.subject() + letter.text()).as(name).contains(String.valueOf(value));
      }
    });
  }

  @ParameterizedTest
  @MethodSource("allTemplates")
  @DisplayName("どの通知も、場合分けのどちら側でも書ける")
  void fillsEveryBranch(String template) {
    var fields = sampleFields(template);
    fields.replaceAll((name, value) -> isPrinted(template, name) ? value : Boolean.FALSE);

    var letter = templates.fill(template, fields, STANDARD);

    assertThat(letter.subject()).isNotBlank();
    assertThat(letter.text()).contains("事務局").doesNotContain("{{", "}}");
  }

  @ParameterizedTest
  @MethodSource("allTemplates")
  @DisplayName("どの通知も、差込項目が一つでも欠ければ書かれない")
  void refusesEveryMissingField(String template) {
    for (String missing : templates.fieldsOf(template)) {
      var fields = sampleFields(template);
      fields.remove(missing);

      assertThatThrownBy(() -> templates.fill(template, fields, STANDARD))
          .as(missing)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(template)
          .hasMessageContaining(missing);
    }
  }

  @Test
  @DisplayName("値のない項目も、雛形にない項目も断る")
  void refusesNullAndUnknownFields() {
    var withNull = sampleFields("common/task-reminder");
    withNull.put("taskName", null);
    var withUnknown = sampleFields("common/task-reminder");
    withUnknown.put("taskTitle", "審査");

    assertThatThrownBy(() -> templates.fill("common/task-reminder", withNull, STANDARD))
        .hasMessageContaining("taskName");
    assertThatThrownBy(() -> templates.fill("common/task-reminder", withUnknown, STANDARD))
        .hasMessageContaining("taskTitle");
  }

  @Test
  @DisplayName("ない雛形や、置き場の外を指す名前は断る")
  void refusesUnknownTemplate() {
    assertThatThrownBy(() -> templates.fieldsOf("common/no-such-letter")).hasMessageContaining("no-such-letter");
    assertThatThrownBy(() -> templates.fieldsOf("../application")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("人が書いた値は、本文ではそのまま、HTMLでは無害に、件名では一行になる")
  void treatsValuesAsText() {
    var fields = sampleFields("common/task-reminder");
    fields.put("taskName", "審査\r\nBcc: a@example.com {{caseNumber}}");
    fields.put("caseSubject", "<script>alert(1)</script> & 「題」 https://example.com/?a=1&b=2）");

    var letter = templates.fill("common/task-reminder", fields, STANDARD);

    assertThat(letter.subject()).doesNotContain("\n", "\r").contains("審査 Bcc: a@example.com {{caseNumber}}");
    assertThat(letter.text()).contains("<script>alert(1)</script> & 「題」");
    assertThat(letter.html())
        .doesNotContain("<script>")
        .contains("&lt;script&gt;", "<a href=\"https://example.com/?a&#x3D;1&amp;b&#x3D;2\">");
  }

  private Map<String, Object> sampleFields(String template) {
    Map<String, Object> fields = new HashMap<>();
    templates.fieldsOf(template).forEach(name -> fields.put(name, "見本の" + name));
    return fields;
  }

  /** Whether a field's value stands in the letter; otherwise it only decides between two wordings. */
  private static boolean isPrinted(String template, String field) {
    return LetterTemplates.load(template).contains("{{" + field + "}}");
  }

  private static String nameOf(Resource file) {
    try {
      String path = file.getURL().getPath();
      return path.substring(path.lastIndexOf("/letters/") + "/letters/".length(), path.length() - ".txt".length());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
