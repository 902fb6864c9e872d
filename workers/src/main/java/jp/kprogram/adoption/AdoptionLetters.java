package jp.kprogram.adoption;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kprogram.call.Call;
import jp.kprogram.call.CallTimes;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/** Letters to the panel; none of them names an application. The words stand in {@code letters/adoption}. */
@Component
class AdoptionLetters {

  private final Letters letters;
  private final People people;

  AdoptionLetters(Letters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  void panelAppointed(Selection selection, Call call, String person, SelectionRole role) {
    write("panel-appointed", selection.number(), person, role.code(), Map.of(
        "title", call.publicTitle(), "role", role.japanese(), "agency", people.groupName(selection.agency())));
  }

  void reviewRequested(Review review, Call call, String answerBy) {
    write("review-requested", review.number(), review.reviewer(), "once", Map.of(
        "title", call.publicTitle(), "answerBy", answerBy, "dueAt", CallTimes.deadline(review.dueAt())));
  }

  void reviewCancelled(Review review, Call call, String reason) {
    write("review-cancelled", review.number(), review.reviewer(), "once",
        Map.of("title", call.publicTitle(), "reason", reason));
  }

  void lookAsked(Review review, Call call, Instant until) {
    write("second-look-asked", review.number(), review.reviewer(), "once",
        Map.of("title", call.publicTitle(), "until", Moments.japanese(until)));
  }

  /** To the chair and the officers: the deliberation begins again. Which application it is about is not told. */
  void rankingReopened(Selection selection, List<String> officers, Instant moment) {
    Stream.concat(Stream.of(selection.chair()), officers.stream()).filter(Objects::nonNull).distinct()
        .forEach(person -> write("ranking-reopened", selection.number(), person, moment.toString(),
            Map.of("selection", selection.number())));
  }

  void interestWithdrawalDecided(InterestWithdrawal withdrawal, boolean approved, String reason) {
    write("interest-withdrawal-decided", withdrawal.number(), withdrawal.interest().person(), "once",
        Map.of("outcome", approved ? "認めました" : "認めませんでした", "reason", reason));
  }

  /** To the agency of the slot; past the limit to the secretariat too. */
  void clock(String caseNumber, Call call, int slot, ClockKind kind, SelectionClock running) {
    boolean late = running.state() == ClockState.LATE;
    Map<String, Object> fields = Map.of(
        "title", call.publicTitle(),
        "call", call.number(),
        "slot", slot,
        "what", kind.japanese(),
        "agency", people.groupName(call.agency()),
        "closed", Moments.day(SelectionClocks.closedOn(call)),
        "due", Moments.day(running.dueOn()),
        "days", running.days());
    String occasion = "%s slot %d".formatted(kind.code(), slot);
    Stream.of(call.agency(), Offices.SECRETARIAT).limit(late ? 2 : 1)
        .flatMap(group -> people.membersOf(group).stream())
        .forEach(reader -> letters.write(new LetterRequest(
            caseNumber, late ? "adoption/clock-late" : "adoption/clock-close", reader, fields, occasion)));
  }

  private void write(String template, String caseNumber, String person, String occasion, Map<String, Object> fields) {
    people.find(person).ifPresent(reader ->
        letters.write(new LetterRequest(caseNumber, "adoption/" + template, reader, fields, occasion)));
  }
}
