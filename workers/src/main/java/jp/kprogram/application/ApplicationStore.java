package jp.kprogram.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kprogram.application.ApplicationContent.Applicant;
import jp.kprogram.application.ApplicationContent.Approval;
import jp.kprogram.application.ApplicationContent.Attachment;
import jp.kprogram.application.ApplicationContent.Effort;
import jp.kprogram.application.ApplicationContent.Institution;
import jp.kprogram.application.ApplicationContent.Integrity;
import jp.kprogram.application.ApplicationContent.Member;
import jp.kprogram.application.ApplicationContent.YearBudget;
import jp.kprogram.application.OpenedApplications.Entered;
import jp.kprogram.call.Follower;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Yen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of applications and their versions. */
@Repository
class ApplicationStore {

  private static final String WITH_VERSION = """
      select * from application join application_version content
        on content.application = application.number and content.version = application.current_version
      """;

  private static final String OF_SLOT = """
       from application join application_version content
        on content.application = application.number and content.version = application.current_version
      where application.call = :call and content.slot = :slot
      """;

  private final JdbcClient database;

  ApplicationStore(JdbcClient database) {
    this.database = database;
  }

  void insert(String number, String call, String applicantId, String account, Instant sealedUntil, Instant now) {
    database
        .sql("""
            insert into application (number, call, applicant_id, submitted_by, current_version, received_at,
              sealed_until)
            values (:number, :call, :applicant, :account, 0, :now, :sealedUntil)
            """)
        .param("number", number)
        .param("call", call)
        .param("applicant", applicantId)
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .param("sealedUntil", Moments.toColumn(sealedUntil))
        .update();
  }

  /** Adds the next version, which counts from now on; the caller holds the lock of the application or has made it. */
  void add(String number, int version, ApplicationContent content, Instant sealedUntil, String account, Instant now) {
    database
        .sql("""
            insert into application_version (application, version, slot, applicant_name, applicant_email,
              institution_code, institution_name, start_up, approved_by, approved_on, title, title_key, summary,
              security_control, no_restriction, ethics_completed, foreign_support, integrity, submitted_by,
              submitted_at)
            values (:number, :version, :slot, :name, :email, :code, :institution, :startUp, :approvedBy, :approvedOn,
              :title, :titleKey, :summary, :security, :noRestriction, :ethics, :foreignSupport, :integrity, :account,
              :now)
            """)
        .param("number", number)
        .param("version", version)
        .param("slot", content.slot())
        .param("name", content.applicant().name())
        .param("email", content.applicant().email())
        .param("code", content.institution().code())
        .param("institution", content.institution().name())
        .param("startUp", content.institution().startUp())
        .param("approvedBy", content.approval() == null ? null : content.approval().by())
        .param("approvedOn", content.approval() == null ? null : content.approval().on())
        .param("title", content.title())
        .param("titleKey", content.titleKey())
        .param("summary", content.summary())
        .param("security", content.securityControl())
        .param("noRestriction", content.integrity().noRestriction())
        .param("ethics", content.integrity().ethicsCompleted())
        .param("foreignSupport", content.integrity().foreignSupport())
        .param("integrity", content.integrity().statement())
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .update();
    addRows(number, version, content);
    database
        .sql("update application set current_version = :version, sealed_until = :sealedUntil where number = :number")
        .param("version", version)
        .param("sealedUntil", Moments.toColumn(sealedUntil))
        .param("number", number)
        .update();
  }

  private void addRows(String number, int version, ApplicationContent content) {
    content.budget().forEach(year -> row("budget", "fiscal_year, amount", number, version,
        year.fiscalYear(), year.amount().amount()));
    for (int index = 0; index < content.team().size(); index++) {
      Member member = content.team().get(index);
      row("member", "member, name, erad_id, institution, role", number, version,
          index + 1, member.name(), member.eradId(), member.institution(), member.role());
    }
    for (int index = 0; index < content.effort().size(); index++) {
      Effort effort = content.effort().get(index);
      row("effort", "entry, programme, percent, amount", number, version,
          index + 1, effort.programme(), effort.percent(), effort.amount().amount());
    }
    content.attachments().forEach(attachment -> row("attachment", "kind, document, file_name", number, version,
        attachment.kind(), attachment.document(), attachment.fileName()));
  }

  /** A row of one of the tables that belong to a version; names of tables and columns are ours. */
  private void row(String table, String columns, String number, int version, Object... values) {
    var statement = database.sql("insert into application_%s (application, version, %s) values (?, ?%s)"
            .formatted(table, columns, ", ?".repeat(values.length)))
        .param(number)
        .param(version);
    for (Object value : values) {
      statement = statement.param(value);
    }
    statement.update();
  }

  /** Numbers of the opened applications of an applicant. */
  List<String> openedOfApplicant(String eradId) {
    return database
        .sql("select number from application where applicant_id = :erad and opened_at is not null order by number")
        .param("erad", eradId).query(String.class).list();
  }

  Optional<Integer> version(String number) {
    return database.sql("select current_version from application where number = :number and opened_at is not null")
        .param("number", number).query(Integer.class).optional();
  }

  boolean accepted(String number) {
    return database.sql("select count(*) from application where number = :number and outcome = 'accepted'")
        .param("number", number).query(Integer.class).single() > 0;
  }

  Optional<Application> find(String number) {
    return database
        .sql(WITH_VERSION + "where application.number = :number")
        .param("number", number)
        .query(this::read)
        .optional();
  }

  /** The same, with its row locked until the transaction ends. */
  Optional<Application> lock(String number) {
    database.sql("select number from application where number = :number for update")
        .param("number", number).query(String.class).optional();
    return find(number);
  }

  /** Who stands behind the opened applications of a call, in the order of their numbers. */
  List<ApplicationTeam> teams(String call) {
    Map<String, List<Member>> members = new HashMap<>();
    database
        .sql("""
            select part.application, part.name, part.erad_id, part.institution, part.role
            from application_member part join application
              on application.number = part.application and application.current_version = part.version
            where application.call = :call and application.opened_at is not null
            order by part.application, part.member
            """)
        .param("call", call)
        .query(row -> {
          members.computeIfAbsent(row.getString("application"), number -> new ArrayList<>()).add(member(row));
        });
    return database
        .sql("""
            select application.number, application.submitted_by, application.applicant_id, content.slot,
              content.applicant_name, content.applicant_email, content.institution_code, content.institution_name,
              content.start_up
            from application join application_version content
              on content.application = application.number and content.version = application.current_version
            where application.call = :call and application.opened_at is not null order by application.number
            """)
        .param("call", call)
        .query((row, index) -> new ApplicationTeam(
            row.getString("number"),
            call,
            row.getInt("slot"),
            row.getString("submitted_by"),
            applicant(row),
            institution(row),
            members.getOrDefault(row.getString("number"), List.of())))
        .list();
  }

  /** Whether a slot has applications, sealed ones included, that were not taken back. */
  boolean anyFor(String call, int slot) {
    return count(call, slot, "(application.outcome is null or application.outcome <> 'withdrawn')") > 0;
  }

  int countOpened(String call, int slot) {
    return count(call, slot, "application.opened_at is not null");
  }

  int countUnchecked(String call, int slot) {
    return count(call, slot, "application.opened_at is not null and application.outcome is null");
  }

  int countAccepted(String call, int slot) {
    return count(call, slot, "application.outcome = 'accepted'");
  }

  /** Sealed ones included. */
  int countUndecided(String call, int slot) {
    return count(call, slot, "application.outcome is null");
  }

  private int count(String call, int slot, String condition) {
    return database.sql("select count(*)" + OF_SLOT + " and " + condition)
        .param("call", call).param("slot", slot).query(Integer.class).single();
  }

  /**
   * Applications to a slot that passed the formal check and stand.
   *
   * @param numbers some of them; null for all
   */
  List<ApplicationEntry> entries(String call, int slot, Collection<String> numbers) {
    var query = database
        .sql("""
            select application.number, application.applicant_id, content.applicant_name,
              content.applicant_email, content.institution_code, content.institution_name, content.start_up,
              content.title,
              (select sum(year_of.amount) from application_budget year_of
                where year_of.application = content.application and year_of.version = content.version) as requested
            """ + OF_SLOT + " and application.outcome = 'accepted' "
            + (numbers == null ? "" : "and application.number in (:numbers) ") + "order by application.number")
        .param("call", call)
        .param("slot", slot);
    return (numbers == null ? query : query.param("numbers", numbers))
        .query((row, index) -> new ApplicationEntry(row.getString("number"), applicant(row), institution(row),
            row.getString("title"), new Yen(row.getLong("requested"))))
        .list();
  }

  /** Title and summary of the applications to a slot that passed the formal check and stand, by number. */
  Map<String, String> subjects(String call, int slot) {
    Map<String, String> subjects = new LinkedHashMap<>();
    database
        .sql("select application.number, content.title, content.summary" + OF_SLOT
            + " and application.outcome = 'accepted' order by application.number")
        .param("call", call)
        .param("slot", slot)
        .query(row -> {
          subjects.put(row.getString("number"), row.getString("title") + "\n" + row.getString("summary"));
        });
    return subjects;
  }

  /**
   * Some of the opened applications of a call, in the order of their numbers, with what is open about each.
   *
   * @param hidden applications that are not there for the reader
   */
  List<ApplicationLine> lines(String call, Collection<String> hidden, int page, int size) {
    Map<String, List<Finding>> open = new HashMap<>();
    database
        .sql("""
            select found.application, viewpoint, result, detail
            from application_finding found join (
              select finding.application, max(check_round) as last
              from application_finding finding join (
                select number from application
                where call = :call and opened_at is not null and number not in (:hidden)
                order by number limit :size offset :skipped
              ) listed on listed.number = finding.application
              group by finding.application
            ) latest on latest.application = found.application and latest.last = found.check_round
            where result <> 'ok'
            """)
        .param("call", call)
        .param("size", size)
        .param("hidden", orNone(hidden))
        .param("skipped", (long) page * size)
        .query(row -> {
          open.computeIfAbsent(row.getString("application"), number -> new ArrayList<>()).add(finding(row));
        });
    return database
        .sql("""
            select number, slot, applicant_name, institution_name, title, outcome, correction_until
            from application join application_version content
              on content.application = application.number and content.version = application.current_version
            where call = :call and opened_at is not null and number not in (:hidden)
            order by number limit :size offset :skipped
            """)
        .param("call", call)
        .param("size", size)
        .param("hidden", orNone(hidden))
        .param("skipped", (long) page * size)
        .query((row, index) -> new ApplicationLine(
            row.getString("number"),
            row.getInt("slot"),
            row.getString("applicant_name"),
            row.getString("institution_name"),
            row.getString("title"),
            Coded.stored(ApplicationOutcome.class, row.getString("outcome")),
            row.getObject("correction_until") != null,
            open.getOrDefault(row.getString("number"), List.of()).stream().sorted().toList()))
        .list();
  }

  long countOpened(String call, Collection<String> hidden) {
    return database
        .sql("""
            select count(*) from application
            where call = :call and opened_at is not null and number not in (:hidden)
            """)
        .param("call", call)
        .param("hidden", orNone(hidden))
        .query(Long.class)
        .single();
  }

  /** SQL knows no empty list. */
  private static Collection<String> orNone(Collection<String> numbers) {
    return numbers.isEmpty() ? List.of("") : numbers;
  }

  /** Who has an application to a call, by name and address; sealed by the first of them while none is opened. */
  List<Follower> applicants(String call) {
    return database
        .sql("""
            select applicant_id, max(applicant_name) as name, max(applicant_email) as email,
              case when max(opened_at) is null then min(number) end as sealed_by
            from application join application_version content
              on content.application = application.number and content.version = application.current_version
            where application.call = :call and (outcome is null or outcome = 'accepted')
            group by applicant_id order by applicant_id
            """)
        .param("call", call)
        .query((row, index) -> new Follower(
            ApplicationLetters.person(new Applicant(
                row.getString("applicant_id"), row.getString("name"), row.getString("email"))),
            row.getString("sealed_by")))
        .list();
  }

  /** What an account handed in, latest first. */
  List<Entered> submittedBy(String account) {
    return database
        .sql("select number, call from application where submitted_by = :account order by number desc limit 100")
        .param("account", account)
        .query((row, index) -> new Entered(row.getString("number"), row.getString("call")))
        .list();
  }

  /** Turns a case on for an application, once. */
  boolean register(String number) {
    return database
        .sql("update application set registered = true where number = :number and registered = false")
        .param("number", number)
        .update() == 1;
  }

  void open(String number, Instant now) {
    database.sql("update application set opened_at = :now where number = :number and opened_at is null")
        .param("now", Moments.toColumn(now)).param("number", number).update();
  }

  void correction(String number, String correction, Instant until) {
    database
        .sql("update application set correction = :correction, correction_until = :until where number = :number")
        .param("correction", correction)
        .param("until", Moments.toColumn(until))
        .param("number", number)
        .update();
  }

  /** Takes the outcome of the formal check back. */
  void reopen(String number) {
    database
        .sql("""
            update application set outcome = null, outcome_reason = null, decided_by = null, decided_at = null
            where number = :number
            """)
        .param("number", number)
        .update();
  }

  void conclude(String number, ApplicationOutcome outcome, String reason, String account, Instant now) {
    database
        .sql("""
            update application set outcome = :outcome, outcome_reason = :reason, decided_by = :account,
              decided_at = :now, correction_until = null
            where number = :number
            """)
        .param("outcome", outcome.code())
        .param("reason", reason)
        .param("account", account)
        .param("now", Moments.toColumn(now))
        .param("number", number)
        .update();
  }

  /** Other applications, to any call, by the same people or with the same title that stand and are not sealed. */
  List<Related> related(Application application, Instant now) {
    ApplicationContent content = application.content();
    return database
        .sql("""
            select * from (
              select number, application.call,
                case when applicant_id = :applicant then true else false end as same_applicant,
                case when applicant_id in (:people) or exists (
                    select 1 from application_member part where part.application = number
                      and part.version = current_version and part.erad_id in (:people))
                  then true else false end as same_people,
                case when title_key = :title then true else false end as same_title
              from application join application_version content
                on content.application = application.number and content.version = application.current_version
              where number <> :number
                and (opened_at is not null or application.call = :call and sealed_until <= :now)
                and (outcome is null or outcome = 'accepted')
                and number in (
                  select application from application_version where title_key = :title
                  union select number from application where applicant_id in (:people)
                  union select application from application_member where erad_id in (:people))
            ) other where same_people = true or same_title = true order by number
            """)
        .param("applicant", content.applicant().eradId())
        .param("people", content.researchers())
        .param("title", content.titleKey())
        .param("number", application.number())
        .param("call", application.call())
        .param("now", Moments.toColumn(now))
        .query(Related.class)
        .list();
  }

  /** Puts down what a round of the check found, under the next number. */
  void insert(String number, List<Finding> findings, Instant now) {
    int round = 1 + lastRound(number);
    findings.forEach(finding -> database
        .sql("""
            insert into application_finding (application, check_round, viewpoint, result, detail, found_at)
            values (:number, :round, :viewpoint, :result, :detail, :now)
            """)
        .param("number", number)
        .param("round", round)
        .param("viewpoint", finding.viewpoint().code())
        .param("result", finding.result().code())
        .param("detail", finding.detail())
        .param("now", Moments.toColumn(now))
        .update());
  }

  /** What the last round of the check found; nothing before the first. */
  List<Finding> findings(String number) {
    return database
        .sql("select * from application_finding where application = :number and check_round = :round")
        .param("number", number)
        .param("round", lastRound(number))
        .query((row, index) -> finding(row))
        .list().stream()
        .sorted()
        .toList();
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        Coded.stored(Viewpoint.class, row.getString("viewpoint")),
        Coded.stored(FindingResult.class, row.getString("result")),
        row.getString("detail"));
  }

  private int lastRound(String number) {
    return database
        .sql("select coalesce(max(check_round), 0) from application_finding where application = :number")
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  private Application read(ResultSet row, int index) throws SQLException {
    String number = row.getString("number");
    int version = row.getInt("current_version");
    var approvedOn = row.getObject("approved_on", LocalDate.class);
    var content = new ApplicationContent(
        row.getInt("slot"),
        applicant(row),
        institution(row),
        approvedOn == null ? null : new Approval(row.getString("approved_by"), approvedOn),
        row.getString("title"),
        row.getString("summary"),
        budget(number, version),
        team(number, version),
        effort(number, version),
        row.getString("security_control"),
        new Integrity(row.getBoolean("no_restriction"), row.getBoolean("ethics_completed"),
            row.getBoolean("foreign_support"), row.getString("integrity")),
        attachments(number, version));
    return new Application(
        number,
        row.getString("call"),
        row.getString("submitted_by"),
        Moments.fromColumn(row, "received_at"),
        Moments.fromColumn(row, "sealed_until"),
        Moments.fromColumn(row, "opened_at"),
        Moments.fromColumn(row, "correction_until"),
        row.getString("correction"),
        Coded.stored(ApplicationOutcome.class, row.getString("outcome")),
        row.getString("outcome_reason"),
        version,
        Moments.fromColumn(row, "submitted_at"),
        content);
  }

  private static Applicant applicant(ResultSet row) throws SQLException {
    return new Applicant(
        row.getString("applicant_id"), row.getString("applicant_name"), row.getString("applicant_email"));
  }

  private static Institution institution(ResultSet row) throws SQLException {
    return new Institution(
        row.getString("institution_code"), row.getString("institution_name"), row.getBoolean("start_up"));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getString("name"), row.getString("erad_id"), row.getString("institution"), row.getString("role"));
  }

  private List<YearBudget> budget(String number, int version) {
    return rows("budget", "fiscal_year", number, version)
        .query((row, index) -> new YearBudget(row.getInt("fiscal_year"), new Yen(row.getLong("amount"))))
        .list();
  }

  private List<Member> team(String number, int version) {
    return rows("member", "member", number, version)
        .query((row, index) -> member(row))
        .list();
  }

  private List<Effort> effort(String number, int version) {
    return rows("effort", "entry", number, version)
        .query((row, index) -> new Effort(row.getString("programme"), row.getInt("percent"),
            new Yen(row.getLong("amount"))))
        .list();
  }

  private List<Attachment> attachments(String number, int version) {
    return rows("attachment", "kind", number, version)
        .query((row, index) -> new Attachment(row.getString("kind"), row.getString("document"),
            row.getString("file_name")))
        .list();
  }

  private JdbcClient.StatementSpec rows(String table, String order, String number, int version) {
    return database
        .sql("select * from application_%s where application = ? and version = ? order by %s".formatted(table, order))
        .param(number)
        .param(version);
  }
}
