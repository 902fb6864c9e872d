package jp.kprogram.vision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.Offices;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.springframework.stereotype.Component;

/** The letters of this stage: who is told what. The words stand in {@code letters/vision}. */
@Component
class VisionLetters {

  private static final String ONCE = "once";

  private final Letters letters;
  private final People people;

  VisionLetters(Letters letters, People people) {
    this.letters = letters;
    this.people = people;
  }

  void proposalReceived(Proposal proposal) {
    write("proposal-received", proposal.number(), person(proposal.proposer()), ONCE, titleOf(proposal));
  }

  void proposalReturned(Proposal proposal, String reason) {
    write("proposal-returned", proposal.number(), person(proposal.proposer()), "revision-" + proposal.revision(),
        Map.of("title", proposal.content().title(), "reason", reason));
  }

  /** The answer to a proposer: one letter for a listing, one for a hold, one for a rejection. */
  void proposalAnswered(Proposal proposal, String reason) {
    write("proposal-" + proposal.status().code(), proposal.number(), person(proposal.proposer()), ONCE,
        Map.of("title", proposal.content().title(), "reason", reason));
  }

  void proposalWithdrawn(Proposal proposal, String reason) {
    write("proposal-withdrawn", proposal.number(), person(proposal.proposer()), ONCE,
        Map.of("title", proposal.content().title(), "reason", reason));
  }

  void answerOverdue(Proposal proposal) {
    Stream.of(Offices.SECRETARIAT, Offices.SUPERIOR)
        .flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .forEach(superior -> write("answer-overdue", proposal.number(), superior, ONCE, titleOf(proposal)));
  }

  void opinionRequested(CouncilRound round, String subject) {
    round.opinions().forEach(seat -> write(
        "opinion-requested", round.caseNumber(), seat.member(), "round-" + round.number(),
        Map.of("subject", subject, "round", round.number())));
  }

  void sessionVoid(CouncilRound round, int session, String reason) {
    round.opinions().forEach(seat -> write(
        "session-void", round.caseNumber(), seat.member(), "round-%d-%d".formatted(round.number(), session),
        Map.of("session", session, "reason", reason)));
  }

  void consultationAnswered(String caseNumber, String subject, String consultation, MinistryComment comment) {
    people.membersOf(comment.ministry()).forEach(official -> write(
        "consultation-answered", caseNumber, official, consultation,
        Map.of(
            "subject", subject,
            "ministryName", comment.ministryName(),
            "comment", comment.text(),
            "resolution", comment.resolution().japanese(),
            "reason", comment.resolutionReason())));
  }

  /** Tells each proposer of a technology which codes it has, and the ministries that the vision is there. */
  void visionPublished(Vision vision, PublishedVision published) {
    var byProposer = published.technologies().stream()
        .collect(Collectors.groupingBy(PublishedVision.Technology::proposer));
    byProposer.forEach((proposer, technologies) -> write(
        "vision-published-proposer", vision.number(), person(proposer), ONCE,
        Map.of(
            "subject", vision.subject(),
            "technologies", technologies.stream()
                .map(one -> "%s　%s".formatted(one.code(), one.content().title()))
                .collect(Collectors.joining("\n")))));
    Stream.of(Offices.MINISTRIES, Offices.FUND_HOLDERS)
        .flatMap(List::stream)
        .flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .forEach(official -> write(
            "vision-published", vision.number(), official, ONCE,
            Map.of("subject", vision.subject(), "count", published.technologies().size())));
  }

  void visionWithdrawn(Vision vision, String reason) {
    Stream.of(List.of(Offices.SECRETARIAT), Offices.MINISTRIES, List.of("program-council", "think-tank"))
        .flatMap(List::stream)
        .flatMap(group -> people.membersOf(group).stream())
        .distinct()
        .forEach(person -> write(
            "vision-withdrawn", vision.number(), person, ONCE,
            Map.of("subject", vision.subject(), "reason", reason)));
  }

  private void write(
      String template, String caseNumber, Person recipient, String occasion, Map<String, Object> fields) {
    letters.write(new LetterRequest(caseNumber, "vision/" + template, recipient, fields, occasion));
  }

  private Map<String, Object> titleOf(Proposal proposal) {
    return Map.of("title", proposal.content().title());
  }

  /** A person who is no longer registered still gets the letter written; it waits for an address. */
  private Person person(String userId) {
    return people.find(userId).orElseGet(() -> new Person(userId, userId, null));
  }
}
