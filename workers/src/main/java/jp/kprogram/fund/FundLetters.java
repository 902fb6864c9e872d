package jp.kprogram.fund;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/** Letters about the funds: to those who asked, and to the offices that stand behind a fund. */
@Component
class FundLetters {

  private final Letters letters;
  private final People people;

  FundLetters(Letters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  void appropriationRecorded(Appropriation appropriation, Fund fund) {
    write(appropriation.number(), "fund/appropriation-recorded",
        to(appropriation.openedBy(), fund.ministry(), fund.agency()), fields(appropriation, fund));
  }

  void appropriationReturned(Appropriation appropriation, Fund fund, String reason) {
    var fields = with(fields(appropriation, fund), "reason", reason);
    write(appropriation.number(), "fund/appropriation-returned", to(appropriation.openedBy()), fields);
  }

  void appropriationWithdrawn(Appropriation appropriation, Fund fund, String reason) {
    var fields = with(fields(appropriation, fund), "reason", reason);
    write(appropriation.number(), "fund/appropriation-withdrawn",
        to(appropriation.openedBy(), fund.ministry()), fields);
  }

  void transferRecorded(FundTransfer transfer, Fund fund) {
    write(transfer.number(), "fund/transfer-recorded",
        to(transfer.requestedBy(), Offices.SECRETARIAT, fund.ministry(), fund.agency()), fields(transfer, fund));
  }

  void transferRefused(FundTransfer transfer, Fund fund, String reason) {
    var fields = with(fields(transfer, fund), "reason", reason);
    write(transfer.number(), "fund/transfer-refused", to(transfer.requestedBy()), fields);
  }

  void transferWithdrawn(FundTransfer transfer, Fund fund, String reason) {
    var fields = with(fields(transfer, fund), "reason", reason);
    write(transfer.number(), "fund/transfer-withdrawn",
        to(transfer.requestedBy(), Offices.SECRETARIAT, fund.ministry()), fields);
  }

  private static Map<String, Object> fields(Appropriation appropriation, Fund fund) {
    return Map.of(
        "fundName", fund.name(),
        "fiscalYear", FiscalYear.japanese(appropriation.fiscalYear()),
        "amount", appropriation.amount().japanese());
  }

  private static Map<String, Object> fields(FundTransfer transfer, Fund fund) {
    return Map.of(
        "fundName", fund.name(),
        "fromConcept", transfer.fromConcept(),
        "toConcept", transfer.toConcept(),
        "amount", transfer.amount().japanese());
  }

  private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
    var all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  /** Who asked, and everybody of some offices; each once. */
  private List<Person> to(String userId, String... groups) {
    return Stream.concat(
            Stream.of(people.find(userId)).flatMap(Optional::stream),
            Stream.of(groups).flatMap(group -> people.membersOf(group).stream()))
        .distinct()
        .toList();
  }

  private void write(String caseNumber, String template, List<Person> recipients, Map<String, Object> fields) {
    recipients.forEach(
        recipient -> letters.write(new LetterRequest(caseNumber, template, recipient, fields, "once")));
  }
}
