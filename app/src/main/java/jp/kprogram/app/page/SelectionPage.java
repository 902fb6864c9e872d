package jp.kprogram.app.page;

import jp.kprogram.adoption.Mean;
import jp.kprogram.adoption.SelectionOverview;
import jp.kprogram.adoption.SelectionOverview.Line;
import jp.kprogram.adoption.SelectionOverview.Lines;
import jp.kprogram.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The order of a selection by its reviews, for its chair and its agency. */
@Controller
@RequestMapping("/office/selections")
class SelectionPage {

  private static final int PAGE_SIZE = 100;

  private final SelectionOverview overview;

  SelectionPage(SelectionOverview overview) {
    this.overview = overview;
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, @RequestParam(defaultValue = "1") String page, Model model) {
    int index = Paging.number(page) - 1;
    var listed = lines(number, index);
    model.addAttribute("number", number);
    model.addAttribute("call", listed.selection().call());
    model.addAttribute("slot", listed.selection().slot());
    model.addAttribute("state", listed.selection().status().japanese());
    model.addAttribute("total", listed.total());
    model.addAttribute("none", listed.lines().isEmpty());
    model.addAttribute("lines", listed.lines().stream().map(Row::of).toList());
    model.addAttribute("pageNumber", index + 1);
    model.addAttribute("previous", index > 0 ? link(number, index) : null);
    model.addAttribute("next", (index + 1L) * PAGE_SIZE < listed.total() ? link(number, index + 2) : null);
    return "office/selection";
  }

  private Lines lines(String number, int index) {
    try {
      return overview.page(number, index, PAGE_SIZE);
    } catch (Refusal.NotFound none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
    }
  }

  private static String link(String number, int page) {
    return "/office/selections/%s?page=%d".formatted(number, page);
  }

  /** An application as the page shows it. */
  record Row(
      int place, String application, String title, String total, String spread, String deviation, String reviews,
      String below, String shortlisted, String outcome) {

    static Row of(Line line) {
      var row = line.row();
      return new Row(
          row.rank(),
          row.application(),
          line.title(),
          row.totalJapanese(),
          Mean.japanese(row.highest() - row.lowest()),
          Mean.japanese(row.deviation()),
          row.missing() == 0 ? row.reviews() + "人" : "%d人（%d人不足）".formatted(row.reviews(), row.missing()),
          (row.criteriaMet() ? "" : "観点") + (row.securityMet() ? "" : " 安全管理措置"),
          line.shortlisted() ? "進む" : "―",
          line.outcome() == null ? "―" : line.outcome().japanese());
    }
  }
}
