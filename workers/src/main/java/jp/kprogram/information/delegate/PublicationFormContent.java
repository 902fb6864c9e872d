package jp.kprogram.information.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kprogram.council.ConsensusDesk;
import jp.kprogram.information.Comparisons;
import jp.kprogram.information.Comparisons.Compared;
import jp.kprogram.information.LiftAnswer;
import jp.kprogram.information.Publication;
import jp.kprogram.information.PublicationNotices;
import jp.kprogram.information.PublicationOutcomes;
import jp.kprogram.information.Publications;
import jp.kprogram.information.SecretWords;
import jp.kprogram.information.Secrets;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.FormContent;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/**
 * What people see of a result before it is public (P10): who notified it, the information officer who compares it, a
 * provider whose secret is in it, members from the government who are asked, and the secretariat.
 */
@Component
class PublicationFormContent implements FormContent {

  private final Publications publications;
  private final Comparisons comparisons;
  private final PublicationNotices notices;
  private final PublicationOutcomes outcomes;
  private final Secrets secrets;
  private final ConsensusDesk consensuses;
  private final People people;

  PublicationFormContent(
      Publications publications,
      Comparisons comparisons,
      PublicationNotices notices,
      PublicationOutcomes outcomes,
      Secrets secrets,
      ConsensusDesk consensuses,
      People people) {
    this.publications = publications;
    this.comparisons = comparisons;
    this.notices = notices;
    this.outcomes = outcomes;
    this.secrets = secrets;
    this.consensuses = consensuses;
    this.people = people;
  }

  @Override
  public Map<String, Object> of(String processKey, String caseNumber, String assignee, String reader) {
    if (reader == null || caseNumber == null || !caseNumber.startsWith("PUB-")) {
      return Map.of();
    }
    Publication publication = publications.get(caseNumber);
    return switch (processKey) {
      case "secret-comparison" -> comparison(publication, reader);
      case "publication-notice" -> notices.mayRead(publication, reader) ? notice(publication) : Map.of();
      case "publication-outcome" -> isIn(reader, Offices.SECRETARIAT) ? outcome(publication) : Map.of();
      case "result-publication" -> reader.equals(publication.notifiedBy()) ? edit(publication) : Map.of();
      default -> Map.of();
    };
  }

  private Map<String, Object> comparison(Publication publication, String reader) {
    if (reader.equals(publication.notifiedBy())) {
      Map<String, Object> content = words(publication);
      List<Compared> found = comparisons.found(publication);
      content.put("foundText", numbers(found));
      content.put("comparisonNote", comparisons.note(publication.number()).orElse(""));
      content.put("liftText", answers(found));
      return content;
    }
    if (isIn(reader, Offices.INFORMATION_OFFICER)) {
      Map<String, Object> content = words(publication);
      List<Compared> against = comparisons.against(publication);
      content.put("partnerNote", emptyToNull(publications.partnerNote(publication)));
      content.put("secretRows", against.stream().map(this::row).toList());
      content.put("secretOptions", against.stream().map(this::option).toList());
      return content;
    }
    List<Compared> own = comparisons.found(publication, reader);
    if (own.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> content = words(publication);
    content.put("foundText", numbers(own));
    return content;
  }

  private Map<String, Object> notice(Publication publication) {
    Map<String, Object> content = words(publication);
    content.put("noticeEnds", notices.endsOn(publication.number()));
    return content;
  }

  private Map<String, Object> outcome(Publication publication) {
    Map<String, Object> content = words(publication);
    content.put("choiceReason", emptyToNull(publications.choiceReason(publication)));
    content.put("requestRows", notices.requests(publication.number()).stream()
        .map(request -> Map.of(
            "name", name(request.person()), "wish", request.wish().japanese(), "reason", request.reason()))
        .toList());
    outcomes.consensus(publication.number())
        .ifPresent(consensus -> content.put("agreedText", consensuses.shown(consensus).words()));
    return content;
  }

  private Map<String, Object> edit(Publication publication) {
    Map<String, Object> content = words(publication);
    content.put("outcomeReason", outcomes.reason(publication.number()).orElse(""));
    return content;
  }

  private Map<String, Object> words(Publication publication) {
    var words = publications.words(publication);
    Map<String, Object> content = new HashMap<>();
    content.put("kindName", publication.kind().japanese());
    content.put("plannedOn", Moments.day(publication.plannedOn()));
    content.put("choiceName", publication.choice().japanese());
    content.put("resultTitle", words.title());
    content.put("resultSummary", words.summary());
    content.put("resultVenue", words.venue());
    return content;
  }

  private Map<String, String> row(Compared compared) {
    var words = secrets.words(compared.secret());
    return Map.of(
        "number", compared.secret().number(),
        "title", words.map(SecretWords::title).orElse(""),
        "scope", words.map(SecretWords::scope).orElse(""),
        "provider", name(compared.secret().provider()));
  }

  private Map<String, String> option(Compared compared) {
    String number = compared.secret().number();
    return Map.of("value", number, "label",
        number + secrets.words(compared.secret()).map(words -> "　" + words.title()).orElse(""));
  }

  private static String numbers(List<Compared> found) {
    return found.stream().map(compared -> compared.secret().number()).collect(Collectors.joining("、"));
  }

  /** What providers have answered so far; null for nothing. */
  private static String answers(List<Compared> found) {
    return emptyToNull(found.stream()
        .filter(compared -> compared.answer() == LiftAnswer.KEEP_SECRET)
        .map(compared -> compared.secret().number() + "　" + compared.answer().japanese())
        .collect(Collectors.joining("\n")));
  }

  private boolean isIn(String reader, String group) {
    return people.groupsOf(reader).contains(group);
  }

  private String name(String person) {
    return people.find(person).map(Person::name).orElse(person);
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
