package jp.kprogram.adoption;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.shared.DomainService;

/** What the record of an award says to who goes on with it: what is to be mended, what was cut, why it ends (P7). */
@DomainService
public class AwardRecord {

  static final String REFUSAL = "award-refusal-decided";
  static final String MEASURES = "mitigation-decided";
  static final String PLAN = "research-plan-checked";
  static final String SHORT = "award-short-of-funds";
  static final String SHORTAGE = "award-shortage-settled";

  private final Decisions decisions;

  AwardRecord(Decisions decisions) {
    this.decisions = decisions;
  }

  /** What is to be mended in the measures; null where they did not come back. */
  public String measuresReturned(String number) {
    return last(number, MEASURES)
        .filter(one -> one.outcome().equals(MitigationOutcome.RETURN.code()))
        .map(Decision::reason)
        .orElse(null);
  }

  /** What is to be mended in the research plan; null where it did not come back. */
  public String planReturned(String number) {
    return last(number, PLAN)
        .filter(one -> !one.outcome().equals(PlanOutcome.ACCEPT.code()))
        .map(Decision::reason)
        .orElse(null);
  }

  /** Whether what may be contracted was lowered after the decision of the panel. */
  public boolean isCut(String number) {
    return of(number, PLAN, SHORTAGE)
        .anyMatch(one -> List.of(PlanOutcome.CUT.code(), ShortageOutcome.CUT.code()).contains(one.outcome()));
  }

  /** By how much the reserve fell short of the contract, with the figures; null where it did not. */
  public String shortage(String number) {
    return last(number, SHORT).map(Decision::reason).orElse(null);
  }

  /** Why an award that comes to no contract ends, in the words of who decided so. */
  public String endReason(String number) {
    return last(number, REFUSAL, MEASURES, SHORTAGE).map(Decision::reason).orElseThrow();
  }

  private Optional<Decision> last(String number, String... kinds) {
    return of(number, kinds).reduce((earlier, later) -> later);
  }

  private Stream<Decision> of(String number, String... kinds) {
    return decisions.of(number).stream().filter(one -> List.of(kinds).contains(one.kind()));
  }
}
