package jp.kprogram.concept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kprogram.fund.Fund;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Yen;
import jp.kprogram.theme.Route;

/** A draft as people read it: the text that ministries and approvers see, and the tables of its slots. */
public final class ConceptSheet {

  private static final String NONE = "（記載なし）";

  private ConceptSheet() {}

  /** The draft and its slots as one text. */
  public static String text(Concept concept, List<Slot> slots, Fund fund) {
    ConceptContent content = concept.content();
    return """
        【構想】%s（%s、進め方：%s）
        【テーマ】%s　ビジョンの技術 %s
        【親となるプロジェクトの構想】%s

        【達成目標】
        %s

        【公的利用】成果を使う府省：%s
        %s
        一つの府省に限る理由：%s

        【民生利用】
        %s

        【社会実装の担い手】
        %s
        担い手を挙げられない理由：%s

        【情報管理の方針（案）】協議会への参加：%s
        %s

        【予算】%s　上限額 %s
        【採択後の推進形態】%s
        【公募枠】合計 %s
        %s
        """.formatted(
        content.title(), content.type().japanese(), routeName(concept),
        concept.theme(), concept.technology(),
        given(content.parentConcept()),
        content.goal(),
        content.usingMinistries().isEmpty() ? NONE : names(content.usingMinistries()),
        given(content.publicUse()),
        given(content.singleMinistryReason()),
        given(content.civilUse()),
        given(content.implementers()),
        given(content.implementerReason()),
        condition(content).japanese(),
        content.informationPolicy(),
        fund.name(), content.ceiling().japanese(),
        content.executionForm().japanese(),
        sum(slots).japanese(),
        slots.stream()
            .map(slot -> String.join("　", row(slot).values()))
            .collect(Collectors.joining("\n")));
  }

  /** How the theme goes on, in Japanese. */
  public static String routeName(Concept concept) {
    return Coded.stored(Route.class, concept.route()).japanese();
  }

  /** The ceilings of slots together. */
  public static Yen sum(List<Slot> slots) {
    return ConceptFacts.sum(slots);
  }

  /** A slot as a row of a table. */
  public static Map<String, String> row(Slot slot) {
    var row = new LinkedHashMap<String, String>();
    row.put("number", String.valueOf(slot.number()));
    row.put("title", slot.title());
    row.put("kindName", slot.kind().japanese());
    row.put("ceiling", slot.ceiling().japanese());
    row.put("months", "%dか月".formatted(slot.months()));
    row.put("adoption", adoption(slot));
    return row;
  }

  /** A slot as a choice. */
  public static Map<String, String> option(Slot slot) {
    return Map.of("label", "%d　%s".formatted(slot.number(), slot.title()), "value", String.valueOf(slot.number()));
  }

  private static String adoption(Slot slot) {
    if (slot.adoptionNumber() == null) {
      return slot.adoptionMode().japanese();
    }
    return "%s（%d件%s）".formatted(slot.adoptionMode().japanese(), slot.adoptionNumber(),
        slot.adoptionMode() == AdoptionMode.FIXED ? "" : "まで");
  }

  private static CouncilCondition condition(ConceptContent content) {
    return content.councilRequired() ? CouncilCondition.REQUIRED : CouncilCondition.NOT_REQUIRED;
  }

  private static String names(List<String> ministries) {
    return ministries.stream()
        .map(code -> Coded.stored(Ministry.class, code).japanese())
        .collect(Collectors.joining("、"));
  }

  private static String given(String value) {
    return Objects.requireNonNullElse(value, NONE);
  }
}
