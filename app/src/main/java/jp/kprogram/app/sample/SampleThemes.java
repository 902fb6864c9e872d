package jp.kprogram.app.sample;

import static jp.kprogram.app.sample.SampleDesk.list;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.Concepts;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.Funds;
import jp.kprogram.people.Offices;
import jp.kprogram.shared.Moments;
import jp.kprogram.theme.Themes;
import jp.kprogram.vision.PublishedVision.Technology;
import jp.kprogram.vision.Visions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes the themes of the sample programme as far as themes.yml says: to a survey, a concept, an approval, a call. */
@Component
@Profile("demo")
class SampleThemes {

  /** Steps at which a theme of the sample may stay, in their order. */
  enum Reach {
    TRIAGE,
    SURVEY,
    CONCEPT,
    APPROVAL,
    STUDY_CALL,
    COMING_CALL,
    OPEN_CALL,
    REVIEW;

    static Reach of(Map<String, Object> plan) {
      return valueOf(plan.get("reach").toString().toUpperCase().replace('-', '_'));
    }
  }

  private static final int MINUTES_TO_OPENING = 3;
  private static final int WINDOW_DAYS = 45;
  private static final int QUESTION_GAP_DAYS = 7;
  private static final int PREANNOUNCED_DAYS = 30;
  private static final int CLOSED_WORKING_DAYS_AGO = 9;
  private static final int DAYS_BETWEEN_STEPS = 4;

  /** What the form of a call comes filled in with. */
  private static final List<String> TEMPLATE = List.of(
      "callTitle", "eligibility", "documents", "preannounceOn", "opensOn", "opensTime", "questionsUntilOn",
      "questionsUntilTime", "closesOn", "closesTime", "weightC1", "weightC2a", "weightC2b", "weightC2c", "weightC2d",
      "criterionThreshold", "interviewThreshold", "fundThreshold", "reviewersPerProposal", "replyStep");

  private final SampleDesk desk;
  private final Visions visions;
  private final Themes themes;
  private final Concepts concepts;
  private final Calls calls;
  private final Funds funds;
  private final SampleSelection selection;
  private final Clock clock;

  SampleThemes(
      SampleDesk desk,
      Visions visions,
      Themes themes,
      Concepts concepts,
      Calls calls,
      Funds funds,
      SampleSelection selection,
      Clock clock) {
    this.desk = desk;
    this.visions = visions;
    this.themes = themes;
    this.concepts = concepts;
    this.calls = calls;
    this.funds = funds;
    this.selection = selection;
    this.clock = clock;
  }

  /**
   * Opens the themes of a published vision and advances each as planned: the one whose applications are reviewed right
   * after the vision, the others in the present.
   *
   * @param vision its case number
   * @param proposals what the vision took up, by number of the proposal
   * @param plans rows of themes.yml by their source
   */
  void advance(
      String vision,
      Map<String, Map<String, Object>> proposals,
      Map<Object, Map<String, Object>> plans,
      SampleTime time) {
    int edition = visions.find(vision).orElseThrow().edition();
    Map<Boolean, List<Technology>> byReview = visions.published(edition).orElseThrow().technologies().stream()
        .collect(Collectors.partitioningBy(technology ->
            Reach.of(plan(technology, proposals, plans)) == Reach.REVIEW));
    byReview.get(true).forEach(technology -> {
      desk.runJob(vision, "request-themes", "technologyCode", technology.code());
      story(technology, proposals, plans, time).tell();
    });
    time.present();
    desk.runJobs(vision, "request-themes");
    byReview.get(false).forEach(technology -> story(technology, proposals, plans, time).tell());
  }

  private Story story(
      Technology technology,
      Map<String, Map<String, Object>> proposals,
      Map<Object, Map<String, Object>> plans,
      SampleTime time) {
    String theme = themes.openFor(technology.code()).orElseThrow().number();
    return new Story(
        theme, proposals.get(technology.proposal()), plan(technology, proposals, plans), time);
  }

  private static Map<String, Object> plan(
      Technology technology, Map<String, Map<String, Object>> proposals, Map<Object, Map<String, Object>> plans) {
    return plans.get(proposals.get(technology.proposal()).get("source"));
  }

  /** One theme on its way. */
  private final class Story {

    private final String theme;
    private final Map<String, Object> proposal;
    private final Map<String, Object> plan;
    private final SampleTime time;
    private final Reach reach;
    private final String officer = desk.member(Offices.SECRETARIAT, 0);
    private final String colleague = desk.member(Offices.SECRETARIAT, 1);

    Story(String theme, Map<String, Object> proposal, Map<String, Object> plan, SampleTime time) {
      this.theme = theme;
      this.proposal = proposal;
      this.plan = plan;
      this.time = time;
      this.reach = Reach.of(plan);
    }

    void tell() {
      if (reach == Reach.TRIAGE) {
        return;
      }
      assess();
      time.pass(DAYS_BETWEEN_STEPS);
      if (reach == Reach.SURVEY) {
        return;
      }
      survey();
      time.pass(DAYS_BETWEEN_STEPS);
      if (plan.containsKey("route")) {
        assess();
        desk.complete(officer, theme, "choose-route", Map.of(
            "chosenRoute", text("route"), "routeReason", "調査の後も実現性に不明確さがあり、要素技術の検証が先に要る。"));
      }
      String concept = concepts.latestFor(theme).map(Concept::number).orElseThrow();
      draft(concept);
      time.pass(DAYS_BETWEEN_STEPS);
      if (reach == Reach.CONCEPT) {
        return;
      }
      consult(concept);
      time.pass(DAYS_BETWEEN_STEPS);
      if (reach == Reach.APPROVAL) {
        return;
      }
      approve(concept);
      time.pass(DAYS_BETWEEN_STEPS);
      if (reach == Reach.STUDY_CALL) {
        desk.runJobs(theme, "request-feasibility-study");
      } else {
        desk.runJobs(theme, "request-call");
        call(concept);
      }
    }

    private void assess() {
      Map<?, ?> readiness = (Map<?, ?>) plan.get("readiness");
      desk.complete(officer, theme, "assess-readiness", Map.of(
          "needReadiness", readiness.get("need"),
          "needEvidence", proposal.get("publicUseNeed") + proposal.get("civilUseNeed").toString(),
          "approachReadiness", readiness.get("approach"),
          "approachEvidence", proposal.get("advancedTechnology"),
          "feasibilityReadiness", readiness.get("feasibility"),
          "feasibilityEvidence", proposal.get("humanResources")));
    }

    private void survey() {
      desk.complete(desk.member("think-tank", 0), theme, "report-survey", Map.of(
          "findings", "国内外の動向を調べた。" + proposal.get("advancedTechnology"),
          "people", proposal.get("humanResources"),
          "feasibilityView", plan.getOrDefault("survey", "clear"),
          "sources", "公開文献と研究者への聞取り（試行例）"));
      desk.complete(officer, theme, "accept-survey", Map.of("outcome", "accept", "reason", "問いに答えている。"));
    }

    private void draft(String concept) {
      desk.complete(officer, concept, "draft-concept", Map.ofEntries(
          Map.entry("conceptTitle", proposal.get("title")),
          Map.entry("goal", "概ね5年程度で、次の技術の実証を目指す。" + proposal.get("advancedTechnology")),
          Map.entry("conceptType", text("conceptType")),
          Map.entry("publicUse", proposal.get("publicUseNeed")),
          Map.entry("usingMinistries", list(texts("usingMinistries"))),
          Map.entry("civilUse", proposal.get("civilUseNeed")),
          Map.entry("implementers", text("implementers")),
          Map.entry("informationPolicy", "研究成果は公開を基本とし、技術流出対策も考慮したオープン・クローズ戦略を協議会で定める。"),
          Map.entry("councilCondition", "not-required"),
          Map.entry("executionForm", text("executionForm")),
          Map.entry("fund", text("fund")),
          Map.entry("ceilingMillionYen", plan.get("ceiling")),
          Map.entry("consultedMinistries", list(List.of("mext", "meti")))));
      slots().forEach(slot -> desk.complete(officer, concept, "define-slots", Map.of(
          "slotAction", "add",
          "slotTitle", slot.get("title"),
          "slotKind", slot.get("kind"),
          "slotCeilingMillionYen", slot.get("ceiling"),
          "slotMonths", slot.get("months"),
          "adoptionMode", slot.get("adoptionMode"),
          "adoptionNumber", slot.get("adoptionNumber"))));
      desk.complete(officer, concept, "define-slots", Map.of("slotAction", "finish"));
    }

    private void consult(String concept) {
      for (String ministry : List.of("mext", "meti")) {
        desk.complete(desk.member(ministry, 0), concept, "answer-consultation", Map.of("answer", "no-comment"));
      }
    }

    private void approve(String concept) {
      Map<String, Object> approval = Map.of("outcome", "approve", "reason", "ビジョンの技術を実現するものと認める。");
      desk.complete(colleague, concept, "approve-concept-cabinet", approval);
      desk.complete(desk.member(fund().ministry(), 0), concept, "approve-concept-ministry", approval);
    }

    private void call(String concept) {
      String call = calls.all().stream().filter(one -> one.concept().equals(concept)).map(Call::number).findFirst().orElseThrow();
      String agency = fund().agency();
      var changes = new HashMap<String, Object>(Map.of(
          "briefing", "公募説明会をオンラインで開く（試行例）。",
          "preannounceOn", LocalDate.ofInstant(clock.instant(), Moments.JAPAN).toString()));
      if (reach == Reach.OPEN_CALL) {
        changes.putAll(soon());
      } else if (reach == Reach.REVIEW) {
        changes.putAll(closed());
      }
      desk.completeFilledIn(desk.member(agency, 0), call, "prepare-call", TEMPLATE, changes);
      desk.complete(desk.member(agency, 1), call, "check-call", Map.of("legalCheck", "ok", "contentCheck", "ok"));
      if (reach == Reach.REVIEW) {
        selection.tell(call, time);
      }
    }

    /** The usual dates of a call that has closed. */
    private Map<String, Object> closed() {
      LocalDate closes = time.workingDaysAgo(CLOSED_WORKING_DAYS_AGO);
      LocalDate opens = time.workingDayUntil(closes.minusDays(WINDOW_DAYS));
      return Map.of(
          "preannounceOn", time.workingDayUntil(opens.minusDays(PREANNOUNCED_DAYS)).toString(),
          "opensOn", opens.toString(),
          "questionsUntilOn", time.workingDayUntil(closes.minusDays(QUESTION_GAP_DAYS)).toString(),
          "closesOn", closes.toString());
    }

    /** Dates of a call that opens a few minutes after the sample is loaded. */
    private Map<String, Object> soon() {
      LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Moments.JAPAN);
      LocalDateTime afterAnnouncement = now.toLocalDate().atTime(10, 5);
      LocalDateTime soon = now.plusMinutes(MINUTES_TO_OPENING);
      LocalDateTime opens = soon.isAfter(afterAnnouncement) ? soon : afterAnnouncement;
      LocalDate closes = opens.toLocalDate().plusDays(WINDOW_DAYS);
      return Map.of(
          "opensOn", opens.toLocalDate().toString(),
          "opensTime", opens.format(DateTimeFormatter.ofPattern("HH:mm")),
          "questionsUntilOn", closes.minusDays(QUESTION_GAP_DAYS).toString(),
          "closesOn", closes.toString(),
          "scheduleReason", "試行のため、予告の期間を置かずに公募を始める。");
    }

    private Fund fund() {
      return funds.get(text("fund"));
    }

    private String text(String key) {
      return Objects.toString(plan.get(key));
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String key) {
      return (List<String>) plan.get(key);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> slots() {
      return (List<Map<String, Object>>) plan.get("slots");
    }
  }
}
