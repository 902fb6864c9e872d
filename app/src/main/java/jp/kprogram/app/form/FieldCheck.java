package jp.kprogram.app.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * The rules of one field against one value, after form-js: a blank text is no answer, lengths count without the blanks
 * around, a required checkbox must be ticked.
 *
 * <p>Beyond form-js: whole numbers become Integer or Long whatever they were sent as, lists become Json; a text holds
 * no control characters, a text field no line breaks, and at most {@value #LONGEST_TEXT} characters, which is what the
 * engine's column takes.
 * Numbers sent as text are refused unless the form itself sends them so ({@code serializeToString}).
 */
final class FieldCheck {

  static final int LONGEST_TEXT = 4000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?");
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private final Clock clock;
  private final FormScope scope;
  private final Map<String, Object> sent;

  /** @param sent everything that was sent, for FEEL conditions and limits */
  FieldCheck(Clock clock, FormScope scope, Map<String, Object> sent) {
    this.clock = clock;
    this.scope = scope;
    this.sent = sent;
  }

  /** A value that breaks a rule; the message says which and how to mend it. */
  static final class Broken extends Exception {
    Broken(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * The value as it is to be stored; null for none.
   *
   * @param hidden whether the form does not show the field now, so that nothing is required of it
   */
  Object check(FormField field, Object value, boolean hidden) throws Broken {
    Object plain = plain(value);
    boolean unticked = field.type().equals("checkbox") && Boolean.FALSE.equals(plain);
    if (isNone(plain) || unticked) {
      if (!hidden && field.rule("required").asBoolean()) {
        throw new Broken(missing(field));
      }
      if (field.isList()) {
        return list(field, JSON.createArrayNode()); // Tasklist cannot send a list where a null stands
      }
      return unticked ? false : null;
    }
    return switch (field.type()) {
      case "textfield", "textarea" -> text(field, plain);
      case "number" -> number(field, plain);
      case "checkbox" -> truth(plain);
      case "datetime" -> moment(field, plain);
      case "checklist", "taglist" -> list(field, plain);
      default -> choice(field, plain);
    };
  }

  /** String, Number, Boolean, JsonNode or null; everything else cannot come from a form. */
  static Object plain(Object value) throws Broken {
    if (value instanceof JsonValue json) {
      try {
        return json.getValueSerialized() == null ? null : JSON.readTree(json.getValueSerialized());
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw new Broken("JSON として読めません。正しい JSON を送ってください。");
      }
    }
    if (value instanceof TypedValue typed) {
      if (typed instanceof PrimitiveValue<?> primitive) {
        return plain(primitive.getValue());
      }
      if (typed.getType() == null || ValueType.NULL.equals(typed.getType())) {
        return plain(typed.getValue()); // untyped, as Java callers and untyped JSON values come
      }
      throw new Broken("この種類の値は受け付けません。文字列・数値・真偽値・JSON の配列のいずれかで送ってください。");
    }
    if (value instanceof List<?> list) {
      return JSON.valueToTree(list);
    }
    if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean
        || value instanceof JsonNode) {
      return value;
    }
    throw new Broken("この種類の値は受け付けません。文字列・数値・真偽値・JSON の配列のいずれかで送ってください。");
  }

  private static boolean isNone(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof JsonNode node
            && (node.isNull() || node.isMissingNode() || node.isArray() && node.isEmpty());
  }

  private static String missing(FormField field) {
    if (field.type().equals("checkbox")) {
      return "内容を確認してチェックを入れてください。";
    }
    if (field.isList()) {
      return "一つ以上選んでください。";
    }
    return field.isChoice() ? "いずれかを選んでください。" : "入力してください。";
  }

  private String text(FormField field, Object value) throws Broken {
    if (!(value instanceof String text)) {
      throw new Broken("文字列で入力してください。");
    }
    if (UNUSABLE.matcher(text).find()) {
      throw new Broken("使えない文字（制御文字など）が含まれています。取り除いてください。");
    }
    if (field.type().equals("textfield") && text.strip().lines().count() > 1) {
      throw new Broken("1行で入力してください。改行は使えません。");
    }
    int length = text.strip().length();
    BigDecimal least = limit(field, "minLength");
    BigDecimal most = limit(field, "maxLength");
    if (least != null && length < least.intValue()) {
      throw new Broken(least.intValue() + "文字以上で入力してください（現在" + length + "文字）。");
    }
    int longest = most == null ? LONGEST_TEXT : Math.min(most.intValue(), LONGEST_TEXT);
    if (length > longest || text.length() > LONGEST_TEXT) {
      throw new Broken(longest + "文字以内で入力してください（現在" + Math.max(length, text.length()) + "文字）。");
    }
    String pattern = field.rule("pattern").asText();
    if (!pattern.isEmpty() && !javaPattern(pattern).matcher(text).find()) {
      throw new Broken("決められた形式で入力してください。" + description(field));
    }
    if (field.rule("validationType").asText().equals("email") && !EMAIL.matcher(text).matches()) {
      throw new Broken("メールアドレスの形式（name@example.go.jp）で入力してください。");
    }
    return text;
  }

  /** In JavaScript a final dollar sign means the very end, in Java also before a last line break. */
  private static Pattern javaPattern(String pattern) {
    boolean anchored = pattern.endsWith("$") && !pattern.endsWith("\\$");
    return Pattern.compile(anchored ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern);
  }

  private static String description(FormField field) {
    String description = field.definition().path("description").asText();
    return description.isBlank() || description.startsWith("=") ? "" : "（" + description.strip() + "）";
  }

  private Object number(FormField field, Object value) throws Broken {
    boolean asText = field.definition().path("serializeToString").asBoolean();
    BigDecimal number = decimal(value, asText);
    JsonNode decimals = field.definition().path("decimalDigits");
    if (decimals.isNumber() && number.stripTrailingZeros().scale() > decimals.asInt()) {
      throw new Broken(decimals.asInt() == 0
          ? "整数で入力してください。"
          : "小数は" + decimals.asInt() + "桁までで入力してください。");
    }
    BigDecimal least = limit(field, "min");
    if (least != null && number.compareTo(least) < 0) {
      throw new Broken(least.toPlainString() + "以上の数で入力してください。");
    }
    BigDecimal most = limit(field, "max");
    if (most != null && number.compareTo(most) > 0) {
      throw new Broken(most.toPlainString() + "以下の数で入力してください。");
    }
    return asText ? number.toPlainString() : stored(number);
  }

  private static BigDecimal decimal(Object value, boolean textAllowed) throws Broken {
    try {
      if (value instanceof Number || textAllowed && value instanceof String text && text.length() <= 40) {
        var number = new BigDecimal(String.valueOf(value).strip());
        // beyond this no amount in yen is meant, and writing it out would fill the memory
        if (Math.abs((long) number.precision() - number.scale()) <= 18 && number.scale() <= 18) {
          return number;
        }
      }
    } catch (NumberFormatException e) {
      // also NaN and infinity
    }
    throw new Broken("数値（半角）で入力してください。");
  }

  private static Object stored(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0) {
      return number.doubleValue();
    }
    long whole = number.longValueExact();
    if (whole == (int) whole) {
      return (int) whole;
    }
    return whole;
  }

  private static Boolean truth(Object value) throws Broken {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new Broken("チェックの有無（true または false）で入力してください。");
  }

  private String moment(FormField field, Object value) throws Broken {
    if (!(value instanceof String text)) {
      throw new Broken("日付や時刻は文字列で入力してください（例 2026-04-01）。");
    }
    try {
      switch (field.subtype()) {
        case "time" -> time(text);
        case "datetime" -> {
          int separator = text.indexOf('T');
          if (separator < 0) {
            throw new DateTimeException("no time");
          }
          date(field, text.substring(0, separator));
          time(text.substring(separator + 1));
        }
        default -> date(field, text);
      }
      return text;
    } catch (DateTimeException e) {
      throw new Broken(switch (field.subtype()) {
        case "time" -> "時刻は 13:30 の形で入力してください。";
        case "datetime" -> "日時は 2026-04-01T13:30 の形で、実在する日時を入力してください。";
        default -> "日付は 2026-04-01 の形で、実在する日を入力してください。";
      });
    }
  }

  private void date(FormField field, String text) throws Broken {
    LocalDate date = LocalDate.parse(text, DATE);
    if (field.definition().path("disallowPassedDates").asBoolean() && date.isBefore(LocalDate.now(clock))) {
      throw new Broken("今日以降の日付を入力してください。");
    }
  }

  private static void time(String text) {
    if (!TIME.matcher(text).matches()) {
      throw new DateTimeException("no time");
    }
    LocalTime.parse(text.substring(0, 5));
  }

  private Object choice(FormField field, Object value) throws Broken {
    JsonNode chosen = JSON.valueToTree(value);
    if (!chosen.isValueNode() || !options(field).contains(chosen.asText())) {
      throw new Broken("選択肢にない値です。示された選択肢から選んでください。");
    }
    return value instanceof JsonNode ? chosen.asText() : value;
  }

  private Object list(FormField field, Object value) throws Broken {
    if (!(value instanceof JsonNode chosen) || !chosen.isArray()) {
      throw new Broken("選んだ値の一覧（JSON の配列）で入力してください。");
    }
    Set<String> options = options(field);
    Set<String> seen = new LinkedHashSet<>();
    for (JsonNode one : chosen) {
      if (!one.isValueNode() || !options.contains(one.asText())) {
        throw new Broken("選択肢にない値があります。示された選択肢から選んでください。");
      }
      if (!seen.add(one.asText())) {
        throw new Broken("同じ値が二度選ばれています。一度だけ選んでください。");
      }
    }
    return SpinValues.jsonValue(chosen.toString()).create();
  }

  private Set<String> options(FormField field) {
    JsonNode definition = field.definition();
    JsonNode options = definition.path("values");
    if (definition.path("valuesKey").isTextual()) {
      options = scope.variable(definition.path("valuesKey").asText());
    } else if (definition.path("valuesExpression").isTextual()) {
      options = JSON.valueToTree(scope.evaluate(feel(definition.path("valuesExpression").asText()), sent));
    }
    List<String> values = new ArrayList<>();
    for (JsonNode option : options) {
      values.add(option.isObject() ? option.path("value").asText() : option.asText());
    }
    return new LinkedHashSet<>(values);
  }

  /** A limit is a number, a number written as text, or FEEL. */
  private BigDecimal limit(FormField field, String rule) {
    JsonNode limit = field.rule(rule);
    if (limit.isNumber()) {
      return limit.decimalValue();
    }
    if (!limit.isTextual() || limit.asText().isBlank()) {
      return null;
    }
    String text = limit.asText().strip();
    if (!text.startsWith("=")) {
      return new BigDecimal(text);
    }
    Object value = scope.evaluate(feel(text), sent);
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }

  static String feel(String expression) {
    return expression.strip().substring(1);
  }
}
