package jp.kprogram.app.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.letter.Letter;
import jp.kprogram.letter.LetterFilter;
import jp.kprogram.letter.Letters;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets the letters about a task that not everybody of its group may do. */
@ProgrammeTest
class TaskNoticesTest {

  private static final DeadlineMoment ON_THE_DAY = new DeadlineMoment(DeadlineMoment.Kind.REMIND, 0);
  private static final DeadlineRule RULE = new DeadlineRule(
      Period.ofDays(5), Counting.WORKING_DAYS, List.of(), true, List.of(), Period.ofDays(5), "cao-secretariat");

  private final String caseNumber = "CHK-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private EngineCommands commands;

  @Autowired
  private TaskNotices notices;

  @Autowired
  private Letters letters;

  private String instance;

  @BeforeEach
  void prepare() {
    engine.getRepositoryService().createDeployment().name("notices-test").enableDuplicateFiltering(true)
        .addClasspathResource("rights/rights-check.bpmn")
        .deploy();
    for (String person : List.of("hara", "imai")) {
      if (engine.getIdentityService().createUserQuery().userId(person).count() == 0) {
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser(person));
      }
    }
    instance = engine.getRuntimeService().startProcessInstanceByKey("rights-check", caseNumber).getId();
    var group = engine.getIdentityService().newGroup(caseNumber);
    engine.getIdentityService().saveGroup(group);
    engine.getIdentityService().createMembership("hara", caseNumber);
    engine.getTaskService().deleteCandidateGroup(task(), "test-office");
    engine.getTaskService().addCandidateGroup(task(), caseNumber);
    engine.getTaskService().setDueDate(task(), new Date(ClockUtil.getCurrentTime().getTime()));
    engine.getRuntimeService().setVariable(instance, "preparedBy", "hara");
  }

  @AfterEach
  void end() {
    engine.getRuntimeService().deleteProcessInstance(instance, "test over");
    engine.getIdentityService().deleteGroup(caseNumber);
    engine.getIdentityService().deleteUser("hara");
    engine.getIdentityService().deleteUser("imai");
  }

  @Test
  @DisplayName("四つの目の作業の催促は、作成した人には届かない")
  void remindsOnlyWhoMayDoTheTask() {
    engine.getIdentityService().createMembership("imai", caseNumber);

    remind();

    assertThat(letters.page(new LetterFilter(null, caseNumber), 0, 10).letters())
        .extracting(Letter::recipientId).containsExactly("imai");
  }

  @Test
  @DisplayName("作成した人のほかに誰もいなければ、催促はインシデントになる")
  void failsWhereNobodyElseIsLeft() {
    assertThatThrownBy(this::remind).hasMessageContaining("担当者がいない");
  }

  private void remind() {
    commands.inOneTransaction(context -> {
      notices.send(context.getTaskManager().findTaskById(task()), RULE, ON_THE_DAY);
      return null;
    });
  }

  private String task() {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
  }
}
