package jp.kprogram.app.rights;

import java.util.List;
import java.util.Set;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives open tasks the rights that they lack after a change of the table: where an office no longer sees a process as a
 * whole, its candidates and assignees still see the tasks that are theirs.
 */
@Component
class OpenTaskRights {

  /** Every candidate and assignee of an open task for whom no row stands. */
  private static final String WITHOUT_ROW = """
      from (
        select t.id_ as task_id, d.key_ as process_key, l.group_id_ as group_id, l.user_id_ as user_id
        from act_ru_task t
        join act_re_procdef d on d.id_ = t.proc_def_id_
        join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
        union all
        select t.id_, d.key_, cast(null as varchar(255)), t.assignee_
        from act_ru_task t
        join act_re_procdef d on d.id_ = t.proc_def_id_
        where t.assignee_ is not null) h
      where not exists (
        select 1 from act_ru_authorization a
        where a.resource_type_ = 7 and a.resource_id_ = h.task_id
          and (a.group_id_ = h.group_id or a.user_id_ = h.user_id))
      """;

  private final JdbcClient database;
  private final AuthorizationService authorizations;
  private final People people;
  private final Rights rights;

  OpenTaskRights(JdbcClient database, AuthorizationService authorizations, People people, Rights rights) {
    this.database = database;
    this.authorizations = authorizations;
    this.people = people;
    this.rights = rights;
  }

  /** Adds what is missing; superfluous rows of an office that gained a grant end with their tasks. */
  void complete() {
    // offices and processes are few: looking at each pair once spares looking at each task
    database.sql("select distinct process_key, group_id, user_id " + WITHOUT_ROW).query(Holder.class).stream()
        .filter(holder -> !isCovered(holder))
        .forEach(this::complete);
  }

  private boolean isCovered(Holder holder) {
    return groupsOf(holder).stream().anyMatch(group -> rights.groupSeesTasksOf(group, holder.processKey()));
  }

  private void complete(Holder holder) {
    List<String> groups = groupsOf(holder);
    database.sql("select task_id " + WITHOUT_ROW + """
             and process_key = :processKey
             and (group_id = :groupId or user_id = :userId)
            """)
        .param("processKey", holder.processKey())
        .param("groupId", holder.groupId() == null ? "" : holder.groupId())
        .param("userId", holder.userId() == null ? "" : holder.userId())
        .query(String.class)
        .list()
        .stream()
        .filter(task -> holder.userId() == null || candidateGroupsOf(task).stream().noneMatch(groups::contains))
        .forEach(task -> add(task, holder));
  }

  private List<String> groupsOf(Holder holder) {
    return holder.userId() == null ? List.of(holder.groupId()) : people.groupsOf(holder.userId());
  }

  private Set<String> candidateGroupsOf(String task) {
    return database.sql("select group_id_ from act_ru_identitylink where task_id_ = :task and group_id_ is not null")
        .param("task", task)
        .query(String.class)
        .set();
  }

  private void add(String task, Holder holder) {
    Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    row.setGroupId(holder.groupId());
    row.setUserId(holder.userId());
    row.setResource(Resources.TASK);
    row.setResourceId(task);
    row.setPermissions(TaskAuthorizations.TASK_RIGHTS.clone());
    authorizations.saveAuthorization(row);
  }

  /** Who has to do with open tasks of a process; exactly one of group and user is set. */
  private record Holder(String processKey, String groupId, String userId) {}
}
