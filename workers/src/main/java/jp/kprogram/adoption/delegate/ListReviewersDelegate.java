package jp.kprogram.adoption.delegate;

import static jp.kprogram.adoption.delegate.AdoptionVariables.CHAIR_OPTIONS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.LEAST_REVIEWERS;
import static jp.kprogram.adoption.delegate.AdoptionVariables.REVIEWER_OPTIONS;
import static jp.kprogram.shared.delegate.CaseVariables.CASE_NUMBER;

import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.Interests;
import jp.kprogram.adoption.Panels;
import jp.kprogram.adoption.Selections;
import jp.kprogram.people.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows who may be appointed to a panel (P6). */
@Component("listReviewers")
class ListReviewersDelegate implements JavaDelegate {

  private final Panels panels;
  private final Selections selections;
  private final Interests interests;

  ListReviewersDelegate(Panels panels, Selections selections, Interests interests) {
    this.panels = panels;
    this.selections = selections;
    this.interests = interests;
  }

  @Override
  public void execute(DelegateExecution step) {
    LEAST_REVIEWERS.set(step, panels.least(selections.get(CASE_NUMBER.get(step))));
    REVIEWER_OPTIONS.set(step, options(panels.reviewers()));
    CHAIR_OPTIONS.set(step, options(panels.chairs()));
  }

  private List<Map<String, String>> options(List<Person> people) {
    return people.stream().map(person -> Map.of("value", person.id(), "label", label(person))).toList();
  }

  private String label(Person person) {
    return interests.affiliation(person.id())
        .map(known -> "%s（%s）".formatted(person.name(), known.inDetail()))
        .orElse(person.name());
  }
}
