package jp.kprogram.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.LetterOffice;
import jp.kprogram.letter.LetterStatus;
import jp.kprogram.letter.Letters;
import jp.kprogram.shared.Refusal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger of letters: what waits, what was sent, and what a person must decide. */
@Controller
@RequestMapping("/office/letters")
class LetterPage {

  private static final int PAGE_SIZE = 50;

  private final Letters letters;
  private final LetterOffice office;

  LetterPage(Letters letters, LetterOffice office) {
    this.letters = letters;
    this.office = office;
  }

  /** For the forms on the page; the token is read now, because a session cannot begin once the page streams. */
  @ModelAttribute("csrf")
  Csrf csrf(@RequestAttribute(name = "_csrf", required = false) CsrfToken token) {
    return token == null ? null : new Csrf(token.getParameterName(), token.getToken());
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String status,
      @RequestParam(name = "case", defaultValue = "") String caseNumber,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    LetterStatus wanted = statusOf(status);
    String number = caseNumber.strip();
    int index = Paging.number(page) - 1;
    var found = letters.page(new LetterFilter(wanted, number.isEmpty() ? null : number), index, PAGE_SIZE);
    model.addAttribute("letters", found.letters().stream().map(LetterView::of).toList());
    model.addAttribute("none", found.letters().isEmpty());
    model.addAttribute("total", found.total());
    model.addAttribute("case", number);
    model.addAttribute("statuses", choices(wanted));
    model.addAttribute("mailServer", office.hasMailServer());
    model.addAttribute("mayRelease", office.hasMailServer() && wanted == LetterStatus.HELD && found.total() > 0);
    model.addAttribute("pageNumber", index + 1);
    model.addAttribute("previous", index > 0 ? link(wanted, number, index) : null);
    model.addAttribute("next", found.hasNext() ? link(wanted, number, index + 2) : null);
    return "office/letters";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Model model) {
    var letter = letters.get(number);
    model.addAttribute("letter", LetterView.of(letter));
    model.addAttribute("mayConfirm", letter.status() == LetterStatus.UNCONFIRMED);
    model.addAttribute(
        "mayResend", letter.status() == LetterStatus.UNCONFIRMED || letter.status() == LetterStatus.FAILED);
    return "office/letter";
  }

  @PostMapping("/release-held")
  String releaseHeld(RedirectAttributes next) {
    int released = office.releaseHeld();
    next.addFlashAttribute("message", "保留していた通知 %d 通を発送待ちにしました。".formatted(released));
    return "redirect:/office/letters";
  }

  @PostMapping("/{number}/confirm")
  String confirm(@PathVariable String number, RedirectAttributes next) {
    office.confirm(number);
    next.addFlashAttribute("message", "通知 %s を「届いていた」と記録しました。".formatted(number));
    return "redirect:/office/letters/" + letters.get(number).number();
  }

  @PostMapping("/{number}/resend")
  String resend(@PathVariable String number, RedirectAttributes next) {
    office.resend(number);
    next.addFlashAttribute("message", "通知 %s を発送待ちに戻しました。".formatted(number));
    return "redirect:/office/letters/" + letters.get(number).number();
  }

  /** A page instead of the API's problem+json. */
  @ExceptionHandler
  String refuse(Refusal refusal, HttpServletResponse response, Model model) {
    response.setStatus(
        refusal instanceof Refusal.NotFound ? 404 : refusal instanceof Refusal.Conflict ? 409 : 400);
    model.addAttribute("reason", refusal.getMessage());
    model.addAttribute("back", "/office/letters");
    model.addAttribute("backName", "通知の一覧");
    return "office/refused";
  }

  private static List<Choice> choices(LetterStatus wanted) {
    var all = new Choice("", "すべて", wanted == null);
    return Stream.concat(
        Stream.of(all),
        Arrays.stream(LetterStatus.values()).map(s -> new Choice(s.code(), s.label(), s == wanted))).toList();
  }

  private static String link(LetterStatus status, String caseNumber, int page) {
    return UriComponentsBuilder.fromPath("/office/letters")
        .queryParam("status", "{status}")
        .queryParam("case", "{case}")
        .queryParam("page", page)
        .encode()
        .buildAndExpand(status == null ? "" : status.code(), caseNumber)
        .toUriString();
  }

  private static LetterStatus statusOf(String code) {
    if (code.isBlank()) {
      return null;
    }
    try {
      return LetterStatus.valueOf(code.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refusal.InvalidInput(
          "LETTER_STATUS_UNKNOWN", "status", "状態「%s」はありません。一覧の上の選択肢から選んでください。".formatted(code));
    }
  }

  /** What a form sends along to show that it is ours. */
  record Csrf(String parameterName, String token) {}

  /** A status to choose. */
  record Choice(String code, String label, boolean chosen) {}
}
