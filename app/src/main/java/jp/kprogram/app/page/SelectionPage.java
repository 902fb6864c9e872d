package jp.kprogram.app.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import jp.kprogram.adoption.DecidedShare;
import jp.kprogram.adoption.Mean;
import jp.kprogram.adoption.SelectionClock;
import jp.kprogram.adoption.SelectionClocks;
import jp.kprogram.adoption.SelectionClocks.Told;
import jp.kprogram.adoption.SelectionOverview;
import jp.kprogram.adoption.SelectionOverview.Line;
import jp.kprogram.adoption.SelectionOverview.Lines;
import jp.kprogram.adoption.SelectionSettings;
import jp.kprogram.fund.FiscalYear;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Selections with their clocks, and the order of one by its reviews, for its chair and its agency. */
@Controller
@RequestMapping("/office/selections")
class SelectionPage {

  private static final int PAGE_SIZE = 100;

  private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("M月d日").withZone(Moments.JAPAN);

  private final SelectionOverview overview;
  private final SelectionClocks clocks;
  private final SelectionSettings settings;

  SelectionPage(SelectionOverview overview, SelectionClocks clocks, SelectionSettings settings) {
    this.overview = overview;
    this.clocks = clocks;
    this.settings = settings;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "1") String page, Model model) {
    int index = Paging.number(page) - 1;
    var listed = clocks.page(index, PAGE_SIZE);
    List<Waiting> waiting = clocks.waiting().stream().map(Waiting::of).toList();
    model.addAttribute("waiting", waiting);
    model.addAttribute("hasWaiting", !waiting.isEmpty());
    model.addAttribute("total", listed.total());
    model.addAttribute("within", settings.decidedWithin().toTotalMonths());
    model.addAttribute("goal", settings.decidedShare());
    model.addAttribute("years", clocks.shares().stream().map(Year::of).toList());
    model.addAttribute("none", listed.lines().isEmpty());
    model.addAttribute("selections", listed.lines().stream().map(Timed::of).toList());
    model.addAttribute("pageNumber", index + 1);
    model.addAttribute("previous", index > 0 ? "/office/selections?page=" + index : null);
    model.addAttribute(
        "next", (index + 1L) * PAGE_SIZE < listed.total() ? "/office/selections?page=" + (index + 2) : null);
    return "office/selections";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, @RequestParam(defaultValue = "1") String page, Model model) {
    int index = Paging.number(page) - 1;
    var listed = lines(number, index);
    model.addAttribute("number", number);
    model.addAttribute("call", listed.selection().call());
    model.addAttribute("slot", listed.selection().slot());
    model.addAttribute("state", listed.selection().status().japanese());
    model.addAttribute("reviews", listed.reviews().isEmpty() ? null : listed.reviews().entrySet().stream()
        .map(one -> "%s%d件".formatted(one.getKey().japanese(), one.getValue())).collect(Collectors.joining("、")));
    model.addAttribute("timed", Timed.of(clocks.of(listed.selection())));
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

  /** A clock as the page shows it. */
  record Dial(String text, String due, String told, boolean pressing) {

    static Dial of(SelectionClock clock, Told told) {
      return clock == null ? new Dial("―", null, null, false) : new Dial(
          clock.japanese(), Moments.day(clock.dueOn()), words(told), clock.state().pressing());
    }

    private static String words(Told told) {
      if (told.lateAt() != null) {
        return TOLD.format(told.lateAt()) + "に内閣府へ通知";
      }
      return told.closeAt() == null ? null : TOLD.format(told.closeAt()) + "に機関へ通知";
    }
  }

  /** How many selections of a year told their results in time, as the page shows it. */
  record Year(String year, int inTime, int late, int running, String share) {

    static Year of(DecidedShare share) {
      return new Year(
          FiscalYear.japanese(share.year()), share.inTime(), share.late(), share.running(), share.japanese());
    }
  }

  /** A selection as the list shows it. */
  record Timed(
      String number, String call, int slot, String title, String state, String closed, Dial result, Dial contract,
      boolean readable) {

    static Timed of(SelectionClocks.Line line) {
      var selection = line.selection();
      return new Timed(
          selection.number(), selection.call(), selection.slot(), line.title(), selection.status().japanese(),
          Moments.day(line.closedOn()), Dial.of(line.result(), line.resultTold()),
          Dial.of(line.contract(), line.contractTold()), line.readable());
    }
  }

  /** A slot whose selection has not begun, as the list shows it. */
  record Waiting(String call, int slot, String title, String closed, Dial result) {

    static Waiting of(SelectionClocks.Waiting waiting) {
      return new Waiting(
          waiting.call().number(), waiting.slot(), waiting.call().publicTitle(), Moments.day(waiting.closedOn()),
          Dial.of(waiting.result(), waiting.told()));
    }
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
          line.outcome() == null ? "―" : line.outcome().japanese()
              + (line.award() == null ? "" : "（%s）".formatted(line.award().japanese())));
    }
  }
}
