package jp.kprogram.support;

import java.util.Map;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/** The letters of requests. None says what was asked or answered. The words: letters/support. */
@Component
class RequestLetters {

  private final Letters letters;
  private final People people;

  RequestLetters(Letters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  void routed(GovernmentRequest request, String ministry, String dueAt) {
    people.membersOf(ministry).forEach(person -> letters.write(new LetterRequest(request.number(),
        "support/request-routed", person,
        Map.of("kind", request.kind().japanese(), "project", request.project(), "dueAt", dueAt), "once")));
  }

  void answered(GovernmentRequest request, String occasion) {
    Person asker = people.find(request.askedBy())
        .orElseGet(() -> new Person(request.askedBy(), request.askedBy(), null));
    letters.write(new LetterRequest(request.number(), "support/request-answered", asker,
        Map.of("kind", request.kind().japanese(), "project", request.project()), occasion));
  }
}
