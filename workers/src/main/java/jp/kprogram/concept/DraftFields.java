package jp.kprogram.concept;

import static jp.kprogram.shared.Required.number;
import static jp.kprogram.shared.Required.text;

import java.util.List;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Yen;

/**
 * A draft as a form or a REST client sends it; each component as the field of that key, null or empty where nothing
 * was sent.
 */
public record DraftFields(
    String conceptTitle,
    String goal,
    String conceptType,
    String parentConcept,
    String publicUse,
    List<String> usingMinistries,
    String singleMinistryReason,
    String civilUse,
    String implementers,
    String implementerReason,
    String informationPolicy,
    String councilCondition,
    String fund,
    String executionForm,
    Integer ceilingMillionYen,
    List<String> consultedMinistries) {

  /**
   * What the fields say. Needs, ministries and implementers may be missing: the table concept-check names them.
   *
   * @throws Refusal.InvalidInput where a field is missing that no draft can do without, or holds what is none
   */
  public ConceptContent content() {
    ConceptType type = Coded.of(ConceptType.class, conceptType, "conceptType", "型");
    return new ConceptContent(
        text(conceptTitle, "conceptTitle", "構想の名称"),
        text(goal, "goal", "達成目標"),
        type,
        type == ConceptType.INDIVIDUAL ? stated(parentConcept) : null,
        stated(publicUse),
        ministries(usingMinistries, "usingMinistries", "成果を使う府省"),
        stated(singleMinistryReason),
        stated(civilUse),
        stated(implementers),
        stated(implementerReason),
        text(informationPolicy, "informationPolicy", "情報管理の方針（案）"),
        Coded.of(CouncilCondition.class, councilCondition, "councilCondition", "協議会への参加")
            == CouncilCondition.REQUIRED,
        text(fund, "fund", "基金"),
        Coded.of(ExecutionForm.class, executionForm, "executionForm", "採択後の推進形態"),
        Yen.ofMillions(number(ceilingMillionYen, 1, 500_000, "ceilingMillionYen", "上限額（百万円）")),
        consulted());
  }

  private List<String> consulted() {
    List<String> chosen = ministries(consultedMinistries, "consultedMinistries", "協議する府省");
    if (chosen.isEmpty()) {
      throw new Refusal.InvalidInput("REQUIRED", "consultedMinistries", "「協議する府省」を一つ以上選んでください。");
    }
    return chosen;
  }

  private static List<String> ministries(List<String> codes, String field, String label) {
    return codes == null
        ? List.of()
        : codes.stream().map(code -> Coded.of(Ministry.class, code, field, label).code()).distinct().toList();
  }

  private static String stated(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
