package jp.kprogram.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kprogram.audit.Decisions;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/**
 * Secrets from their offer to the check by the information officer (P10, R51; S-06, S-08). The record of a case says
 * who did what; the words stay sealed.
 */
@DomainService
public class Secrets {

  static final String TITLE = "title";
  static final String SCOPE = "scope";
  static final String PURPOSE = "purpose";
  static final String CHECK_REASON = "check-reason";

  private final SecretStore store;
  private final SealedTexts texts;
  private final SecretContents contents;
  private final Councils councils;
  private final SecretLetters letters;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final InformationSettings settings;
  private final CurrentUser currentUser;
  private final Clock clock;

  Secrets(
      SecretStore store,
      SealedTexts texts,
      SecretContents contents,
      Councils councils,
      SecretLetters letters,
      CaseNumbers numbers,
      Decisions decisions,
      InformationSettings settings,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.contents = contents;
    this.councils = councils;
    this.letters = letters;
    this.numbers = numbers;
    this.decisions = decisions;
    this.settings = settings;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  public Optional<Secret> find(String number) {
    return store.find(number);
  }

  /** The secret with a number that a running case has. */
  public Secret get(String number) {
    return store.find(number).orElseThrow(() -> new IllegalStateException("no secret " + number));
  }

  /**
   * Takes the offer of a secret.
   *
   * @param request number of the request for information that it answers, or null
   * @throws Refusal.NotFound COUNCIL_NOT_FOUND where there is none, or the provider is no member: the same for both
   * @throws Refusal.Conflict COUNCIL_NOT_WORKING before its establishment, while it is suspended and after its end
   */
  public Secret open(String councilNumber, String provider, String request) {
    String council = Required.text(councilNumber, "councilNumber", "協議会の番号");
    if (!councils.isMember(provider, council)) {
      throw new Refusal.NotFound("COUNCIL_NOT_FOUND", "councilNumber",
          "「協議会の番号」の %s は、あなたが構成員である協議会の番号ではありません。番号を確かめてください。".formatted(council));
    }
    requireWorking(council);
    var secret = new Secret(
        numbers.next("SEC", 3), council, provider, blankToNull(request), SecretStatus.OFFERED, 0, null,
        false, clock.instant(), null, null);
    store.insert(secret);
    texts.open(secret.number());
    decisions.on(secret.number(), "secret-offered", "recorded").by(provider).record();
    return secret;
  }

  /**
   * Puts down what the secret is, for whom, and for how long.
   *
   * @throws Refusal.InvalidInput OWN_RESULT where it is a result of the project; PERIOD, NOT_A_MEMBER, naming the field
   */
  public SecretDescription describe(String number, SecretDraft draft) {
    Secret secret = lock(number, SecretStatus.OFFERED);
    requireProvider(secret);
    refuseResult(draft.origin());
    String title = Required.text(draft.title(), "secretTitle", "件名");
    String scope = Required.text(draft.scope(), "secretScope", "範囲");
    String purpose = Required.text(draft.purpose(), "secretPurpose", "提供の目的");
    var category = Coded.of(SecretCategory.class, draft.category(), "secretCategory", "種類");
    requirePeriod(draft.from(), draft.until());
    List<String> recipients = recipients(secret, draft.recipients());
    var description =
        new SecretDescription(secret.description() + 1, category, draft.from(), draft.until(), recipients);
    store.describe(number, description, clock.instant());
    texts.put(number, TITLE, description.edition(), title);
    texts.put(number, SCOPE, description.edition(), scope);
    texts.put(number, PURPOSE, description.edition(), purpose);
    store.status(number, SecretStatus.DESCRIBED);
    decisions.on(number, "secret-described", "recorded").by(secret.provider()).record();
    return description;
  }

  /**
   * Hands a secret to the check.
   *
   * @throws Refusal.Conflict CONTENT_MISSING as long as no content is there
   */
  public void submit(String number) {
    Secret secret = lock(number, SecretStatus.DESCRIBED);
    requireProvider(secret);
    int version = contents.latest(number).orElseThrow(() -> new Refusal.Conflict("CONTENT_MISSING",
        "内容がまだ登録されていません。「秘密情報」の画面（%s）で内容を登録してから完了してください。".formatted(number)));
    contents.eraseBut(number, version);
    store.contentVersion(number, version);
    store.status(number, SecretStatus.SUBMITTED);
    decisions.on(number, "secret-submitted", "recorded").by(secret.provider()).record();
  }

  /**
   * Puts down what the information officer found; an approved secret has its first period.
   *
   * @throws Refusal.Conflict COUNCIL_NOT_WORKING, NO_RECIPIENT where none of the recipients is a member any more
   * @throws Refusal.InvalidInput PERIOD_OVER
   */
  public SecretCheck check(String number, String outcome, String reason) {
    Secret secret = lock(number, SecretStatus.SUBMITTED);
    String officer = currentUser.id();
    if (officer.equals(secret.provider())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "秘密情報を提供する方は、その確認をできません。別の情報管理責任者が確認してください。");
    }
    var found = Coded.of(SecretCheck.class, outcome, "secretCheck", "確認の結果");
    String because = found == SecretCheck.APPROVE ? reason : Required.text(reason, "reason", "理由");
    SecretDescription description = description(secret);
    if (found == SecretCheck.APPROVE) {
      requireProvidable(secret, description);
    }
    store.check(number, description.edition(), found, officer, clock.instant());
    texts.put(number, CHECK_REASON, description.edition(), because);
    decisions.on(number, "secret-checked", found.code()).record();
    conclude(secret, description, found);
    letters.checked(secret, found);
    return found;
  }

  private void conclude(Secret secret, SecretDescription description, SecretCheck found) {
    switch (found) {
      case APPROVE -> {
        store.addTerm(secret.number(), new SecretTerm(1, description.from(), description.until()),
            currentUser.id(), clock.instant());
        store.status(secret.number(), SecretStatus.PROVIDED);
      }
      case RETURN -> store.status(secret.number(), SecretStatus.OFFERED);
      case REFUSE -> store.end(secret.number(), SecretStatus.REFUSED, EndCause.REFUSED, clock.instant());
    }
  }

  public SecretDescription description(Secret secret) {
    return store.description(secret.number(), secret.description()).orElseThrow();
  }

  /** The words of the last description, for who needs to know them; empty before the first. */
  public Optional<SecretWords> words(Secret secret) {
    return texts.find(secret.number(), TITLE, secret.description()).map(title -> new SecretWords(
        title,
        texts.find(secret.number(), SCOPE, secret.description()).orElse(""),
        texts.find(secret.number(), PURPOSE, secret.description()).orElse("")));
  }

  /** Why the last description was returned; empty where none was. */
  public Optional<String> returnReason(Secret secret) {
    return texts.find(secret.number(), CHECK_REASON, secret.description());
  }

  /** Name and size of the content that was sent in last, for who must know that it is there; empty before. */
  public Optional<String> contentText(Secret secret) {
    return contents.latest(secret.number()).flatMap(version -> contents.note(secret.number(), version))
        .map(note -> "%s（%,d バイト）".formatted(note.fileName(), note.size()));
  }

  /** Members who may be recipients: everybody of the council but the provider. */
  public List<Member> candidates(Secret secret) {
    return councils.members(secret.council()).stream()
        .filter(member -> !member.person().equals(secret.provider()))
        .toList();
  }

  private void requireProvidable(Secret secret, SecretDescription description) {
    requireWorking(secret.council());
    if (description.until().isBefore(today())) {
      throw new Refusal.InvalidInput("PERIOD_OVER", "secretCheck",
          "「確認の結果」で提供を認められません。提供の期間が終わっています。登録し直してもらってください。");
    }
    if (description.recipients().stream().noneMatch(person -> councils.isMember(person, secret.council()))) {
      throw new Refusal.Conflict("NO_RECIPIENT", "受領者の全員が協議会の構成員でなくなりました。登録し直してもらってください。");
    }
  }

  private void requireWorking(String council) {
    if (!councils.works(council)) {
      throw new Refusal.Conflict("COUNCIL_NOT_WORKING",
          "協議会 %s は、設置の前か、休止中か、終了しています。秘密情報を提供できるのは、活動中の協議会を通じてだけです。".formatted(council));
    }
  }

  private void requireProvider(Secret secret) {
    if (!currentUser.id().equals(secret.provider())) {
      throw new Refusal.NotAllowed("NOT_THE_PROVIDER", "この作業は、秘密情報を提供する本人だけが行えます。");
    }
  }

  private static void refuseResult(String origin) {
    if (Coded.of(ResultOrigin.class, origin, "resultOrigin", "研究開発の成果かどうか") == ResultOrigin.OWN_RESULT) {
      throw new Refusal.InvalidInput("OWN_RESULT", "resultOrigin",
          "研究開発の成果は、原則として公開します。秘密情報として登録することはできません。"
              + "公表を控える必要があるときは、成果公開の手続の中で申し出てください。");
    }
  }

  private void requirePeriod(LocalDate from, LocalDate until) {
    Required.present(from, "validFrom", "期間の始め");
    Required.present(until, "validUntil", "期間の終わり");
    LocalDate begin = from.isBefore(today()) ? today() : from;
    if (until.isBefore(begin)) {
      throw new Refusal.InvalidInput("PERIOD", "validUntil", "「期間の終わり」は、今日以降で、期間の始め以降の日にしてください。");
    }
    if (until.isAfter(begin.plus(settings.longestTerm()))) {
      throw new Refusal.InvalidInput("PERIOD", "validUntil",
          "「期間の終わり」は %s までの日にしてください。必要なら、期限の前に延ばせます。".formatted(begin.plus(settings.longestTerm())));
    }
  }

  private List<String> recipients(Secret secret, List<String> chosen) {
    Set<String> recipients = new TreeSet<>(chosen == null ? List.of() : chosen);
    if (recipients.isEmpty()) {
      throw new Refusal.InvalidInput("REQUIRED", "recipients", "「受領者」を一人以上選んでください。");
    }
    for (String person : recipients) {
      if (person.equals(secret.provider()) || !councils.isMember(person, secret.council())) {
        throw new Refusal.InvalidInput("NOT_A_MEMBER", "recipients",
            "「受領者」は、この協議会の今の構成員（提供者を除く）から選んでください。一覧を開き直してください。");
      }
    }
    return List.copyOf(recipients);
  }

  private Secret lock(String number, SecretStatus expected) {
    Secret secret = store.lock(number).orElseThrow(() -> new IllegalStateException("no secret " + number));
    if (secret.status() != expected) {
      throw new Refusal.Conflict("SECRET_MOVED_ON",
          "秘密情報 %s は「%s」のため、この作業はできません。作業一覧を開き直してください。".formatted(number, secret.status().japanese()));
    }
    return secret;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Moments.JAPAN));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
