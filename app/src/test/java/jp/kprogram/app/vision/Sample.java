package jp.kprogram.app.vision;

import static java.util.Map.entry;
import static jp.kprogram.app.testing.CaseDesk.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.shared.Moments;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What people fill in when a story does not depend on it, and the usual way through the processes. */
public final class Sample {

  /** Members of the Program Council in office; the first is in the chair, the first four are scientists. */
  public static final List<String> COUNCIL = List.of("mori", "aoki", "fujita", "okada", "hasegawa", "goto");

  public static final String CHAIR = "mori";
  public static final String SECRETARIAT = "sato";

  public static final Map<String, Object> PROPOSAL = Map.ofEntries(
      entry("title", "自律型無人探査機（AUV）による海洋観測"),
      entry("organisation", "架空海洋大学"),
      entry("domain", "ocean"),
      entry("category", "system"),
      entry("technologyField", "ocean"),
      entry("advancedTechnology", "無人の支援船から探査機を投入し揚収する技術。"),
      entry("humanResources", "海洋ロボットの研究者が国内に育っている。"),
      entry("network", "海洋研究機関と海外の観測組織との連携がある。"),
      entry("publicUseNeed", "海洋状況の把握"),
      entry("civilUseNeed", "海底資源の調査"),
      entry("targetType", "demonstration"),
      entry("horizonYears", 10),
      entry("spanYears", 5));

  public static final Map<String, Object> ALL_MET = Map.of(
      "superiority", "met", "superiorityReason", "我が国の強みにつながる。",
      "marketShortfall", "met", "marketShortfallReason", "市場だけでは投資が足りない。",
      "multiUse", "met", "multiUseReason", "民生と公的の双方に使える。",
      "existingProgramme", "none", "existingProgrammeReason", "重複する施策はない。",
      "strategyConsistency", "consistent", "strategyConsistencyReason", "海洋の戦略と整合する。");

  private Sample() {}

  /** The screening with one criterion that stands in the way. */
  public static Map<String, Object> screenedBut(String criterion, String result) {
    return CaseDesk.with(ALL_MET, entry(criterion, result), entry(criterion + "Reason", "この点に難がある。"));
  }

  /** A proposal that stands among the candidates. */
  public static String listedProposal(CaseDesk desk, String proposer, String title, String domain) {
    String number = desk.open(
        proposer, "technology-proposal", CaseDesk.with(PROPOSAL, entry("title", title), entry("domain", domain)));
    desk.complete(SECRETARIAT, number, "screen-proposal", ALL_MET);
    return number;
  }

  public static List<String> listedProposals(CaseDesk desk, int count, String domain) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> listedProposal(desk, "tanaka", "%s技術%d".formatted(domain, i), domain))
        .toList();
  }

  /** Fields with which a vision is opened. */
  public static Map<String, Object> opening(int edition, String... ministries) {
    return Map.of(
        "visionTitle", "研究開発ビジョン（第%d次）".formatted(edition),
        "edition", edition,
        "consultedMinistries", list(ministries));
  }

  /** An opened vision whose candidates are gathered and whose think tank has spoken; to be drafted. */
  public static String visionToDraft(CaseDesk desk, List<String> proposals, String... ministries) {
    String vision = desk.open(SECRETARIAT, "vision-approval", opening(desk.freeEdition(), ministries));
    desk.complete(SECRETARIAT, vision, "gather-candidates", Map.of("selectedProposals", list(proposals)));
    desk.complete("ishii", vision, "provide-think-tank-input", Map.of(
        "thinkTankFindings", "無人機と人工知能の融合が進む。", "thinkTankNetworks", "国内外の研究者の名簿。"));
    return vision;
  }

  public static void draft(CaseDesk desk, String vision, List<String> proposals) {
    desk.complete(SECRETARIAT, vision, "draft-vision", Map.of(
        "selectedProposals", list(proposals),
        "visionSummary", "我が国に必要な重要技術を示す。",
        "horizonNote", "10年程度の視点、概ね5年程度のスパン。"));
  }

  /** Every member agrees. */
  public static void everybodyAgrees(CaseDesk desk, String caseNumber) {
    COUNCIL.forEach(member -> desk.complete(member, caseNumber, "give-opinion", Map.of("opinion", "agree")));
  }

  public static void session(CaseDesk desk, String caseNumber, List<String> present) {
    desk.complete(SECRETARIAT, caseNumber, "open-session", Map.of(
        "present", list(present), "sessionDate", today()));
  }

  public static void councilDecides(CaseDesk desk, String caseNumber, String outcome, String reason) {
    desk.complete(CHAIR, caseNumber, "decide-council", Map.of("outcome", outcome, "reason", reason));
  }

  /** The council agrees, meets and adopts. */
  public static void councilAdopts(CaseDesk desk, String caseNumber) {
    everybodyAgrees(desk, caseNumber);
    session(desk, caseNumber, COUNCIL);
    councilDecides(desk, caseNumber, "adopt", "妥当である。");
  }

  public static void ministerialCouncil(CaseDesk desk, String vision, String task, String outcome, String reason) {
    desk.complete("yoshida", vision, task, Map.of("outcome", outcome, "reason", reason, "decisionDate", today()));
  }

  public static void bothMinisterialCouncilsApprove(CaseDesk desk, String vision) {
    ministerialCouncil(desk, vision, "decide-economic-security", "approve", "了承された。");
    ministerialCouncil(desk, vision, "decide-innovation-strategy", "approve", "了承された。");
  }

  /** A vision that is opened, drafted, adopted, not commented on, approved and published. */
  public static String publishedVision(CaseDesk desk, List<String> proposals) {
    String vision = visionToDraft(desk, proposals, "mext");
    draft(desk, vision, proposals);
    councilAdopts(desk, vision);
    desk.complete("watanabe", vision, "answer-consultation", Map.of("answer", "no-comment"));
    bothMinisterialCouncilsApprove(desk, vision);
    return vision;
  }

  public static String today() {
    return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Moments.JAPAN).toString();
  }
}
