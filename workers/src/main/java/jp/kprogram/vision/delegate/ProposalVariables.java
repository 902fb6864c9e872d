package jp.kprogram.vision.delegate;

import java.util.List;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.delegate.ProcessVariable;
import jp.kprogram.vision.ProposalContent;
import jp.kprogram.vision.Screening;
import jp.kprogram.vision.TargetType;
import jp.kprogram.vision.TechnologyCategory;
import jp.kprogram.vision.TechnologyDomain;
import jp.kprogram.vision.TechnologyField;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Variables of the process technology-proposal. */
final class ProposalVariables {

  /** Decision tables of the process. */
  static final String TIMEFRAME_RULE = "proposal-timeframe";
  static final String SCREENING_RULE = "proposal-screening";

  static final ProcessVariable<String> PROPOSER = ProcessVariable.text("proposer");
  static final ProcessVariable<Integer> HORIZON_YEARS = ProcessVariable.integer("horizonYears");
  static final ProcessVariable<Integer> SPAN_YEARS = ProcessVariable.integer("spanYears");
  static final ProcessVariable<Boolean> TIMEFRAME_ACKNOWLEDGED = ProcessVariable.flag("timeframeAcknowledged");
  static final ProcessVariable<List<?>> SCREENING_TABLE = ProcessVariable.table("screeningTable");

  private ProposalVariables() {}

  /** What the proposer has filled in. */
  static ProposalContent content(VariableScope step) {
    return new ProposalContent(
        text(step, "title"),
        text(step, "organisation"),
        Coded.of(TechnologyDomain.class, text(step, "domain"), "domain", "分野"),
        Coded.of(TechnologyCategory.class, text(step, "category"), "category", "技術の性格"),
        Coded.of(TechnologyField.class, text(step, "technologyField"), "technologyField", "技術領域"),
        text(step, "advancedTechnology"),
        text(step, "humanResources"),
        text(step, "network"),
        text(step, "publicUseNeed"),
        text(step, "civilUseNeed"),
        Coded.of(TargetType.class, text(step, "targetType"), "targetType", "目標"),
        HORIZON_YEARS.get(step),
        SPAN_YEARS.get(step),
        Boolean.TRUE.equals(TIMEFRAME_ACKNOWLEDGED.get(step)));
  }

  /** The years that now hold, known to be unusual or mended. */
  static void showTimeframe(VariableScope step, ProposalContent content) {
    HORIZON_YEARS.set(step, content.horizonYears());
    SPAN_YEARS.set(step, content.spanYears());
    TIMEFRAME_ACKNOWLEDGED.set(step, content.timeframeAcknowledged());
  }

  /** What the secretariat has found. */
  static Screening screening(VariableScope step) {
    return new Screening(
        finding(step, "superiority"),
        finding(step, "marketShortfall"),
        finding(step, "multiUse"),
        finding(step, "existingProgramme"),
        finding(step, "strategyConsistency"));
  }

  private static Screening.Finding finding(VariableScope step, String criterion) {
    return new Screening.Finding(text(step, criterion), text(step, criterion + "Reason"));
  }

  private static String text(VariableScope step, String name) {
    return ProcessVariable.text(name).get(step);
  }
}
