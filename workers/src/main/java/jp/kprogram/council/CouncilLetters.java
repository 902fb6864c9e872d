package jp.kprogram.council;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/** The letters of councils. None says what a text, an objection or a secret says. The words: letters/council. */
@Component
class CouncilLetters {

  private final Letters letters;
  private final People people;
  private final CouncilStore councils;
  private final MemberStore members;

  CouncilLetters(Letters letters, People people, CouncilStore councils, MemberStore members) {
    this.letters = letters;
    this.people = people;
    this.councils = councils;
    this.members = members;
  }

  void invited(Invitation invitation) {
    invitee(invitation, "invited", "once", Map.of("category", invitation.category().japanese()));
  }

  void askedAgain(Invitation invitation, int entry) {
    invitee(invitation, "invited-again", "entry-" + entry, Map.of("category", invitation.category().japanese()));
  }

  void replied(Invitation invitation, int entry) {
    invitee(invitation, "question-replied", "entry-" + entry, Map.of());
  }

  void asked(Invitation invitation, int entry) {
    String occasion = "entry-" + entry;
    write(invitation.number(), "question-asked", people.membersOf(Offices.SECRETARIAT),
        occasion, Map.of("council", name(invitation.council()), "person", name(people, invitation.person())));
  }

  /** Every member is asked for a position. */
  void round(Consensus consensus, int round, String dueAt, Collection<String> asked) {
    Map<String, Object> fields = Map.of(
        "council", name(consensus.council()), "title", consensus.title(), "round", round, "dueAt", dueAt);
    write(consensus.number(), "position-asked", persons(asked), "round-" + round, fields);
  }

  void concluded(Consensus consensus, ConsensusResult result) {
    write(consensus.number(), "consensus-concluded", currentMembers(consensus.council()), "once",
        Map.of("council", name(consensus.council()), "title", consensus.title(), "result", result.japanese()));
  }

  /** The council works from now on. */
  void established(Council council) {
    write(council.number(), "council-established", withOffices(council), "once", Map.of("council", council.name()));
  }

  /** The setting-up of a council came to nothing; the members and the offices learn why. */
  void notEstablished(Council council, Collection<String> consented, CouncilStatus outcome, String reason) {
    var readers = new LinkedHashMap<String, Person>();
    persons(consented).forEach(person -> readers.put(person.id(), person));
    offices(council).forEach(person -> readers.put(person.id(), person));
    write(council.number(), "council-not-established", readers.values(), "once",
        Map.of("council", council.name(), "outcome", outcome.japanese(), "reason", reason));
  }

  void admitted(Council council, Member member) {
    write(council.number(), "member-admitted", currentMembers(council.number()),
        member.person() + " " + member.joinedAt(),
        Map.of("council", council.name(), "person", name(people, member.person()),
            "category", member.category().japanese()));
  }

  /** Projects have come to a council that works. */
  void projectsJoined(Council council, String from, String titles) {
    write(council.number(), "projects-joined", withOffices(council), from,
        Map.of("council", council.name(), "projects", titles));
  }

  /** The person learns that access has ended and the duty has not; the others that the person is gone. */
  void left(Council council, Member member) {
    Map<String, Object> fields = Map.of("council", council.name(), "person", name(people, member.person()),
        "category", member.category().japanese());
    String occasion = member.person() + " " + member.joinedAt();
    write(council.number(), "membership-ended", persons(List.of(member.person())), occasion,
        Map.of("council", council.name()));
    write(council.number(), "member-left", withOffices(council), occasion, fields);
  }

  void suspended(Council council, String occasion) {
    write(council.number(), "council-suspended", offices(council), occasion, Map.of("council", council.name()));
  }

  private void invitee(Invitation invitation, String template, String occasion, Map<String, Object> special) {
    var fields = new HashMap<String, Object>(special);
    fields.put("council", name(invitation.council()));
    write(invitation.number(), template, persons(List.of(invitation.person())), occasion, fields);
  }

  private void write(
      String caseNumber, String template, Collection<Person> readers, String occasion, Map<String, Object> fields) {
    readers.forEach(reader ->
        letters.write(new LetterRequest(caseNumber, "council/" + template, reader, fields, occasion)));
  }

  private Collection<Person> withOffices(Council council) {
    var readers = new LinkedHashMap<String, Person>();
    Stream.concat(currentMembers(council.number()).stream(), offices(council).stream())
        .forEach(person -> readers.put(person.id(), person));
    return readers.values();
  }

  /** The secretariat, and the agency of the council. */
  private List<Person> offices(Council council) {
    return Stream.of(Offices.SECRETARIAT, council.agency())
        .filter(group -> group != null)
        .flatMap(group -> people.membersOf(group).stream())
        .toList();
  }

  private List<Person> currentMembers(String council) {
    return persons(members.current(council).stream().map(Member::person).toList());
  }

  private List<Person> persons(Collection<String> ids) {
    return ids.stream().map(id -> people.find(id).orElseGet(() -> new Person(id, id, null))).toList();
  }

  private String name(String council) {
    return councils.find(council).map(Council::name).orElse(council);
  }

  private static String name(People people, String id) {
    return people.find(id).map(Person::name).orElse(id);
  }
}
