package jp.kprogram.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registers of interests and affiliations. */
@Repository
class InterestStore {

  private final JdbcClient database;

  InterestStore(JdbcClient database) {
    this.database = database;
  }

  void insert(Interest interest, String selection) {
    database
        .sql("""
            insert into interest (person, kind, counterpart_erad, counterpart_name, institution, unit, from_year,
              to_year, years_total, note, declared_in, declared_at)
            values (:person, :kind, :erad, :name, :institution, :unit, :fromYear, :toYear, :yearsTotal, :note,
              :selection, :now)
            """)
        .param("person", interest.person())
        .param("kind", interest.kind().code())
        .param("erad", interest.counterpartErad())
        .param("name", interest.counterpartName())
        .param("institution", interest.institution())
        .param("unit", interest.unit())
        .param("fromYear", interest.fromYear())
        .param("toYear", interest.toYear())
        .param("yearsTotal", interest.yearsTotal())
        .param("note", interest.note())
        .param("selection", selection)
        .param("now", Moments.toColumn(interest.declaredAt()))
        .update();
  }

  /** Interests that stand, the oldest first. */
  List<Interest> of(String person) {
    return database
        .sql("""
            select * from interest where person = :person
              and not exists (select 1 from interest_withdrawn w where w.interest = interest.id)
            order by id
            """)
        .param("person", person)
        .query(InterestStore::read)
        .list();
  }

  void withdraw(long interest, String reason, String account, Instant now) {
    database
        .sql("""
            insert into interest_withdrawn (interest, reason, withdrawn_by, withdrawn_at)
            values (:interest, :reason, :account, :now)
            """)
        .param("interest", interest).param("reason", reason).param("account", account)
        .param("now", Moments.toColumn(now)).update();
  }

  void insertWithdrawal(String number, long interest, String reason, String by, Instant now) {
    database
        .sql("""
            insert into interest_withdrawal (number, interest, reason, requested_by, requested_at)
            values (:number, :interest, :reason, :by, :now)
            """)
        .param("number", number).param("interest", interest).param("reason", reason).param("by", by)
        .param("now", Moments.toColumn(now)).update();
  }

  Optional<InterestWithdrawal> withdrawal(String number) {
    return database
        .sql("""
            select interest.*, w.number, w.reason, w.outcome
            from interest_withdrawal w join interest on interest.id = w.interest where w.number = :number
            """)
        .param("number", number)
        .query((row, index) -> new InterestWithdrawal(
            row.getString("number"), read(row, index), row.getString("reason"), row.getString("outcome") != null))
        .optional();
  }

  void decideWithdrawal(String number, String outcome, String reason, String by, Instant now) {
    database
        .sql("""
            update interest_withdrawal set outcome = :outcome, decided_reason = :reason, decided_by = :by,
              decided_at = :now
            where number = :number
            """)
        .param("outcome", outcome).param("reason", reason).param("by", by).param("now", Moments.toColumn(now))
        .param("number", number).update();
  }

  void insert(Affiliation affiliation, Instant now) {
    database
        .sql("""
            insert into affiliation (person, erad_id, institution_code, institution, unit, expertise, declared_at)
            values (:person, :erad, :code, :institution, :unit, :expertise, :now)
            """)
        .param("person", affiliation.person())
        .param("erad", affiliation.eradId())
        .param("code", affiliation.institutionCode())
        .param("institution", affiliation.institution())
        .param("unit", affiliation.unit())
        .param("expertise", affiliation.expertiseText())
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Where a person works, as last declared. */
  Optional<Affiliation> affiliation(String person) {
    return database.sql("select * from affiliation where person = :person order by id desc limit 1")
        .param("person", person)
        .query((row, index) -> new Affiliation(
            row.getString("person"),
            row.getString("erad_id"),
            row.getString("institution_code"),
            row.getString("institution"),
            row.getString("unit"),
            Affiliation.keywords(row.getString("expertise"))))
        .optional();
  }

  void declareComplete(String selection, String person, Instant now) {
    if (!isComplete(selection, person)) {
      database
          .sql("""
              insert into interest_declaration (selection, person, declared_at) values (:selection, :person, :now)
              """)
          .param("selection", selection).param("person", person).param("now", Moments.toColumn(now)).update();
    }
  }

  boolean isComplete(String selection, String person) {
    return database
        .sql("select count(*) from interest_declaration where selection = :selection and person = :person")
        .param("selection", selection).param("person", person).query(Integer.class).single() > 0;
  }

  private static Interest read(ResultSet row, int index) throws SQLException {
    return new Interest(
        row.getLong("id"),
        row.getString("person"),
        Coded.stored(Relation.class, row.getString("kind")),
        row.getString("counterpart_erad"),
        row.getString("counterpart_name"),
        row.getString("institution"),
        row.getString("unit"),
        row.getObject("from_year", Integer.class),
        row.getObject("to_year", Integer.class),
        row.getObject("years_total", Integer.class),
        row.getString("note"),
        Moments.fromColumn(row, "declared_at"));
  }
}
