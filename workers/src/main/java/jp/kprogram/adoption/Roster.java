package jp.kprogram.adoption;

import java.util.List;
import java.util.Map;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/** People as forms offer them for a panel: with where they work and what they know. */
@Component
public class Roster {

  private final InterestStore interests;

  Roster(InterestStore interests) {
    this.interests = interests;
  }

  public List<Map<String, String>> options(List<Person> people) {
    return people.stream().map(person -> Map.of("value", person.id(), "label", label(person))).toList();
  }

  private String label(Person person) {
    return interests.affiliation(person.id())
        .map(known -> "%s（%s）".formatted(person.name(), known.inDetail()))
        .orElse(person.name());
  }
}
