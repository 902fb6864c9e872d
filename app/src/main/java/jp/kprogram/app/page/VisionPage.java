package jp.kprogram.app.page;

import java.util.List;
import jp.kprogram.shared.Moments;
import jp.kprogram.vision.PublishedVision;
import jp.kprogram.vision.Visions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Published visions, for everybody. */
@Controller
class VisionPage {

  private final Visions visions;

  VisionPage(Visions visions) {
    this.visions = visions;
  }

  @GetMapping("/public/visions")
  String list(Model model) {
    var published = visions.published().stream().map(View::of).toList();
    model.addAttribute("visions", published);
    model.addAttribute("none", published.isEmpty());
    return "public/visions";
  }

  @GetMapping("/public/visions/{edition}")
  String show(@PathVariable int edition, Model model) {
    var vision = visions.published(edition).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("vision", View.of(vision));
    return "public/vision";
  }

  /** A vision as the page shows it. */
  record View(
      int edition, String title, String day, String summary, String horizonNote, int count, List<Row> technologies) {

    static View of(PublishedVision vision) {
      var rows = vision.technologies().stream().map(Row::of).toList();
      return new View(
          vision.edition(),
          vision.title(),
          Moments.day(vision.publishedAt()),
          vision.summary(),
          vision.horizonNote(),
          rows.size(),
          rows);
    }
  }

  /** A technology as the page shows it; who proposed it is not public. */
  record Row(String code, String title, String domain, String field) {

    static Row of(PublishedVision.Technology technology) {
      var content = technology.content();
      return new Row(
          technology.code(), content.title(), content.domain().japanese(), content.technologyField().japanese());
    }
  }
}
