package jp.kprogram.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.audit.Decisions;
import jp.kprogram.information.PublicationStore.Held;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Holds the words of a notice against the secrets that people of its project have ever received (P10, S-08). Each
 * edition of the words is held against each secret once; what was looked at is not looked at again.
 */
@DomainService
public class Comparisons {

  private static final String NOTE = "comparison-note";
  private static final String LIFT_REASON = "lift-reason";

  private final PublicationStore store;
  private final Publications publications;
  private final Secrets secrets;
  private final SealedTexts texts;
  private final PublicationLetters letters;
  private final Decisions decisions;
  private final InformationSettings settings;
  private final CurrentUser currentUser;
  private final Clock clock;

  Comparisons(
      PublicationStore store,
      Publications publications,
      Secrets secrets,
      SealedTexts texts,
      PublicationLetters letters,
      Decisions decisions,
      InformationSettings settings,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.publications = publications;
    this.secrets = secrets;
    this.texts = texts;
    this.letters = letters;
    this.decisions = decisions;
    this.settings = settings;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * What the table publication-check asks for.
   *
   * @param secrets how many stand in the way of these words, as far as is known
   * @param partner none; open where a partner abroad was not yet looked at with these words; done
   */
  public record Listed(int secrets, String partner) {}

  /**
   * What who notified a result does about a secret in it.
   *
   * @param providers user ids of who is asked to lift their secrets
   * @param waitOverAt when waiting ends, or null
   */
  public record Remedied(SecretRemedy remedy, List<String> providers, String waitOverAt) {}

  /** A secret beside the words. */
  public record Compared(Secret secret, LiftAnswer answer) {}

  /** Puts down which secrets the present words are to be held against. */
  public Listed list(String number) {
    Publication publication = publications.lock(number);
    Set<String> known = store.held(publication).stream().map(Held::secret).collect(Collectors.toSet());
    store.received(publications.researchers(publication)).stream()
        .filter(secret -> !known.contains(secret))
        .forEach(secret -> store.hold(publication, secret, clock.instant()));
    return new Listed(open(publication).size(), partner(publication));
  }

  private static String partner(Publication publication) {
    if (publication.partner() == PartnerCheck.NONE) {
      return "none";
    }
    return publication.checkedEdition() == publication.edition() ? "done" : "open";
  }

  /**
   * Puts down whether a secret is in the words.
   *
   * @param contained numbers of the secrets
   * @param note which part, for who notified it; sealed
   * @throws Refusal.NotAllowed SAME_PERSON for who notified it
   * @throws Refusal.InvalidInput REQUIRED, NOT_RECEIVED
   */
  public ComparisonResult compare(String number, String result, List<String> contained, String note) {
    Publication publication = publications.lock(number);
    if (currentUser.id().equals(publication.notifiedBy())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "届け出た方は、その照合をできません。別の情報管理責任者が確かめてください。");
    }
    var found = Coded.of(ComparisonResult.class, result, "comparisonResult", "照合の結果");
    List<String> open = open(publication);
    Set<String> inIt = found == ComparisonResult.NO_SECRET ? Set.of() : chosen(contained, open);
    String because = found == ComparisonResult.NO_SECRET ? note : Required.text(note, "reason", "当たる箇所");
    open.forEach(secret -> store.contained(publication, secret, inIt.contains(secret)));
    store.checked(publication);
    texts.put(number, NOTE, texts.lastEdition(number, NOTE) + 1, because);
    decisions.on(number, "publication-compared", found.code()).record();
    if (found == ComparisonResult.CONTAINS) {
      letters.contains(publication, texts.lastEdition(number, NOTE));
    }
    return found;
  }

  private static Set<String> chosen(List<String> contained, List<String> open) {
    Set<String> chosen = new TreeSet<>(contained == null ? List.of() : contained);
    if (chosen.isEmpty()) {
      throw new Refusal.InvalidInput("REQUIRED", "containedSecrets", "「含まれる秘密情報」を一つ以上選んでください。");
    }
    if (!open.containsAll(chosen)) {
      throw new Refusal.InvalidInput("NOT_RECEIVED", "containedSecrets", "「含まれる秘密情報」は、一覧から選んでください。");
    }
    return chosen;
  }

  /**
   * Puts down what is done about a secret in the words.
   *
   * @param words the changed words, where it was taken out
   * @param waitUntil day until which the notice waits
   * @throws Refusal.InvalidInput REQUIRED, PERIOD
   */
  public Remedied remedy(String number, String remedy, PublicationWords words, LocalDate waitUntil) {
    Publication publication = publications.lock(number);
    publications.requireNotifier(publication);
    var chosen = Coded.of(SecretRemedy.class, remedy, "secretRemedy", "手当て");
    if (chosen == SecretRemedy.WAIT) {
      requireDay(waitUntil);
    }
    if (chosen == SecretRemedy.REMOVED) {
      publications.edit(number, words);
    }
    decisions.on(number, "publication-remedy", chosen.code()).record();
    return new Remedied(
        chosen,
        chosen == SecretRemedy.ASK_PROVIDER ? providers(publication) : List.of(),
        chosen == SecretRemedy.WAIT ? waitUntil.atStartOfDay(Moments.JAPAN).toInstant().toString() : null);
  }

  private List<String> providers(Publication publication) {
    return found(publication).stream().map(compared -> compared.secret().provider()).distinct().toList();
  }

  private void requireDay(LocalDate day) {
    Required.present(day, "waitUntil", "待つ期限");
    LocalDate today = LocalDate.now(clock.withZone(Moments.JAPAN));
    if (!day.isAfter(today) || day.isAfter(today.plus(settings.longestDelay()))) {
      throw new Refusal.InvalidInput("PERIOD", "waitUntil",
          "「待つ期限」は、明日から %s までの日にしてください。".formatted(today.plus(settings.longestDelay())));
    }
  }

  /**
   * Puts down whether the current person lifts the own secrets for these words.
   *
   * @throws Refusal.NotAllowed NOT_THE_PROVIDER
   */
  public LiftAnswer lift(String number, String answer, String reason) {
    Publication publication = publications.lock(number);
    String provider = currentUser.id();
    List<Compared> own = found(publication, provider);
    if (own.isEmpty()) {
      throw new Refusal.NotAllowed("NOT_THE_PROVIDER", "この作業は、秘密情報を提供した本人だけが行えます。");
    }
    var given = Coded.of(LiftAnswer.class, answer, "liftAnswer", "回答");
    own.forEach(compared -> store.answered(publication, compared.secret().number(), given));
    String name = LIFT_REASON + " " + provider;
    texts.put(number, name, texts.lastEdition(number, name) + 1, reason);
    decisions.on(number, "secret-lifted", given.code()).record();
    return given;
  }

  /** Secrets that stand in the way of the present words, as far as is known; for the information officer. */
  public List<Compared> against(Publication publication) {
    return held(publication).filter(Held::open).map(this::compared).toList();
  }

  /** Secrets that were found in the present words. */
  public List<Compared> found(Publication publication) {
    return held(publication)
        .filter(held -> Boolean.TRUE.equals(held.contained()) && held.answer() != LiftAnswer.LIFT)
        .map(this::compared)
        .toList();
  }

  /** Those of one provider. */
  public List<Compared> found(Publication publication, String provider) {
    return found(publication).stream().filter(compared -> compared.secret().provider().equals(provider)).toList();
  }

  /** What the information officer said of the part that is concerned; empty where nothing was said. */
  public Optional<String> note(String number) {
    return texts.latest(number, NOTE);
  }

  private List<String> open(Publication publication) {
    return held(publication).filter(Held::open).map(Held::secret).toList();
  }

  private Stream<Held> held(Publication publication) {
    return store.held(publication).stream();
  }

  private Compared compared(Held held) {
    return new Compared(secrets.get(held.secret()), held.answer());
  }
}
