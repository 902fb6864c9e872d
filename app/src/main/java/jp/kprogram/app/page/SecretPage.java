package jp.kprogram.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.kprogram.app.api.SecretDownload;
import jp.kprogram.information.AccessCause;
import jp.kprogram.information.AccessLine;
import jp.kprogram.information.AccessWay;
import jp.kprogram.information.SecretDesk;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Secrets for who provides them, was given them or checks them: what they are, sending a content in, opening one, and
 * who did so. To everybody else none of it is there.
 */
@Controller
@RequestMapping("/office/secrets")
class SecretPage {

  private static final int PAGE_SIZE = 100;
  private final SecretDesk desk;
  private final SecretDownload download;
  private final DecisionWords words;

  SecretPage(SecretDesk desk, SecretDownload download, DecisionWords words) {
    this.desk = desk;
    this.download = download;
    this.words = words;
  }

  /** What the script on the page sends along to show that it is ours. */
  @ModelAttribute("csrf")
  Csrf csrf(@RequestAttribute(name = "_csrf", required = false) CsrfToken token) {
    return token == null ? null : new Csrf(token.getHeaderName(), token.getToken());
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "1") String page, Model model) {
    int index = Paging.number(page) - 1;
    var lines = desk.lines();
    model.addAttribute("total", lines.size());
    model.addAttribute("none", lines.isEmpty());
    model.addAttribute("secrets",
        lines.stream().skip((long) index * PAGE_SIZE).limit(PAGE_SIZE).map(Row::of).toList());
    model.addAttribute("pageNumber", index + 1);
    model.addAttribute("previous", index > 0 ? "/office/secrets?page=" + index : null);
    model.addAttribute(
        "next", (index + 1L) * PAGE_SIZE < lines.size() ? "/office/secrets?page=" + (index + 2) : null);
    return "office/secrets";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Model model) {
    var sheet = desk.sheet(number).orElseThrow(SecretPage::notFound);
    model.addAttribute("secret", Row.of(sheet.line()));
    model.addAttribute("words", sheet.words());
    model.addAttribute("category", sheet.category() == null ? "" : sheet.category().japanese());
    model.addAttribute("providerName", sheet.providerName());
    model.addAttribute("content", sheet.content());
    model.addAttribute("uploading", sheet.uploading());
    model.addAttribute("mayOpen", sheet.access() != null && sheet.access().open());
    model.addAttribute("closed", sheet.access() == null || sheet.access().open()
        ? null
        : sheet.access().cause().japanese());
    model.addAttribute(
        "toAnswer", sheet.access() != null && sheet.access().cause() == AccessCause.NOT_ACKNOWLEDGED);
    model.addAttribute("mayAudit", sheet.line().provider() || sheet.line().officer());
    return "office/secret";
  }

  /** The content as a file; each request is written down, whether or not it is opened. */
  @GetMapping(path = "/{number}/content", produces = MediaType.ALL_VALUE)
  void open(@PathVariable String number, HttpServletResponse answer) throws IOException {
    download.write(number, AccessWay.PAGE, answer);
  }

  @GetMapping("/{number}/accesses")
  String accesses(@PathVariable String number, @RequestParam(defaultValue = "1") String page, Model model) {
    int index = Paging.number(page) - 1;
    List<AccessLine> lines = desk.accesses(number, index, PAGE_SIZE).orElseThrow(SecretPage::notFound);
    int total = desk.accessCount(number);
    String link = "/office/secrets/%s/accesses?page=%d";
    model.addAttribute("number", number);
    model.addAttribute("total", total);
    model.addAttribute("none", lines.isEmpty());
    model.addAttribute("lines", lines.stream().map(this::row).toList());
    model.addAttribute("pageNumber", index + 1);
    model.addAttribute("previous", index > 0 ? link.formatted(number, index) : null);
    model.addAttribute("next", (index + 1L) * PAGE_SIZE < total ? link.formatted(number, index + 2) : null);
    return "office/secret-accesses";
  }

  /** One page for what is not there and for what one may not know of. */
  @ExceptionHandler
  String refuse(Refusal refusal, HttpServletResponse response, Model model) {
    response.setStatus(refusal instanceof Refusal.NotFound ? 404 : 400);
    model.addAttribute("reason", refusal.getMessage());
    model.addAttribute("back", "/office/secrets");
    model.addAttribute("backName", "秘密情報の一覧");
    return "office/refused";
  }

  private AccessRow row(AccessLine line) {
    return new AccessRow(Moments.toTheSecond(line.askedAt()), words.actor(line.person()), line.way().japanese(),
        line.opened(), line.cause().japanese());
  }

  private static Refusal notFound() {
    return new Refusal.NotFound("SECRET_NOT_FOUND", null, "秘密情報はありません。番号を確かめてください。");
  }

  /** What a request from the page carries. */
  record Csrf(String headerName, String token) {}

  /** A secret as the pages show it. */
  record Row(String number, String council, String title, String period, String status, String role) {

    static Row of(SecretDesk.Line line) {
      return new Row(
          line.number(),
          line.council(),
          line.title() == null ? "（登録の前）" : line.title(),
          line.from() == null ? "（登録の前）" : Moments.day(line.from()) + " から " + Moments.day(line.until()) + " まで",
          line.status().japanese(),
          line.provider() ? "提供者" : line.recipient() ? "受領者" : "情報管理責任者");
    }

    /** Not for a log. */
    @Override
    public String toString() {
      return number;
    }
  }

  /** An access as the page shows it. */
  record AccessRow(String moment, String person, String way, boolean opened, String cause) {}
}
