package jp.kprogram.council;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kprogram.call.Call;
import jp.kprogram.call.Calls;
import jp.kprogram.concept.Concepts;
import jp.kprogram.project.Project;
import jp.kprogram.project.Projects;
import org.springframework.stereotype.Component;

/** Projects out of their register; what the call made a condition stands in its concept (L112). */
@Component
class RegisteredProjects implements CouncilProjects {

  private final Projects projects;
  private final Calls calls;
  private final Concepts concepts;

  RegisteredProjects(Projects projects, Calls calls, Concepts concepts) {
    this.projects = projects;
    this.calls = calls;
    this.concepts = concepts;
  }

  @Override
  public Optional<CouncilProject> find(String number) {
    return projects.find(number).map(this::known);
  }

  @Override
  public List<CouncilProject> running() {
    return projects.published(0, Integer.MAX_VALUE).projects().stream()
        .sorted(Comparator.comparing(Project::startedAt).thenComparing(Project::number))
        .map(this::known)
        .toList();
  }

  private CouncilProject known(Project project) {
    return new CouncilProject(
        project.number(),
        project.title(),
        project.agency(),
        calls.find(project.call()).map(Call::ministry).orElse(null),
        projects.account(project).orElse(null),
        project.institution(),
        concepts.find(project.concept()).map(concept -> concept.content().councilRequired()).orElse(false),
        project.startedAt());
  }
}
