package jp.kprogram.forms;

import static jp.kprogram.forms.Form.key;
import static jp.kprogram.forms.Form.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What every form must keep, so that it works in Tasklist 7.24 and tells staff what may be entered. */
enum FormRule {

  NAMED_LIKE_ITS_FILE("フォームの識別子はファイル名と同じ") {
    @Override
    Stream<String> faults(Form form) {
      var id = form.json().path("id").asText();
      return when(!id.equals(form.name()) || !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
          "form: the id \"" + id + "\" is not the file name in kebab-case");
    }
  },

  RUNS_ON_THE_ENGINE("フォームの版は Tasklist 7.24 で動くもの") {
    @Override
    Stream<String> faults(Form form) {
      var version = form.json().path("schemaVersion");
      return Stream.of(
          when(!version.isInt() || version.asInt() > 16, "form: the schemaVersion is missing or above 16"),
          when(!form.json().path("executionPlatform").asText().equals("Camunda Platform"),
              "form: the executionPlatform is not Camunda Platform"),
          when(!form.json().path("executionPlatformVersion").asText().matches("7\\.24(\\.\\d+)?"),
              "form: the executionPlatformVersion is not 7.24"))
          .flatMap(faults -> faults);
    }
  },

  WORKING_COMPONENTS("Tasklist 7.24 で正しく動く部品だけを使う") {
    private static final Set<String> SHOWN = Set.of("text", "separator", "spacer", "table", "group", "expression");

    @Override
    Stream<String> faults(Form form) {
      var inputs = form.inputs().toList();
      return Stream.concat(
          faulty(form.components(), c -> !inputs.contains(c) && !SHOWN.contains(type(c)),
              "is of a type that does not work"),
          faulty(form.inputs(), c -> c.at("/validate/validationType").asText().equals("phone"),
              "is checked as an international phone number"));
    }
  },

  KEYS("入力欄の変数名は一意の camelCase") {
    @Override
    Stream<String> faults(Form form) {
      var seen = new HashSet<String>();
      return Stream.concat(
          faulty(form.inputs(), input -> !key(input).matches("[a-z][A-Za-z0-9]*"), "has no key in camelCase"),
          faulty(form.inputs(), input -> !seen.add(key(input)), "has the key of another input"));
    }
  },

  SPEAKING_IDS("部品の識別子は一意で意味のある英語") {
    @Override
    Stream<String> faults(Form form) {
      var seen = new HashSet<String>();
      return Stream.concat(
          faulty(form.components(), c -> !c.path("id").asText().matches("[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*"),
              "has no speaking id"),
          faulty(form.components(), c -> !seen.add(c.path("id").asText()), "has the id of another component"));
    }
  },

  JAPANESE_LABELS("入力欄の見出しは日本語") {
    @Override
    Stream<String> faults(Form form) {
      return faulty(form.inputs(), input -> !isJapanese(label(input)), "has no Japanese label");
    }

    private String label(JsonNode input) {
      if (!type(input).equals("datetime")) {
        return input.path("label").asText();
      }
      return input.path(input.path("subtype").asText().equals("time") ? "timeLabel" : "dateLabel").asText();
    }
  },

  RULES_ARE_SAID("入力の条件（範囲・長さ・書式）を日本語の説明で先に伝える") {
    @Override
    Stream<String> faults(Form form) {
      return Stream.concat(
          faulty(form.open(), input -> Stream.of("min", "max", "minLength", "maxLength", "pattern")
                  .anyMatch(input.path("validate")::has) && !isJapanese(input.path("description").asText()),
              "has no Japanese description of what may be entered"),
          faulty(form.open(), input -> input.at("/validate/maxLength").isInt()
                  && !digits(input.path("description").asText()).contains(input.at("/validate/maxLength").asText()),
              "does not say its maximal length in the description"));
    }

    /** Full-width digits and 2,000 read as 2000. */
    private String digits(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
    }
  },

  STARTS_WITH_THE_CASE("最初に、判断に必要な説明を置く") {
    @Override
    Stream<String> faults(Form form) {
      var first = form.json().path("components").path(0);
      return when(!type(first).equals("text") || !isJapanese(first.path("text").asText()),
          "form: does not begin with a Japanese text block");
    }
  },

  AS_WRITTEN("人が書いた文章は、書いたとおりに見せる") {
    private static final Pattern ALONE = Pattern.compile("(?m)^\\{\\{.*}}$");
    private static final Pattern FENCED = Pattern.compile("(?m)^(~{8})\\n\\{\\{\\w+}}\\n~{8}$");

    @Override
    Stream<String> faults(Form form) {
      return faulty(form.components(),
          c -> ALONE.matcher(FENCED.matcher(c.path("text").asText()).replaceAll("")).find(),
          "shows a text outside a fence of eight tildes, so that its marks would be taken for Markdown");
    }
  },

  BOUNDED_TEXT("文字の入力欄には最大の長さがある") {
    @Override
    Stream<String> faults(Form form) {
      return faulty(form.open(), input -> type(input).startsWith("text")
          && input.at("/validate/maxLength").asInt() <= 0, "has no maxLength");
    }
  },

  BOUNDED_NUMBERS("数の入力欄には最小と最大がある") {
    @Override
    Stream<String> faults(Form form) {
      return faulty(form.open(), input -> type(input).equals("number")
          && !(input.at("/validate/min").isNumber() && input.at("/validate/max").isNumber()), "lacks min or max");
    }
  },

  OPTIONS("選択の入力欄には選択肢がある") {
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    @Override
    Stream<String> faults(Form form) {
      var choices = form.inputs().filter(input -> CHOICES.contains(type(input))).toList();
      return Stream.concat(
          faulty(choices.stream(), input -> input.path("values").isEmpty()
              && input.path("valuesKey").asText().isBlank(), "has neither values nor valuesKey"),
          faulty(choices.stream(), input -> !sound(input.path("values")),
              "has an option without label or a value twice"));
    }

    private boolean sound(JsonNode values) {
      var seen = new HashSet<JsonNode>();
      return StreamSupport.stream(values.spliterator(), false).allMatch(option ->
          !option.path("label").asText().isBlank() && option.has("value") && seen.add(option.get("value")));
    }
  },

  NOTHING_IS_PREFILLED("結論は必須で、初期値を持たない") {
    @Override
    Stream<String> faults(Form form) {
      return Stream.concat(
          faulty(form.outcomes(), outcome -> outcome.has("defaultValue"), "decides the case but is prefilled"),
          faulty(form.outcomes(), outcome -> !outcome.at("/validate/required").asBoolean(),
              "decides the case but is not required"));
    }
  },

  A_REASON_IS_GIVEN("結論を選ぶフォームには理由の欄がある") {
    @Override
    Stream<String> faults(Form form) {
      var reasoned = form.inputs().anyMatch(i -> type(i).startsWith("text") && key(i).matches("reason|.*Reason"));
      return faulty(form.outcomes(), outcome -> !reasoned, "decides the case but there is no field for the reason");
    }
  };

  private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  private final String sentence;

  FormRule(String sentence) {
    this.sentence = sentence;
  }

  /** What the test report shows for the rule. */
  String sentence() {
    return sentence;
  }

  /** What is wrong with the form, each fault led by the key or id of its component. */
  abstract Stream<String> faults(Form form);

  private static Stream<String> faulty(Stream<JsonNode> components, Predicate<JsonNode> bad, String fault) {
    return components.filter(bad)
        .map(c -> (c.has("key") ? key(c) : c.path("id").asText("?")) + " (" + type(c) + "): " + fault);
  }

  private static Stream<String> when(boolean bad, String fault) {
    return bad ? Stream.of(fault) : Stream.empty();
  }

  private static boolean isJapanese(String text) {
    return JAPANESE.matcher(text).find();
  }
}
