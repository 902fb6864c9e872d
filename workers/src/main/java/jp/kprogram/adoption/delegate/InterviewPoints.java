package jp.kprogram.adoption.delegate;

import java.util.EnumMap;
import java.util.Map;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Points;
import jp.kprogram.shared.Required;
import jp.kprogram.shared.delegate.ProcessVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The points that a panel agreed on, as the form sends them. */
final class InterviewPoints {

  private InterviewPoints() {}

  /** @throws jp.kprogram.shared.Refusal.InvalidInput naming the viewpoint that is missing or out of range */
  static Map<Criterion, Points> of(VariableScope step) {
    var points = new EnumMap<Criterion, Points>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      ProcessVariable<String> given = PanelVariables.INTERVIEW_POINTS.get(criterion.ordinal());
      points.put(criterion, Required.present(
          Points.of(given.get(step), given.name(), criterion.japanese()).orElse(null),
          given.name(), criterion.japanese()));
    }
    return points;
  }
}
