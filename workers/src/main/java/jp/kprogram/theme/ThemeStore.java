package jp.kprogram.theme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of themes, and of what their concepts and calls have come to. */
@Repository
class ThemeStore {

  private static final String THEME = """
      select t.*, exists (select 1 from technical_survey s
        where s.theme = t.number and s.status = 'accepted' and s.purpose in ('a', 'b')) as surveyed
      from theme t
      """;

  private final JdbcClient database;

  ThemeStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Theme> find(String number) {
    return database.sql(THEME + " where t.number = :number").param("number", number).query(ThemeStore::theme)
        .optional();
  }

  /** The open theme of a technology. */
  Optional<Theme> holding(String technology) {
    return database.sql(THEME + " where t.technology_held = :technology").param("technology", technology)
        .query(ThemeStore::theme).optional();
  }

  /** Locks the theme until the transaction ends, so that what is decided on it is decided one after the other. */
  void lock(String number) {
    database.sql("select number from theme where number = :number for update").param("number", number)
        .query(String.class).optional();
  }

  /** All themes, the newest first. */
  List<Theme> all() {
    return database.sql(THEME + " order by t.number desc").query(ThemeStore::theme).list();
  }

  void insert(Theme theme, String openedBy, Instant now) {
    database
        .sql("""
            insert into theme (number, technology_code, technology_held, edition, vision_case, title, listed,
              doubt_surveyed, unlisted_rounds, status, opened_by, opened_at)
            values (:number, :technology, :technology, :edition, :vision, :title, false, false, 0, :status, :by, :now)
            """)
        .param("number", theme.number())
        .param("technology", theme.technologyCode())
        .param("edition", theme.edition())
        .param("vision", theme.visionCase())
        .param("title", theme.title())
        .param("status", theme.status().code())
        .param("by", openedBy)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Puts the theme under a pattern; the way to its award is open again. */
  void follow(String number, Pattern pattern, boolean listed) {
    database
        .sql("""
            update theme set pattern = :pattern, listed = :listed, route = null, study_result = null
            where number = :number
            """)
        .param("pattern", pattern.code())
        .param("listed", listed)
        .param("number", number)
        .update();
  }

  /** Whether the survey that pattern B begins with has been accepted. */
  boolean isDoubtSurveyed(String number) {
    return database.sql("select doubt_surveyed from theme where number = :number").param("number", number)
        .query(Boolean.class).single();
  }

  void doubtSurveyed(String number, boolean surveyed) {
    database.sql("update theme set doubt_surveyed = :surveyed where number = :number")
        .param("surveyed", surveyed).param("number", number).update();
  }

  /** Counts another round of survey without a listing. */
  int countUnlistedRound(String number) {
    database.sql("update theme set unlisted_rounds = unlisted_rounds + 1 where number = :number")
        .param("number", number).update();
    return database.sql("select unlisted_rounds from theme where number = :number").param("number", number)
        .query(Integer.class).single();
  }

  void route(String number, Route route) {
    database.sql("update theme set route = :route, study_result = null where number = :number")
        .param("route", route.code()).param("number", number).update();
  }

  void studyResult(String number, Readiness result) {
    database.sql("update theme set study_result = :result where number = :number")
        .param("result", result.code()).param("number", number).update();
  }

  /** The case is over; only a settled theme stays on the list. */
  void close(String number, ThemeStatus status, Instant now) {
    database
        .sql("""
            update theme set status = :status, technology_held = null, closed_at = :now,
              listed = case when :status = 'settled' then listed else false end
            where number = :number
            """)
        .param("status", status.code())
        .param("now", Moments.toColumn(now))
        .param("number", number)
        .update();
  }

  /** Approved concepts make room for a new one. */
  void supersedeConcepts(String theme, Instant now) {
    database
        .sql("""
            update theme_concept set status = 'superseded', changed_at = :now
            where theme = :theme and status = 'approved'
            """)
        .param("now", Moments.toColumn(now))
        .param("theme", theme)
        .update();
  }

  void concept(String concept, String theme, ConceptState state, Instant now) {
    int known = database
        .sql("update theme_concept set status = :status, changed_at = :now where concept = :concept")
        .param("status", state.code())
        .param("now", Moments.toColumn(now))
        .param("concept", concept)
        .update();
    if (known == 0) {
      database
          .sql("""
              insert into theme_concept (concept, theme, status, changed_at) values (:concept, :theme, :status, :now)
              """)
          .param("concept", concept)
          .param("theme", theme)
          .param("status", state.code())
          .param("now", Moments.toColumn(now))
          .update();
    }
  }

  /** Concepts of a theme by number, oldest first. */
  List<ThemeConcept> concepts(String theme) {
    return database
        .sql("select * from theme_concept where theme = :theme order by concept")
        .param("theme", theme)
        .query((row, index) -> new ThemeConcept(
            row.getString("concept"),
            Coded.stored(ConceptState.class, row.getString("status")),
            Moments.fromColumn(row, "changed_at")))
        .list();
  }

  /** Does nothing for a call that is known. */
  void call(String call, String theme, CallKind kind, Instant now) {
    database
        .sql("""
            insert into theme_call (call_number, theme, kind, status, changed_at)
            select :call, number, :kind, :status, :now from theme
            where number = :theme and not exists (select 1 from theme_call where call_number = :call)
            """)
        .param("call", call)
        .param("theme", theme)
        .param("kind", kind.code())
        .param("status", CallState.OPENED.code())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** @return whether there is such a call of the theme */
  boolean move(String call, String theme, CallState state, Instant now) {
    return database
        .sql("""
            update theme_call set status = :status, changed_at = :now where call_number = :call and theme = :theme
            """)
        .param("status", state.code())
        .param("now", Moments.toColumn(now))
        .param("call", call)
        .param("theme", theme)
        .update() == 1;
  }

  /** Calls of a theme by number, oldest first. */
  List<ThemeCall> calls(String theme) {
    return database
        .sql("select * from theme_call where theme = :theme order by call_number")
        .param("theme", theme)
        .query((row, index) -> new ThemeCall(
            row.getString("call_number"),
            Coded.stored(CallKind.class, row.getString("kind")),
            Coded.stored(CallState.class, row.getString("status")),
            Moments.fromColumn(row, "changed_at")))
        .list();
  }

  void insertChange(String theme, String whatChanged, String by, Instant now) {
    database
        .sql("""
            insert into readiness_change (theme, what_changed, reported_by, reported_at)
            values (:theme, :what, :by, :now)
            """)
        .param("theme", theme)
        .param("what", whatChanged)
        .param("by", by)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** What people reported to have changed, oldest first. */
  List<ReadinessChange> changes(String theme) {
    return database
        .sql("select * from readiness_change where theme = :theme order by id")
        .param("theme", theme)
        .query((row, index) -> new ReadinessChange(
            row.getString("what_changed"), row.getString("reported_by"), Moments.fromColumn(row, "reported_at")))
        .list();
  }

  private static Theme theme(ResultSet row, int index) throws SQLException {
    return new Theme(
        row.getString("number"),
        row.getString("technology_code"),
        row.getInt("edition"),
        row.getString("vision_case"),
        row.getString("title"),
        Coded.stored(Pattern.class, row.getString("pattern")),
        row.getBoolean("listed"),
        Coded.stored(Route.class, row.getString("route")),
        Coded.stored(Readiness.class, row.getString("study_result")),
        Coded.stored(ThemeStatus.class, row.getString("status")),
        row.getBoolean("surveyed"));
  }
}
