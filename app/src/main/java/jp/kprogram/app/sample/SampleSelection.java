package jp.kprogram.app.sample;

import static jp.kprogram.app.sample.SampleDesk.list;
import static jp.kprogram.app.sample.SampleDesk.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.Review;
import jp.kprogram.adoption.Reviews;
import jp.kprogram.application.ApplicationContent;
import jp.kprogram.application.ApplicationContent.Applicant;
import jp.kprogram.application.ApplicationContent.Approval;
import jp.kprogram.application.ApplicationContent.Attachment;
import jp.kprogram.application.ApplicationContent.Effort;
import jp.kprogram.application.ApplicationContent.Institution;
import jp.kprogram.application.ApplicationContent.Integrity;
import jp.kprogram.application.ApplicationContent.Member;
import jp.kprogram.application.ApplicationContent.YearBudget;
import jp.kprogram.application.Documents;
import jp.kprogram.application.Intake;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.fund.FiscalYear;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The call of the sample programme that has closed: its applications, its panel, and reviews on their way. */
@Component
@Profile("demo")
class SampleSelection {

  private static final int PANEL = 5;
  private static final String REVIEWERS = "reviewer";
  private static final String CHAIRS = "program-director";
  private static final int DAYS_TO_REVIEW = 21;
  private static final List<String> POINTS = List.of("4.5", "4", "3.5", "4", "5");

  private final SampleDesk desk;
  private final Calls calls;
  private final Documents documents;
  private final Intake intake;
  private final Reviews reviews;
  private final People people;

  SampleSelection(
      SampleDesk desk, Calls calls, Documents documents, Intake intake, Reviews reviews, People people) {
    this.desk = desk;
    this.calls = calls;
    this.documents = documents;
    this.intake = intake;
    this.reviews = reviews;
    this.people = people;
  }

  /** Takes a call whose terms are checked from its announcement to reviews of which some are in. */
  void tell(String number, SampleTime time) {
    Call call = calls.get(number);
    time.to(call.terms().preannounceAt());
    desk.runJobs(number, "preannouncement-due");
    time.to(call.terms().opensAt());
    desk.runJobs(number, "opening-due");
    time.to(LocalDate.ofInstant(call.closesAt(), Moments.JAPAN).minusDays(3));
    List<String> applications = applications().stream().map(row -> handIn(call, row)).toList();
    time.to(call.closesAt());
    desk.runJobs(number, "closing-due");
    applications.forEach(application -> desk.runJobs(application, "sealing-due"));
    time.to(time.workingDaysAgo(8));
    String selection = desk.open(desk.member(call.agency(), 0), "adoption", Map.of("callNumber", number, "slot", 1));
    appoint(call, selection, time);
    time.to(time.workingDaysAgo(4));
    desk.complete(desk.member(call.agency(), 0), selection, "confirm-assignment", Map.of("assignmentAction", "confirm"));
    desk.runJobs(selection, "start-reviews");
    review(selection, time);
  }

  private static List<Map<String, Object>> applications() {
    try {
      return rows("applications");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String handIn(Call call, Map<String, Object> row) {
    return desk.as((String) row.get("account"), () -> intake.handIn(call.number(), content(call, row)).number());
  }

  private ApplicationContent content(Call call, Map<String, Object> row) {
    String name = text(row, "name");
    String institution = text(row, "institution");
    int firstYear = FiscalYear.of(call.closesAt()) + 1;
    List<?> millions = (List<?>) row.get("millions");
    return new ApplicationContent(
        1,
        new Applicant(text(row, "eradId"), name, row.get("account") + "@example.ac.jp"),
        new Institution(text(row, "institutionCode"), institution, false),
        new Approval("研究推進本部長", LocalDate.ofInstant(call.terms().opensAt(), Moments.JAPAN)),
        text(row, "title"),
        text(row, "summary"),
        IntStream.range(0, millions.size())
            .mapToObj(year -> new YearBudget(firstYear + year, Yen.ofMillions((Integer) millions.get(year)))).toList(),
        List.of(
            new Member(name, text(row, "eradId"), institution, "研究代表者"),
            new Member(text(row, "partner"), null, text(row, "partnerInstitution"), "実証")),
        List.of(new Effort("科学研究費助成事業（試行例）", 20, Yen.ofMillions(5))),
        text(row, "securityControl"),
        new Integrity(true, true, false, null),
        call.terms().documents().stream().map(kind -> new Attachment(kind, document(call), kind + ".pdf")).toList());
  }

  private String document(Call call) {
    try (var content = new ClassPathResource("sample/document.pdf").getInputStream()) {
      return documents.add(call.number(), content).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everybody declares; one has worked with an applicant, and never learns of that application. */
  private void appoint(Call call, String selection, SampleTime time) {
    List<String> panel = IntStream.range(0, PANEL).mapToObj(index -> desk.member(REVIEWERS, index)).toList();
    String chair = desk.member(CHAIRS, 0);
    desk.complete(desk.member(call.agency(), 0), selection, "appoint-panel-members", Map.of(
        "reviewers", list(panel),
        "chair", chair,
        "reviewsDueOn", time.today().plusDays(DAYS_TO_REVIEW).toString()));
    time.to(time.workingDaysAgo(6));
    desk.complete(chair, selection, "declare-interests", Map.of(
        "interestAction", "affiliate", "ownInstitution", "つくば総合研究機構", "ownExpertise", "計測、人工知能"));
    Map<String, Object> known = applications().get(applications().size() - 1);
    desk.complete(panel.get(0), selection, "declare-interests", Map.of(
        "interestAction", "add",
        "interestKind", "joint-research",
        "counterpartName", known.get("name"),
        "counterpartInstitution", known.get("institution"),
        "fromYear", time.today().getYear() - 1));
    Stream.of(panel, List.of(chair), people.membersOf(call.agency()).stream().map(Person::id).toList())
        .flatMap(List::stream)
        .forEach(member -> desk.complete(member, selection, "declare-interests", Map.of("interestAction", "finish")));
    desk.runJobs(selection, "detect-conflicts");
  }

  /** Most have taken their reviews on, some have handed in; one draft lies on a reviewer's desk. */
  private void review(String selection, SampleTime time) {
    List<Review> asked = reviews.of(selection);
    List<Review> taken = asked.subList(0, asked.size() * 2 / 3);
    List<Review> written = asked.subList(0, asked.size() / 3);
    time.to(time.workingDaysAgo(3));
    taken.forEach(review ->
        desk.complete(review.reviewer(), review.number(), "answer-invitation", Map.of("outcome", "accept")));
    time.to(time.workingDaysAgo(1));
    written.forEach(review -> desk.complete(review.reviewer(), review.number(), "write-review", written(review)));
    Review begun = taken.get(written.size());
    desk.complete(begun.reviewer(), begun.number(), "write-review", Map.of(
        "reviewAction", "save-draft", "c1", "4", "c1Comment", "利用者が決まっており、活用の道筋が見える。"));
  }

  private static Map<String, Object> written(Review review) {
    Map<String, Object> fields = new HashMap<>();
    int shift = Math.floorMod(review.number().hashCode(), POINTS.size());
    for (Criterion criterion : Criterion.values()) {
      fields.put(criterion.code(), POINTS.get((criterion.ordinal() + shift) % POINTS.size()));
      fields.put(criterion.code() + "Comment", criterion.japanese() + "は、計画に照らして認められる。");
    }
    fields.put("overall", "目標と体制が対応しており、実施する意義がある。");
    fields.put("reviewAction", "submit");
    return fields;
  }

  private static String text(Map<String, Object> row, String key) {
    return (String) row.get(key);
  }
}
