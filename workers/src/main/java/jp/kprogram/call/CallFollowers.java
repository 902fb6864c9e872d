package jp.kprogram.call;

import java.util.List;
import java.util.stream.Stream;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/** Who asked about a call, and who has a deadline of the own. */
@Component
class CallFollowers implements CallAudience {

  private final QuestionStore questions;
  private final DeadlineExceptionStore exceptions;
  private final People people;

  CallFollowers(QuestionStore questions, DeadlineExceptionStore exceptions, People people) {
    this.questions = questions;
    this.exceptions = exceptions;
    this.people = people;
  }

  @Override
  public List<Follower> of(String callNumber) {
    return Stream.concat(
            questions.askers(callNumber).stream().map(this::person),
            exceptions.granted(callNumber).stream().map(deadline -> person(deadline.exception())))
        .distinct()
        .map(person -> new Follower(person, null))
        .toList();
  }

  /** Somebody with an account; one who left still gets the letter written, and it waits for an address. */
  Person person(String userId) {
    return people.find(userId).orElseGet(() -> new Person(userId, userId, null));
  }

  /** An applicant known by e-Rad only. */
  static Person person(DeadlineException exception) {
    return new Person("erad-" + exception.applicantId(), exception.applicantName(), exception.applicantEmail());
  }
}
