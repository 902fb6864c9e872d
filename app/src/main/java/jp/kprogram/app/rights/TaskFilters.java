package jp.kprogram.app.rights;

import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The task filters that Tasklist opens with. A filter only narrows: which tasks a person sees at all, the
 * authorizations decide.
 *
 * <p>Created once by name; an administrator may change one, only administrators may create others. Expressions keep to
 * what the query guard lets pass in stored queries: currentUser, currentUserGroups, now and dateTime.
 */
@Component
class TaskFilters {

  private static final String NEXT_MONDAY = "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}";

  private final FilterService filters;
  private final TaskService tasks;
  private final Rights rights;

  TaskFilters(FilterService filters, TaskService tasks, Rights rights) {
    this.filters = filters;
    this.tasks = tasks;
    this.rights = rights;
  }

  /** Creates what is missing and says who reads which filter. */
  List<Grant> provide() {
    Set<String> everyone = rights.groupsWith("tasklist");
    Set<String> offices = everyone.stream()
        .filter(group -> !rights.groups().get(group).tasks().isEmpty())
        .collect(Collectors.toSet());

    List<Grant> readers = new ArrayList<>();
    readers.addAll(provide(10, "自分のタスク", "自分が担当しているタスク",
        newest().taskAssigneeExpression("${currentUser()}"), everyone));
    readers.addAll(provide(20, "所属のタスク", "所属する組織・会議が担当するタスク（同僚が担当中のものを含む）",
        newest().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks(), everyone));
    readers.addAll(provide(30, "期限超過", "期限を過ぎたタスク",
        soonest().dueBeforeExpression("${now()}"), everyone));
    readers.addAll(provide(40, "今週が期限", "今週の日曜日までに期限が来るタスク",
        soonest().dueAfterExpression("${now()}").dueBeforeExpression(NEXT_MONDAY), everyone));
    readers.addAll(provide(50, "すべて", "権限の範囲で見えるすべてのタスク", newest(), offices));
    return readers;
  }

  private List<Grant> provide(int place, String name, String description, TaskQuery query, Set<String> groups) {
    Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter(name);
      filter.setQuery(query);
      filter.setProperties(Map.of("description", description, "priority", place, "refresh", true));
      filters.saveFilter(filter);
    }
    String filterId = filter.getId();
    return new TreeSet<>(groups).stream()
        .map(group -> new Grant(
            new Grant.Target(group, null, FILTER, filterId), Set.of(Permissions.READ.getName())))
        .toList();
  }

  private TaskQuery newest() {
    return tasks.createTaskQuery().orderByTaskCreateTime().desc();
  }

  private TaskQuery soonest() {
    return tasks.createTaskQuery().orderByDueDate().asc();
  }
}
