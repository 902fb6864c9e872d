package jp.kprogram.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.kprogram.application.ApplicationContent.Applicant;
import jp.kprogram.call.Call;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/**
 * The letters of an application. What is written before it is opened is sealed with it: a row in the ledger would tell
 * the office of it. The words stand in {@code letters/application}.
 */
@Component
class ApplicationLetters {

  private final Letters letters;
  private final People people;

  ApplicationLetters(Letters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  /** Receipt for what came on paper; who hands in by REST has it in the answer. */
  void entered(Application application, Call call) {
    letters.write(new LetterRequest(
        application.number(), "application/application-entered", person(application.content().applicant()),
        Map.of(
            "title", call.publicTitle(),
            "receipt", application.receipt(),
            "received", Moments.japanese(application.receivedAt()),
            "agency", people.groupName(call.agency())),
        "once", application.number()));
  }

  void unseal(String number) {
    letters.unseal(number);
  }

  void accepted(Application application, Call call) {
    write("application-accepted", application, "once",
        Map.of("title", call.publicTitle(), "receipt", application.receipt()));
  }

  /** @param now a check that is done again may reject again, and that is told too */
  void rejected(Application application, Call call, String reason, LocalDate redressUntil, Instant now) {
    write("application-rejected", application, Moments.stamp(now), Map.of(
        "title", call.publicTitle(),
        "receipt", application.receipt(),
        "reason", reason,
        "redressUntil", Moments.day(redressUntil),
        "agency", people.groupName(call.agency())));
  }

  void correctionRequested(Application application, Call call, String reason, Instant until) {
    write("correction-requested", application, Moments.stamp(until), Map.of(
        "title", call.publicTitle(),
        "receipt", application.receipt(),
        "reason", reason,
        "until", Moments.japanese(until)));
  }

  /** An applicant as letters know one: by the number in e-Rad, with or without an account here. */
  static Person person(Applicant applicant) {
    return new Person("erad-" + applicant.eradId(), applicant.name(), applicant.email());
  }

  private void write(String template, Application application, String occasion, Map<String, Object> fields) {
    letters.write(new LetterRequest(
        application.number(), "application/" + template, person(application.content().applicant()), fields, occasion));
  }
}
