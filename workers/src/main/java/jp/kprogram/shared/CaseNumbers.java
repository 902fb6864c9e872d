package jp.kprogram.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives cases their readable numbers, which are also the business keys of their process instances: VIS-2026-01.
 *
 * <p>Numbers are unique and rise by one a year and kind, with several nodes too: the counter's row is locked until
 * the case's transaction ends, so an abandoned case leaves no gap. Where two cases open the counter of a year in the
 * same instant, one of them fails with a {@link CannotAcquireLockException}: like a deadlock, it is mended by repeating
 * the transaction.
 */
@DomainService
public class CaseNumbers {

  private final JdbcClient database;
  private final Clock clock;

  CaseNumbers(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The next number of a kind in the calendar year of today (JST).
   *
   * @param prefix three or four capital letters, such as VIS
   * @param digits least number of digits of the running number
   */
  public String next(String prefix, int digits) {
    int year = LocalDate.now(clock).getYear();
    int number = lockAndRaise(prefix, year);
    return "%s-%d-%0{digits}d".replace("{digits}", String.valueOf(digits)).formatted(prefix, year, number);
  }

  /**
   * The number of a new case: the one that the caller asks for as business key, or else the next that is free.
   *
   * @param requested business key given at the start of the process; null or blank for none
   * @param taken whether a case already has a number
   * @throws Refusal.InvalidInput CASE_NUMBER_FORM where the business key is not such a number
   * @throws Refusal.Conflict CASE_NUMBER_TAKEN where another case has it
   */
  public String settle(String requested, String prefix, int digits, Predicate<String> taken) {
    if (requested == null || requested.isBlank()) {
      String drawn = next(prefix, digits);
      while (taken.test(drawn)) {
        drawn = next(prefix, digits);
      }
      return drawn;
    }
    if (!requested.matches("%s-\\d{4}-\\d{%d}".formatted(prefix, digits))) {
      String example = "%s-2026-%s".formatted(prefix, "1".repeat(digits));
      throw new Refusal.InvalidInput("CASE_NUMBER_FORM", "businessKey",
          "案件番号（businessKey）は %s のように指定するか、指定せずに自動で採番してください。".formatted(example));
    }
    if (taken.test(requested)) {
      throw new Refusal.Conflict("CASE_NUMBER_TAKEN",
          "案件番号（businessKey）%s は既に使われています。別の番号を指定するか、指定せずに自動で採番してください。".formatted(requested));
    }
    return requested;
  }

  private int lockAndRaise(String prefix, int year) {
    int raised = database
        .sql("update case_number set last_number = last_number + 1 where prefix = :prefix and case_year = :year")
        .param("prefix", prefix)
        .param("year", year)
        .update();
    if (raised == 0) {
      open(prefix, year);
    }
    return database
        .sql("select last_number from case_number where prefix = :prefix and case_year = :year")
        .param("prefix", prefix)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /** First case of a year. Two may both find no row; the one that comes second tries its whole case again. */
  private void open(String prefix, int year) {
    try {
      database
          .sql("insert into case_number (prefix, case_year, last_number) values (:prefix, :year, 1)")
          .param("prefix", prefix)
          .param("year", year)
          .update();
    } catch (DuplicateKeyException e) {
      throw new CannotAcquireLockException("Another case opened the counter of " + prefix + " " + year, e);
    }
  }
}
