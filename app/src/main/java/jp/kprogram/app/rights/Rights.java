package jp.kprogram.app.rights;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The table of rights as configured in {@code rights.yml}.
 *
 * @param groups offices and roles by group id
 * @param machines accounts of outside systems by user id
 * @param confidential keys of what a conflict of interest hides as a whole from groups that see all cases, by resource
 *     type in the engine's words
 */
@ConfigurationProperties("kprogram.rights")
public record Rights(
    @DefaultValue Map<String, Holder> groups,
    @DefaultValue Map<String, Holder> machines,
    @DefaultValue Map<String, Set<String>> confidential) {

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
   * @param except keys of processes of which it sees nothing, whatever else stands here
   * @param resources permissions by resource type, in the engine's words, on all resources of the type; on one of them
   *     where its id follows after a slash
   */
  public record Holder(
      String name,
      @DefaultValue Set<String> applications,
      @DefaultValue Set<String> starts,
      @DefaultValue Set<String> tasks,
      @DefaultValue Set<String> instances,
      @DefaultValue Set<String> history,
      @DefaultValue Set<String> except,
      @DefaultValue Map<String, Set<String>> resources) {

    boolean seesTasksOf(String processKey) {
      return tasks.contains(processKey) || tasks.contains(ALL);
    }

    /** Whether it sees the cases of every process, or that they stand. */
    boolean watches() {
      return instances.contains(ALL)
          || history.contains(ALL)
          || resources.getOrDefault(Resources.PROCESS_DEFINITION.name(), Set.of())
              .contains(ProcessDefinitionPermissions.READ_INSTANCE.getName());
    }
  }

  /** Whether a group sees every open task of a process, so that no right on a single task is needed. */
  boolean groupSeesTasksOf(String groupId, String processKey) {
    Holder group = groups.get(groupId);
    return group != null && group.seesTasksOf(processKey);
  }

  /** Groups that may open a web app. */
  public Set<String> groupsWith(String application) {
    return groupsWhere(group -> group.applications().contains(application));
  }

  /** Groups that may read variables of cases. */
  public Set<String> groupsReadingVariables() {
    return groupsWhere(group -> !group.instances().isEmpty());
  }

  private Set<String> groupsWhere(Predicate<Holder> holds) {
    return groups.entrySet().stream()
        .filter(group -> holds.test(group.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
