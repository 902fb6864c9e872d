package jp.kprogram.information;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kprogram.audit.Decisions;
import jp.kprogram.council.Consensuses;
import jp.kprogram.council.Council;
import jp.kprogram.council.CouncilProject;
import jp.kprogram.council.CouncilProjects;
import jp.kprogram.council.Councils;
import jp.kprogram.council.Member;
import jp.kprogram.council.MemberCategory;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Results from their notice to the list that everybody reads (P10, R52, R53; L118, L119). */
@DomainService
public class Publications {

  static final String TITLE = "title";
  static final String SUMMARY = "summary";
  static final String VENUE = "venue";
  private static final String CHOICE_REASON = "choice-reason";
  private static final String PARTNER_NOTE = "partner-note";
  private static final String WITHDRAWAL_REASON = "withdrawal-reason";

  private final PublicationStore store;
  private final SealedTexts texts;
  private final Consensuses consensuses;
  private final PublicationLetters letters;
  private final CouncilProjects projects;
  private final Councils councils;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final InformationSettings settings;
  private final CurrentUser currentUser;
  private final Clock clock;

  Publications(
      PublicationStore store,
      SealedTexts texts,
      Consensuses consensuses,
      PublicationLetters letters,
      CouncilProjects projects,
      Councils councils,
      CaseNumbers numbers,
      Decisions decisions,
      InformationSettings settings,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.consensuses = consensuses;
    this.letters = letters;
    this.projects = projects;
    this.councils = councils;
    this.numbers = numbers;
    this.decisions = decisions;
    this.settings = settings;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Some of the published results, and how many there are. */
  public record Listed(List<PublishedResult> results, int total) {}

  public Optional<Publication> find(String number) {
    return store.find(number);
  }

  /** The publication with a number that a running case has. */
  public Publication get(String number) {
    return store.find(number).orElseThrow(() -> new IllegalStateException("no publication " + number));
  }

  /**
   * Takes the notice of a result. A day that comes sooner than it should is put down as late, and no obstacle.
   *
   * @throws Refusal.NotFound PROJECT_NOT_FOUND where there is none, or the person does not research in it: the same for
   *     both
   * @throws Refusal.InvalidInput REQUIRED, PAST_DAY, PARTNER_UNCHECKED, NO_COUNCIL, naming the field
   */
  public Publication notify(PublicationDraft draft) {
    CouncilProject project = project(draft.project());
    var kind = Coded.of(PublicationKind.class, draft.kind(), "resultKind", "公表の種類");
    PublicationWords words = draft.words().checked();
    LocalDate plannedOn = Required.present(draft.plannedOn(), "plannedOn", "公表の予定日");
    if (plannedOn.isBefore(today())) {
      throw new Refusal.InvalidInput("PAST_DAY", "plannedOn", "「公表の予定日」は、今日以降の日にしてください。");
    }
    var choice = Coded.of(OpenClose.class, draft.choice(), "openClose", "公開・非公開の選択");
    String because = choice == OpenClose.OPEN
        ? draft.choiceReason()
        : Required.text(draft.choiceReason(), "choiceReason", "選択の理由");
    var partner = Coded.of(PartnerCheck.class, draft.partner(), "partnerCheck", "海外の相手");
    requireChecked(partner);
    String partnerNote = partner == PartnerCheck.NONE
        ? null
        : Required.text(draft.partnerNote(), "partnerNote", "相手と、渡すもの");
    String council = councils.of(project.number()).map(Council::number).orElse(null);
    if (choice == OpenClose.KEEP_CLOSED && council == null) {
      throw new Refusal.InvalidInput("NO_COUNCIL", "openClose",
          "「公開・非公開の選択」の「公表を控える」は選べません。協議会のない課題では、控えることの合意を求める相手がいません。");
    }
    var publication = new Publication(
        numbers.next("PUB", 4), project.number(), council, currentUser.id(), kind, choice, partner, plannedOn, 1, 0,
        PublicationStatus.OPEN, clock.instant());
    store.insert(publication);
    texts.open(publication.number());
    put(publication.number(), 1, words);
    texts.put(publication.number(), CHOICE_REASON, 1, because);
    texts.put(publication.number(), PARTNER_NOTE, 1, partnerNote);
    boolean late = plannedOn.isBefore(today().plus(settings.noticeAhead()));
    decisions.on(publication.number(), "publication-notified", late ? "late-notice" : "recorded").record();
    decisions.on(publication.number(), "open-close", choice.code()).record();
    return publication;
  }

  /** The instant from which on a result may be public. */
  public Instant plannedAt(Publication publication) {
    Instant planned = publication.plannedOn().atStartOfDay(Moments.JAPAN).toInstant();
    return planned.isBefore(clock.instant()) ? clock.instant() : planned;
  }

  /** Changes the words as was agreed; a further edition. */
  public void edit(String number, PublicationWords changed) {
    Publication publication = lock(number);
    requireNotifier(publication);
    PublicationWords words = changed.checked();
    put(number, publication.edition() + 1, words);
    store.edition(number, publication.edition() + 1);
    decisions.on(number, "publication-edited", "recorded").record();
  }

  /** Makes a result public, with its last words. */
  public void publish(String number) {
    Publication publication = lock(number);
    store.publish(new PublishedResult(number, publication.project(), publication.kind(), publication.choice(),
        words(publication), today()), clock.instant());
    store.status(number, PublicationStatus.PUBLISHED);
    decisions.on(number, "result-published", "published").record();
    letters.published(publication);
  }

  /** Ends a notice that was taken back. */
  public void withdraw(String number, String reason) {
    Publication publication = lock(number);
    texts.put(number, WITHDRAWAL_REASON, 1, reason);
    store.status(number, PublicationStatus.WITHDRAWN);
    store.lastProposal(number).map(PublicationStore.Proposal::consensus).ifPresent(consensuses::withdraw);
    decisions.on(number, "publication-withdrawn", "withdrawn").by(publication.notifiedBy()).record();
  }

  /** The last words of a result, for who may read them. */
  public PublicationWords words(Publication publication) {
    return new PublicationWords(
        text(publication, TITLE, publication.edition()),
        text(publication, SUMMARY, publication.edition()),
        text(publication, VENUE, publication.edition()));
  }

  /** Why it is opened or kept; empty where nothing was said. */
  public String choiceReason(Publication publication) {
    return text(publication, CHOICE_REASON, 1);
  }

  /** The partner abroad and what it gets; empty where there is none. */
  public String partnerNote(Publication publication) {
    return text(publication, PARTNER_NOTE, 1);
  }

  /** Whether the current person notified it, and so may take it back. */
  public boolean isOwn(String number) {
    return store.find(number).filter(one -> one.notifiedBy().equals(currentUser.id())).isPresent();
  }

  /** Whether the current person may read the record of a notice: who notified it, the council, and who handles it. */
  public boolean mayRead(String number) {
    return store.find(number).filter(one -> one.notifiedBy().equals(currentUser.id())
        || one.council() != null && councils.isMember(currentUser.id(), one.council())
        || !Collections.disjoint(currentUser.groups(),
            List.of(Offices.SECRETARIAT, Offices.INFORMATION_OFFICER, Offices.AUDITOR))).isPresent();
  }

  /** Published results, the newest first. */
  public Listed published(int page, int size) {
    return new Listed(store.published((long) page * size, size), store.publishedCount());
  }

  private CouncilProject project(String number) {
    String asked = Required.text(number, "projectNumber", "課題番号");
    return projects.find(asked)
        .filter(project -> researchers(project).contains(currentUser.id()))
        .orElseThrow(() -> new Refusal.NotFound("PROJECT_NOT_FOUND", "projectNumber",
            "「課題番号」の %s は、あなたが研究代表者である研究開発課題の番号ではありません。番号を確かめてください。".formatted(asked)));
  }

  /** Who researches in the project of a notice, as far as is known. */
  Set<String> researchers(Publication publication) {
    Set<String> researchers = researchers(projects.find(publication.project()).orElseThrow());
    researchers.add(publication.notifiedBy());
    return researchers;
  }

  /** Whoever represents a project: the account of its representative, and who sits or sat for it in its council. */
  private Set<String> researchers(CouncilProject project) {
    Set<String> researchers = new TreeSet<>();
    Optional.ofNullable(project.representative()).ifPresent(researchers::add);
    councils.of(project.number()).stream()
        .flatMap(council -> councils.membersEver(council.number()).stream())
        .filter(member -> member.category() == MemberCategory.REPRESENTATIVE)
        .filter(member -> project.number().equals(member.project()))
        .map(Member::person)
        .forEach(researchers::add);
    return researchers;
  }

  /** A notice that is not over, its row locked until the transaction ends. */
  Publication lock(String number) {
    Publication publication =
        store.lock(number).orElseThrow(() -> new IllegalStateException("no publication " + number));
    if (publication.status() != PublicationStatus.OPEN) {
      throw new Refusal.Conflict("PUBLICATION_OVER",
          "届出 %s は「%s」のため、この作業はできません。".formatted(number, publication.status().japanese()));
    }
    return publication;
  }

  private void put(String number, int edition, PublicationWords words) {
    texts.put(number, TITLE, edition, words.title());
    texts.put(number, SUMMARY, edition, words.summary());
    texts.put(number, VENUE, edition, words.venue());
  }

  private String text(Publication publication, String name, int edition) {
    return texts.find(publication.number(), name, edition).orElse("");
  }

  private static void requireChecked(PartnerCheck partner) {
    if (partner == PartnerCheck.UNCHECKED) {
      throw new Refusal.InvalidInput("PARTNER_UNCHECKED", "partnerCheck",
          "「海外の相手」がいる成果は、所属機関の輸出管理の確認を済ませてから届け出てください。");
    }
  }

  void requireNotifier(Publication publication) {
    if (!publication.notifiedBy().equals(currentUser.id())) {
      throw new Refusal.NotAllowed("NOT_THE_NOTIFIER", "この作業は、届け出た本人だけが行えます。");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Moments.JAPAN));
  }
}
