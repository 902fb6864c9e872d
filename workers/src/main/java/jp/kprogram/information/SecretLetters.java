package jp.kprogram.information;

import java.util.Map;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/**
 * The letters of secrets: numbers and days, never what a secret is about, nor a reason that could tell. The words stand
 * in {@code letters/information}.
 */
@Component
class SecretLetters {

  private final Letters letters;
  private final People people;

  SecretLetters(Letters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  void checked(Secret secret, SecretCheck outcome) {
    write(secret, secret.provider(), "secret-checked", "edition " + secret.description(),
        Map.of("outcome", outcome.japanese()));
  }

  void asked(Secret secret, String person, SecretTerm term) {
    write(secret, person, "acknowledgement-requested", "term " + term.number(), Map.of());
  }

  void expiring(Secret secret, SecretTerm term) {
    write(secret, secret.provider(), "secret-expiring", "term " + term.number(),
        Map.of("until", Moments.day(term.until())));
  }

  void accessEnded(Secret secret, String person, EndCause cause) {
    write(secret, person, "access-ended", "once", Map.of("cause", cause.japanese()));
  }

  void returnAgain(Secret secret, String person, int attempt) {
    write(secret, person, "return-again", "attempt " + attempt, Map.of());
  }

  void suspended(Secret secret, String person, String incident) {
    write(secret, person, "access-suspended", incident, Map.of());
  }

  void restored(Secret secret, String person, String incident) {
    write(secret, person, "access-restored", incident, Map.of());
  }

  private void write(Secret secret, String person, String template, String occasion, Map<String, Object> fields) {
    people.find(person).ifPresent(reader -> letters.write(
        new LetterRequest(secret.number(), "information/" + template, reader, fields, occasion)));
  }
}
