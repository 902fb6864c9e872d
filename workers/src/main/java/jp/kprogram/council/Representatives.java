package jp.kprogram.council;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which projects of a council have their R&amp;D representative in it (E11, E12). */
@Component
class Representatives {

  private final CouncilStore councils;
  private final MemberStore members;
  private final CouncilProjects projects;

  Representatives(CouncilStore councils, MemberStore members, CouncilProjects projects) {
    this.councils = councils;
    this.members = members;
    this.projects = projects;
  }

  /** Projects that a council accompanies, or is set up for. */
  List<CouncilProject> projectsOf(String council) {
    return councils.projects(council).stream().flatMap(number -> projects.find(number).stream()).toList();
  }

  /** Of the projects of one council, those without a representative among the members of another, or the same. */
  List<CouncilProject> unrepresented(String council, String memberOf) {
    List<Member> representatives = members.current(memberOf).stream()
        .filter(member -> member.category() == MemberCategory.REPRESENTATIVE)
        .toList();
    return projectsOf(council).stream()
        .filter(project -> representatives.stream().noneMatch(member -> speaksFor(member, project)))
        .toList();
  }

  private static boolean speaksFor(Member member, CouncilProject project) {
    return project.number().equals(member.project()) || member.person().equals(project.representative());
  }
}
