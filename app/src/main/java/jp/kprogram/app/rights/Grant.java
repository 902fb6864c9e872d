package jp.kprogram.app.rights;

import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;

/**
 * One grant that is to stand in the engine, or what takes one away.
 *
 * @param target who holds it on what; there is at most one grant for each
 * @param permissions names of its permissions, in the engine's words; none where everything is taken away
 */
record Grant(Target target, Set<String> permissions) {

  /** Who holds a grant on what; exactly one of group and user is set. */
  record Target(String groupId, String userId, Resource resource, String resourceId) {}

  /** Whether it takes everything away that a broader grant gives. */
  boolean takesAway() {
    return permissions.isEmpty();
  }

  List<Permission> enginePermissions() {
    return permissions.stream()
        .map(name -> ResourceTypeUtil.getPermissionByNameAndResourceType(name, target.resource().resourceType()))
        .toList();
  }

  /** All grants that follow from the table of rights. */
  static List<Grant> of(Rights rights) {
    var collected = new Collected();
    rights.groups().forEach((groupId, holder) -> collected.addAll(groupId, null, holder));
    rights.machines().forEach((userId, holder) -> collected.addAll(null, userId, holder));
    return collected.grants();
  }

  private static final class Collected {

    private final Map<Target, Set<String>> permissions = new LinkedHashMap<>();

    void addAll(String groupId, String userId, Rights.Holder holder) {
      holder.applications().forEach(
          application -> add(groupId, userId, APPLICATION, application, Permissions.ACCESS));
      if (!holder.applications().isEmpty()) {
        // models are no secret; Tasklist shows the name and the diagram of a task's process
        add(groupId, userId, PROCESS_DEFINITION, Rights.ALL, ProcessDefinitionPermissions.READ);
      }
      holder.starts().forEach(key -> add(groupId, userId, PROCESS_DEFINITION, key,
          ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE));
      if (!holder.starts().isEmpty()) {
        add(groupId, userId, PROCESS_INSTANCE, Rights.ALL, ProcessInstancePermissions.CREATE);
      }
      holder.tasks().forEach(key -> add(groupId, userId, PROCESS_DEFINITION, key,
          ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
          ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.TASK_ASSIGN));
      holder.instances().forEach(key -> add(groupId, userId, PROCESS_DEFINITION, key,
          ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
          ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE));
      holder.history().forEach(key -> add(groupId, userId, PROCESS_DEFINITION, key,
          ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE));
      holder.except().forEach(key -> at(groupId, userId, PROCESS_DEFINITION, key));
      holder.resources().forEach((type, names) -> {
        String[] parts = type.split("/");
        at(groupId, userId, Resources.valueOf(parts[0]), parts.length == 1 ? Rights.ALL : parts[1]).addAll(names);
      });
    }

    private void add(String groupId, String userId, Resource resource, String id, Permission... added) {
      for (Permission permission : added) {
        at(groupId, userId, resource, id).add(permission.getName());
      }
    }

    private Set<String> at(String groupId, String userId, Resource resource, String id) {
      return permissions.computeIfAbsent(new Target(groupId, userId, resource, id), target -> new TreeSet<>());
    }

    List<Grant> grants() {
      return permissions.entrySet().stream().map(entry -> new Grant(entry.getKey(), entry.getValue())).toList();
    }
  }
}
