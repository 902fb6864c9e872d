package jp.kprogram.call;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/** The letters of a call: who is told what. The words stand in {@code letters/call}. */
@Component
class CallLetters {

  private static final String ONCE = "once";

  private final Letters letters;
  private final People people;
  private final CallReaders readers;

  CallLetters(Letters letters, People people, CallReaders readers) {
    this.letters = letters;
    this.people = people;
    this.readers = readers;
  }

  void preannounced(Call call) {
    write("call-preannounced", call, offices(call), occasion(call), dates(call));
  }

  void published(Call call) {
    write("call-published", call, offices(call), occasion(call), dates(call));
  }

  void held(Call call, String reason) {
    write("call-held", call, offices(call), occasion(call), Map.of("reason", reason));
  }

  void closed(Call call) {
    write("call-closed", call, Stream.of(call.agency(), Offices.SECRETARIAT), Moments.stamp(call.closesAt()),
        Map.of("closing", Moments.japanese(call.closesAt())));
  }

  void concluded(Call call, CallOutcome outcome, String slots) {
    write("call-concluded", call, offices(call), ONCE, Map.of("outcome", outcome.japanese(), "slots", slots));
  }

  void studied(Call call, StudyResult result) {
    write("study-concluded", call, offices(call), ONCE, Map.of("result", result.japanese()));
  }

  /** Tells the offices, and everybody who follows the call. */
  void withdrawn(Call call, String reason) {
    var fields = Map.<String, Object>of("reason", reason);
    write("call-withdrawn", call, offices(call), ONCE, fields);
    readers.of(call).forEach(reader -> write("call-withdrawn", call, reader, ONCE, fields));
  }

  private static Stream<String> offices(Call call) {
    return Stream.of(call.agency(), call.ministry(), Offices.SECRETARIAT);
  }

  private static Map<String, Object> dates(Call call) {
    return Map.of(
        "opening", Moments.japanese(call.terms().opensAt()),
        "questions", Moments.japanese(call.terms().questionsUntil()),
        "closing", Moments.japanese(call.closesAt()));
  }

  /** A call that was held back is announced and published again, on its next draft. */
  private static String occasion(Call call) {
    return "draft-" + call.terms().draftNumber();
  }

  private void write(
      String template, Call call, Stream<String> groups, String occasion, Map<String, Object> fields) {
    groups.flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .forEach(person -> write(template, call, new Follower(person, null), occasion, fields));
  }

  private void write(String template, Call call, Follower reader, String occasion, Map<String, Object> fields) {
    var given = new HashMap<>(fields);
    given.put("title", call.publicTitle());
    letters.write(new LetterRequest(
        call.number(), "call/" + template, reader.person(), given, occasion, reader.sealedBy()));
  }
}
