package jp.kprogram.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of the rules of councils and of their clauses. */
@Repository
class RulesStore {

  private final JdbcClient database;

  RulesStore(JdbcClient database) {
    this.database = database;
  }

  void open(String council, int version, String template, Instant now) {
    database
        .sql("""
            insert into council_rules (council, version, template, opened_at)
            values (:council, :version, :template, :now)
            """)
        .param("council", council).param("version", version).param("template", template)
        .param("now", Moments.toColumn(now)).update();
  }

  /** The newest version, agreed on or not; 0 where there is none. */
  int newest(String council) {
    return database.sql("select coalesce(max(version), 0) from council_rules where council = :council")
        .param("council", council).query(Integer.class).single();
  }

  /** The version that is in force. */
  Optional<Integer> inForce(String council) {
    return database
        .sql("select max(version) as version from council_rules where council = :council and agreed_at is not null")
        .param("council", council)
        .query((row, index) -> Optional.ofNullable(row.getObject("version", Integer.class)))
        .single();
  }

  void put(String council, int version, String consensus) {
    database.sql("update council_rules set consensus = :consensus where council = :council and version = :version")
        .param("consensus", consensus).param("council", council).param("version", version).update();
  }

  /** The consensus that was last sought on a version. */
  Optional<String> consensus(String council, int version) {
    return database
        .sql("""
            select consensus from council_rules
            where council = :council and version = :version and consensus is not null
            """)
        .param("council", council).param("version", version).query(String.class).optional();
  }

  void agreed(String council, int version, Instant now) {
    database.sql("update council_rules set agreed_at = :now where council = :council and version = :version")
        .param("now", Moments.toColumn(now)).param("council", council).param("version", version).update();
    database
        .sql("update council_membership set rules_version = :version where council = :council and left_at is null")
        .param("version", version).param("council", council).update();
  }

  void add(String council, int version, RulesClause clause, String change, String reason, String by, Instant now) {
    database
        .sql("""
            insert into rules_clause (council, version, clause, change, heading, words, reason, changed_by, changed_at)
            values (:council, :version, :clause, :change, :heading, :words, :reason, :by, :now)
            """)
        .param("council", council).param("version", version).param("clause", clause.number())
        .param("change", change).param("heading", clause.heading()).param("words", clause.words())
        .param("reason", reason).param("by", by).param("now", Moments.toColumn(now)).update();
  }

  /** Clauses of a version as they stand, those that were removed as such. */
  List<RulesClause> clauses(String council, int version) {
    return database
        .sql("""
            select * from rules_clause where id in (
              select max(id) from rules_clause where council = :council and version = :version group by clause)
            order by clause
            """)
        .param("council", council).param("version", version).query(RulesStore::read).list();
  }

  private static RulesClause read(ResultSet row, int index) throws SQLException {
    return new RulesClause(
        row.getInt("clause"), row.getString("heading"), row.getString("words"),
        row.getString("change").equals(RulesClause.REMOVED));
  }
}
