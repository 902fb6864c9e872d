package jp.kprogram.adoption;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kprogram.application.ApplicationEntry;
import jp.kprogram.application.Applications;
import jp.kprogram.call.Calls;
import jp.kprogram.shared.Refusal;
import org.springframework.stereotype.Component;

/** What the steps of a selection ask for alike: the applications that stand, and how tables name them. */
@Component
class SelectionRows {

  /** Most rows that a form shows; the whole list stands on the page of the selection. */
  static final int MOST = 100;

  private final Selections selections;
  private final Applications applications;
  private final Calls calls;

  SelectionRows(Selections selections, Applications applications, Calls calls) {
    this.selections = selections;
    this.applications = applications;
    this.calls = calls;
  }

  /** Applications that stand in a selection, by number. */
  Map<String, ApplicationEntry> entries(String selection) {
    Selection found = selections.get(selection);
    return byNumber(applications.entriesOf(found.call(), found.slot()));
  }

  /** Those of some applications that stand in a selection, by number. */
  Map<String, ApplicationEntry> entries(String selection, Collection<String> numbers) {
    Selection found = selections.get(selection);
    return byNumber(applications.entriesOf(found.call(), found.slot(), numbers));
  }

  private static Map<String, ApplicationEntry> byNumber(List<ApplicationEntry> entries) {
    return entries.stream().collect(Collectors.toMap(
        ApplicationEntry::number, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /** @throws Refusal.InvalidInput NOT_IN_SELECTION where it does not stand in the selection */
  ApplicationEntry entry(String selection, String application, String field) {
    String number = application == null ? "" : application.strip();
    return entries(selection, List.of(number)).values().stream().findFirst()
        .orElseThrow(() -> new Refusal.InvalidInput("NOT_IN_SELECTION", field,
            "「応募番号」の %s は、この選考の応募ではありません。表の番号を記入してください。".formatted(application)));
  }

  /** Least points on a viewpoint, in tenths. */
  int criterionThreshold(String selection) {
    return calls.get(selections.get(selection).call()).terms().criteria().criterionThreshold();
  }

  static Map<String, String> row(RankedRow row, ApplicationEntry entry) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("place", String.valueOf(row.rank()));
    cells.put("application", row.application());
    cells.put("title", title(entry));
    cells.put("total", row.totalJapanese());
    cells.put("criteria", row.criteriaMet() ? "満たす" : "満たさない");
    cells.put("security", row.securityMet() ? "満たす" : "満たさない");
    return cells;
  }

  /** Title of an application that may have been taken back since: the entry is null then. */
  static String title(ApplicationEntry entry) {
    return entry == null ? "（取り下げられた応募）" : entry.title();
  }

  /** What a select offers: number and title. */
  static List<Map<String, String>> options(List<ApplicationEntry> entries) {
    return entries.stream()
        .map(entry -> Map.of("value", entry.number(), "label", "%s　%s".formatted(entry.number(), entry.title())))
        .toList();
  }
}
