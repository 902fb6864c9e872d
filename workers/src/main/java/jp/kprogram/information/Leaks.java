package jp.kprogram.information;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.shared.CaseNumbers;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Refusal;
import jp.kprogram.shared.Required;

/** Leaks from their report to the lessons (E14, P10): shut at once, looked into by the clock, decided by others. */
@DomainService
public class Leaks {

  public static final String REPORT = "report";
  public static final String NOTICED = "noticed";
  static final String NAMED_SECRETS = "named-secrets";
  static final String NAMED_PEOPLE = "named-people";
  public static final String FIRST_REPORT = "first-report";
  static final String ASSESSMENT = "assessment";
  public static final String EXTENT = "extent";
  public static final String CAUSE = "cause";
  public static final String HARM = "harm";
  public static final String DECISION = "decision";
  static final String REFERRAL = "referral";
  static final String LESSONS = "lessons";

  private final LeakStore store;
  private final NamedInLeak named;
  private final SealedTexts texts;
  private final Consequences consequences;
  private final LeakLetters letters;
  private final CaseNumbers numbers;
  private final Decisions decisions;
  private final InformationSettings settings;
  private final CurrentUser currentUser;
  private final Clock clock;

  Leaks(
      LeakStore store,
      NamedInLeak named,
      SealedTexts texts,
      Consequences consequences,
      LeakLetters letters,
      CaseNumbers numbers,
      Decisions decisions,
      InformationSettings settings,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.named = named;
    this.texts = texts;
    this.consequences = consequences;
    this.letters = letters;
    this.numbers = numbers;
    this.decisions = decisions;
    this.settings = settings;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  public Optional<LeakIncident> find(String number) {
    return store.find(number);
  }

  /** The incident with a number that a running case has. */
  public LeakIncident get(String number) {
    return store.find(number).orElseThrow(() -> new IllegalStateException("no leak " + number));
  }

  /** When the first report on a leak is due. */
  public Instant firstReportDue(LeakIncident incident) {
    return incident.reportedAt().plus(settings.firstReport());
  }

  /** When the assessment of a leak is due. */
  public Instant assessmentDue(LeakIncident incident) {
    return incident.reportedAt().plus(settings.assessment());
  }

  /**
   * Takes the report of a leak and shuts what it names at once.
   *
   * @throws Refusal.InvalidInput REQUIRED without an account of what happened
   */
  public LeakIncident report(LeakReport report) {
    String what = Required.text(report.what(), "leakWhat", "何が起きたか");
    Instant now = clock.instant();
    var incident = new LeakIncident(
        numbers.next("LKI", 3), currentUser.id(), now, LeakStatus.REPORTED, null);
    store.insert(incident);
    texts.open(incident.number());
    texts.put(incident.number(), REPORT, 1, what);
    texts.put(incident.number(), NOTICED, 1, report.noticed());
    decisions.on(incident.number(), "leak-reported", "recorded").record();
    contain(incident, report.secrets(), report.people());
    letters.reported(incident, firstReportDue(incident), assessmentDue(incident), concerned(incident.number()));
    return incident;
  }

  /** Puts down the first report; providers, ministries and the secretariat learn that something is looked into. */
  public void reportFirst(String number, String findings, String namedSecrets, String namedPeople) {
    LeakIncident incident = lock(number, LeakStatus.REPORTED);
    requireUnconcerned(number);
    String known = Required.text(findings, "firstFindings", "分かっていること");
    texts.put(number, FIRST_REPORT, 1, known);
    step(number, FIRST_REPORT, "recorded");
    contain(incident, namedSecrets, namedPeople);
    store.status(number, LeakStatus.ASSESSING, null);
    decisions.on(number, "leak-first-report", "recorded").record();
    letters.notified(incident, assessmentDue(incident), store.secrets(number), concerned(number));
  }

  /** An assessment as the form sends it. */
  public record Assessment(
      String finding, String extent, String cause, String harm, String namedSecrets, String namedPeople) {

    /** Not for a log. */
    @Override
    public String toString() {
      return "Assessment";
    }
  }

  /** Puts down what the leak is: how far it goes, why, and what harm it does. */
  public LeakFinding assess(String number, Assessment assessment) {
    LeakIncident incident = lock(number, LeakStatus.ASSESSING);
    requireUnconcerned(number);
    var finding = Coded.of(LeakFinding.class, assessment.finding(), "leakFinding", "調査の結果");
    String extent = Required.text(assessment.extent(), "leakExtent", "広がり");
    String cause = Required.text(assessment.cause(), "leakCause", "原因");
    String harm = Required.text(assessment.harm(), "leakHarm", "影響");
    int edition = step(number, ASSESSMENT, finding.code());
    texts.put(number, EXTENT, edition, extent);
    texts.put(number, CAUSE, edition, cause);
    texts.put(number, HARM, edition, harm);
    contain(incident, assessment.namedSecrets(), assessment.namedPeople());
    if (finding == LeakFinding.CONFIRMED) {
      store.status(number, LeakStatus.CONFIRMED, null);
    }
    decisions.on(number, "leak-assessed", finding.code()).record();
    return finding;
  }

  /** A clock has run out; whoever stands above the information officers learns of it. */
  public void overdue(String number, boolean firstReport) {
    LeakIncident incident = get(number);
    decisions.on(number, firstReport ? "leak-first-report-overdue" : "leak-assessment-overdue", "escalated").record();
    letters.overdue(incident, firstReport ? "第一報" : "調査",
        firstReport ? firstReportDue(incident) : assessmentDue(incident), concerned(number));
  }

  /** It was no leak: everything is as it was before. */
  public void dismiss(String number) {
    LeakIncident incident = lock(number, LeakStatus.ASSESSING);
    store.status(number, LeakStatus.FALSE_ALARM, clock.instant());
    consequences.restore(incident);
    consequences.releaseEvidence(store.secrets(number), store.people(number));
    decisions.on(number, "leak-closed", "false-alarm").record();
  }

  /** A decision as the form sends it. */
  public record Ruling(String outcome, List<String> excluded, String referral, String referralReason, String reason) {

    /** Not for a log. */
    @Override
    public String toString() {
      return "Ruling";
    }
  }

  /**
   * Decides on a leak and carries the decision out.
   *
   * @throws Refusal.NotAllowed SAME_PERSON for who reported it or is concerned
   * @throws Refusal.InvalidInput NOT_CONCERNED, NO_SECRET, REQUIRED
   */
  public LeakOutcome decide(String number, Ruling ruling) {
    LeakIncident incident = lock(number, LeakStatus.CONFIRMED);
    requireUnconcerned(number);
    if (currentUser.id().equals(incident.reportedBy())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "漏えいを報告した方は、その扱いを決められません。別の方が決めてください。");
    }
    var outcome = Coded.of(LeakOutcome.class, ruling.outcome(), "leakOutcome", "決定");
    var referral = Coded.of(PoliceReferral.class, ruling.referral(), "policeReferral", "警察への告発・相談");
    String why = Required.text(ruling.referralReason(), "referralReason", "告発・相談をする（しない）理由");
    String reason = Required.text(ruling.reason(), "reason", "決定の理由");
    Set<String> excluded = excluded(number, outcome, ruling.excluded());
    if (outcome == LeakOutcome.END_SECRET && store.secrets(number).isEmpty()) {
      throw new Refusal.InvalidInput("NO_SECRET", "leakOutcome",
          "「決定」の「秘密情報の提供を終える」は選べません。この事案に関わる秘密情報は挙げられていません。");
    }
    texts.put(number, DECISION, 1, reason);
    texts.put(number, REFERRAL, 1, why);
    step(number, DECISION, outcome.code());
    step(number, REFERRAL, referral.code());
    store.status(number, LeakStatus.DECIDED, null);
    decisions.on(number, "leak-decided", outcome.code()).record();
    decisions.on(number, "leak-referral", referral.code()).record();
    switch (outcome) {
      case RESTORE -> consequences.restore(incident);
      case EXCLUDE_MEMBER -> consequences.exclude(incident, excluded);
      case END_SECRET -> consequences.endSecrets(incident);
    }
    letters.decided(incident, outcome, store.secrets(number), concerned(number));
    return outcome;
  }

  private Set<String> excluded(String number, LeakOutcome outcome, List<String> chosen) {
    Set<String> excluded = new TreeSet<>(chosen == null ? List.of() : chosen);
    if (outcome != LeakOutcome.EXCLUDE_MEMBER) {
      return Set.of();
    }
    if (excluded.isEmpty()) {
      throw new Refusal.InvalidInput("REQUIRED", "excludedPeople", "「除く人」を一人以上選んでください。");
    }
    if (!store.people(number).containsAll(excluded)) {
      throw new Refusal.InvalidInput("NOT_CONCERNED", "excludedPeople", "「除く人」は、この事案に関わる人から選んでください。");
    }
    return excluded;
  }

  /** Puts down what was learned, and closes the case; contents that were kept as evidence are erased. */
  public void learn(String number, String lessons) {
    lock(number, LeakStatus.DECIDED);
    texts.put(number, LESSONS, 1, Required.text(lessons, "lessons", "教訓と改善"));
    step(number, LESSONS, "recorded");
    store.status(number, LeakStatus.CLOSED, clock.instant());
    decisions.on(number, "leak-closed", "closed").record();
    consequences.releaseEvidence(store.secrets(number), store.people(number));
  }

  /** Whom an incident concerns: they take no part in it and see nothing of it. Nobody where there is no such one. */
  public Set<String> concerned(String number) {
    return new TreeSet<>(store.people(number));
  }

  /** Numbers of the secrets that an incident names. */
  public List<String> secrets(String number) {
    return store.secrets(number);
  }

  private void contain(LeakIncident incident, String namedSecrets, String namedPeople) {
    String number = incident.number();
    texts.put(number, NAMED_SECRETS, texts.lastEdition(number, NAMED_SECRETS) + 1, namedSecrets);
    texts.put(number, NAMED_PEOPLE, texts.lastEdition(number, NAMED_PEOPLE) + 1, namedPeople);
    Set<String> secrets = new TreeSet<>(named.secrets(namedSecrets));
    secrets.removeAll(store.secrets(number));
    Set<String> people = new TreeSet<>(named.people(namedPeople));
    people.removeAll(store.people(number));
    consequences.contain(incident, secrets, people);
  }

  private int step(String number, String step, String outcome) {
    int edition = store.lastEdition(number, step) + 1;
    store.step(number, step, edition, outcome, currentUser.id(), clock.instant());
    return edition;
  }

  private void requireUnconcerned(String number) {
    if (store.people(number).contains(currentUser.id())) {
      throw new Refusal.NotAllowed("SAME_PERSON", "この作業は担当できません。別の方が担当してください。");
    }
  }

  private LeakIncident lock(String number, LeakStatus expected) {
    LeakIncident incident = store.lock(number).orElseThrow(() -> new IllegalStateException("no leak " + number));
    if (incident.status() != expected) {
      throw new Refusal.Conflict("LEAK_MOVED_ON",
          "漏えい事案 %s は「%s」のため、この作業はできません。作業一覧を開き直してください。".formatted(number, incident.status().japanese()));
    }
    return incident;
  }
}
