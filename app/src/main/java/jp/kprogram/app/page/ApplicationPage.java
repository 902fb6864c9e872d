package jp.kprogram.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.kprogram.app.api.Readers;
import jp.kprogram.application.Application;
import jp.kprogram.application.ApplicationContent;
import jp.kprogram.application.ApplicationLine;
import jp.kprogram.application.Applications;
import jp.kprogram.application.Documents;
import jp.kprogram.application.Finding;
import jp.kprogram.application.OpenedApplications;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opened applications, for the agency of their call and, as a list, for auditors. */
@Controller
@RequestMapping("/office/applications")
class ApplicationPage {

  private static final int PAGE_SIZE = 50;

  private final OpenedApplications opened;
  private final Applications applications;
  private final Documents documents;
  private final Readers readers;

  ApplicationPage(OpenedApplications opened, Applications applications, Documents documents, Readers readers) {
    this.opened = opened;
    this.applications = applications;
    this.documents = documents;
    this.readers = readers;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String call, @RequestParam(defaultValue = "1") String page, Model model) {
    String wanted = call.strip();
    if (wanted.isEmpty()) {
      var calls = opened.calls().stream()
          .map(one -> Map.of(
              "number", one.number(), "title", one.publicTitle(), "closed", Moments.japanese(one.closesAt())))
          .toList();
      model.addAttribute("calls", calls);
      model.addAttribute("none", calls.isEmpty());
      var entered = opened.entered();
      model.addAttribute("entered", entered);
      model.addAttribute("someEntered", !entered.isEmpty());
      return "office/closed-calls";
    }
    int index = Paging.number(page) - 1;
    var listed = opened.page(wanted, index, PAGE_SIZE);
    model.addAttribute("call", wanted);
    model.addAttribute("total", listed.total());
    model.addAttribute("none", listed.lines().isEmpty());
    model.addAttribute("readable", !readers.isOffice());
    model.addAttribute("applications", listed.lines().stream().map(Row::of).toList());
    model.addAttribute("pageNumber", index + 1);
    model.addAttribute("previous", index > 0 ? link(wanted, index) : null);
    model.addAttribute("next", (index + 1L) * PAGE_SIZE < listed.total() ? link(wanted, index + 2) : null);
    return "office/applications";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Model model) {
    Application application = opened.get(number);
    ApplicationContent content = application.content();
    model.addAttribute("application", application);
    model.addAttribute("content", content);
    model.addAttribute("submitted", Moments.japanese(application.submittedAt()));
    model.addAttribute("institutionCode", content.institution().code() == null ? "なし" : content.institution().code());
    model.addAttribute("approval", content.approval() == null ? "なし"
        : "%s　%s".formatted(content.approval().on(), content.approval().by()));
    model.addAttribute("requested", content.requested().japanese());
    model.addAttribute("budget", content.budget().stream()
        .map(year -> Map.of("year", year.fiscalYear() + "年度", "amount", year.amount().japanese()))
        .toList());
    model.addAttribute("efforts", content.effort().stream()
        .map(one -> Map.of("programme", one.programme(), "percent", one.percent(), "amount", one.amount().japanese()))
        .toList());
    model.addAttribute("noEfforts", content.effort().isEmpty());
    model.addAttribute("declarations", List.of(
        declaration("応募の制限を受けている人がいない", content.integrity().noRestriction()),
        declaration("研究倫理教育を終えた", content.integrity().ethicsCompleted()),
        declaration("国外からの支援がある", content.integrity().foreignSupport())));
    model.addAttribute("documents", content.attachments().stream()
        .map(one -> Map.of("kind", one.kind(), "name", opened.kindName(one.kind()), "file", one.fileName()))
        .toList());
    model.addAttribute("noDocuments", content.attachments().isEmpty());
    model.addAttribute("findings", applications.findings(number).stream().map(Finding::row).toList());
    model.addAttribute("reason", application.reason());
    model.addAttribute("status", status(application));
    return "office/application";
  }

  /** The bytes as they were handed in, never shown inside our pages. */
  @GetMapping("/{number}/documents/{kind}")
  void read(@PathVariable String number, @PathVariable String kind, HttpServletResponse answer) throws IOException {
    var document = opened.document(number, kind);
    answer.setContentType(MediaType.APPLICATION_PDF_VALUE);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(document.fileName(), StandardCharsets.UTF_8).build().toString());
    documents.read(document.document(), answer.getOutputStream());
  }

  /** A page instead of the API's problem+json. */
  @ExceptionHandler
  String refuse(Refusal refusal, HttpServletResponse response, Model model) {
    response.setStatus((refusal instanceof Refusal.NotFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    model.addAttribute("reason", refusal.getMessage());
    model.addAttribute("back", "/office/applications");
    model.addAttribute("backName", "応募の一覧");
    return "office/refused";
  }

  private static String status(Application application) {
    if (application.outcome() != null) {
      return application.outcome().japanese();
    }
    return application.correctionUntil() == null ? "形式審査中"
        : "補正待ち（%s（日本標準時）の前まで）".formatted(Moments.japanese(application.correctionUntil()));
  }

  private static Map<String, String> declaration(String what, boolean declared) {
    return Map.of("what", what, "answer", declared ? "はい" : "いいえ");
  }

  private static String link(String call, int page) {
    return "/office/applications?call=%s&page=%d".formatted(call, page);
  }

  /** An application as the list shows it. */
  record Row(
      String number, int slot, String applicant, String institution, String title, String status,
      List<String> findings) {

    static Row of(ApplicationLine line) {
      var open = line.open().stream()
          .map(finding -> "%s　%s".formatted(finding.viewpoint().japanese(), finding.result().japanese()))
          .toList();
      return new Row(
          line.number(), line.slot(), line.applicant(), line.institution(), line.title(), line.status(), open);
    }
  }
}
