package jp.kprogram.app.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import jp.kprogram.app.api.Readers;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a case, for the office, auditors and the party; to everybody else the case does not exist. */
@Controller
class CasePage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Moments.JAPAN);

  private final Decisions decisions;
  private final Readers readers;
  private final DecisionWords words;

  CasePage(Decisions decisions, Readers readers, DecisionWords words) {
    this.decisions = decisions;
    this.readers = readers;
    this.words = words;
  }

  @GetMapping("/office/cases")
  String show(@RequestParam(defaultValue = "") String number, Model model) {
    String wanted = number.strip();
    List<Row> rows = !wanted.isEmpty() && readers.mayRead(wanted)
        ? decisions.of(wanted).stream().map(this::row).toList()
        : List.of();
    model.addAttribute("number", wanted);
    model.addAttribute("asked", !wanted.isEmpty());
    model.addAttribute("none", rows.isEmpty());
    model.addAttribute("decisions", rows);
    return "office/cases";
  }

  private Row row(Decision decision) {
    return new Row(
        MOMENT.format(decision.decidedAt()),
        words.kind(decision.kind()),
        words.outcome(decision.outcome()),
        words.actor(readers.asSeen(decision.decidedBy())),
        decision.onBehalfOf() == null ? null : words.actor(readers.asSeen(decision.onBehalfOf())),
        Objects.toString(decision.ruleVersion(), ""),
        Objects.toString(decision.reason(), ""),
        decision.override());
  }

  /** A decision as the page shows it; who was acted for and what was set aside may be null. */
  record Row(
      String moment,
      String kind,
      String outcome,
      String decidedBy,
      String onBehalfOf,
      String ruleVersion,
      String reason,
      String override) {}
}
