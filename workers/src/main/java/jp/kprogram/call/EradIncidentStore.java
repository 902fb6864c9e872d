package jp.kprogram.call;

import java.time.Instant;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of incidents of e-Rad. Rows are only ever added. */
@Repository
class EradIncidentStore {

  private final JdbcClient database;

  EradIncidentStore(JdbcClient database) {
    this.database = database;
  }

  Optional<EradIncident> find(String number) {
    return database
        .sql("select * from erad_incident where number = :number")
        .param("number", number)
        .query((row, index) -> new EradIncident(
            row.getString("number"),
            Moments.fromColumn(row, "began_at"),
            Moments.fromColumn(row, "ended_at"),
            Moments.fromColumn(row, "closes_at"),
            row.getString("description"),
            row.getString("declared_by")))
        .optional();
  }

  void insert(EradIncident incident, Instant now) {
    database
        .sql("""
            insert into erad_incident (number, began_at, ended_at, closes_at, description, declared_by, declared_at)
            values (:number, :beganAt, :endedAt, :closesAt, :description, :by, :now)
            """)
        .param("number", incident.number())
        .param("beganAt", Moments.toColumn(incident.beganAt()))
        .param("endedAt", Moments.toColumn(incident.endedAt()))
        .param("closesAt", Moments.toColumn(incident.closesAt()))
        .param("description", incident.description())
        .param("by", incident.declaredBy())
        .param("now", Moments.toColumn(now))
        .update();
  }
}
