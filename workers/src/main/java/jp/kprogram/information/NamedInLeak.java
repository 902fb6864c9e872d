package jp.kprogram.information;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.council.Council;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/**
 * Finds the secrets and the people that a report names, by number, user id, address or name. What it does not find is
 * left to the information officer: whoever reports learns nothing about which numbers and people there are.
 */
@Component
class NamedInLeak {

  private static final Pattern NUMBER = Pattern.compile("SEC-\\d{4}-\\d{3,10}");
  private static final Pattern BETWEEN = Pattern.compile("[、,，;；/／\\r\\n\\t]+");

  private final SecretStore secrets;
  private final Councils councils;
  private final People people;

  NamedInLeak(SecretStore secrets, Councils councils, People people) {
    this.secrets = secrets;
    this.councils = councils;
    this.people = people;
  }

  Set<String> secrets(String text) {
    return text == null ? Set.of() : NUMBER.matcher(text.toUpperCase(Locale.ROOT)).results()
        .map(MatchResult::group)
        .filter(number -> secrets.find(number).isPresent())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** User ids: of anybody by the id, of members of councils by name or address too. */
  Set<String> people(String text) {
    if (text == null || text.isBlank()) {
      return Set.of();
    }
    List<Person> members = councils.all().stream()
        .map(Council::number)
        .flatMap(council -> councils.membersEver(council).stream())
        .map(Member::person)
        .distinct()
        .flatMap(id -> people.find(id).stream())
        .toList();
    return BETWEEN.splitAsStream(text)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> find(name, members))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<String> find(String name, List<Person> members) {
    Set<String> found = members.stream()
        .filter(person -> plain(person.name()).equals(plain(name)) || name.equalsIgnoreCase(person.email()))
        .map(Person::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (found.isEmpty() && name.matches("[a-zA-Z0-9][a-zA-Z0-9.-]*")) {
      people.find(name).map(Person::id).ifPresent(found::add);
    }
    return found.stream();
  }

  /** Without blanks, and without the title of courtesy that people write. */
  private static String plain(String name) {
    return name.replaceAll("[\\s　]+", "").replaceAll("(さん|様|氏)$", "");
  }
}
