package jp.kprogram.app.page;

import java.time.Instant;
import java.util.List;
import jp.kprogram.council.CategoryGap;
import jp.kprogram.council.Council;
import jp.kprogram.council.CouncilOverview;
import jp.kprogram.council.Councils;
import jp.kprogram.council.MemberCategory;
import jp.kprogram.council.PublishedCouncil;
import jp.kprogram.meeting.MeetingOverview;
import jp.kprogram.shared.Moments;
import jp.kprogram.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Councils: their existence for everybody, their inside for members and their offices. */
@Controller
class CouncilPage {

  private final CouncilOverview overview;
  private final Councils councils;
  private final MeetingOverview meetings;

  CouncilPage(CouncilOverview overview, Councils councils, MeetingOverview meetings) {
    this.overview = overview;
    this.councils = councils;
    this.meetings = meetings;
  }

  @GetMapping("/office/councils")
  String list(Model model) {
    List<Row> rows = overview.list().stream().map(this::row).toList();
    model.addAttribute("councils", rows);
    model.addAttribute("none", rows.isEmpty());
    model.addAttribute("total", rows.size());
    model.addAttribute("queued", overview.readsQueue());
    List<Waiting> waiting = overview.queue().stream().map(Waiting::of).toList();
    model.addAttribute("waiting", waiting);
    model.addAttribute("nobodyWaits", waiting.isEmpty());
    return "office/councils";
  }

  @GetMapping("/office/councils/{number}")
  String show(@PathVariable String number, Model model) {
    Council council = council(number);
    model.addAttribute("council", row(council));
    model.addAttribute("purpose", council.purpose());
    model.addAttribute("legalBasis", overview.legalBasis(council));
    model.addAttribute("endReason", council.endReason());
    model.addAttribute("projects", overview.titles(number));
    model.addAttribute("dialogues", councils.projects(number));
    model.addAttribute("members", overview.seats(number, true));
    model.addAttribute("nobody", overview.seats(number, true).isEmpty());
    model.addAttribute("former", overview.seats(number, false));
    model.addAttribute("anybodyLeft", !overview.seats(number, false).isEmpty());
    model.addAttribute("gaps", overview.gaps(number).stream().map(Gap::of).toList());
    model.addAttribute("anyGap", !overview.gaps(number).isEmpty());
    model.addAttribute("rules", overview.rules(number));
    model.addAttribute("rulesVersion", overview.rulesVersion(number));
    var sought = overview.sought(number);
    model.addAttribute("sought", sought);
    model.addAttribute("nothingSought", sought.isEmpty());
    var held = meetings.of(number);
    model.addAttribute("meetings", held);
    model.addAttribute("noMeetings", held.isEmpty());
    model.addAttribute("proposed", meetings.waiting(number));
    model.addAttribute("anythingProposed", !meetings.waiting(number).isEmpty());
    return "office/council";
  }

  @GetMapping("/public/councils")
  String published(Model model) {
    List<Published> rows = councils.published().stream().map(Published::of).toList();
    model.addAttribute("councils", rows);
    model.addAttribute("none", rows.isEmpty());
    return "public/councils";
  }

  private Council council(String number) {
    try {
      return overview.get(number);
    } catch (Refusal.NotFound none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
    }
  }

  private Row row(Council council) {
    return new Row(
        council.number(), council.name(), council.kind().japanese(), council.status().japanese(),
        day(council.openedAt()), day(council.establishedAt()),
        overview.gaps(council.number()).stream().map(gap -> gap.category().japanese()).toList());
  }

  private static String day(Instant moment) {
    return moment == null ? "―" : Moments.day(moment);
  }

  /** A council as the list shows it. */
  record Row(
      String number, String name, String kind, String state, String opened, String established, List<String> gaps) {}

  /** A project without a council as the list shows it. */
  record Waiting(String number, String title, String agency, long days, String waiver) {

    static Waiting of(Councils.Waiting waiting) {
      var project = waiting.project();
      return new Waiting(project.number(), project.title(), project.agency(), waiting.days(), waiting.waiver());
    }
  }

  /** A category without a member as the page shows it. */
  record Gap(String category, String reason, String since) {

    static Gap of(CategoryGap gap) {
      return new Gap(gap.category().japanese(), gap.reason(), Moments.day(gap.recordedAt()));
    }
  }

  /** A council as the public sees it. */
  record Published(
      String number, String name, String kind, String day, String legalBasis, List<String> projects,
      List<String> categories) {

    static Published of(PublishedCouncil council) {
      return new Published(
          council.number(), council.name(), council.kind().japanese(), Moments.day(council.establishedAt()),
          council.legalBasis(), council.projects(),
          council.categories().stream().map(MemberCategory::japanese).toList());
    }
  }
}
