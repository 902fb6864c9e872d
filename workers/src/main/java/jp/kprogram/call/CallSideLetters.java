package jp.kprogram.call;

import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/** The letters beside a call: who is told what. The words stand in {@code letters/call}. */
@Component
class CallSideLetters {

  private final Letters letters;
  private final People people;
  private final CallFollowers followers;
  private final CallReaders readers;

  CallSideLetters(Letters letters, People people, CallFollowers followers, CallReaders readers) {
    this.letters = letters;
    this.people = people;
    this.followers = followers;
    this.readers = readers;
  }

  void questionReceived(Call call, Question question) {
    write("question-received", call.number(), followers.person(question.askedBy()), "question-" + question.number(),
        Map.of("title", call.publicTitle(), "question", question.text()));
  }

  void questionAnswered(Call call, Question question, Answer answer) {
    write("question-answered", call.number(), followers.person(question.askedBy()), "question-" + question.number(),
        Map.of(
            "title", call.publicTitle(),
            "question", question.text(),
            "answer", answer.text(),
            "published", answer.publicQuestion() != null));
  }

  void corrigendumPublished(Call call, Corrigendum corrigendum) {
    concerned(call).forEach(reader -> write(
        "corrigendum-published", call.number(), reader, corrigendum.source(),
        Map.of(
            "title", call.publicTitle(),
            "correction", corrigendum.correction(),
            "extended", corrigendum.closesAt() != null,
            "closesAt", Moments.japanese(call.closesAt()))));
  }

  void corrigendumRefused(Call call, Corrigendum corrigendum, String reason) {
    write("corrigendum-refused", call.number(), followers.person(corrigendum.preparedBy()), corrigendum.source(),
        Map.of("title", call.publicTitle(), "correction", corrigendum.correction(), "reason", reason));
  }

  void exceptionGranted(Call call, DeadlineException exception, String reason) {
    toBothSides("exception-granted", call, exception, "once", Map.of(
        "title", call.publicTitle(),
        "applicant", exception.applicantName(),
        "deadline", Moments.japanese(exception.deadline()),
        "reason", reason));
  }

  void exceptionRefused(Call call, DeadlineException exception, String reason) {
    toBothSides("exception-refused", call, exception, "once", Map.of(
        "title", call.publicTitle(),
        "applicant", exception.applicantName(),
        "closesAt", Moments.japanese(call.closesAt()),
        "reason", reason));
  }

  /** The closing for all moved because of an incident. */
  void callExtended(Call call, EradIncident incident) {
    concerned(call).forEach(reader -> write(
        "call-extended", call.number(), reader, incident.number(),
        Map.of(
            "title", call.publicTitle(),
            "incident", incident.japanese(),
            "description", incident.description(),
            "closesAt", Moments.japanese(call.closesAt()))));
  }

  /** The deadline of a single applicant moved because of an incident. */
  void deadlineMoved(Call call, DeadlineException exception, EradIncident incident) {
    toBothSides("deadline-moved", call, exception, incident.number(), Map.of(
        "title", call.publicTitle(),
        "applicant", exception.applicantName(),
        "incident", incident.japanese(),
        "deadline", Moments.japanese(incident.closesAt())));
  }

  void incidentRefused(EradIncident incident, String reason) {
    write("incident-refused", incident.number(), followers.person(incident.declaredBy()), "once",
        Map.of("incident", incident.japanese(), "reason", reason));
  }

  /** To the applicant and to the officer who asked for the exception. */
  private void toBothSides(
      String template, Call call, DeadlineException exception, String occasion, Map<String, Object> fields) {
    String each = "exception-%d-%s".formatted(exception.number(), occasion);
    Stream.of(CallFollowers.person(exception), followers.person(exception.requestedBy()))
        .forEach(reader -> write(template, call.number(), reader, each, fields));
  }

  /** Who follows the call, and the offices that answer for it. */
  private Stream<Follower> concerned(Call call) {
    var offices = Stream.of(call.agency(), call.ministry(), Offices.SECRETARIAT)
        .flatMap(group -> people.membersOf(group).stream())
        .map(person -> new Follower(person, null));
    return Stream.concat(offices, readers.of(call).stream()).distinct();
  }

  private void write(
      String template, String caseNumber, Follower reader, String occasion, Map<String, Object> fields) {
    letters.write(new LetterRequest(
        caseNumber, "call/" + template, reader.person(), fields, occasion, reader.sealedBy()));
  }

  private void write(
      String template, String caseNumber, Person recipient, String occasion, Map<String, Object> fields) {
    write(template, caseNumber, new Follower(recipient, null), occasion, fields);
  }
}
