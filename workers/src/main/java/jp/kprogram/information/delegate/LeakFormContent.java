package jp.kprogram.information.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.kprogram.information.LeakCase;
import jp.kprogram.information.Leaks;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.FormContent;
import org.springframework.stereotype.Component;

/** What is known of a leak, for who handles it (E14); never for whom it concerns. */
@Component
class LeakFormContent implements FormContent {

  private static final List<String> HANDLING = List.of(Offices.INFORMATION_OFFICER, Offices.SECRETARIAT);

  private final LeakCase leaks;
  private final People people;

  LeakFormContent(LeakCase leaks, People people) {
    this.leaks = leaks;
    this.people = people;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (!processKey.equals("leak-incident") || reader == null || !handles(caseNumber, reader)) {
      return Map.of();
    }
    Map<String, Supplier<Object>> content = new HashMap<>();
    content.put("reporterName", () -> name(leaks.get(caseNumber).reportedBy()));
    content.put("reportedAtText", () -> leaks.reportedAt(caseNumber));
    content.put("firstReportDueText", () -> leaks.firstReportDue(caseNumber));
    content.put("assessmentDueText", () -> leaks.assessmentDue(caseNumber));
    content.put("reportText", () -> leaks.text(caseNumber, Leaks.REPORT));
    content.put("noticedText", () -> leaks.text(caseNumber, Leaks.NOTICED));
    content.put("namedText", () -> leaks.named(caseNumber));
    content.put("firstReportText", () -> leaks.text(caseNumber, Leaks.FIRST_REPORT));
    content.put("extentText", () -> leaks.text(caseNumber, Leaks.EXTENT));
    content.put("causeText", () -> leaks.text(caseNumber, Leaks.CAUSE));
    content.put("harmText", () -> leaks.text(caseNumber, Leaks.HARM));
    content.put("decisionText", () -> leaks.text(caseNumber, Leaks.DECISION));
    content.put("secretRows", () -> leaks.secretRows(caseNumber).stream()
        .map(row -> Map.of("number", row.number(), "council", row.council(), "provider", name(row.provider())))
        .toList());
    content.put("peopleRows", () -> leaks.concerned(caseNumber).stream()
        .map(person -> Map.of("name", name(person), "userId", person)).toList());
    content.put("peopleOptions", () -> leaks.concerned(caseNumber).stream()
        .map(person -> Map.of("value", person, "label", name(person))).toList());
    return Map.copyOf(content);
  }

  private boolean handles(String caseNumber, String reader) {
    return !leaks.concerned(caseNumber).contains(reader)
        && people.groupsOf(reader).stream().anyMatch(HANDLING::contains);
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }
}
