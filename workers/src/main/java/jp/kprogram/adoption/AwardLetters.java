package jp.kprogram.adoption;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.kprogram.application.Application;
import jp.kprogram.application.Applications;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/** The letters of awards and complaints. The words stand in {@code letters/adoption}. */
@Component
class AwardLetters {

  private final Letters letters;
  private final People people;
  private final Applications applications;
  private final Calls calls;
  private final Conflicts conflicts;

  AwardLetters(Letters letters, People people, Applications applications, Calls calls, Conflicts conflicts) {
    this.letters = letters;
    this.people = people;
    this.applications = applications;
    this.calls = calls;
    this.conflicts = conflicts;
  }

  void opened(Award award) {
    toApplicant(award.promotedFrom() == null ? "award-opened" : "award-promoted", award.number(), award.application(),
        "once", Map.of(
            "amount", award.amount().japanese(),
            "conditions", award.conditions() == null ? "なし" : award.conditions(),
            "until", Moments.day(award.lapsesAt().minusSeconds(1))));
  }

  void extended(Award award, Instant until, String reason) {
    toApplicant("award-extended", award.number(), award.application(), until.toString(),
        Map.of("until", Moments.day(until.minusSeconds(1)), "reason", reason));
  }

  /** The award ended without a contract; the awardee learns why. */
  void ended(Award award, AwardStatus status, String reason) {
    toApplicant("award-ended", award.number(), award.application(), "once",
        Map.of("outcome", status.japanese(), "reason", reason));
  }

  /** Nobody of the reserve can take the place; who has a conflict of interest decides nothing and is told nothing. */
  void vacant(Award award) {
    people.membersOf(Offices.SECRETARIAT).stream()
        .filter(reader -> !conflicts.hidden(reader.id(), award.application()))
        .forEach(reader -> letters.write(new LetterRequest(
            award.number(), "adoption/award-vacant", reader,
            Map.of("selection", award.selection(), "application", award.application()), "once")));
  }

  void signed(Award award, Contract contract) {
    toApplicant("contract-signed", award.number(), award.application(), "once", Map.of(
        "contract", contract.number(),
        "amount", contract.amount().japanese(),
        "signedOn", Moments.day(contract.signedOn()),
        "startsOn", Moments.day(contract.startsOn()),
        "endsOn", Moments.day(contract.endsOn())));
  }

  void filed(Redress redress) {
    toApplicant("redress-filed", redress.number(), redress.application(), "once", Map.of(
        "ground", redress.ground().japanese(), "answerDue", Moments.day(redress.answerDue())));
  }

  /** The result once more, with facts and reasons put right. */
  void corrected(Redress redress, String reason) {
    toApplicant("notice-corrected", redress.number(), redress.application(), "once", Map.of("reason", reason));
  }

  void answered(Redress redress, String template, String outcome, String reason) {
    toApplicant(template, redress.number(), redress.application(), "once",
        Map.of("outcome", outcome, "reason", reason));
  }

  private void toApplicant(
      String template, String caseNumber, String number, String occasion, Map<String, Object> special) {
    Application application = applications.opened(number).orElseThrow();
    Call call = calls.get(application.call());
    var fields = new HashMap<String, Object>(special);
    fields.put("title", call.publicTitle());
    fields.put("application", number);
    fields.put("agency", people.groupName(call.agency()));
    var applicant = application.content().applicant();
    // as the letters of the application know the applicant: by the number in e-Rad
    var reader = new Person("erad-" + applicant.eradId(), applicant.name(), applicant.email());
    letters.write(new LetterRequest(caseNumber, "adoption/" + template, reader, fields, occasion));
  }
}
