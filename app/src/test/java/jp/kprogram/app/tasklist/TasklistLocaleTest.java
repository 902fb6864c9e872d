package jp.kprogram.app.tasklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we lay over Camunda's web applications must fit the version of them that is on the class path. */
@DisplayName("タスク一覧の日本語化")
class TasklistLocaleTest {

  private static final String CAMUNDA = "META-INF/resources/webjars/camunda/";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[ds]|<br/>|href=\"[^\"]*\"");
  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
  private static final Pattern FORM_TEXTS = Pattern.compile("export const FORM_TEXTS = (\\[.*?\\n]);", Pattern.DOTALL);
  /** A sentence of the form library's validator, however the values in it are written. */
  private static final Pattern VALIDATION_SENTENCE =
      Pattern.compile("push\\([\"`]((?:Field|Value|Please) [^\"`]*)[\"`]");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("日本語の文言は英語の文言と同じ項目をすべて持つ")
  void hasEveryKeyOfTheEnglishLocale_andNoOther(String app) {
    var english = texts(app, "en");

    var japanese = texts(app, "ja");

    assertThat(japanese.keySet()).isNotEmpty().containsExactlyElementsOf(english.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("英語に文言のある項目は日本語でも空でない")
  void leavesNothingEmpty_whenEnglishHasAText(String app) {
    var english = texts(app, "en");

    var empty = texts(app, "ja").entrySet().stream()
        .filter(text -> text.getValue().isBlank() && !english.get(text.getKey()).isBlank());

    assertThat(empty).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("差し込み項目は英語の文言と同じである")
  void keepsThePlaceholdersOfTheEnglishLocale(String app) {
    var english = placeholders(texts(app, "en"));

    var japanese = placeholders(texts(app, "ja"));

    assertThat(japanese).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  @DisplayName("日本語の文言のファイルはBOMで始まらない")
  void startsWithoutByteOrderMark(String app) {
    var file = resource(CAMUNDA + "app/" + app + "/locales/ja.json");

    assertThat(file).startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
  @DisplayName("設定に書いた言語には文言のファイルがある")
  void hasAFile_forEveryLocaleOfTheConfiguration(String app) {
    var locales = Stream.concat(
        configured(app, "availableLocales:\\s*\\[([^]]*)]"), configured(app, "fallbackLocale:\\s*('[^']+')"));

    assertThat(locales).isNotEmpty()
        .allSatisfy(locale -> assertThat(exists("app/" + app + "/locales/" + locale + ".json")).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
  @DisplayName("設定に書いた追加スクリプトはすべて存在する")
  void hasAFile_forEveryCustomScriptOfTheConfiguration(String app) {
    var scripts = configured(app, "customScripts:\\s*\\[([^]]*)]");

    assertThat(scripts).isNotEmpty()
        .allSatisfy(script -> assertThat(exists("app/" + app + "/" + script)).as(script).isTrue());
  }

  @Test
  @DisplayName("訳したフォームの文言はすべてフォームのライブラリーに実在する")
  void translatesOnlySentences_thatTheFormLibraryContains() {
    var library = resource(CAMUNDA + "lib/deps.js");

    var translations = formTexts();

    assertThat(translations).isNotEmpty().allSatisfy(text -> {
      assertThat(library).contains(text.pieces());
      assertThat(text.japanese()).isNotBlank();
    });
  }

  @Test
  @DisplayName("フォームのライブラリーの検査文言はすべて訳してある")
  void translatesEverySentence_ofTheValidatorOfTheFormLibrary() {
    var sentences = VALIDATION_SENTENCE.matcher(resource(CAMUNDA + "lib/deps.js")).results()
        .map(sentence -> sentence.group(1).replaceAll("\\$\\{[^}]*}", "{}"))
        .toList();

    var translated = formTexts().stream().map(FormText::english).toList();

    assertThat(sentences).hasSizeGreaterThanOrEqualTo(10).allSatisfy(sentence ->
        assertThat(translated).as(sentence).anyMatch(english -> english.startsWith(sentence)));
  }

  /** One row of the table in kprogram.js; see there for "{}" and "|". */
  private record FormText(String where, String attribute, String english, String japanese) {

    String[] pieces() {
      return Arrays.stream(english.split("\\{}|\\|")).filter(piece -> !piece.isBlank()).toArray(String[]::new);
    }
  }

  private static List<FormText> formTexts() {
    var script = resource(CAMUNDA + "app/tasklist/scripts/kprogram.js");
    var table = FORM_TEXTS.matcher(script);
    assertThat(table.find()).as("table of form texts").isTrue();
    try {
      return JSON.readValue(table.group(1), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> configured(String app, String entry) {
    return Pattern.compile(entry).matcher(resource(CAMUNDA + "app/" + app + "/scripts/config.js")).results()
        .flatMap(values -> QUOTED.matcher(values.group(1)).results())
        .map(value -> value.group(1));
  }

  private static Map<String, String> texts(String app, String locale) {
    try {
      var file = resource(CAMUNDA + "app/" + app + "/locales/" + locale + ".json").replace("\uFEFF", "");
      var texts = new TreeMap<String, String>();
      collect("", JSON.readTree(file), texts);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isObject()) {
      node.properties().forEach(child -> collect(path + "/" + child.getKey(), child.getValue(), texts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), texts);
      }
    } else {
      texts.put(path, node.asText());
    }
  }

  private static Map<String, List<String>> placeholders(Map<String, String> texts) {
    return texts.entrySet().stream().collect(toMap(Map.Entry::getKey, text ->
        PLACEHOLDER.matcher(text.getValue()).results().map(MatchResult::group)
            .map(placeholder -> placeholder.replace(" ", "")).sorted().toList()));
  }

  private static boolean exists(String path) {
    var resource = URI.create(CAMUNDA + path).normalize().toString();
    return TasklistLocaleTest.class.getClassLoader().getResource(resource) != null;
  }

  private static String resource(String path) {
    try (InputStream in = TasklistLocaleTest.class.getClassLoader().getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
