package jp.kprogram.app.rights;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The table of rights as configured in {@code rights.yml}.
 *
 * @param groups offices and roles by group id
 * @param machines accounts of outside systems by user id
 */
@ConfigurationProperties("kprogram.rights")
public record Rights(@DefaultValue Map<String, Holder> groups, @DefaultValue Map<String, Holder> machines) {

  static final String ALL = "*";

  /**
   * What one group or machine account may do.
   *
   * @param name Japanese name
   * @param applications web apps that it may open
   * @param starts keys of processes that it may start
   * @param tasks keys of processes whose open tasks it sees as a whole
   * @param instances keys of processes whose running cases it sees
   * @param history keys of processes whose past it sees
   * @param resources permissions by resource type, in the engine's words, on all resources of the type
   */
  public record Holder(
      String name,
      @DefaultValue Set<String> applications,
      @DefaultValue Set<String> starts,
      @DefaultValue Set<String> tasks,
      @DefaultValue Set<String> instances,
      @DefaultValue Set<String> history,
      @DefaultValue Map<String, Set<String>> resources) {

    boolean seesTasksOf(String processKey) {
      return tasks.contains(processKey) || tasks.contains(ALL);
    }
  }

  /** Whether a group sees every open task of a process, so that no right on a single task is needed. */
  boolean groupSeesTasksOf(String groupId, String processKey) {
    Holder group = groups.get(groupId);
    return group != null && group.seesTasksOf(processKey);
  }

  /** Groups that may open a web app. */
  public Set<String> groupsWith(String application) {
    return groups.entrySet().stream()
        .filter(group -> group.getValue().applications().contains(application))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
