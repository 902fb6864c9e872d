package jp.kprogram.app.page;

import jp.kprogram.council.Councils;
import jp.kprogram.meeting.Meeting;
import jp.kprogram.meeting.MeetingOverview;
import jp.kprogram.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Meetings of councils: both layers for members and offices, the open layer of minutes for everybody. */
@Controller
class MeetingPage {

  private final MeetingOverview overview;
  private final Councils councils;

  MeetingPage(MeetingOverview overview, Councils councils) {
    this.overview = overview;
    this.councils = councils;
  }

  @GetMapping("/office/meetings/{number}")
  String show(@PathVariable String number, Model model) {
    try {
      Meeting meeting = overview.get(number);
      model.addAttribute("meeting", overview.row(meeting));
      model.addAttribute("council", councils.get(meeting.council()));
      model.addAttribute("agenda", overview.agenda(meeting));
      model.addAttribute("present", overview.present(meeting));
      model.addAttribute("held", meeting.heldAt() != null);
      model.addAttribute("minutes", overview.minutes(meeting).orElse(null));
      model.addAttribute("actions", overview.actions(meeting));
      model.addAttribute("nothingToDo", overview.actions(meeting).isEmpty());
      return "office/meeting";
    } catch (Refusal.NotFound none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
    }
  }

  @GetMapping("/public/councils/{number}")
  String published(@PathVariable String number, Model model) {
    try {
      var meetings = overview.published(number);
      model.addAttribute("council", councils.get(number));
      model.addAttribute("meetings", meetings);
      model.addAttribute("none", meetings.isEmpty());
      return "public/council";
    } catch (Refusal.NotFound none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
    }
  }
}
