package jp.kprogram.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.app.form.FormRefused.Fault;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormCheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private static final String TEXT = "'type':'textfield','validate':{'required':true,'minLength':3,'maxLength':5}";
  private static final String OPTIONAL_TEXT = "'type':'textarea'";
  private static final String CASE_NUMBER = "'type':'textfield','validate':{'pattern':'^[A-Z]{3}-[0-9]{4}$'}";
  private static final String EMAIL = "'type':'textfield','validate':{'validationType':'email'}";
  private static final String WHOLE = "'type':'number','decimalDigits':0,'validate':{'min':1,'max':'20'}";
  private static final String DECIMAL = "'type':'number','decimalDigits':1,'validate':{'required':true}";
  private static final String AMOUNT = "'type':'number','decimalDigits':0";
  private static final String AMOUNT_AS_TEXT = "'type':'number','decimalDigits':0,'serializeToString':true";
  private static final String CHECKBOX = "'type':'checkbox'";
  private static final String CONSENT = "'type':'checkbox','validate':{'required':true}";
  private static final String RADIO =
      "'type':'radio','validate':{'required':true},'values':[{'label':'可','value':'yes'},{'label':'否','value':'no'}]";
  private static final String SELECT = "'type':'select','valuesKey':'options'";
  private static final String CHECKLIST = "'type':'checklist','valuesKey':'options','validate':{'required':true}";
  private static final String TAGLIST = "'type':'taglist','valuesKey':'names'";
  private static final String BY_FEEL = "'type':'select','valuesExpression':'=feel'";
  private static final String DATE = "'type':'datetime','subtype':'date','dateLabel':'開催日'";
  private static final String FUTURE = "'type':'datetime','subtype':'date','disallowPassedDates':true";
  private static final String TIME = "'type':'datetime','subtype':'time'";
  private static final String MOMENT = "'type':'datetime','subtype':'datetime'";

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of(TEXT, "あいう", "あいう"),
        Arguments.of(TEXT, Variables.stringValue("あいうえお"), "あいうえお"),
        Arguments.of(OPTIONAL_TEXT, "", null),
        Arguments.of(OPTIONAL_TEXT, "　 ", null),
        Arguments.of(OPTIONAL_TEXT, null, null),
        Arguments.of(OPTIONAL_TEXT, Variables.untypedNullValue(), null),
        Arguments.of(OPTIONAL_TEXT, "一行目\r\n\t二行目", "一行目\r\n\t二行目"),
        Arguments.of(OPTIONAL_TEXT, "𠮷野家😀", "𠮷野家😀"),
        Arguments.of(OPTIONAL_TEXT, "あ".repeat(4000), "あ".repeat(4000)),
        Arguments.of(OPTIONAL_TEXT, "${runtime} =1 {{x}} <script>", "${runtime} =1 {{x}} <script>"),
        Arguments.of(CASE_NUMBER, "VIS-2026", "VIS-2026"),
        Arguments.of(EMAIL, "sato@example.go.jp", "sato@example.go.jp"),
        Arguments.of(WHOLE, 1, 1),
        Arguments.of(WHOLE, 20L, 20),
        Arguments.of(WHOLE, 7.0, 7),
        Arguments.of(WHOLE, "", null),
        Arguments.of(DECIMAL, 3.5, 3.5),
        Arguments.of(DECIMAL, 0, 0),
        Arguments.of(DECIMAL, 3.0, 3),
        Arguments.of(AMOUNT, 250_000_000_000L, 250_000_000_000L),
        Arguments.of(AMOUNT, 1e9, 1_000_000_000),
        Arguments.of(AMOUNT, -5, -5),
        Arguments.of(AMOUNT_AS_TEXT, "250000000000", "250000000000"),
        Arguments.of(AMOUNT_AS_TEXT, 12, "12"),
        Arguments.of(AMOUNT_AS_TEXT, "１２", "12"),
        Arguments.of(CHECKBOX, true, true),
        Arguments.of(CHECKBOX, false, false),
        Arguments.of(CHECKBOX, null, null),
        Arguments.of(CONSENT, true, true),
        Arguments.of(RADIO, "no", "no"),
        Arguments.of(SELECT, "mori", "mori"),
        Arguments.of(SELECT, null, null),
        Arguments.of(BY_FEEL, "x", "x"),
        Arguments.of(DATE, "2028-02-29", "2028-02-29"),
        Arguments.of(DATE, "", null),
        Arguments.of(FUTURE, "2026-04-01", "2026-04-01"),
        Arguments.of(TIME, "23:59", "23:59"),
        Arguments.of(TIME, "09:00+09:00", "09:00+09:00"),
        Arguments.of(MOMENT, "2026-04-01T13:30+09:00", "2026-04-01T13:30+09:00"),
        Arguments.of(MOMENT, "2026-04-01T13:30Z", "2026-04-01T13:30Z"));
  }

  @ParameterizedTest
  @MethodSource("good")
  @DisplayName("正しい値は受け付け、定まった型で保存する")
  void storesValue_whenItKeepsTheRules(String component, Object sent, Object stored) {
    var values = check(component, sent);

    assertThat(values).containsOnlyKeys("field");
    assertThat(values.get("field")).isEqualTo(stored);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(TEXT, null, "入力してください。"),
        Arguments.of(TEXT, "", "入力してください。"),
        Arguments.of(TEXT, "　　　", "入力してください。"),
        Arguments.of(TEXT, " あい ", "3文字以上で入力してください（現在2文字）。"),
        Arguments.of(TEXT, "あいうえおか", "5文字以内で入力してください（現在6文字）。"),
        Arguments.of(TEXT, 12345, "文字列で入力してください。"),
        Arguments.of(TEXT, false, "文字列で入力してください。"),
        Arguments.of(TEXT, List.of("あいう"), "文字列で入力してください。"),
        Arguments.of(TEXT, "あ\u0000いう", "使えない文字（制御文字など）が含まれています。取り除いてください。"),
        Arguments.of(TEXT, "あ\nいう", "1行で入力してください。改行は使えません。"),
        Arguments.of(TEXT, "あい\ud800", "使えない文字（制御文字など）が含まれています。取り除いてください。"),
        Arguments.of(OPTIONAL_TEXT, "あ".repeat(4001), "4000文字以内で入力してください（現在4001文字）。"),
        Arguments.of(OPTIONAL_TEXT, new Date(0), "この種類の値は受け付けません。"),
        Arguments.of(OPTIONAL_TEXT, new byte[] {1}, "この種類の値は受け付けません。"),
        Arguments.of(OPTIONAL_TEXT, new HashMap<>(Map.of("a", "b")), "この種類の値は受け付けません。"),
        Arguments.of(OPTIONAL_TEXT, Variables.objectValue(List.of("a")).create(), "この種類の値は受け付けません。"),
        Arguments.of(OPTIONAL_TEXT, Variables.serializedObjectValue("rO0AB").objectTypeName("java.lang.Object")
            .serializationDataFormat("application/x-java-serialized-object").create(), "この種類の値は受け付けません。"),
        Arguments.of(OPTIONAL_TEXT, Variables.fileValue("a.txt").file(new byte[] {1}).create(),
            "この種類の値は受け付けません。"),
        Arguments.of(CASE_NUMBER, "VIS-2026\n", "決められた形式で入力してください。"),
        Arguments.of(CASE_NUMBER, "xVIS-2026", "決められた形式で入力してください。"),
        Arguments.of(EMAIL, "sato", "メールアドレスの形式"),
        Arguments.of(WHOLE, 0, "1以上の数で入力してください。"),
        Arguments.of(WHOLE, 21, "20以下の数で入力してください。"),
        Arguments.of(WHOLE, 1.5, "整数で入力してください。"),
        Arguments.of(WHOLE, "7", "数値（半角）で入力してください。"),
        Arguments.of(WHOLE, true, "数値（半角）で入力してください。"),
        Arguments.of(WHOLE, Double.NaN, "数値（半角）で入力してください。"),
        Arguments.of(WHOLE, Double.POSITIVE_INFINITY, "数値（半角）で入力してください。"),
        Arguments.of(AMOUNT, new BigInteger("9".repeat(30)), "数値（半角）で入力してください。"),
        Arguments.of(AMOUNT, 1e300, "数値（半角）で入力してください。"),
        Arguments.of(AMOUNT_AS_TEXT, "1e999999999", "数値（半角）で入力してください。"),
        Arguments.of(DECIMAL, 3.55, "小数は1桁までで入力してください。"),
        Arguments.of(DECIMAL, null, "入力してください。"),
        Arguments.of(CHECKBOX, "true", "チェックの有無"),
        Arguments.of(CONSENT, false, "内容を確認してチェックを入れてください。"),
        Arguments.of(CONSENT, null, "内容を確認してチェックを入れてください。"),
        Arguments.of(RADIO, "maybe", "選択肢にない値です。"),
        Arguments.of(RADIO, null, "いずれかを選んでください。"),
        Arguments.of(RADIO, json("[\"yes\"]"), "選択肢にない値です。"),
        Arguments.of(SELECT, "nobody", "選択肢にない値です。"),
        Arguments.of(BY_FEEL, "z", "選択肢にない値です。"),
        Arguments.of(CHECKLIST, json("[]"), "一つ以上選んでください。"),
        Arguments.of(CHECKLIST, json("[\"mori\",\"nobody\"]"), "選択肢にない値があります。"),
        Arguments.of(CHECKLIST, json("[\"mori\",\"mori\"]"), "同じ値が二度選ばれています。"),
        Arguments.of(CHECKLIST, json("[{\"value\":\"mori\"}]"), "選択肢にない値があります。"),
        Arguments.of(CHECKLIST, json("{\"a\":1}"), "選んだ値の一覧"),
        Arguments.of(CHECKLIST, json("[\"mori\""), "JSON として読めません。"),
        Arguments.of(CHECKLIST, "mori", "選んだ値の一覧"),
        Arguments.of(DATE, "2026-02-29", "実在する日を入力してください。"),
        Arguments.of(DATE, "2026-13-01", "実在する日を入力してください。"),
        Arguments.of(DATE, "2026/04/01", "実在する日を入力してください。"),
        Arguments.of(DATE, "令和8年4月1日", "実在する日を入力してください。"),
        Arguments.of(DATE, 20260401, "文字列で入力してください"),
        Arguments.of(FUTURE, "2026-03-31", "今日以降の日付を入力してください。"),
        Arguments.of(TIME, "24:00", "時刻は 13:30 の形で入力してください。"),
        Arguments.of(TIME, "9:00", "時刻は 13:30 の形で入力してください。"),
        Arguments.of(MOMENT, "2026-04-31T10:00", "実在する日時を入力してください。"),
        Arguments.of(MOMENT, "2026-04-01", "実在する日時を入力してください。"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  @DisplayName("誤った値は、何をどう直すかを添えて拒む")
  void refusesValue_whenItBreaksARule(String component, Object sent, String message) {
    var refused = catchThrowableOfType(FormRefused.class, () -> check(component, sent));

    assertThat(refused.faults()).singleElement().satisfies(fault -> {
      assertThat(fault.key()).isEqualTo("field");
      assertThat(fault.message()).contains(message);
    });
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("複数選択は JSON の配列として保存する")
  void storesJson_forSeveralChoices(String component, Object sent, String stored) {
    var values = check(component, sent);

    assertThat(((JsonValue) values.get("field")).getValueSerialized()).isEqualTo(stored);
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(CHECKLIST, json("[\"aoki\",\"mori\"]"), "[\"aoki\",\"mori\"]"),
        Arguments.of(CHECKLIST, List.of("mori"), "[\"mori\"]"),
        Arguments.of(TAGLIST, json("[\"b\"]"), "[\"b\"]"));
  }

  @Test
  @DisplayName("すべての誤りを、項目名を添えて一度に知らせる")
  void namesAllFaults_atOnce() {
    var fields = fields(
        "{'key':'title','label':'提案の名称'," + TEXT + "},{'key':'held','label':'x'," + DATE + "}");

    assertThatThrownBy(() -> check(fields, Map.of("held", "明日", "isAdmin", true)))
        .isInstanceOf(FormRefused.class)
        .hasMessage("""
            「提案の名称」(title): 入力してください。
            「x」(held): 日付は 2026-04-01 の形で、実在する日を入力してください。
            「isAdmin」(isAdmin): この様式にない項目です。取り除いてください。""");
  }

  @Test
  @DisplayName("隠れた項目は無くてよいが、現れている項目は要る")
  void requiresField_onlyWhenShown() {
    var fields = fields("{'type':'group','conditional':{'hide':'=hidden'},'components':[{'key':'reason','label':'理由',"
        + "'type':'textarea','validate':{'required':true}}]},{'key':'hidden'," + CHECKBOX + "}");

    assertThat(check(fields, Map.of("hidden", true))).containsEntry("reason", null);
    assertThatThrownBy(() -> check(fields, Map.of("hidden", false))).hasMessageContaining("「理由」(reason)");
  }

  @Test
  @DisplayName("隠れた項目に値が来れば、それも検査する")
  void checksHiddenField_whenItIsSent() {
    var fields = fields("{'key':'field','label':'f','conditional':{'hide':'=hidden'}," + TEXT + "},"
        + "{'key':'hidden'," + CHECKBOX + "}");

    assertThatThrownBy(() -> check(fields, Map.of("hidden", true, "field", "あいうえおか")))
        .isInstanceOf(FormRefused.class);
  }

  @Test
  @DisplayName("表示だけの項目は受け取らない")
  void takesNothing_fromShownFields() {
    var fields = fields("{'key':'shown','readonly':true," + OPTIONAL_TEXT + "},"
        + "{'key':'off','disabled':true," + OPTIONAL_TEXT + "},{'key':'sum','type':'expression','expression':'=1'}");

    assertThat(check(fields, Map.of("shown", "書き換え", "sum", 2))).isEmpty();
    assertThatThrownBy(() -> check(fields, Map.of("off", "書き換え"))).hasMessageContaining("この様式にない項目");
  }

  @Test
  @DisplayName("様式のない作業には何も送れない")
  void takesNothing_withoutForm() {
    assertThat(check(List.of(), Map.of())).isEmpty();
    assertThatThrownBy(() -> check(List.of(), Map.of("x", 1))).isInstanceOf(FormRefused.class);
  }

  @Test
  @DisplayName("知らない項目が多くても、伝える文は短い")
  void keepsMessageShort_whenManyFieldsAreUnknown() {
    Map<String, Object> sent = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      sent.put("x".repeat(1000) + i, i);
    }

    var refused = catchThrowableOfType(FormRefused.class, () -> check(List.of(), sent));

    assertThat(refused.getMessage()).hasSizeLessThan(3000);
  }

  @Test
  @DisplayName("サーバーで検査できない部品のある様式は受け付けない")
  void refusesForm_withComponentThatCannotBeChecked() {
    assertThatThrownBy(() -> fields("{'type':'filepicker','key':'x'}")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> fields("{'type':'dynamiclist','key':'x'}")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("伝える文に値そのものは出さない")
  void neverRepeatsTheValue() {
    var refused = catchThrowableOfType(FormRefused.class, () -> check(RADIO, "秘密の値"));

    assertThat(refused.faults()).extracting(Fault::toString).noneMatch(message -> message.contains("秘密の値"));
  }

  private static Map<String, Object> check(String component, Object sent) {
    Map<String, Object> values = new HashMap<>();
    values.put("field", sent);
    return check(fields("{'key':'field','label':'項目'," + component + "}"), values);
  }

  private static Map<String, Object> check(List<FormField> fields, Map<String, Object> sent) {
    return new FormCheck(CLOCK).check(fields, sent, new Scope());
  }

  private static List<FormField> fields(String components) {
    try {
      return FormField.of(JSON.readTree("{'components':[%s]}".formatted(components).replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonValue json(String text) {
    return SpinValues.jsonValue(text).create();
  }

  /** Variables of a task, and FEEL that only knows names. */
  private static final class Scope implements FormScope {

    private final Map<String, Object> variables = Map.of(
        "options", List.of(Map.of("label", "森", "value", "mori"), Map.of("label", "青木", "value", "aoki")),
        "names", List.of("a", "b"),
        "feel", Arrays.asList("x", "y"));

    @Override
    public JsonNode variable(String name) {
      return JSON.valueToTree(variables.get(name));
    }

    @Override
    public Object evaluate(String expression, Map<String, Object> sent) {
      return sent.getOrDefault(expression, variables.get(expression));
    }
  }
}
