package jp.kprogram.app.api;

import jp.kprogram.app.rights.WorkRights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist whether the person at the screen may work on the task that it shows; hence the path of staff pages. */
@RestController
class TaskWork {

  private final WorkRights rights;

  TaskWork(WorkRights rights) {
    this.rights = rights;
  }

  /** @param obstacle why the person may not, in Japanese; null where the person may */
  record Answer(String obstacle) {}

  @GetMapping("/office/tasks/{id}/work")
  Answer work(@PathVariable String id) {
    return new Answer(rights.obstacle(id).orElse(null));
  }
}
