package jp.kprogram.app.sample;

import static jp.kprogram.app.sample.SampleDesk.list;
import static jp.kprogram.app.sample.SampleDesk.rows;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kprogram.calendar.BusinessCalendar;
import jp.kprogram.fund.Funds;
import jp.kprogram.people.Offices;
import jp.kprogram.vision.CouncilMember;
import jp.kprogram.vision.CouncilMembers;
import org.camunda.bpm.engine.HistoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with a programme at work, through the same processes, forms and rules that people use: the
 * budget measures of the two funds, a guideline in force and its revision before the Program Council, a published
 * vision whose themes stand at different steps up to an open call and to reviews of the applications to a closed one,
 * candidates for the next vision, and proposals that wait to be screened. It begins some months ago. All in one transaction: a start that is interrupted leaves nothing behind and is made up for by
 * the next.
 */
@Component
@Profile("demo")
class SampleProgramme {

  private static final Logger LOG = LoggerFactory.getLogger(SampleProgramme.class);

  private static final String RESEARCHERS = "researcher";
  private static final int BEGAN_DAYS_AGO = 170;
  private static final int DAYS_TO_VISION = 20;

  private static final Map<String, Object> SCREENED_AS_FIT = Map.ofEntries(
      Map.entry("superiority", "met"),
      Map.entry("superiorityReason", "我が国の優位性・不可欠性の確保につながる。"),
      Map.entry("marketShortfall", "met"),
      Map.entry("marketShortfallReason", "市場のみに委ねては投資が不十分となりがちである。"),
      Map.entry("multiUse", "met"),
      Map.entry("multiUseReason", "民生利用と公的利用の双方が見込まれる。"),
      Map.entry("existingProgramme", "none"),
      Map.entry("existingProgrammeReason", "各省の既存の事業と重複しない。"),
      Map.entry("strategyConsistency", "consistent"),
      Map.entry("strategyConsistencyReason", "AI・量子等の各種の戦略と整合する。"));

  private final SampleDesk desk;
  private final SampleThemes themes;
  private final Funds funds;
  private final CouncilMembers council;
  private final HistoryService history;
  private final TransactionTemplate transaction;
  private final BusinessCalendar calendar;
  private final Clock clock;

  SampleProgramme(
      SampleDesk desk,
      SampleThemes themes,
      Funds funds,
      CouncilMembers council,
      HistoryService history,
      TransactionTemplate transaction,
      BusinessCalendar calendar,
      Clock clock) {
    this.desk = desk;
    this.themes = themes;
    this.funds = funds;
    this.council = council;
    this.history = history;
    this.transaction = transaction;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void load() throws IOException {
    if (history.createHistoricProcessInstanceQuery().count() > 0) {
      return;
    }
    List<Map<String, Object>> proposals = rows("proposals");
    List<Map<String, Object>> appropriations = rows("appropriations");
    Map<Object, Map<String, Object>> planned = rows("themes").stream()
        .collect(Collectors.toMap(theme -> theme.get("source"), Function.identity()));
    var time = new SampleTime(clock, calendar);
    try {
      transaction.executeWithoutResult(status -> {
        time.to(time.workingDayUntil(time.today().minusDays(BEGAN_DAYS_AGO)));
        appropriations.forEach(this::appropriate);
        councilAdopts(guidelineDraft("経済安全保障重要技術育成プログラムの運用・評価指針（試行例）"));
        Map<String, Map<String, Object>> taken =
            propose(proposals.stream().filter(proposal -> planned.containsKey(proposal.get("source"))).toList());
        time.pass(DAYS_TO_VISION);
        String vision = publishVision(List.copyOf(taken.keySet()));
        themes.advance(vision, taken, planned, time);
        guidelineDraft("同　改定案（試行例）");
        propose(proposals.stream().filter(proposal -> !planned.containsKey(proposal.get("source"))).toList());
      });
    } finally {
      time.present();
    }
    LOG.info("sample programme loaded: {} proposals, {} themes, {} budget measures",
        proposals.size(), planned.size(), appropriations.size());
  }

  /** One enters, another confirms. */
  void appropriate(Map<String, Object> appropriation) {
    String number = desk.open(desk.member(Offices.SECRETARIAT, 0), "fund-appropriation", appropriation);
    String ministry = funds.get((String) appropriation.get("fund")).ministry();
    desk.complete(desk.member(ministry, 0), number, "confirm-appropriation", Map.of(
        "outcome", "confirm",
        "reason", "プログラムの資料に示された額と根拠を確かめた。注記のある項目は注記のとおり。"));
  }

  private String guidelineDraft(String title) {
    String officer = desk.member(Offices.SECRETARIAT, 0);
    String number = desk.open(officer, "operation-guideline", Map.of(
        "guidelineTitle", title,
        "purpose", "ファンディング機関等における推進体制と、プログラムの具体的な実施方法を定める。"));
    desk.complete(officer, number, "draft-guideline", Map.of(
        "organisationText", "研究開発構想ごとにプログラム・ディレクターを置き、協議会と連携して推進する。",
        "methodText", "公募により実施し、複数年度にわたり柔軟かつ機動的に運用する。",
        "evaluationText", "外部有識者による中間評価・事後評価を行い、結果を公表する。"));
    return number;
  }

  /** Enters proposals; gives them by number. */
  private Map<String, Map<String, Object>> propose(List<Map<String, Object>> proposals) {
    var entered = new HashMap<String, Map<String, Object>>();
    for (int index = 0; index < proposals.size(); index++) {
      entered.put(propose(proposals.get(index), index), proposals.get(index));
    }
    return entered;
  }

  private String propose(Map<String, Object> proposal, int index) {
    var fields = new HashMap<>(proposal);
    boolean waiting = Boolean.TRUE.equals(fields.remove("waiting"));
    fields.remove("source");
    fields.put("horizonYears", 10);
    fields.put("spanYears", 5);
    fields.put("organisation", "架空大学 先端技術研究院");
    String number = desk.open(desk.member(RESEARCHERS, index), "technology-proposal", fields);
    if (!waiting) {
      desk.complete(desk.member(Offices.SECRETARIAT, index), number, "screen-proposal", SCREENED_AS_FIT);
    }
    return number;
  }

  private String publishVision(List<String> proposals) {
    String officer = desk.member(Offices.SECRETARIAT, 1);
    String vision = desk.open(officer, "vision-approval", Map.of(
        "visionTitle", "研究開発ビジョン（第一次）（試行例）",
        "edition", 1,
        "consultedMinistries", list(List.of("mext", "meti"))));
    desk.complete(officer, vision, "gather-candidates", Map.of("selectedProposals", list(proposals)));
    desk.complete(desk.member("think-tank", 0), vision, "provide-think-tank-input", Map.of(
        "thinkTankFindings", "海洋、宇宙・航空、領域横断・サイバー空間、バイオの各領域に、優位性につながる芽がある。",
        "thinkTankNetworks", "国内の研究拠点と同志国の研究機関との連携が見込まれる。"));
    desk.complete(officer, vision, "draft-vision", Map.of(
        "selectedProposals", list(proposals),
        "visionSummary", "経済安全保障上、我が国に必要な重要技術を示す。",
        "horizonNote", "10年程度の視点を持ちつつ、概ね5年程度のスパンで研究開発を進める。"));
    councilAdopts(vision);
    for (String ministry : List.of("mext", "meti")) {
      desk.complete(desk.member(ministry, 0), vision, "answer-consultation", Map.of("answer", "no-comment"));
    }
    for (String decision : List.of("decide-economic-security", "decide-innovation-strategy")) {
      desk.complete(desk.member("ministerial-council", 0), vision, decision, Map.of(
          "outcome", "approve", "reason", "案のとおり了承された。", "decisionDate", LocalDate.now(clock).toString()));
    }
    return vision;
  }

  private void councilAdopts(String caseNumber) {
    List<CouncilMember> members = council.inOffice();
    members.forEach(member ->
        desk.complete(member.userId(), caseNumber, "give-opinion", Map.of("opinion", "agree")));
    desk.complete(desk.member(Offices.SECRETARIAT, 0), caseNumber, "open-session", Map.of(
        "present", list(members.stream().map(CouncilMember::userId).toList()),
        "sessionDate", LocalDate.now(clock).toString()));
    String chair = members.stream().filter(CouncilMember::chair).findFirst().orElseThrow().userId();
    desk.complete(chair, caseNumber, "decide-council", Map.of("outcome", "adopt", "reason", "妥当と認める。"));
  }
}
