package jp.kprogram.app.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kprogram.adoption.PublishedResult;
import jp.kprogram.adoption.SelectionResults;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adopted proposals, for everybody, from the release of the results on. */
@Controller
class ResultPage {

  private static final int SIZE = 50;

  private final SelectionResults results;
  private final Clock clock;

  ResultPage(SelectionResults results, Clock clock) {
    this.results = results;
    this.clock = clock;
  }

  @GetMapping("/public/results")
  String list(@RequestParam(defaultValue = "0") int page, Model model) {
    Instant now = clock.instant();
    int asked = Math.max(0, Math.min(page, results.countPublished(now) / SIZE));
    List<Row> rows = results.published(now, asked * SIZE, SIZE).stream().map(Row::of).toList();
    model.addAttribute("results", rows);
    model.addAttribute("none", rows.isEmpty());
    model.addAttribute("newer", asked > 0 ? List.of(asked - 1) : List.of());
    model.addAttribute("older", (asked + 1) * SIZE < results.countPublished(now) ? List.of(asked + 1) : List.of());
    return "public/results";
  }

  /** An adopted proposal as the page shows it. */
  record Row(
      String released, String call, String callTitle, String title, String applicant, String institution,
      String amount) {

    static Row of(PublishedResult result) {
      return new Row(
          Moments.japanese(result.releasedAt()), result.call(), result.callTitle(), result.title(),
          result.applicant(), result.institution(), result.amount().japanese());
    }
  }
}
