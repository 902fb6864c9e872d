package jp.kprogram.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kprogram.adoption.Criterion;
import jp.kprogram.adoption.RankingStage;
import jp.kprogram.adoption.SelectionRanking;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.app.adoption.SelectionDesk;
import jp.kprogram.app.adoption.SelectionDesk.Slot;
import jp.kprogram.app.testing.CaseDesk;
import jp.kprogram.app.testing.TestDatabase;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A selection of ten thousand applications with three reviews each, from the settled reviews to the last letter. Run by
 * hand, on either database, see app/docs/benchmarks.md.
 */
@Tag("benchmark")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class SelectionBenchmark {

  private static final int APPLICATIONS = 10_000;
  private static final int HEARD = 30;
  private static final int BATCH = 1_000;

  @Autowired
  private CaseDesk desk;

  @Autowired
  private SelectionDesk selections;

  @Autowired
  private SelectionRanking ranking;

  @Autowired
  private SelectionResults results;

  @Autowired
  private JdbcTemplate database;

  private final StringBuilder figures = new StringBuilder();

  @AfterEach
  void presentTime() {
    ClockUtil.reset();
  }

  @Test
  void decidesTenThousand() {
    String selection = selections.selection(new Slot("limited", 10, 100_000, "main", "none"));
    fill(selection);

    timed("rank, and show the shortlist", () -> selections.start(selection));
    timed("rank again, nothing changed", () -> ranking.rank(selection, RankingStage.WRITTEN));
    timed("decide the shortlist", () -> selections.shortlistAsItIs(selection));
    List<String> heard = IntStream.range(0, HEARD).mapToObj(SelectionBenchmark::number).toList();
    timed("record 30 interviews", () -> heard.forEach(each ->
        selections.interviewed(selection, each, heard.indexOf(each) < 10 ? "4.5" : "4")));
    selections.interviewsDone(selection);
    selections.met(selection);
    while (desk.open(selection).contains("break-tie")) {
      var tied = ranking.tied(selection);
      desk.complete(SelectionDesk.CHAIR, selection, "break-tie", Map.of(
          "firstApplication", tied.get(0).application(), "reason", "分野の広がりによる。"));
    }
    timed("prepare 30 decisions", () -> heard.forEach(each -> {
      if (heard.indexOf(each) < 10) {
        selections.adopts(selection, each, 1);
      } else {
        selections.reserves(selection, each, 1);
      }
    }));
    timed("close the preparation", () -> selections.prepared(selection));
    timed("approve: decide on all", () -> selections.approved(selection));
    timed("write all letters", () -> selections.released(selection));

    assertThat(results.of(selection)).hasSize(APPLICATIONS);
    assertThat(database.queryForObject("select count(*) from result_letter where selection = ?", Integer.class,
        selection)).isEqualTo(APPLICATIONS);
    System.getLogger("benchmark").log(System.Logger.Level.INFO, "selection of {0} on {1}:\n{2}", APPLICATIONS,
        TestDatabase.isPostgres() ? "PostgreSQL" : "H2", figures);
  }

  private void timed(String what, Runnable work) {
    long before = System.nanoTime();
    work.run();
    figures.append("%-32s %8.2f s%n".formatted(what, Duration.ofNanos(System.nanoTime() - before).toMillis() / 1000.0));
  }

  private static String number(int index) {
    return "APP-1993-%05d".formatted(index);
  }

  private void fill(String selection) {
    String call = selections.callOf(selection);
    OffsetDateTime at = SelectionDesk.CLOSED.atOffset(ZoneOffset.UTC);
    List<Integer> all = IntStream.range(0, APPLICATIONS).boxed().toList();
    database.batchUpdate("""
        insert into application (number, call, applicant_id, submitted_by, current_version, received_at, sealed_until,
          registered, opened_at, outcome) values (?, ?, ?, 'tanaka', 1, ?, ?, true, ?, 'accepted')
        """, all, BATCH, (row, index) -> {
      row.setString(1, number(index));
      row.setString(2, call);
      row.setString(3, "%08d".formatted(index));
      row.setObject(4, at);
      row.setObject(5, at);
      row.setObject(6, at);
    });
    database.batchUpdate("""
        insert into application_version (application, version, slot, applicant_name, applicant_email,
          institution_name, start_up, title, title_key, summary, security_control, no_restriction, ethics_completed,
          foreign_support, submitted_by, submitted_at)
        values (?, 1, 1, '応募者', ?, 'みなと工科大学', true, ?, ?, '概要', '管理', true, true, false, 'tanaka', ?)
        """, all, BATCH, (row, index) -> {
      row.setString(1, number(index));
      row.setString(2, "a%d@example.ac.jp".formatted(index));
      row.setString(3, "研究" + index);
      row.setString(4, "研究" + index);
      row.setObject(5, at);
    });
    database.batchUpdate("""
        insert into application_budget (application, version, fiscal_year, amount) values (?, 1, 2027, 1000000)
        """, all, BATCH, (row, index) -> row.setString(1, number(index)));
    for (String reviewer : SelectionDesk.REVIEWERS) {
      database.batchUpdate("""
          insert into review (number, selection, application, reviewer, status, application_version, invited_at,
            due_at, submitted_at, overall) values (?, ?, ?, ?, 'submitted', 1, ?, ?, ?, '所見')
          """, all, BATCH, (row, index) -> {
        row.setString(1, reviewer + "-" + index);
        row.setString(2, selection);
        row.setString(3, number(index));
        row.setString(4, reviewer);
        row.setObject(5, at);
        row.setObject(6, at);
        row.setObject(7, at);
      });
      for (Criterion criterion : Criterion.values()) {
        database.batchUpdate(
            "insert into review_score (review, criterion, half_points, comment) values (?, ?, ?, '所見')",
            all, BATCH, (row, index) -> {
          row.setString(1, reviewer + "-" + index);
          row.setString(2, criterion.code());
          row.setInt(3, index < HEARD ? 8 : 3 + (index + criterion.ordinal()) % 3);
        });
      }
    }
  }
}
