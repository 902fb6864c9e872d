package jp.kprogram.app.page;

import jp.kprogram.people.People;
import jp.kprogram.project.Project;
import jp.kprogram.project.Projects;
import jp.kprogram.shared.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of projects, for the agency of each, the secretariat and the auditors. */
@Controller
class ProjectPage {

  private static final int PAGE_SIZE = 100;
  private final Projects projects;
  private final People people;

  ProjectPage(Projects projects, People people) {
    this.projects = projects;
    this.people = people;
  }

  @GetMapping("/office/projects")
  String list(@RequestParam(defaultValue = "1") String page, Model model) {
    int index = Paging.number(page) - 1;
    var listed = projects.page(index, PAGE_SIZE);
    model.addAttribute("total", listed.total());
    model.addAttribute("none", listed.projects().isEmpty());
    model.addAttribute("projects", listed.projects().stream().map(this::row).toList());
    model.addAttribute("pageNumber", index + 1);
    model.addAttribute("previous", index > 0 ? "/office/projects?page=" + index : null);
    model.addAttribute(
        "next", (index + 1L) * PAGE_SIZE < listed.total() ? "/office/projects?page=" + (index + 2) : null);
    return "office/projects";
  }

  private Row row(Project project) {
    return new Row(
        project.number(), project.title(), project.representative(), project.institution(),
        people.groupName(project.agency()), project.call(), project.slot(), project.award(),
        project.amount().japanese(), Moments.day(project.startsOn()), Moments.day(project.endsOn()));
  }

  /** A project as the page shows it. */
  record Row(
      String number, String title, String representative, String institution, String agency, String call, int slot,
      String award, String amount, String starts, String ends) {}
}
