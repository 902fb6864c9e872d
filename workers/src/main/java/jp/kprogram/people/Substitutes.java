package jp.kprogram.people;

import java.time.Clock;
import java.util.Optional;
import jp.kprogram.shared.DomainService;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who acts for whom in which case. Written when a person is replaced, never changed. */
@DomainService
public class Substitutes {

  private final JdbcClient database;
  private final Clock clock;

  Substitutes(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Puts down that one person acts for another in a case from now on. */
  public void record(Substitution substitution) {
    database
        .sql("""
            insert into substitution (case_number, absentee, substitute, reason, note, requested_by, substituted_at)
            values (:caseNumber, :absentee, :substitute, :reason, :note, :requestedBy, :now)
            """)
        .param("caseNumber", substitution.caseNumber())
        .param("absentee", substitution.absentee())
        .param("substitute", substitution.substitute())
        .param("reason", substitution.reason())
        .param("note", substitution.note())
        .param("requestedBy", substitution.requestedBy())
        .param("now", Moments.toColumn(clock.instant()))
        .update();
  }

  /** Whom a person acts for in a case: the last one taken over from; empty where the person acts in the own name. */
  public Optional<String> absenteeOf(String substitute, String caseNumber) {
    return database
        .sql("""
            select absentee from substitution where case_number = :caseNumber and substitute = :substitute
            order by id desc limit 1
            """)
        .param("caseNumber", caseNumber)
        .param("substitute", substitute)
        .query(String.class)
        .optional();
  }

  /** Who acts for a person in a case now, through a chain of substitutes; the person, where nobody does or no longer. */
  public String standInOf(String person, String caseNumber) {
    record Step(long id, String substitute) {}
    Step last = new Step(0, person);
    Optional<Step> next = Optional.of(last);
    while (next.isPresent()) {
      last = next.get();
      next = database
          .sql("""
              select id, substitute from substitution
              where case_number = :caseNumber and absentee = :person and id > :after order by id desc limit 1
              """)
          .param("caseNumber", caseNumber)
          .param("person", last.substitute())
          .param("after", last.id())
          .query((row, index) -> new Step(row.getLong("id"), row.getString("substitute")))
          .optional();
    }
    return last.substitute();
  }

  /** Whether a person may act for another in a case, directly or through a chain of substitutes. */
  public boolean actsFor(String person, String other, String caseNumber) {
    return database
        .sql("""
            with recursive acting (person) as (
              select cast(:other as varchar(64))
              union
              select s.substitute from substitution s join acting a on s.absentee = a.person
              where s.case_number = :caseNumber)
            select count(*) from acting where person = :person
            """)
        .param("other", other)
        .param("person", person)
        .param("caseNumber", caseNumber)
        .query(Integer.class)
        .single() > 0;
  }
}
