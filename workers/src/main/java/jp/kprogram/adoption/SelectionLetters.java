package jp.kprogram.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.kprogram.application.ApplicationContent.Applicant;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.call.Call;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Component;

/** The letters of a selection to applicants. None tells of a result before its release. The words: letters/adoption. */
@Component
class SelectionLetters {

  private final Letters letters;
  private final People people;

  SelectionLetters(Letters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  void replyInvited(ApplicationEntry entry, Instant until) {
    write("reply-invited", entry.number(), entry.applicant(),
        Map.of("research", entry.title(), "until", Moments.japanese(until)));
  }

  /** @param redressUntil last day on which the applicant may object */
  void decided(PanelDecision decision, Applicant applicant, Call call, LocalDate redressUntil) {
    var fields = new HashMap<String, Object>();
    fields.put("title", call.publicTitle());
    fields.put("research", decision.title());
    fields.put("reason", decision.reason());
    fields.put("agency", people.groupName(call.agency()));
    if (decision.outcome() != PanelOutcome.REJECTED) {
      fields.put("amount", decision.amount().japanese());
      fields.put("conditions", decision.conditions() == null ? "なし" : decision.conditions());
    }
    if (decision.outcome() != PanelOutcome.ADOPTED) {
      fields.put("redressUntil", Moments.day(redressUntil));
    }
    write("result-" + decision.outcome().code(), decision.application(), applicant, fields);
  }

  private void write(String template, String application, Applicant applicant, Map<String, Object> fields) {
    var person = new Person("erad-" + applicant.eradId(), applicant.name(), applicant.email());
    letters.write(new LetterRequest(application, "adoption/" + template, person, fields, "once"));
  }
}
