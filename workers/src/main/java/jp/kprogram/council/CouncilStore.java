package jp.kprogram.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of councils, of the projects that they accompany, and of projects that go on without one. */
@Repository
class CouncilStore {

  private static final String COUNCILS = """
      select c.*, exists (select 1 from council_membership m where m.council = c.number and m.left_at is null
        and m.category = 'representative') as represented
      from council c
      """;

  private final JdbcClient database;

  CouncilStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Council council, String openedBy) {
    database
        .sql("""
            insert into council (number, kind, name, agency, legal_basis, purpose, opened_by, opened_at)
            values (:number, :kind, :name, :agency, :legalBasis, :purpose, :openedBy, :openedAt)
            """)
        .param("number", council.number())
        .param("kind", council.kind().code())
        .param("name", council.name())
        .param("agency", council.agency())
        .param("legalBasis", council.legalBasis())
        .param("purpose", council.purpose())
        .param("openedBy", openedBy)
        .param("openedAt", Moments.toColumn(council.openedAt()))
        .update();
  }

  Optional<Council> find(String number) {
    return database.sql(COUNCILS + " where c.number = :number").param("number", number)
        .query(CouncilStore::read).optional();
  }

  /** Locks the row of a council until the transaction ends; false where there is none. */
  boolean lock(String number) {
    return database.sql("select number from council where number = :number for update").param("number", number)
        .query(String.class).optional().isPresent();
  }

  /** All councils, the newest first. */
  List<Council> all() {
    return database.sql(COUNCILS + " order by c.number desc").query(CouncilStore::read).list();
  }

  /** Councils that a person is a member of now, the newest first. */
  List<Council> ofPerson(String person) {
    return database
        .sql(COUNCILS + """
             where c.number in (select council from council_membership where person = :person and left_at is null)
             order by c.number desc
            """)
        .param("person", person).query(CouncilStore::read).list();
  }

  void established(String number, Instant now) {
    database.sql("update council set established_at = :now where number = :number")
        .param("now", Moments.toColumn(now)).param("number", number).update();
  }

  void ended(String number, CouncilStatus outcome, String reason, Instant now) {
    database.sql("update council set outcome = :outcome, end_reason = :reason, ended_at = :now where number = :number")
        .param("outcome", outcome.code()).param("reason", reason).param("now", Moments.toColumn(now))
        .param("number", number).update();
  }

  void addProject(String council, String project, Instant now) {
    database
        .sql("""
            insert into council_project (council, project, project_held, since)
            values (:council, :project, :project, :now)
            """)
        .param("council", council).param("project", project).param("now", Moments.toColumn(now)).update();
  }

  void releaseProjects(String council, String reason, Instant now) {
    database
        .sql("""
            update council_project set project_held = null, until = :now, reason = :reason
            where council = :council and until is null
            """)
        .param("council", council).param("reason", reason).param("now", Moments.toColumn(now)).update();
  }

  void releaseProject(String project, String reason, Instant now) {
    database
        .sql("""
            update council_project set project_held = null, until = :now, reason = :reason
            where project_held = :project
            """)
        .param("project", project).param("reason", reason).param("now", Moments.toColumn(now)).update();
  }

  void waive(String project, String council, String reason, String by, Instant now) {
    database
        .sql("""
            insert into council_waiver (project, council, reason, decided_by, decided_at)
            values (:project, :council, :reason, :by, :now)
            """)
        .param("project", project).param("council", council).param("reason", reason).param("by", by)
        .param("now", Moments.toColumn(now)).update();
  }

  /** Why a project goes on without a council; empty where nobody has decided so. */
  Optional<String> waiver(String project) {
    return database.sql("select reason from council_waiver where project = :project order by id desc limit 1")
        .param("project", project).query(String.class).optional();
  }

  /** Projects that a council accompanies now. */
  List<String> projects(String council) {
    return database
        .sql("select project from council_project where council = :council and until is null order by project")
        .param("council", council).query(String.class).list();
  }

  /** The council that a project has now, or that is being set up for it. */
  Optional<Council> ofProject(String project) {
    return database
        .sql(COUNCILS + " where c.number = (select council from council_project where project_held = :project)")
        .param("project", project).query(CouncilStore::read).optional();
  }

  /** Links a council to one that works across projects. */
  void link(String council, String linked, Instant now) {
    database
        .sql("""
            insert into council_link (council, linked, linked_held, since) values (:council, :linked, :linked, :now)
            """)
        .param("council", council).param("linked", linked).param("now", Moments.toColumn(now)).update();
  }

  void unlink(String council, String linked, String reason, Instant now) {
    database
        .sql("""
            update council_link set linked_held = null, until = :now, reason = :reason
            where council = :council and linked_held = :linked
            """)
        .param("council", council).param("linked", linked).param("reason", reason)
        .param("now", Moments.toColumn(now)).update();
  }

  /** Councils that a council across projects links now. */
  List<String> links(String council) {
    return database.sql("select linked_held from council_link where council = :council and until is null order by id")
        .param("council", council).query(String.class).list();
  }

  private static Council read(ResultSet row, int index) throws SQLException {
    return new Council(
        row.getString("number"),
        Coded.stored(CouncilKind.class, row.getString("kind")),
        row.getString("name"),
        row.getString("agency"),
        row.getString("legal_basis"),
        row.getString("purpose"),
        Moments.fromColumn(row, "opened_at"),
        Moments.fromColumn(row, "established_at"),
        status(row),
        Moments.fromColumn(row, "ended_at"),
        row.getString("end_reason"));
  }

  private static CouncilStatus status(ResultSet row) throws SQLException {
    if (row.getString("outcome") != null) {
      return Coded.stored(CouncilStatus.class, row.getString("outcome"));
    }
    if (row.getObject("established_at") == null) {
      return CouncilStatus.PREPARING;
    }
    boolean represented = row.getString("kind").equals(CouncilKind.CROSS.code()) || row.getBoolean("represented");
    return represented ? CouncilStatus.ESTABLISHED : CouncilStatus.SUSPENDED;
  }
}
