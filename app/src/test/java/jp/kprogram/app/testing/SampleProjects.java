package jp.kprogram.app.testing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.kprogram.council.CouncilProject;
import jp.kprogram.council.CouncilProjects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Projects for the tests of councils, without the awards that they come from; beside them those of the register. */
@Primary
@Component
public class SampleProjects implements CouncilProjects {

  private final Map<String, CouncilProject> projects = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger(900);
  private final CouncilProjects registered;
  private final Clock clock;

  SampleProjects(@Qualifier("registeredProjects") CouncilProjects registered, Clock clock) {
    this.registered = registered;
    this.clock = clock;
  }

  /** A project of JST; gives its number. */
  public String start(String representative, boolean councilRequired) {
    return start("jst", representative, councilRequired);
  }

  public String start(String agency, String representative, boolean councilRequired) {
    String number = "PRJ-2026-" + next.getAndIncrement();
    projects.put(number, new CouncilProject(number, "先端センシング技術 " + number, agency,
        agency.equals("jst") ? "mext" : "meti", representative, "みなと工科大学", councilRequired, clock.instant()));
    return number;
  }

  @Override
  public Optional<CouncilProject> find(String number) {
    return Optional.ofNullable(projects.get(number)).or(() -> registered.find(number));
  }

  @Override
  public List<CouncilProject> running() {
    return Stream.concat(registered.running().stream(), projects.values().stream())
        .sorted(Comparator.comparing(CouncilProject::number))
        .toList();
  }
}
