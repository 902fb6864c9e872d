package jp.kprogram.app.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.kprogram.adoption.AwardStatus;
import jp.kprogram.adoption.Awards;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.application.ApplicationDesk;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.app.testing.SampleCalls;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Finding;
import jp.kprogram.application.Viewpoint;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProgrammeTest
@DisplayName("06・07 不合理な重複・過度の集中は、ほかの応募と、本プログラムの課題にわたって調べる")
class ConcentrationTest {

  private static final Instant OPENS = Instant.parse("2026-07-01T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-08-14T03:00:00Z");
  private static final Instant AFTER_THE_CONTRACT = Instant.parse("2030-05-01T01:00:00Z");
  private static final AtomicInteger LAST = new AtomicInteger(88_000_000);

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SampleCalls calls;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private AwardDesk awards;

  @Autowired
  private Awards awardService;

  @Autowired
  private Applications applications;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  private String researcher;
  private String title;
  private String selection;
  private String earlier;

  @BeforeEach
  void decideAnEarlierProposal() {
    researcher = String.valueOf(LAST.incrementAndGet());
    title = "量子センサの小型化" + researcher;
    selection = selections.selection(Slot.limited(1, 1_000), selections.concept(1_000));
    earlier = selections.application(selection, title, 400, SelectionDesk.points(8));
    database.sql("update application set applicant_id = :erad where number = :number")
        .param("erad", researcher).param("number", earlier).update();
  }

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("手続中・契約中の課題と研究者又は題名が重なれば、人が確かめる")
  void doubts_whereAnAwardRuns() {
    awards.decided(selection, earlier, "adopted", 1, 400);
    String award = awards.open(selection, earlier);

    String ofTheSame = handIn(researcher, "別の研究 " + researcher, null);
    String withTheSameInTheTeam = handIn(next(), "また別の研究 " + researcher, researcher);
    String withTheSameTitle = handIn(next(), "　" + title, null);
    String ofOthers = handIn(next(), "無関係な研究 " + researcher, null);

    assertThat(List.of(ofTheSame, withTheSameInTheTeam, withTheSameTitle)).allSatisfy(number ->
        assertThat(closed(number)).isEqualTo(
            "doubt 本プログラムの課題と、研究者又は題名が重なります。%s（%s）".formatted(award, earlier)));
    assertThat(closed(ofOthers)).startsWith("ok ");
    assertThat(desk.open(ofTheSame)).containsExactly("check-formalities");
    assertThat(desk.open(ofOthers)).isEmpty();
  }

  @Test
  @DisplayName("契約した課題は契約期間の末日まで数え、その後は数えない")
  void countsAContract_untilItEnds() {
    awards.decided(selection, earlier, "adopted", 1, 400);
    String award = awards.open(selection, earlier);
    awards.checked(award);
    awards.planned(award);
    awards.signed(award, 400);

    String during = handIn(researcher, "続きの研究 " + researcher, null);

    assertThat(closed(during)).contains(award);
    ClockUtil.setCurrentTime(Date.from(AFTER_THE_CONTRACT));
    assertThat(now(during)).startsWith("ok ");
  }

  @Test
  @DisplayName("辞退・取消しで終わった課題と、不採択となった応募は、同じ題名でも妨げない")
  void forgets_whatCameToNothing() {
    awards.decided(selection, earlier, "adopted", 1, 400);
    String award = awards.open(selection, earlier);
    String rejected = selections.application(selection, title, 400, SelectionDesk.points(2));
    awards.decided(selection, rejected, "rejected", 2, null);
    String again = handIn(researcher, title, null);
    assertThat(closed(again)).isEqualTo(
        "doubt 本プログラムの課題と、研究者又は題名が重なります。%s（%s）".formatted(award, earlier));

    desk.as(AwardDesk.OFFICER, () -> {
      awardService.end(award, AwardStatus.DECLINED, "所属を移るため。");
      return null;
    });

    assertThat(now(again)).startsWith("ok ");
  }

  @Test
  @DisplayName("結果の知らされていない応募は、決まっていても応募としてだけ数える")
  void tellsNothing_beforeTheRelease() {
    database.sql("""
            insert into result_notice (selection, released_at, prepared_by, approved_by, decided_at)
            values (:selection, :later, 'ogawa', 'shimizu', :at)
            """)
        .param("selection", selection).param("later", AFTER_THE_CONTRACT.atOffset(ZoneOffset.UTC))
        .param("at", AwardDesk.DECIDED.atOffset(ZoneOffset.UTC)).update();
    awards.decided(selection, earlier, "rejected", 1, null);

    String again = handIn(researcher, title, null);
    String other = handIn(researcher, "別の研究 " + researcher, null);

    assertThat(closed(again)).isEqualTo("doubt 同じ題名の応募があります。" + earlier);
    assertThat(closed(other)).isEqualTo(
        "doubt 同じ応募者の、ほかの公募への応募があります。%s、%s".formatted(earlier, again));
  }

  @Test
  @DisplayName("契約前の確認では、形式審査の後に始まった課題も見える")
  void showsWhatBeganSince_beforeTheContract() {
    String later = selections.application(selection, "先に決まった研究 " + researcher, 100, SelectionDesk.points(7));
    database.sql("update application set applicant_id = :erad where number = :number")
        .param("erad", researcher).param("number", later).update();
    database.sql("""
            insert into application_finding (application, check_round, viewpoint, result, detail, found_at)
            values (:number, 1, 'concentration', 'ok', 'その時は重なりがなかった。', :at)
            """)
        .param("number", later).param("at", AwardDesk.DECIDED.atOffset(ZoneOffset.UTC)).update();
    awards.decided(selection, earlier, "adopted", 1, 400);
    awards.decided(selection, later, "adopted", 2, 100);
    String first = awards.open(selection, earlier);
    String second = awards.open(selection, later);

    var shown = desk.shown(AwardDesk.OFFICER, desk.task(AwardDesk.OFFICER, second, "due-diligence"), "findings");

    assertThat(shown.toString()).contains(first, "要確認").doesNotContain("その時は重なりがなかった");
  }

  private static String next() {
    return String.valueOf(LAST.incrementAndGet());
  }

  /** Hands in to a call of its own, by an outside system. */
  private String handIn(String applicant, String titled, String member) {
    String call = calls.checked("nedo", OPENS, CLOSES);
    ClockUtil.setCurrentTime(Date.from(OPENS.plusSeconds(60)));
    var erad = new ApplicationDesk(port, "erad");
    var content = erad.whole(call, applicant, titled);
    if (member != null) {
      content.put("team", List.of(
          Map.of("name", "参加者", "eradId", member, "institution", "みなと工科大学", "role", "試作")));
    }
    return erad.number(call, content);
  }

  private String closed(String number) {
    ClockUtil.setCurrentTime(Date.from(CLOSES));
    desk.timePasses(number, Duration.ZERO, "sealing-due");
    return text(applications.findings(number).stream());
  }

  private String now(String number) {
    return text(applications.findingsNow(number).stream());
  }

  private static String text(Stream<Finding> findings) {
    return findings.filter(finding -> finding.viewpoint() == Viewpoint.CONCENTRATION)
        .map(finding -> finding.result().code() + " " + finding.detail()).findFirst().orElseThrow();
  }
}
