package jp.kprogram.app.adoption;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import jp.kprogram.adoption.AdoptionHolds;
import jp.kprogram.adoption.Selections;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.fund.FundHolds;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.Yen;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decided selections, as the panel leaves them, and the usual way of an award from there. */
@Component
public class AwardDesk {

  public static final String AWARDEE = "tanaka";
  public static final String OFFICER = "ogawa";
  public static final String OTHER_OFFICER = "shimizu";
  public static final String CONTRACT_OFFICER = "miura";
  public static final String SECRETARIAT = "takahashi";
  public static final Instant DECIDED = Instant.parse("2026-06-20T01:00:00Z");

  public static final Map<String, Object> NO_DOUBT = diligence("ok", "ok", "ok");
  public static final Map<String, Object> PLAN = Map.of(
      "awardeeAction", "submit",
      "planText", "小型化、実証、評価の順に進める。",
      "planStartsOn", "2027-04-01",
      "planEndsOn", "2030-03-31",
      "yearlyAmounts", "2027 200\n2028 100\n2029 100");
  public static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "reason", "妥当である。");

  private final CaseDesk desk;
  private final CaseMessages messages;
  private final AdoptionHolds holds;
  private final FundHolds fundHolds;
  private final Funds funds;
  private final Selections selections;
  private final JdbcClient database;

  AwardDesk(
      CaseDesk desk,
      CaseMessages messages,
      AdoptionHolds holds,
      FundHolds fundHolds,
      Funds funds,
      Selections selections,
      JdbcClient database) {
    this.desk = desk;
    this.messages = messages;
    this.holds = holds;
    this.fundHolds = fundHolds;
    this.funds = funds;
    this.selections = selections;
    this.database = database;
  }

  /** The decision of a panel on an application, released; the money of an adopted one is held. */
  public void decided(String selection, String application, String outcome, int place, Integer millions) {
    ClockUtil.setCurrentTime(Date.from(DECIDED));
    database.sql("""
            insert into panel_decision (application, selection, outcome, place, amount, conditions,
              reason_to_applicant, title, applicant, institution, decided_by, decided_at)
            values (:application, :selection, :outcome, :place, :amount, :conditions, '講評', '題名', '応募者',
              'みなと工科大学', 'shimizu', :at)
            """)
        .param("application", application).param("selection", selection).param("outcome", outcome)
        .param("place", place).param("amount", millions == null ? null : millions * 1_000_000L)
        .param("conditions", outcome.equals("adopted") ? "実証の場所を定めること。" : null)
        .param("at", column(DECIDED)).update();
    if (database.sql("select count(*) from result_notice where selection = :selection")
        .param("selection", selection).query(Integer.class).single() == 0) {
      database.sql("""
              insert into result_notice (selection, released_at, prepared_by, approved_by, decided_at)
              values (:selection, :at, 'ogawa', 'shimizu', :at)
              """)
          .param("selection", selection).param("at", column(DECIDED)).update();
    }
    if (outcome.equals("adopted")) {
      holds.hold(selections.get(selection), Map.of(application, Yen.ofMillions(millions)));
    }
  }

  /** Opens the award of an adopted application, as the case of the selection does. */
  public String open(String selection, String application) {
    return messages.open("award-requested", Map.of("selectionNumber", selection, "applicationNumber", application));
  }

  public void checked(String award) {
    desk.complete(OFFICER, award, "due-diligence", NO_DOUBT);
  }

  public void planned(String award) {
    desk.complete(AWARDEE, award, "write-plan", PLAN);
    desk.complete(OFFICER, award, "check-plan", ACCEPT);
  }

  public void signed(String award, int millions) {
    desk.complete(CONTRACT_OFFICER, award, "sign-contract", contract("C-" + award, millions));
    desk.runJobs(award);
  }

  public static Map<String, Object> contract(String number, int millions) {
    return Map.of("contractNumber", number, "signedOn", "2026-06-20", "contractStartsOn", "2027-04-01",
        "contractEndsOn", "2030-03-31", "contractMillionYen", millions);
  }

  public static Map<String, Object> diligence(String integrity, String exportControl, String duplication) {
    return Map.ofEntries(
        entry("integrity", integrity), entry("integrityDetail", "申告を確かめた。"),
        entry("exportControl", exportControl), entry("exportControlDetail", "提供先を確かめた。"),
        entry("duplication", duplication), entry("duplicationDetail", "エフォートを確かめた。"));
  }

  /** Who hands in for a researcher without an account. */
  public void handedInBy(String application, String account) {
    database.sql("update application set submitted_by = :account where number = :number")
        .param("account", account).param("number", application).update();
  }

  public void moves(String selection, String call) {
    database.sql("update selection set call = :call where number = :number")
        .param("call", call).param("number", selection).update();
    database.sql("update application set call = :call where number in "
            + "(select application from panel_decision where selection = :selection)")
        .param("call", call).param("selection", selection).update();
  }

  /** How what was held for an application ended: committed, released or open; null where nothing was. */
  public String hold(String application) {
    return database
        .sql("select coalesce(ended_as, 'open') from fund_hold where holder = :number order by id desc limit 1")
        .param("number", application).query(String.class).optional().orElse(null);
  }

  /** As an award stands whose money was taken before it was held, or by a hand in the tables. */
  public void losesItsMoney(String concept, int millions, String... applications) {
    Stream.of(applications).forEach(fundHolds::release);
    funds.release(new Posting(
        "mext-jst", concept, Yen.ofMillions(millions), concept, concept + ":taken", "試験"));
  }

  public String status(String award) {
    return database.sql("select status from award where number = :number").param("number", award)
        .query(String.class).single();
  }

  /** The award of an application, the newest one; null where it has none. */
  public String awardOf(String application) {
    return database.sql("select max(number) from award where application = :number")
        .param("number", application).query(String.class).optional().orElse(null);
  }

  public String applicationOf(String award) {
    return database.sql("select application from award where number = :number").param("number", award)
        .query(String.class).single();
  }

  /** How many awards an application has had. */
  public int count(String application) {
    return database.sql("select count(*) from award where application = :number").param("number", application)
        .query(Integer.class).single();
  }

  public void clock(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  public void afterDays(String award, int days, String timer) {
    desk.timePasses(award, Duration.ofDays(days), timer);
  }

  static OffsetDateTime column(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
