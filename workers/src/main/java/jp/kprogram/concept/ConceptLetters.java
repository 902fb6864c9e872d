package jp.kprogram.concept;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.Funds;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/** The letters of this stage: who is told what. The words stand in {@code letters/concept}. */
@Component
class ConceptLetters {

  private static final String SECRETARIAT = "cao-secretariat";

  private final Letters letters;
  private final People people;
  private final Funds funds;

  ConceptLetters(Letters letters, People people, Funds funds) {
    this.letters = letters;
    this.people = people;
    this.funds = funds;
  }

  /** The agency, which goes on to the call, the ministry of the fund and the ministries consulted. */
  void approved(Concept concept, List<Slot> slots) {
    Fund fund = funds.get(concept.content().fund());
    tell("concept-approved", concept, "once",
        Stream.concat(Stream.of(fund.agency(), fund.ministry()), concept.content().consultedMinistries().stream()),
        Map.of(
            "fundName", fund.name(),
            "ceiling", concept.content().ceiling().japanese(),
            "document", ConceptSheet.text(concept, slots, fund)));
  }

  /** Who wrote the draft. */
  void returned(Concept concept, String reason) {
    Person author = people.find(concept.draftedBy())
        .orElseGet(() -> new Person(concept.draftedBy(), concept.draftedBy(), null));
    write("concept-returned", concept, "draft-" + concept.draftNumber(), author, Map.of("reason", reason));
  }

  /** The secretariat, which decides what to do, and the ministry and the agency of the fund. */
  void shortOfFunds(Concept concept, int occasion, String figures) {
    Fund fund = funds.get(concept.content().fund());
    tell("concept-short-of-funds", concept, "shortfall-" + occasion,
        Stream.of(SECRETARIAT, fund.ministry(), fund.agency()),
        Map.of("fundName", fund.name(), "figures", figures));
  }

  /** Everybody who has been asked to act on it. */
  void withdrawn(Concept concept, String reason) {
    tell("concept-withdrawn", concept, "once", Stream.concat(Stream.of(SECRETARIAT), asked(concept)),
        Map.of("reason", reason));
  }

  private Stream<String> asked(Concept concept) {
    return concept.content() == null
        ? Stream.of()
        : Stream.concat(
            Stream.of(funds.get(concept.content().fund()).ministry()),
            concept.content().consultedMinistries().stream());
  }

  private void tell(
      String template, Concept concept, String occasion, Stream<String> groups, Map<String, Object> fields) {
    List<Person> readers = groups.distinct().flatMap(group -> people.membersOf(group).stream()).distinct().toList();
    readers.forEach(reader -> write(template, concept, occasion, reader, fields));
  }

  private void write(
      String template, Concept concept, String occasion, Person reader, Map<String, Object> fields) {
    var given = new HashMap<>(fields);
    given.put("subject", concept.subject());
    letters.write(new LetterRequest(concept.number(), "concept/" + template, reader, given, occasion));
  }
}
