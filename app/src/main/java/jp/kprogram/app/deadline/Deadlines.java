package jp.kprogram.app.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The deadlines of all user tasks, as deadlines.yml has them.
 *
 * @param deadlines rules by process key and task id
 */
@ConfigurationProperties("kprogram")
record Deadlines(@DefaultValue Map<String, Map<String, DeadlineRule>> deadlines) {

  Deadlines {
    var faults = new ArrayList<String>();
    deadlines.forEach((process, rules) -> rules.forEach((task, rule) ->
        rule.faults().forEach(fault -> faults.add("%s / %s: %s".formatted(process, task, fault)))));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("kprogram.deadlines:\n" + String.join("\n", faults));
    }
  }

  Optional<DeadlineRule> of(String processKey, String taskId) {
    return Optional.ofNullable(deadlines.getOrDefault(processKey, Map.of()).get(taskId));
  }

  /**
   * Holds the rules against the models.
   *
   * @param userTasks ids of all user tasks by process key
   * @return every task without a rule and every rule without a task
   */
  List<String> faultsAgainst(Map<String, List<String>> userTasks) {
    var faults = new ArrayList<String>();
    userTasks.forEach((process, tasks) -> tasks.stream()
        .filter(task -> of(process, task).isEmpty())
        .forEach(task -> faults.add("user task %s / %s has no rule".formatted(process, task))));
    deadlines.forEach((process, rules) -> rules.keySet().stream()
        .filter(task -> !userTasks.getOrDefault(process, List.of()).contains(task))
        .forEach(task -> faults.add("rule for %s / %s, which is no user task of the models".formatted(process, task))));
    return faults;
  }

  /** Every rule that tells a group of a late task that there is not. */
  List<String> faultsAgainstGroups(Set<String> groups) {
    var faults = new ArrayList<String>();
    deadlines.forEach((process, rules) -> rules.forEach((task, rule) -> {
      if (!groups.contains(rule.escalateTo())) {
        faults.add("%s / %s: escalate-to %s is no group".formatted(process, task, rule.escalateTo()));
      }
    }));
    return faults;
  }
}
