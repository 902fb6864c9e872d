package jp.kprogram.information;

import java.time.Clock;
import java.util.List;
import jp.kprogram.shared.Coded;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who asked for which content, whether it was opened, and why not. Rows are only ever added. */
@Repository
class AccessLog {

  private final JdbcClient database;
  private final TransactionTemplate own;
  private final Clock clock;

  AccessLog(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Writes a row that stays, whatever becomes of the request. */
  void write(String secret, String person, AccessWay way, AccessVerdict verdict, Integer version) {
    own.executeWithoutResult(status -> database
        .sql("""
            insert into secret_access (secret, person, way, outcome, cause, content_version, rule_version, asked_at)
            values (:secret, :person, :way, :outcome, :cause, :version, :rule, :now)
            """)
        .param("secret", secret)
        .param("person", person)
        .param("way", way.code())
        .param("outcome", verdict.open() ? "opened" : "refused")
        .param("cause", verdict.cause().code())
        .param("version", version)
        .param("rule", verdict.ruleVersion())
        .param("now", Moments.toColumn(clock.instant()))
        .update());
  }

  /** Whether a person has ever opened a secret. */
  boolean opened(String secret, String person) {
    return database
        .sql("""
            select count(*) from secret_access where secret = :secret and person = :person and outcome = 'opened'
            """)
        .param("secret", secret).param("person", person).query(Integer.class).single() > 0;
  }

  /** Rows of a secret, the newest first. */
  List<AccessLine> of(String secret, int page, int size) {
    return database
        .sql("""
            select * from secret_access where secret = :secret order by id desc limit :size offset :from
            """)
        .param("secret", secret)
        .param("size", size)
        .param("from", page * size)
        .query((row, index) -> new AccessLine(
            row.getString("person"),
            Coded.stored(AccessWay.class, row.getString("way")),
            row.getString("outcome").equals("opened"),
            Coded.stored(AccessCause.class, row.getString("cause")),
            Moments.fromColumn(row, "asked_at")))
        .list();
  }

  int count(String secret) {
    return database.sql("select count(*) from secret_access where secret = :secret")
        .param("secret", secret).query(Integer.class).single();
  }
}
