package jp.kprogram.adoption.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.adoption.Affiliation;
import jp.kprogram.adoption.Interests;
import jp.kprogram.adoption.Panels;
import jp.kprogram.adoption.Selections;
import jp.kprogram.people.Person;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/**
 * What the appointment of a panel shows (P5, P6): to the agency who may be appointed, to a member what stands in the own
 * register of interests, and in nobody else's.
 */
@Component
class PanelFormContent implements FormContent {

  private final Panels panels;
  private final Selections selections;
  private final Interests interests;

  PanelFormContent(Panels panels, Selections selections, Interests interests) {
    this.panels = panels;
    this.selections = selections;
    this.interests = interests;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!processKey.equals("panel-appointment") || reader == null) {
      return Map.of();
    }
    Map<String, Supplier<Object>> content = new HashMap<>();
    content.put("leastReviewers", () -> String.valueOf(panels.least(selections.get(caseNumber))));
    content.put("reviewerOptions", () -> options(panels.reviewers()));
    content.put("chairOptions", () -> options(panels.chairs()));
    if (reader.equals(assignee)) {
      content.put("interestRows", () -> interests.rows(reader));
      content.put("ownAffiliation",
          () -> interests.affiliation(reader).map(Affiliation::japanese).orElse("まだありません"));
    }
    return Map.copyOf(content);
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
