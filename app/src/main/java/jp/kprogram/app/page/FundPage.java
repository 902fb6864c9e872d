package jp.kprogram.app.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kprogram.app.api.FundReaders;
import jp.kprogram.app.api.FundStatementFile;
import jp.kprogram.app.api.Readers;
import jp.kprogram.app.page.FundRows.ConceptRow;
import jp.kprogram.app.page.FundRows.EntryRow;
import jp.kprogram.app.page.FundRows.FundRow;
import jp.kprogram.app.page.FundRows.YearRow;
import jp.kprogram.concept.Concept;
import jp.kprogram.concept.Concepts;
import jp.kprogram.fund.Fund;
import jp.kprogram.fund.FundEntry;
import jp.kprogram.fund.FundSettings;
import jp.kprogram.fund.FundStatements;
import jp.kprogram.fund.Funds;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The state of the funds, for those who answer for them (R02, R03, R13; paper L9-15, L21, L38). */
@Controller
@RequestMapping("/office/funds")
class FundPage {

  private static final int NEWEST = 20;

  private final FundReaders readers;
  private final Readers people;
  private final Funds funds;
  private final FundStatements statements;
  private final FundSettings settings;
  private final Concepts concepts;
  private final FundStatementFile file;
  private final DecisionWords words;

  FundPage(
      FundReaders readers,
      Readers people,
      Funds funds,
      FundStatements statements,
      FundSettings settings,
      Concepts concepts,
      FundStatementFile file,
      DecisionWords words) {
    this.readers = readers;
    this.people = people;
    this.funds = funds;
    this.statements = statements;
    this.settings = settings;
    this.concepts = concepts;
    this.file = file;
    this.words = words;
  }

  @GetMapping
  String show(Model model) {
    List<Fund> readable = readable();
    List<FundRow> rows = readable.stream()
        .map(fund -> FundRow.of(fund.name(), funds.position(fund.code())))
        .toList();
    var whole = Optional.of(rows).filter(all -> readers.readsAll()).map(FundRows::sum);
    model.addAttribute("funds", rows);
    model.addAttribute("whole", whole.orElse(null));
    // the target is the programme's, not one fund's
    model.addAttribute("progress", whole.map(sum -> FundRows.progress(sum, settings.target())).orElse(null));
    list(model, "measures", readable, fund -> statements.appropriations(fund.code()).stream()
        .map(entry -> entry(fund, entry)));
    list(model, "years", readable, fund -> statements.lines(fund.code()).stream()
        .filter(line -> line.concept() == null)
        .map(line -> YearRow.of(fund, line)));
    list(model, "concepts", readable, fund -> statements.concepts(fund.code()).stream()
        .map(concept -> ConceptRow.of(fund, concept, titleOf(concept.concept()))));
    list(model, "entries", readable, fund -> statements.entries(fund.code(), 0, NEWEST).stream()
        .map(entry -> entry(fund, entry)));
    model.addAttribute("newest", NEWEST);
    return "office/funds";
  }

  @GetMapping("/statement.csv")
  ResponseEntity<byte[]> statement() {
    readable();
    return file.answer();
  }

  private List<Fund> readable() {
    List<Fund> readable = readers.readable();
    if (readable.isEmpty()) {
      throw new AccessDeniedException("not a reader of the funds");
    }
    return readable;
  }

  /** Rows of all funds, and whether there is any. */
  private static void list(Model model, String name, List<Fund> readable, Function<Fund, Stream<?>> rows) {
    List<?> all = readable.stream().flatMap(rows).toList();
    model.addAttribute(name, all);
    model.addAttribute("has" + StringUtils.capitalize(name), !all.isEmpty());
  }

  private String titleOf(String concept) {
    return concepts.find(concept).map(Concept::subject).orElse("");
  }

  private EntryRow entry(Fund fund, FundEntry entry) {
    return EntryRow.of(fund, people.asSeen(entry), words.actor(people.asSeen(entry.enteredBy())));
  }
}
