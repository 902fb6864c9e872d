package jp.kprogram.app.page;

import jp.kprogram.information.Publications;
import jp.kprogram.information.PublishedResult;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of projects, for everybody (R53, L119). */
@Controller
class PublicationPage {

  private static final int PAGE_SIZE = 50;
  private final Publications publications;

  PublicationPage(Publications publications) {
    this.publications = publications;
  }

  @GetMapping("/public/publications")
  String list(@RequestParam(defaultValue = "1") String page, Model model) {
    int index = Paging.number(page) - 1;
    var listed = publications.published(index, PAGE_SIZE);
    model.addAttribute("total", listed.total());
    model.addAttribute("none", listed.results().isEmpty());
    model.addAttribute("results", listed.results().stream().map(Row::of).toList());
    model.addAttribute("pageNumber", index + 1);
    model.addAttribute("previous", index > 0 ? "/public/publications?page=" + index : null);
    model.addAttribute(
        "next", (index + 1L) * PAGE_SIZE < listed.total() ? "/public/publications?page=" + (index + 2) : null);
    return "public/publications";
  }

  /** A result as the page shows it. */
  record Row(String number, String project, String kind, String title, String summary, String venue, String day) {

    static Row of(PublishedResult result) {
      return new Row(result.number(), result.project(), result.kind().japanese(), result.words().title(),
          result.words().summary(), result.words().venue(), Moments.day(result.publishedOn()));
    }
  }
}
