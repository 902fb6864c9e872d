package jp.kprogram.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.kprogram.adoption.ReviewDesk;
import jp.kprogram.application.Documents;
import jp.kprogram.application.OpenedApplications;
import jp.kprogram.people.CurrentUser;
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

/** Documents of an application for the reviewer who has taken the review on; to everybody else it is not there. */
@Controller
@RequestMapping("/office/reviews")
class ReviewPage {

  private final ReviewDesk desk;
  private final Documents documents;
  private final OpenedApplications opened;
  private final CurrentUser currentUser;

  ReviewPage(ReviewDesk desk, Documents documents, OpenedApplications opened, CurrentUser currentUser) {
    this.desk = desk;
    this.documents = documents;
    this.opened = opened;
    this.currentUser = currentUser;
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Model model) {
    var shown = desk.shown(number, currentUser.id()).orElseThrow(() -> new Refusal.NotFound(
        "REVIEW_NOT_FOUND", "number", "査読が見つかりません。タスク一覧から開いてください。"));
    model.addAttribute("number", number);
    model.addAttribute("title", shown.content().title());
    model.addAttribute("whole", shown.whole());
    var rows = shown.whole()
        ? shown.content().attachments().stream()
            .map(one -> Map.of("kind", one.kind(), "name", opened.kindName(one.kind()), "file", one.fileName()))
            .toList()
        : List.<Map<String, String>>of();
    model.addAttribute("documents", rows);
    model.addAttribute("noDocuments", rows.isEmpty());
    return "office/review";
  }

  /** The bytes as they were handed in, never shown inside our pages. */
  @GetMapping("/{number}/documents/{kind}")
  void read(@PathVariable String number, @PathVariable String kind, HttpServletResponse answer) throws IOException {
    var document = desk.document(number, currentUser.id(), kind);
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
    model.addAttribute("back", "/camunda/app/tasklist/default/");
    model.addAttribute("backName", "作業一覧");
    return "office/refused";
  }
}
