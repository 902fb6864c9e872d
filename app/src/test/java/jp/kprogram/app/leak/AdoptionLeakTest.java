package jp.kprogram.app.leak;

import static java.util.Map.entry;
import static jp.kprogram.app.testing.CaseDesk.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kprogram.adoption.Conflicts;
import jp.kprogram.adoption.Relation;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.app.adoption.AdoptionDesk;
import jp.kprogram.app.adoption.AwardDesk;
import jp.kprogram.app.adoption.SelectionDesk;
import jp.kprogram.app.application.ApplicationDesk;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.letter.Letter;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.Letters;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One call with three applications, from the sealed envelope to contract and complaint. At every stage everybody who
 * must not know of the first two tries every door; those who may know see what was planted, so that silence means
 * something. The first is adopted, the second rejected, the third is nobody's secret.
 */
@ProgrammeTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("06・07 利益相反のある人と担当でない人には、応募・審査委員・結果が、どの段階でも、どの入口からも知られない")
class AdoptionLeakTest {

  private static final Instant OPENS = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-04-16T03:00:00Z");

  /** Have a conflict with both applications, from the opening on. */
  private static final String CONFLICTED_REVIEWER = "yamashita";
  private static final String CONFLICTED_CHAIR = "hashimoto";
  private static final String CONFLICTED_OFFICER = "ogawa";
  private static final String CONFLICTED_SECRETARY = "sato";
  private static final String CONFLICTED_AUDITOR = "fujii";
  private static final String CONFLICTED_ADMIN = "leak-admin";
  private static final List<String> CONFLICTED = List.of(CONFLICTED_REVIEWER, CONFLICTED_CHAIR, CONFLICTED_OFFICER,
      CONFLICTED_SECRETARY, CONFLICTED_AUDITOR, CONFLICTED_ADMIN);

  private static final String OTHER_AGENCY = "abe";
  private static final String FREE_REVIEWER = "leak-reviewer";
  private static final String OTHER_APPLICANT = "endo";
  private static final List<String> OUTSIDERS =
      List.of(OTHER_AGENCY, FREE_REVIEWER, OTHER_APPLICANT, "nakamura", "kondo", "erad", "jst-system");

  private static final Set<String> THOROUGH = Set.of(OTHER_AGENCY, FREE_REVIEWER, OTHER_APPLICANT);

  private static final String FIRST_APPLICANT = "tanaka";
  private static final String SECOND_APPLICANT = "nishimura";
  private static final String ADMIN = "admin";

  /** Do the work, and see what they need for it. */
  private static final String OFFICER = "leak-officer";
  private static final String APPROVER = "shimizu";
  private static final String SECRETARY = "takahashi";
  private static final String HANDLER = "suzuki";
  private static final String AUDITOR = "leak-auditor";
  private static final String CONTRACT_OFFICER = "miura";
  private static final Map<String, String> ADDED = Map.of(OFFICER, "jst", FREE_REVIEWER, "reviewer", AUDITOR,
      "auditor", CONFLICTED_ADMIN, "camunda-admin");

  /** What becomes public with the adoption of the first. */
  private static final List<String> PUBLIC = List.of("zqxtitle", "zqxname", "zqxinst");

  private static final List<String> FIRST_SAYS = List.of("zqxsummary", "zqxsecurity", "zqxmember");
  private static final List<String> SECOND_SAYS =
      List.of("zqytitle", "zqyname", "zqyinst", "zqysummary", "zqysecurity", "zqymember");
  private static final List<String> CHECK = List.of("zqxformality");
  private static final List<String> COMMENTS = List.of("zqcomment", "zqoverall");
  private static final List<String> PANEL_SAYS = List.of("zqxnote", "zqynote", "zqminutes");
  private static final List<String> RESULT = List.of("zqxreason", "zqxcondition", "zqyreason", "4億1,700万円");
  private static final List<String> DILIGENCE = List.of("zqxintegrity", "zqxexport", "zqxduplication", "zqxapproved");
  private static final List<String> AWARD = List.of("zqxmeasures", "zqxplan", "zqxcontract");
  private static final List<String> REDRESS = List.of("zqycomplaint", "zqyadmitted", "zqydecided");
  private static final List<String> EVERYTHING = Stream.of(PUBLIC, FIRST_SAYS, SECOND_SAYS, CHECK, COMMENTS,
      PANEL_SAYS, RESULT, DILIGENCE, AWARD, REDRESS).flatMap(List::stream).toList();

  @Autowired
  private SampleCalls calls;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private AdoptionDesk adoption;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private Letters letters;

  @Autowired
  private Reviews reviews;

  @Autowired
  private Conflicts conflicts;

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private JdbcClient database;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @LocalServerPort
  private int port;

  private final Map<String, Caller> rest = new HashMap<>();
  private final Map<String, Caller> pages = new HashMap<>();
  private String call;
  private String first;
  private String second;
  private String third;
  private String selection;
  private String award;
  private String redress;
  private boolean thorough;

  @BeforeAll
  void sealed() {
    ADDED.forEach((person, group) -> {
      var user = engine.getIdentityService().newUser(person);
      user.setFirstName(person);
      user.setLastName("漏えい");
      user.setEmail(person + "@example.go.jp");
      user.setPassword(Caller.PASSWORD);
      engine.getIdentityService().saveUser(user);
      engine.getIdentityService().createMembership(person, group);
    });
    call = calls.checked("jst", OPENS, CLOSES);
    database.sql("update call set concept = :concept where number = :call")
        .param("concept", selections.concept(2_000)).param("call", call).update();
    at(OPENS.plusSeconds(60));
    first = handedIn(FIRST_APPLICANT, "61616161", "zqx", Map.of("effort",
        List.of(effort("他の事業", 80), effort("別の事業", 60))));
    second = handedIn(SECOND_APPLICANT, "62626262", "zqy", Map.of());
    third = handedIn(OTHER_APPLICANT, "63636363", "zqz", Map.of());
  }

  @AfterAll
  void presentTime() {
    ClockUtil.reset();
    ADDED.keySet().forEach(person -> engine.getIdentityService().deleteUser(person));
  }

  @Test
  @Order(1)
  @DisplayName("締切まで：応募した人のほかには、番号も件数もない")
  void keepsSilent_whileSealed() {
    var walk = walk();
    List<String> everything = Stream.of(EVERYTHING, cases()).flatMap(List::stream).toList();
    Stream.of(CONFLICTED, OUTSIDERS, List.of(OFFICER, SECRETARY, CONTRACT_OFFICER, AUDITOR)).flatMap(List::stream)
        .filter(person -> !person.equals(CONFLICTED_ADMIN))
        .forEach(person -> {
          thorough = Set.of(OFFICER, AUDITOR, OTHER_APPLICANT).contains(person);
          walk(walk, person, Secrets.of(everything, ids().inLists()).withNumbers(cases()));
        });
    walk(walk, FIRST_APPLICANT, of(second));
    walk(walk, ADMIN, Secrets.of(EVERYTHING));

    assertThat(rest(FIRST_APPLICANT).get("/api/v1/applications/" + first).body()).contains("zqxtitle");
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  @Test
  @Order(2)
  @DisplayName("開封と形式審査：利益相反のある人とほかの機関には何もなく、担当の職員には見える")
  void keepsSilent_whileChecked() {
    at(CLOSES.plusSeconds(60));
    Stream.of(first, second, third).forEach(number -> desk.timePasses(number, Duration.ZERO, "sealing-due"));
    desk.as(OFFICER, () -> {
      CONFLICTED.forEach(person -> Stream.of(first, second).forEach(number ->
          conflicts.report(person, number, Relation.FAMILY, "officer", "親族と分かった。")));
      return null;
    });

    var walk = everybodyElse(false);

    var check = desk.task(OFFICER, first, "check-formalities");
    assertThat(form(OFFICER, check.getId()))
        .contains("140");
    assertThat(page(OFFICER).get("/office/applications/" + first).body()).contains("zqxtitle");
    assertThat(page(OFFICER).get("/office/applications?call=" + call).body()).contains(first, second, third);
    assertThat(page(AUDITOR).get("/office/applications?call=" + call).body()).contains(first, second);
    assertThat(page(CONFLICTED_OFFICER).get("/office/applications?call=" + call).body()).contains(third, "1 件");
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  @Test
  @Order(3)
  @DisplayName("審査委員の指名と査読：担当の委員だけが自分の査読と応募の内容を見る")
  void keepsSilent_whileReviewed() {
    desk.complete(OFFICER, first, "check-formalities", Map.of("outcome", "accept", "reason", "zqxformality"));
    selection = desk.open(OFFICER, "adoption", Map.of("callNumber", call, "slot", 1));
    desk.complete(OFFICER, selection, "appoint-panel-members", Map.of(
        "reviewers", list(AdoptionDesk.PANEL), "chair", CONFLICTED_CHAIR, "reviewsDueOn", "2026-06-30"));
    adoption.allDeclare(selection);
    desk.complete(OFFICER, selection, "confirm-assignment", Map.of("assignmentAction", "confirm"));
    desk.runJobs(selection);
    Review handedIn = reviewsOf(first).get(0);
    reviewed(handedIn, "4.5");
    Review reading = reviewsOf(first).get(1);
    desk.complete(reading.reviewer(), reading.number(), "answer-invitation", Map.of("outcome", "accept"));

    var walk = everybodyElse(true);
    walk(walk, handedIn.reviewer(), Secrets.of(commentsOfOthers(handedIn.reviewer()), PANEL_SAYS, RESULT, CHECK)
        .withNumbers(numbers(reviewsOfOthers(handedIn.reviewer()))));

    var task = desk.task(reading.reviewer(), reading.number(), "write-review").getId();
    assertThat(form(reading.reviewer(), task))
        .contains("zqxtitle", "zqxsummary", "zqxmember");
    assertThat(reviewsOf(third)).extracting(Review::reviewer).contains(CONFLICTED_REVIEWER);
    assertThat(Stream.of(first, second).flatMap(number -> reviewsOf(number).stream()).map(Review::reviewer))
        .doesNotContain(CONFLICTED_REVIEWER);
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  @Test
  @Order(4)
  @DisplayName("順位・面接・合議・採否の案：審査委員長に利益相反があれば事務局が代わり、委員長には何もない")
  void keepsSilent_whileTheyDecide() {
    Stream.of(first, second, third).flatMap(number -> reviewsOf(number).stream())
        .filter(review -> review.status().running()).forEach(review ->
            reviewed(review, Map.of(first, "4.5", second, "3", third, "4").get(review.application())));
    at(SelectionDesk.REVIEWED);
    desk.runJobs(selection);
    desk.complete(SECRETARY, selection, "decide-shortlist", Map.of("shortlistAction", "finish"));
    interviewed(first, "4.5", "zqxnote");
    interviewed(second, "3", "zqynote");
    interviewed(third, "4", "ほか");
    desk.complete(OFFICER, selection, "record-interviews", Map.of("interviewAction", "finish"));
    desk.complete(OFFICER, selection, "record-panel-meeting", Map.of(
        "heldOn", "2026-05-30", "minutes", "zqminutes",
        "present", list(AdoptionDesk.PANEL.stream().filter(one -> !one.equals(CONFLICTED_REVIEWER)).toList())));
    decides(first, "adopted", Map.of(
        "adoptedMillionYen", 417, "applicantReason", "zqxreason", "conditions", "zqxcondition"));
    decides(second, "rejected", Map.of("applicantReason", "zqyreason"));
    decides(third, "reserve", Map.of("adoptedMillionYen", 300, "applicantReason", "ほか"));

    var walk = everybodyElse(false);

    var proposals = desk.task(OFFICER, selection, "decide-proposals");
    assertThat(form(OFFICER, proposals.getId()))
        .contains("zqxtitle", first, second);
    assertThat(page(OFFICER).get("/office/selections/" + selection).body()).contains(first, second);
    assertThat(rest(FIRST_APPLICANT).get("/api/v1/applications/" + first + "/result").body()).contains("under-review");
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  @Test
  @Order(5)
  @DisplayName("決定から通知まで：応募者にも、ほかのだれにも、結果はまだない")
  void keepsSilent_untilTheRelease() {
    desk.complete(OFFICER, selection, "decide-proposals", Map.of(
        "panelAction", "finish", "noticesOn", SelectionDesk.NOTICES_ON, "noticesTime", "10:00"));
    desk.complete(APPROVER, selection, "approve-decision", Map.of("outcome", "approve", "reason", "審議のとおり。"));

    var walk = everybodyElse(true);

    assertThat(page(APPROVER).get("/office/selections/" + selection).body()).contains("採択");
    assertThat(rest(SECOND_APPLICANT).get("/api/v1/applications/" + second + "/result").body())
        .contains("under-review");
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  @Test
  @Order(6)
  @DisplayName("通知：採択された応募は公になり、ほかの応募は応募者のほかには知られない")
  void keepsTheRest_afterTheRelease() {
    selections.released(selection);
    award = awards.awardOf(first);

    var walk = everybodyElse(false);

    assertThat(rest(FIRST_APPLICANT).get("/api/v1/applications/" + first + "/result").body())
        .contains("adopted", "zqxreason", "zqxcondition");
    assertThat(rest(SECOND_APPLICANT).get("/api/v1/applications/" + second + "/result").body())
        .contains("rejected", "zqyreason");
    assertThat(Caller.anonymous(port).get("/public/results").body()).contains("zqxtitle", "4億1,700万円")
        .doesNotContain("zqytitle");
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  @Test
  @Order(7)
  @DisplayName("契約前の確認・措置・研究計画・契約：採択者は自分の計画だけを見る")
  void keepsSilent_whileTheyContract() {
    desk.complete(OFFICER, award, "due-diligence", Map.ofEntries(
        entry("integrity", "ok"), entry("integrityDetail", "zqxintegrity"),
        entry("exportControl", "mitigate"), entry("exportControlDetail", "zqxexport"),
        entry("duplication", "ok"), entry("duplicationDetail", "zqxduplication")));
    desk.complete(FIRST_APPLICANT, award, "plan-measures", Map.of("awardeeAction", "submit", "mitigationPlan", "zqxmeasures"));
    desk.complete(APPROVER, award, "decide-measures",
        Map.of("outcome", "approve", "permitNumber", "zqxpermit", "reason", "zqxapproved"));
    desk.complete(FIRST_APPLICANT, award, "write-plan", Map.of("awardeeAction", "submit", "planText", "zqxplan", "planStartsOn", "2027-04-01",
        "planEndsOn", "2030-03-31", "yearlyAmounts", "2027 200\n2028 217"));

    var walk = everybodyElse(false);

    var plan = desk.task(OFFICER, award, "check-plan");
    assertThat(form(OFFICER, plan.getId()))
        .contains("zqxplan");
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  @Test
  @Order(8)
  @DisplayName("契約の後：契約の番号も額も、利益相反のある人には案件と結び付かない")
  void keepsSilent_afterTheContract() {
    desk.complete(OFFICER, award, "check-plan", AwardDesk.ACCEPT);
    desk.complete(CONTRACT_OFFICER, award, "sign-contract", Map.of("contractNumber", "zqxcontract",
        "signedOn", "2026-07-01", "contractStartsOn", "2027-04-01", "contractEndsOn", "2030-03-31",
        "contractMillionYen", 417));

    var walk = everybodyElse(false);

    assertThat(awards.status(award)).isEqualTo("signed");
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  @Test
  @Order(9)
  @DisplayName("苦情・異議の申出：申し出た人と独立した担当のほかには知られない")
  void keepsSilent_whileObjected() {
    redress = desk.open(SECOND_APPLICANT, "redress", Map.of(
        "applicationNumber", second, "ground", "rule-not-kept", "complaint", "zqycomplaint"));
    desk.complete(HANDLER, redress, "admit-redress", Map.of("admission", "admit", "reason", "zqyadmitted"));
    var decision = desk.task(HANDLER, redress, "decide-redress").getId();
    assertThat(form(HANDLER, decision))
        .contains("zqycomplaint");
    desk.complete(HANDLER, redress, "decide-redress",
        Map.of("outcome", "uphold", "flawedStep", "review", "reason", "zqydecided"));

    var walk = everybodyElse(true);

    assertThat(rest(SECOND_APPLICANT).get("/api/v1/applications/" + second + "/redress").body())
        .contains("upheld");
    assertLettersAreHidden();
    assertThat(walk.leaks()).as("%d questions", walk.asked()).isEmpty();
  }

  /**
   * Walks for all who must not know, at the stage that has been reached, and looks into their letters.
   *
   * @param every whether by every door
   */
  private LeakWalk everybodyElse(boolean every) {
    thorough = every;
    var walk = walk();
    Secrets whole = Secrets.of(EVERYTHING, ids().inLists()).withNumbers(cases()).without(told());
    CONFLICTED.forEach(person -> walk(walk, person, whole));
    Secrets outside = Secrets.of(whole.words()).withNumbers(
        Stream.of(cases(), selection == null ? List.<String>of() : List.of(selection)).flatMap(List::stream).toList())
        .without(told());
    OUTSIDERS.forEach(person -> {
      thorough = every && THOROUGH.contains(person);
      walk(walk, person, outside);
    });
    thorough = every;
    walk(walk, null, outside);
    walk(walk, FIRST_APPLICANT, ownOnly(second, award == null ? List.of() : List.of("zqxreason", "zqxcondition",
        "zqxmeasures", "zqxplan", "zqxexport", "zqxcontract", "4億1,700万円")));
    walk(walk, SECOND_APPLICANT, ownOnly(first, award == null ? List.of() : List.of("zqyreason", "zqycomplaint",
        "zqyadmitted", "zqydecided")).without(told()));
    walk(walk, ADMIN, Secrets.of(EVERYTHING).without(told()));
    walk(walk, AUDITOR, Secrets.of(FIRST_SAYS, COMMENTS, List.of("zqxmeasures", "zqxplan")));
    assertThat(letters(whole)).as("letters to the conflicted").isEmpty();
    System.out.println("ASKED " + walk.asked());
    return walk;
  }

  /** The ledger of letters, which the secretariat reads: not what belongs to a case, nor what went to its applicant. */
  private void assertLettersAreHidden() {
    var numbers = Stream.concat(
        cases().stream().flatMap(number -> lettersOf(number).stream()),
        lettersOf(call).stream()
            .filter(letter -> Set.of("erad-61616161", "erad-62626262").contains(letter.recipientId())))
        .map(Letter::number).toList();
    assertThat(numbers).isNotEmpty();
    for (String number : numbers) {
      assertThat(page(SECRETARY).get("/office/letters/" + number).statusCode()).as(number).isEqualTo(200);
      for (String act : List.of("", "/confirm", "/resend")) {
        var answer = act.isEmpty()
            ? page(CONFLICTED_SECRETARY).get("/office/letters/" + number)
            : page(CONFLICTED_SECRETARY).post("/office/letters/" + number + act, "");
        assertThat(answer.statusCode()).as(number + act).isIn(403, 404);
      }
    }
  }

  private List<Letter> lettersOf(String number) {
    return letters.page(new LetterFilter(null, number), 0, 500).letters();
  }

  /** What belongs to another's application, who reviews, and what is not told to applicants or not yet. */
  private Secrets ownOnly(String other, List<String> toldToOwn) {
    Set<String> words = new TreeSet<>(of(other).words());
    Stream.of(COMMENTS, PANEL_SAYS, RESULT, DILIGENCE, REDRESS, List.of("zqxmeasures", "zqxplan", "zqxcontract"))
        .forEach(words::addAll);
    words.addAll(AdoptionDesk.PANEL);
    toldToOwn.forEach(words::remove);
    Set<String> numbers = new TreeSet<>(of(other).numbers());
    Stream.of(first, second).forEach(own -> numbers.addAll(numbers(reviewsOf(own))));
    return Secrets.of(words, numbers).withNumbers(numbers);
  }

  /** An application as nobody but its applicant, its officers and its reviewers knows it. */
  private Secrets of(String number) {
    List<String> own = cases(number);
    return Secrets.of(
        number.equals(first) ? Stream.of(PUBLIC, FIRST_SAYS, CHECK).flatMap(List::stream).toList() : SECOND_SAYS,
        CaseIds.of(engine, own).inLists()).withNumbers(own);
  }

  private List<String> told() {
    return award == null ? List.of() : Stream.concat(PUBLIC.stream(), Stream.of(first, "4億1,700万円")).toList();
  }

  private void walk(LeakWalk walk, String person, Secrets secrets) {
    boolean hasPages = person != null && !Set.of("erad", "jst-system").contains(person);
    walk.walk(person == null ? "anonymous" : person, rest(person), hasPages ? page(person) : null, secrets, thorough);
  }

  private LeakWalk walk() {
    return new LeakWalk(mappings, call, ids());
  }

  private CaseIds ids() {
    List<String> all = new ArrayList<>(cases());
    if (selection != null) {
      all.add(selection);
    }
    return CaseIds.of(engine, all);
  }

  /** Numbers of the cases of the two applications. */
  private List<String> cases() {
    return Stream.of(first, second).flatMap(number -> cases(number).stream()).toList();
  }

  private List<String> cases(String application) {
    List<String> numbers = new ArrayList<>(List.of(application));
    numbers.addAll(numbers(reviewsOf(application)));
    if (application.equals(first) && award != null) {
      numbers.add(award);
    }
    if (application.equals(second) && redress != null) {
      numbers.add(redress);
    }
    return numbers;
  }

  private List<Review> reviewsOf(String application) {
    return reviews.ofApplication(application);
  }

  private List<Review> reviewsOfOthers(String reviewer) {
    return Stream.of(first, second).flatMap(number -> reviewsOf(number).stream())
        .filter(review -> !review.reviewer().equals(reviewer)).toList();
  }

  private static List<String> numbers(List<Review> some) {
    return some.stream().map(Review::number).toList();
  }

  private List<String> commentsOfOthers(String reviewer) {
    return AdoptionDesk.PANEL.stream().filter(one -> !one.equals(reviewer)).map(one -> "zqcomment-" + one).toList();
  }

  private void reviewed(Review review, String points) {
    if (desk.open(review.number()).contains("answer-invitation")) {
      desk.complete(review.reviewer(), review.number(), "answer-invitation", Map.of("outcome", "accept"));
    }
    var fields = new HashMap<>(AdoptionDesk.written(points));
    boolean secret = !review.application().equals(third);
    fields.replaceAll((name, value) -> !name.endsWith("Comment") || !secret
        ? value
        : "zqcomment-" + review.reviewer());
    fields.put("overall", secret ? "zqoverall-" + review.reviewer() : "優れた提案である。");
    desk.complete(review.reviewer(), review.number(), "write-review", fields);
  }

  private void interviewed(String application, String points, String note) {
    var interview = new HashMap<>(SelectionDesk.interview(application, points, points, points, points, points));
    interview.put("interviewNote", note);
    desk.complete(OFFICER, selection, "record-interviews", interview);
  }

  private void decides(String application, String outcome, Map<String, Object> more) {
    var fields = new HashMap<String, Object>(more);
    fields.putAll(Map.of("panelAction", "decide", "application", application, "panelOutcome", outcome));
    desk.complete(OFFICER, selection, "decide-proposals", fields);
  }

  private String handedIn(String account, String erad, String mark, Map<String, Object> changes) {
    var applicant = new ApplicationDesk(port, account);
    var content = applicant.whole(call, erad, "量子の題名 %stitle".formatted(mark));
    content.putAll(Map.of(
        "applicant", Map.of("eradId", erad, "name", mark + "name 明", "email", mark + "@example.ac.jp"),
        "institution", Map.of("code", erad + "11", "name", mark + "inst大学", "startUp", false),
        "summary", mark + "summary",
        "securityControl", mark + "security",
        "team", List.of(Map.of("name", mark + "name 明", "eradId", erad, "institution", mark + "inst大学",
                "role", "研究代表者"),
            Map.of("name", mark + "member", "institution", "海洋計測株式会社 " + mark, "role", "試作")),
        "budget", List.of(Map.of("fiscalYear", 2027, "amountYen", 450_000_000L))));
    content.putAll(changes);
    return applicant.number(call, content);
  }

  private static Map<String, Object> effort(String programme, int percent) {
    return Map.of("programme", programme, "percent", percent, "amountYen", 5_000_000L);
  }

  /** Letters to the conflicted that tell of it: recipient, subject and what was seen. */
  private List<String> letters(Secrets secrets) {
    return database
        .sql("""
            select recipient_id || ' ' || template || ' ' || subject || ' ' || body_text || ' ' || body_html
            from letter where recipient_id in (:people)
            """)
        .param("people", CONFLICTED).query(String.class).list().stream()
        .filter(letter -> !secrets.in(letter, "").isEmpty())
        .map(letter -> letter.substring(0, Math.min(300, letter.length())))
        .toList();
  }

  /** What the form of a task shows to a person. */
  private String form(String person, String task) {
    return rest(person).get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false").body();
  }

  private Caller rest(String person) {
    return person == null
        ? rest.computeIfAbsent("", one -> Caller.anonymous(port))
        : rest.computeIfAbsent(person, one -> Caller.basic(port, one));
  }

  private Caller page(String person) {
    return pages.computeIfAbsent(person, one -> Caller.loggedIn(port, one,
        Set.of(ADMIN, CONFLICTED_ADMIN, CONFLICTED_AUDITOR, AUDITOR).contains(one) ? "cockpit" : "tasklist"));
  }

  private static void at(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
