package jp.kprogram.information;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kprogram.audit.Decisions;
import jp.kprogram.council.ConsensusKind;
import jp.kprogram.council.ConsensusRequest;
import jp.kprogram.council.Consensuses;
import jp.kprogram.council.CouncilSettings;
import jp.kprogram.information.PublicationStore.Proposal;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** What becomes of a result that somebody asks to keep back: what all agree on, or it is public (R28, R53, E13). */
@DomainService
public class PublicationOutcomes {

  private static final Set<PublicationOutcome> WITH_DAY =
      EnumSet.of(PublicationOutcome.DELAY, PublicationOutcome.NOT_PUBLISH);
  private static final String REASON = "outcome-reason";
  private static final String LINE = "扱いの案　";

  private final PublicationStore store;
  private final Publications publications;
  private final SealedTexts texts;
  private final Consensuses consensuses;
  private final PublicationLetters letters;
  private final Decisions decisions;
  private final CouncilSettings councilSettings;
  private final InformationSettings settings;
  private final CurrentUser currentUser;
  private final Clock clock;

  PublicationOutcomes(
      PublicationStore store,
      Publications publications,
      SealedTexts texts,
      Consensuses consensuses,
      PublicationLetters letters,
      Decisions decisions,
      CouncilSettings councilSettings,
      InformationSettings settings,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.publications = publications;
    this.texts = texts;
    this.consensuses = consensuses;
    this.letters = letters;
    this.decisions = decisions;
    this.councilSettings = councilSettings;
    this.settings = settings;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * What was settled.
   *
   * @param at from when on a delayed result may be public, or one that is kept back is looked at again; null for others
   */
  public record Settled(PublicationOutcome outcome, Instant at) {}

  /**
   * Puts a proposal to all members of the council.
   *
   * @return number of the consensus that is sought
   * @throws Refusal.InvalidInput REQUIRED, PERIOD
   */
  public String propose(String number, String outcome, LocalDate day, String reason) {
    Publication publication = publications.lock(number);
    PublicationOutcome proposed = checked(outcome, day);
    String because = Required.text(reason, "reason", "理由");
    Instant limit = clock.instant().atZone(Moments.JAPAN).plus(settings.outcomeLimit()).toInstant();
    String consensus = consensuses.open(new ConsensusRequest(
        publication.council(), ConsensusKind.NON_DISCLOSURE, number, "成果の公表の扱い（%s）".formatted(number),
        text(publication, proposed, day, because), councilSettings.rounds(), limit));
    int attempt = store.lastProposal(number).map(Proposal::attempt).orElse(0) + 1;
    record(number, "proposed", new Proposal(attempt, proposed, day(proposed, day), consensus));
    decisions.on(number, "publication-outcome-proposed", proposed.code()).because(consensus).record();
    return consensus;
  }

  /**
   * Puts down what all have agreed on in the last round.
   *
   * @throws Refusal.InvalidInput REQUIRED, PERIOD, NOT_AS_AGREED
   */
  public Settled settle(String number, String outcome, LocalDate day, String reason) {
    Publication publication = publications.lock(number);
    PublicationOutcome agreed = checked(outcome, day);
    String because = Required.text(reason, "reason", "理由");
    Proposal proposal = store.lastProposal(number).orElseThrow();
    requireAgreed(consensuses.words(proposal.consensus()), line(agreed, day));
    record(number, "agreed", new Proposal(proposal.attempt(), agreed, day(agreed, day), proposal.consensus()));
    texts.put(number, REASON, proposal.attempt(), because);
    decisions.on(number, "publication-outcome", agreed.code()).because(proposal.consensus()).record();
    letters.settled(publication, proposal.attempt(), agreed, day(agreed, day));
    return new Settled(agreed,
        WITH_DAY.contains(agreed) ? day.atStartOfDay(Moments.JAPAN).toInstant() : null);
  }

  private static void requireAgreed(String words, String line) {
    List<String> said = words.lines().map(String::strip).filter(one -> one.startsWith(LINE)).toList();
    if (!said.isEmpty() && !said.contains(line)) {
      throw new Refusal.InvalidInput("NOT_AS_AGREED", "publicationOutcome",
          "合意した文案には「%s」とあります。「合意した扱い」と「期日」は、文案のとおりにしてください。".formatted(said.get(0)));
    }
  }

  /** Without consensus within the limit a result is public, without any registered secret (E13). */
  public PublicationOutcome publish(String number) {
    Publication publication = publications.lock(number);
    Proposal proposal = store.lastProposal(number).orElseThrow();
    record(number, "no-consensus",
        new Proposal(proposal.attempt(), PublicationOutcome.PUBLISH, null, proposal.consensus()));
    decisions.on(number, "publication-outcome", "no-consensus").because(proposal.consensus()).record();
    letters.settled(publication, proposal.attempt(), PublicationOutcome.PUBLISH, null);
    return PublicationOutcome.PUBLISH;
  }

  /** When seeking a consensus ends, as timers read it. */
  public String limit(String consensus) {
    return consensuses.limit(consensus);
  }

  /** The consensus that was sought last. */
  public Optional<String> consensus(String number) {
    return store.lastProposal(number).map(Proposal::consensus);
  }

  /** Why the last outcome was agreed on; empty before the first. */
  public Optional<String> reason(String number) {
    return texts.latest(number, REASON);
  }

  private PublicationOutcome checked(String outcome, LocalDate day) {
    var chosen = Coded.of(PublicationOutcome.class, outcome, "publicationOutcome", "扱い");
    if (WITH_DAY.contains(chosen)) {
      Required.present(day, "outcomeDay", "期日");
      LocalDate today = LocalDate.now(clock.withZone(Moments.JAPAN));
      if (!day.isAfter(today) || day.isAfter(today.plus(settings.longestDelay()))) {
        throw new Refusal.InvalidInput("PERIOD", "outcomeDay",
            "「期日」は、明日から %s までの日にしてください。公表を控えるのは、期限のある例外です。"
                .formatted(Moments.day(today.plus(settings.longestDelay()))));
      }
    }
    return chosen;
  }

  private static LocalDate day(PublicationOutcome outcome, LocalDate day) {
    return WITH_DAY.contains(outcome) ? day : null;
  }

  private String text(Publication publication, PublicationOutcome outcome, LocalDate day, String reason) {
    PublicationWords words = publications.words(publication);
    return """
        届出　%s
        題名　%s
        公表の種類　%s（%s）

        概要
        %s

        %s
        理由
        %s""".formatted(publication.number(), words.title(), publication.kind().japanese(), words.venue(),
        words.summary(), line(outcome, day), reason);
  }

  /** How the text that is put to the members says the outcome. */
  private static String line(PublicationOutcome outcome, LocalDate day) {
    return LINE + outcome.japanese() + (WITH_DAY.contains(outcome) ? "（%s）".formatted(Moments.day(day)) : "");
  }

  private void record(String number, String step, Proposal outcome) {
    store.outcome(number, step, outcome, currentUser.id(), clock.instant());
  }
}
