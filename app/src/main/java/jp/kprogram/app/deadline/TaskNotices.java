package jp.kprogram.app.deadline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kprogram.app.rights.ConflictGuard;
import jp.kprogram.app.rights.FourEyes;
import jp.kprogram.app.rights.TaskOnlookers;
import jp.kprogram.audit.Decisions;
import jp.kprogram.letter.LetterRequest;
import jp.kprogram.letter.LetterSettings;
import jp.kprogram.letter.Letters;
import jp.kprogram.people.People;
import jp.kprogram.people.Person;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Reminds whoever has a task now; tells the superior group when it stays undone, and lets it look at the task. */
@Component
class TaskNotices {

  /** Priority of a task after its escalation; tasks begin with 50. */
  static final int ESCALATED_PRIORITY = 80;

  private final Letters letters;
  private final People people;
  private final Decisions decisions;
  private final LetterSettings settings;
  private final FourEyes fourEyes;
  private final ConflictGuard conflicts;
  private final TaskOnlookers onlookers;

  TaskNotices(
      Letters letters,
      People people,
      Decisions decisions,
      LetterSettings settings,
      FourEyes fourEyes,
      ConflictGuard conflicts,
      TaskOnlookers onlookers) {
    this.letters = letters;
    this.people = people;
    this.decisions = decisions;
    this.settings = settings;
    this.fourEyes = fourEyes;
    this.conflicts = conflicts;
    this.onlookers = onlookers;
  }

  /** Does what a moment of a task asks for. */
  void send(DelegateTask task, DeadlineRule rule, DeadlineMoment moment) {
    switch (moment.kind()) {
      case REMIND -> remind(task, rule, moment);
      case ESCALATE -> escalate(task, rule, moment);
    }
  }

  private void remind(DelegateTask task, DeadlineRule rule, DeadlineMoment moment) {
    List<Person> recipients = responsible(task);
    if (recipients.isEmpty()) {
      throw new TaskHasNobody("「%s」の担当者がいないため催促できません。担当者を割り当ててください。".formatted(work(task)));
    }
    Map<String, Object> fields = fields(task);
    fields.put("timing", moment.inWords(rule.counting()));
    write(recipients, "common/task-reminder", fields, task, moment);
  }

  private void escalate(DelegateTask task, DeadlineRule rule, DeadlineMoment moment) {
    List<Person> superiors = people.membersOf(rule.escalateTo()).stream()
        .filter(person -> conflicts.allows(task, person.id()))
        .toList();
    String group = people.groupName(rule.escalateTo());
    if (superiors.isEmpty()) {
      throw new TaskHasNobody("「%s」の期限超過を知らせる相手（%s）がいません。構成員を登録してください。".formatted(work(task), group));
    }
    task.setPriority(Math.max(task.getPriority(), ESCALATED_PRIORITY));
    onlookers.admit(task, rule.escalateTo());
    Map<String, Object> fields = fields(task);
    fields.put("responsible", responsible(task).stream().map(Person::name).collect(Collectors.joining("、")));
    write(superiors, "common/task-escalated", fields, task, moment);
    decisions.on(caseNumber(task), "task-escalated", "escalated")
        .because("「%s」が期限（%s）を過ぎても完了していないため、%sに知らせた。"
            .formatted(work(task), DueDates.inWords(task.getDueDate()), group))
        .record();
  }

  private void write(
      List<Person> recipients, String template, Map<String, Object> fields, DelegateTask task, DeadlineMoment moment) {
    String occasion = task.getId() + " " + moment.id();
    for (Person recipient : recipients) {
      letters.write(new LetterRequest(caseNumber(task), template, recipient, fields, occasion));
    }
  }

  private Map<String, Object> fields(DelegateTask task) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("taskName", work(task));
    fields.put("caseSubject", caseSubject(task));
    fields.put("dueDate", DueDates.inWords(task.getDueDate()));
    fields.put("taskLink", settings.baseUrl() + "/camunda/app/tasklist/default/#/?task=" + task.getId());
    return fields;
  }

  /** The assignee, or else everybody who may claim the task. */
  private List<Person> responsible(DelegateTask task) {
    Optional<Person> assignee = Optional.ofNullable(task.getAssignee()).flatMap(people::find);
    if (assignee.isPresent()) {
      return List.of(assignee.get());
    }
    var candidates = new LinkedHashMap<String, Person>();
    for (IdentityLink link : task.getCandidates()) {
      if (link.getUserId() != null) {
        people.find(link.getUserId()).ifPresent(person -> candidates.put(person.id(), person));
      }
      if (link.getGroupId() != null) {
        people.membersOf(link.getGroupId()).forEach(person -> candidates.put(person.id(), person));
      }
    }
    return candidates.values().stream()
        .filter(person -> fourEyes.allows(task, person.id()) && conflicts.allows(task, person.id()))
        .toList();
  }

  /** What is to be done, as the model names it: letters and records name the case beside it. */
  private static String work(DelegateTask task) {
    return task.getBpmnModelElementInstance().getName();
  }

  private static String caseNumber(DelegateTask task) {
    String businessKey = task.getExecution().getProcessBusinessKey();
    if (businessKey != null) {
      return businessKey;
    }
    return task.getVariable("caseNumber") instanceof String number ? number : task.getProcessInstanceId();
  }

  private static String caseSubject(DelegateTask task) {
    return task.getVariable("subject") instanceof String subject
        ? subject
        : ((TaskEntity) task).getProcessDefinition().getName();
  }
}
