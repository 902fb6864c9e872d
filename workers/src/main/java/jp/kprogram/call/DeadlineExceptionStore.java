package jp.kprogram.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kprogram.shared.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of exceptions from the closing. Rows are only ever added. */
@Repository
class DeadlineExceptionStore {

  private static final String GRANTED = """
      select e.*, d.deadline as granted_deadline, d.source from applicant_deadline d
      join deadline_exception e on e.call = d.call and e.exception_number = d.exception_number
      """;

  private final JdbcClient database;

  DeadlineExceptionStore(JdbcClient database) {
    this.database = database;
  }

  /** Number of the next request; the caller holds the lock of the call. */
  int next(String call) {
    return 1 + database
        .sql("select coalesce(max(exception_number), 0) from deadline_exception where call = :call")
        .param("call", call)
        .query(Integer.class)
        .single();
  }

  void insert(DeadlineException request, Instant now) {
    database
        .sql("""
            insert into deadline_exception (call, exception_number, applicant_id, applicant_name, applicant_email,
              deadline, reason, requested_by, requested_at)
            values (:call, :number, :applicantId, :name, :email, :deadline, :reason, :by, :now)
            """)
        .param("call", request.call())
        .param("number", request.number())
        .param("applicantId", request.applicantId())
        .param("name", request.applicantName())
        .param("email", request.applicantEmail())
        .param("deadline", Moments.toColumn(request.deadline()))
        .param("reason", request.reason())
        .param("by", request.requestedBy())
        .param("now", Moments.toColumn(now))
        .update();
  }

  Optional<DeadlineException> find(String call, int number) {
    return database
        .sql("select * from deadline_exception where call = :call and exception_number = :number")
        .param("call", call)
        .param("number", number)
        .query(DeadlineExceptionStore::exception)
        .optional();
  }

  void grant(DeadlineException exception, Instant deadline, String source, String grantedBy, Instant now) {
    database
        .sql("""
            insert into applicant_deadline (call, exception_number, applicant_id, deadline, source, granted_by,
              granted_at)
            values (:call, :number, :applicantId, :deadline, :source, :by, :now)
            """)
        .param("call", exception.call())
        .param("number", exception.number())
        .param("applicantId", exception.applicantId())
        .param("deadline", Moments.toColumn(deadline))
        .param("source", source)
        .param("by", grantedBy)
        .param("now", Moments.toColumn(now))
        .update();
  }

  /** Every deadline that was granted in a call, first to last. */
  List<ApplicantDeadline> granted(String call) {
    return database
        .sql(GRANTED + "where d.call = :call order by d.id")
        .param("call", call)
        .query(DeadlineExceptionStore::deadline)
        .list();
  }

  /** Deadlines after one moment and not after another, in all calls. */
  List<ApplicantDeadline> grantedBetween(Instant after, Instant until) {
    return database
        .sql(GRANTED + "where d.deadline > :after and d.deadline <= :until order by d.id")
        .param("after", Moments.toColumn(after))
        .param("until", Moments.toColumn(until))
        .query(DeadlineExceptionStore::deadline)
        .list();
  }

  private static ApplicantDeadline deadline(ResultSet row, int index) throws SQLException {
    return new ApplicantDeadline(
        exception(row, index), Moments.fromColumn(row, "granted_deadline"), row.getString("source"));
  }

  private static DeadlineException exception(ResultSet row, int index) throws SQLException {
    return new DeadlineException(
        row.getString("call"),
        row.getInt("exception_number"),
        row.getString("applicant_id"),
        row.getString("applicant_name"),
        row.getString("applicant_email"),
        Moments.fromColumn(row, "deadline"),
        row.getString("reason"),
        row.getString("requested_by"));
  }
}
