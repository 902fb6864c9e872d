package jp.kprogram.information;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.council.MemberCategory;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/**
 * The letters of leak incidents: numbers and moments, never what leaked or who is concerned. Whom an incident concerns
 * gets none of them. The words stand in {@code letters/information}.
 */
@Component
class LeakLetters {

  private final Letters letters;
  private final People people;
  private final SecretStore secrets;
  private final Councils councils;

  LeakLetters(Letters letters, People people, SecretStore secrets, Councils councils) {
    this.letters = letters;
    this.people = people;
    this.secrets = secrets;
    this.councils = councils;
  }

  /** To the information officers; the reporter gets a receipt. */
  void reported(LeakIncident incident, Instant firstReportDue, Instant assessmentDue, Set<String> concerned) {
    write(incident, people.find(incident.reportedBy()).stream(), "leak-received", "once", Map.of(), Set.of());
    write(incident, members(List.of(Offices.INFORMATION_OFFICER)), "leak-reported", "once",
        Map.of(
            "firstReportDue", Moments.japanese(firstReportDue), "assessmentDue", Moments.japanese(assessmentDue)),
        concerned);
  }

  /** To providers and the councils' ministries, of the secrets that are theirs to know; to the secretariat, of all. */
  void notified(LeakIncident incident, Instant assessmentDue, List<String> named, Set<String> concerned) {
    readers(named).forEach((reader, numbers) -> write(
        incident, people.find(reader).stream(), "leak-notified", "once", Map.of(
            "reportedAt", Moments.japanese(incident.reportedAt()),
            "secrets", listed(numbers),
            "assessmentDue", Moments.japanese(assessmentDue)), concerned));
  }

  void overdue(LeakIncident incident, String clock, Instant due, Set<String> concerned) {
    write(incident, members(List.of(Offices.SECRETARIAT, Offices.SUPERIOR)), "leak-overdue", clock,
        Map.of("clock", clock, "due", Moments.japanese(due)), concerned);
  }

  void decided(LeakIncident incident, LeakOutcome outcome, List<String> named, Set<String> concerned) {
    readers(named).forEach((reader, numbers) -> write(
        incident, people.find(reader).stream(), "leak-decided", "once",
        Map.of("secrets", listed(numbers), "outcome", outcome.japanese()), concerned));
  }

  void excluded(LeakIncident incident, String person, List<String> left) {
    write(incident, people.find(person).stream(), "member-excluded", "once",
        Map.of("councils", left.isEmpty() ? "なし" : String.join("、", left)), Set.of());
  }

  private Map<String, Set<String>> readers(List<String> named) {
    Map<String, Set<String>> readers = new TreeMap<>();
    people.membersOf(Offices.SECRETARIAT)
        .forEach(person -> readers.computeIfAbsent(person.id(), id -> new TreeSet<>()).addAll(named));
    named.stream().flatMap(number -> secrets.find(number).stream()).forEach(secret ->
        Stream.concat(Stream.of(secret.provider()), ministries(secret.council()))
            .forEach(person -> readers.computeIfAbsent(person, id -> new TreeSet<>()).add(secret.number())));
    return readers;
  }

  private Stream<String> ministries(String council) {
    return councils.members(council).stream()
        .filter(member -> member.category() == MemberCategory.MINISTRY)
        .map(Member::person);
  }

  private Stream<Person> members(List<String> groups) {
    return groups.stream().flatMap(group -> people.membersOf(group).stream());
  }

  private static String listed(Collection<String> numbers) {
    return numbers.isEmpty() ? "まだ分かっていません" : String.join("、", numbers);
  }

  private void write(
      LeakIncident incident,
      Stream<Person> readers,
      String template,
      String occasion,
      Map<String, Object> fields,
      Set<String> concerned) {
    readers.filter(reader -> !concerned.contains(reader.id())).forEach(reader -> letters.write(
        new LetterRequest(incident.number(), "information/" + template, reader, fields, occasion)));
  }
}
