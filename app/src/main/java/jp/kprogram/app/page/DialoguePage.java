package jp.kprogram.app.page;

import jp.kprogram.shared.Refusal;
import jp.kprogram.support.Dialogue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The log of what a project asked of the government (R32), for the project, its council, its agency and the offices. */
@Controller
class DialoguePage {

  private final Dialogue dialogue;

  DialoguePage(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  @GetMapping("/office/dialogues/{number}")
  String show(@PathVariable String number, Model model) {
    try {
      var requests = dialogue.of(number);
      model.addAttribute("project", dialogue.project(number));
      model.addAttribute("requests", requests);
      model.addAttribute("none", requests.isEmpty());
      return "office/dialogue";
    } catch (Refusal.NotFound none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
    }
  }
}
