package jp.kprogram.app.call;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.guideline.Guidelines;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import jp.kprogram.shared.delegate.CaseMessages;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people fill in for a call when a story does not depend on it, and the usual way through the processes. */
@Component
public class CallDesk {

  /** Prepares calls at JST; another officer checks. */
  public static final String JST = "ogawa";

  public static final String JST_CHECKER = "shimizu";
  public static final String NEDO = "abe";
  public static final String NEDO_CHECKER = "ikeda";
  public static final String SECRETARIAT = Sample.SECRETARIAT;

  private static final AtomicInteger LAST = new AtomicInteger();

  private final CaseDesk desk;
  private final Calls calls;
  private final CaseMessages messages;
  private final Funds funds;
  private final Guidelines guidelines;
  private final JdbcClient database;

  CallDesk(
      CaseDesk desk,
      Calls calls,
      CaseMessages messages,
      Funds funds,
      Guidelines guidelines,
      JdbcClient database) {
    this.desk = desk;
    this.calls = calls;
    this.messages = messages;
    this.funds = funds;
    this.guidelines = guidelines;
    this.database = database;
  }

  /** A slot of a concept: kind, ceiling in 百万円, adoption mode and its number. */
  public record SlotOf(String title, String kind, int millions, String mode, Integer number) {

    public static SlotOf main(String title, int millions) {
      return new SlotOf(title, "main", millions, "limited", 1);
    }
  }

  /** An approved concept of JST, with its ceiling reserved, for a listed theme on a route. */
  public String concept(String route, SlotOf... slots) {
    return concept("mext-jst", route, slots);
  }

  public String concept(String fund, String route, SlotOf... slots) {
    String number = "CON-1991-%03d".formatted(LAST.incrementAndGet());
    String theme = theme(route);
    long ceiling = List.of(slots).stream().mapToLong(SlotOf::millions).sum();
    funds.appropriate(posting(fund, null, ceiling), 2021);
    funds.reserve(posting(fund, number, ceiling));
    insertConcept(number, theme, route, fund, Yen.ofMillions(ceiling));
    for (int index = 0; index < slots.length; index++) {
      insertSlot(number, index + 1, slots[index]);
    }
    return number;
  }

  /** Starts a call as the theme does. */
  public String requested(String message, String concept, String kind) {
    String theme = database.sql("select theme from concept where number = :concept").param("concept", concept)
        .query(String.class).single();
    return messages.open(message, Map.of("themeNumber", theme, "conceptNumber", concept, "callKind", kind));
  }

  public String mainCall(String concept) {
    return requested("call-requested", concept, "main");
  }

  /** The usual terms, announced in two weeks. */
  public Map<String, Object> terms() {
    LocalDate announced = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), Moments.JAPAN).plusDays(14);
    return terms(announced, announced.plusDays(30), announced.plusDays(75));
  }

  public Map<String, Object> terms(LocalDate announced, LocalDate opened, LocalDate closed) {
    return Map.ofEntries(
        entry("callTitle", "小型無人機の運航安全管理技術の公募"),
        entry("eligibility", "国内に研究拠点を持つ法人。"),
        entry("documents", CaseDesk.list("proposal", "budget", "security-control")),
        entry("preannounceOn", announced.toString()),
        entry("opensOn", opened.toString()),
        entry("opensTime", "10:00"),
        entry("questionsUntilOn", closed.minusDays(7).toString()),
        entry("questionsUntilTime", "12:00"),
        entry("closesOn", closed.toString()),
        entry("closesTime", "12:00"),
        entry("weightC1", 30),
        entry("weightC2a", 30),
        entry("weightC2b", 15),
        entry("weightC2c", 10),
        entry("weightC2d", 15),
        entry("criterionThreshold", "3"),
        entry("interviewThreshold", "15"),
        entry("fundThreshold", "17.5"),
        entry("reviewersPerProposal", 5),
        entry("replyStep", "none"));
  }

  /** Prepared by one, checked by another. */
  public void checked(String call, Map<String, Object> terms) {
    boolean jst = calls.get(call).agency().equals("jst");
    desk.complete(jst ? JST : NEDO, call, "prepare-call", terms);
    desk.complete(
        jst ? JST_CHECKER : NEDO_CHECKER, call, "check-call", Map.of("legalCheck", "ok", "contentCheck", "ok"));
  }

  /** Lets time pass until a moment and fires the timer that is due then. */
  public void at(String call, Instant moment, String timer) {
    desk.timePasses(call, Duration.between(ClockUtil.getCurrentTime().toInstant(), moment), timer);
  }

  public void announced(String call) {
    at(call, calls.get(call).terms().preannounceAt(), "preannouncement-due");
  }

  public void published(String call) {
    checked(call, terms());
    announced(call);
    at(call, calls.get(call).terms().opensAt(), "opening-due");
  }

  /** A call that was closed, with the usual terms. */
  public void closed(String call) {
    published(call);
    at(call, calls.get(call).closesAt(), "closing-due");
  }

  public static Map<String, Object> awarded(int applications, int adopted, int millions) {
    return Map.of(
        "applications", applications,
        "outcome", "awarded",
        "adopted", adopted,
        "adoptedMillionYen", millions,
        "reason", "審査の結果による。");
  }

  public static Map<String, Object> none(int applications) {
    return Map.of("applications", applications, "outcome", "none", "reason", "基準を満たす提案がなかった。");
  }

  public Call call(String number) {
    return calls.get(number);
  }

  public void clock(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** What the ledger holds for a concept of JST, in 百万円. */
  public long reserved(String concept) {
    return funds.position("mext-jst", concept).reserved().millions();
  }

  /** What a theme was told of its calls: number and state. */
  public Map<String, String> toldTheme(String call) {
    var told = new HashMap<String, String>();
    database.sql("select call_number, status from theme_call where theme = :theme")
        .param("theme", calls.get(call).theme())
        .query(row -> {
          told.put(row.getString("call_number"), row.getString("status"));
        });
    return told;
  }

  /** Another concept of JST got something of what was reserved, in 百万円. */
  public void transferredAway(String concept, long millions) {
    funds.transfer(posting("mext-jst", concept, millions), "CON-1991-%03d".formatted(LAST.incrementAndGet()));
  }

  public void setListed(String theme, boolean listed) {
    database.sql("update theme set listed = :listed where number = :theme")
        .param("listed", listed).param("theme", theme).update();
  }

  /** Individual research that the theme did not ask for. */
  public void besideTheTheme(String concept) {
    database.sql("update concept set for_theme = false where number = :concept").param("concept", concept).update();
  }

  private Posting posting(String fund, String concept, long millions) {
    return new Posting(fund, concept, Yen.ofMillions(millions), "TST", "test:" + UUID.randomUUID(), "試験");
  }

  private String theme(String route) {
    guidelineInForce();
    String number = "THM-1991-%03d".formatted(LAST.incrementAndGet());
    database
        .sql("""
            insert into theme (number, technology_code, edition, vision_case, title, pattern, listed, route,
              unlisted_rounds, doubt_surveyed, status, opened_by, opened_at)
            select :number, t.code, t.edition, v.vision, '小型無人機の運航安全管理技術', 'a', true, :route, 0, false, 'open',
              'sato', v.published_at
            from published_technology t join published_vision v on v.edition = t.edition where t.code = :technology
            """)
        .param("number", number)
        .param("route", route)
        .param("technology", technology())
        .update();
    return number;
  }

  /** A technology of a published vision. */
  private String technology() {
    if (database.sql("select count(*) from published_technology").query(Long.class).single() == 0) {
      Sample.publishedVision(desk, List.of(Sample.listedProposal(desk, "tanaka", "運航安全管理", "aerospace")));
    }
    return database.sql("select min(code) from published_technology").query(String.class).single();
  }

  private void guidelineInForce() {
    if (guidelines.inForceAt(ClockUtil.getCurrentTime().toInstant()).isEmpty()) {
      String number = desk.open(SECRETARIAT, "operation-guideline", Map.of(
          "guidelineTitle", "運用・評価指針", "purpose", "推進体制と実施方法を定める。"));
      desk.complete(SECRETARIAT, number, "draft-guideline", Map.of(
          "organisationText", "構想ごとにPDを置く。", "methodText", "公募により実施する。", "evaluationText", "外部有識者が評価する。"));
      Sample.councilAdopts(desk, number);
    }
  }

  private void insertConcept(String number, String theme, String route, String fund, Yen ceiling) {
    var now = ClockUtil.getCurrentTime().toInstant();
    database
        .sql("""
            insert into concept (number, theme, technology, route, for_theme, opened_by, opened_at, draft_number,
              status, approved_at)
            values (:number, :theme, 'TEC-01-01', :route, true, 'sato', :now, 1, 'approved', :now)
            """)
        .param("number", number)
        .param("theme", theme)
        .param("route", route)
        .param("now", Moments.toColumn(now))
        .update();
    database
        .sql("""
            insert into concept_draft (concept, draft_number, title, goal, concept_type, public_use, using_ministries,
              civil_use, implementers, information_policy, council_condition, fund, execution_form, ceiling,
              consulted_ministries, drafted_by, drafted_at)
            values (:number, 1, '小型無人機の運航安全管理技術', '実証する', 'project', '防災', 'mext,meti', '物流',
              '運航事業者', '公開を原則とする', 'not-required', :fund, 'single', :ceiling, 'mext', 'sato', :now)
            """)
        .param("number", number)
        .param("fund", fund)
        .param("ceiling", ceiling.amount())
        .param("now", Moments.toColumn(now))
        .update();
  }

  private void insertSlot(String concept, int number, SlotOf slot) {
    database
        .sql("""
            insert into concept_slot (concept, draft_number, slot, title, kind, ceiling, months, adoption_mode,
              adoption_number)
            values (:concept, 1, :slot, :title, :kind, :ceiling, 60, :mode, :number)
            """)
        .param("concept", concept)
        .param("slot", number)
        .param("title", slot.title())
        .param("kind", slot.kind())
        .param("ceiling", Yen.ofMillions(slot.millions()).amount())
        .param("mode", slot.mode())
        .param("number", slot.number())
        .update();
  }
}
