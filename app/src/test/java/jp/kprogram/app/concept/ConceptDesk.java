package jp.kprogram.app.concept;

import static java.util.Map.entry;
import static jp.kprogram.app.testing.CaseDesk.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.vision.Sample;
import jp.kprogram.fund.Funds;
import jp.kprogram.fund.Posting;
import jp.kprogram.shared.Yen;
import jp.kprogram.shared.delegate.CaseMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people fill in for a concept when a story does not depend on it, and the usual way through the process. */
@Component
public class ConceptDesk {

  /** Writes drafts; another officer approves. */
  public static final String AUTHOR = Sample.SECRETARIAT;

  public static final String CABINET = "takahashi";
  public static final String MEXT = "watanabe";
  public static final String METI = "nakamura";
  public static final String JST_FUND = "mext-jst";

  public static final Map<String, Object> DRAFT = Map.ofEntries(
      entry("conceptTitle", "災害・緊急時等に活用可能な小型無人機を含めた運航安全管理技術"),
      entry("goal", "5年以内に、無人機と有人機の運航を一体で管理する技術を実証する。"),
      entry("conceptType", "project"),
      entry("publicUse", "災害対応にあたる府省が、救援の航空機の運航管理に使う。"),
      entry("usingMinistries", list("mext", "related-ministry")),
      entry("civilUse", "物流用の無人機の運航管理に使う。"),
      entry("implementers", "航空管制の機関、無人機の運航事業者"),
      entry("informationPolicy", "運航の脆弱性に関わるものを除き、成果は公開する。"),
      entry("councilCondition", "not-required"),
      entry("fund", JST_FUND),
      entry("executionForm", "single"),
      entry("ceilingMillionYen", 6_000),
      entry("consultedMinistries", list("mext", "meti")));

  private static final AtomicInteger LAST_THEME = new AtomicInteger();

  private final CaseDesk desk;
  private final CaseMessages messages;
  private final Funds funds;
  private final JdbcClient database;

  ConceptDesk(CaseDesk desk, CaseMessages messages, Funds funds, JdbcClient database) {
    this.desk = desk;
    this.messages = messages;
    this.funds = funds;
    this.database = database;
  }

  /** A slot as the form sends it. */
  public static Map<String, Object> slot(String title, String kind, int millions) {
    return Map.of(
        "slotAction", "add",
        "slotTitle", title,
        "slotKind", kind,
        "slotCeilingMillionYen", millions,
        "slotMonths", 60,
        "adoptionMode", "limited",
        "adoptionNumber", 1);
  }

  /** Number of a theme on the list, as stage 03 leaves it there. */
  public String listedTheme(String route) {
    return theme(route, true);
  }

  public String unlistedTheme() {
    return theme("direct", false);
  }

  /** The theme's case asks for its concept; no person does, who would have to fill in the form. */
  public String requested(String theme) {
    return messages.open("concept-requested", Map.of("themeNumber", theme));
  }

  public void draft(String concept, Map<String, Object> fields) {
    desk.complete(AUTHOR, concept, "draft-concept", fields);
  }

  public void slots(String concept, List<Map<String, Object>> slots) {
    slots.forEach(slot -> desk.complete(AUTHOR, concept, "define-slots", slot));
    desk.complete(AUTHOR, concept, "define-slots", Map.of("slotAction", "finish"));
  }

  public void nobodyComments(String concept) {
    desk.complete(MEXT, concept, "answer-consultation", Map.of("answer", "no-comment"));
    desk.complete(METI, concept, "answer-consultation", Map.of("answer", "no-comment"));
  }

  /** A concept that asks for an amount and stands before its two approvals. */
  public String toApprove(String theme, int millions) {
    String concept = requested(theme);
    draft(concept, CaseDesk.with(DRAFT, entry("ceilingMillionYen", millions)));
    slots(concept, List.of(slot("課題①", "main", millions)));
    nobodyComments(concept);
    return concept;
  }

  public void cabinetApproves(String concept) {
    desk.complete(CABINET, concept, "approve-concept-cabinet", Map.of("outcome", "approve", "reason", "妥当である。"));
  }

  public void ministryApproves(String concept) {
    desk.complete(MEXT, concept, "approve-concept-ministry", Map.of("outcome", "approve", "reason", "異存はない。"));
  }

  /** An approved concept, with the money for it. */
  public String approved(String theme, int millions) {
    appropriated(millions);
    String concept = toApprove(theme, millions);
    cabinetApproves(concept);
    ministryApproves(concept);
    return concept;
  }

  /** A budget measure. */
  public void appropriated(long millions) {
    funds.appropriate(posting(null, Yen.ofMillions(millions)), 2021);
  }

  /** Leaves the fund with an amount that is not reserved; gives the number under which the rest is held. */
  public String leavingOnly(long millions) {
    String holder = "CON-1989-%04d".formatted(LAST_THEME.incrementAndGet());
    appropriated(millions);
    Yen rest = funds.position(JST_FUND).unreserved().minus(Yen.ofMillions(millions));
    if (!rest.equals(Yen.ZERO)) {
      funds.reserve(posting(holder, rest));
    }
    return holder;
  }

  /** Sets free what was held. */
  public void released(String holder) {
    Yen held = reserved(holder);
    if (!held.equals(Yen.ZERO)) {
      funds.release(posting(holder, held));
    }
  }

  /** What the ledger holds for a concept. */
  public Yen reserved(String concept) {
    return funds.position(JST_FUND, concept).reserved();
  }

  private static Posting posting(String concept, Yen amount) {
    return new Posting(JST_FUND, concept, amount, "TST", "test:" + UUID.randomUUID(), "試験");
  }

  private String theme(String route, boolean listed) {
    String number = "THM-1990-%04d".formatted(LAST_THEME.incrementAndGet());
    var row = new HashMap<String, Object>();
    row.put("number", number);
    row.put("technology", technology());
    row.put("route", route);
    row.put("listed", listed);
    database
        .sql("""
            insert into theme (number, technology_code, edition, vision_case, title, pattern, listed, route,
              unlisted_rounds, status, opened_by, opened_at)
            select :number, t.code, t.edition, v.vision, '小型無人機の運航安全管理技術', 'a', :listed, :route, 0, 'open',
              'sato', v.published_at
            from published_technology t join published_vision v on v.edition = t.edition where t.code = :technology
            """)
        .params(row)
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
}
