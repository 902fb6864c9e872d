package jp.kprogram.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kprogram.app.testing.BareEngine;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

@DisplayName("操作が重なったときの再試行")
class CollisionRetryTest {

  private final AtomicInteger tries = new AtomicInteger();
  private final CyclicBarrier bothAreIn = new CyclicBarrier(2);
  private BareEngine bare;
  private ProcessEngine engine;

  @BeforeEach
  void startEngine() {
    // the first two to arrive work on the same state, so that one of them must lose
    JavaDelegate meeting = step -> {
      if (tries.incrementAndGet() <= 2) {
        bothAreIn.await();
      }
    };
    bare = BareEngine.with(Map.of("meeting", meeting), new CollisionRetry());
    engine = bare.engine();
    engine.getIdentityService().setAuthenticatedUserId("sato");
  }

  @AfterEach
  void stopEngine() {
    engine.getIdentityService().clearAuthentication();
    bare.close();
  }

  @Test
  @DisplayName("重なって負けた要求は、自動でもう一度行われる")
  void repeatsRequest_untilItIsTaken() {
    String answer = execute(context -> {
      if (tries.incrementAndGet() < 3) {
        throw new OptimisticLockingException("lost");
      }
      return "taken";
    });

    assertThat(answer).isEqualTo("taken");
    assertThat(tries).hasValue(3);
  }

  @Test
  @DisplayName("読む間に案件が終わってエンジンがつまずいた要求は、一度だけやり直し、なおつまずくなら誤りのまま知らせる")
  void repeatsOnce_whenTheCaseEndedWhileItWasRead() {
    var stumble = new NullPointerException("processInstance is null");
    stumble.setStackTrace(new StackTraceElement[] {
      new StackTraceElement("org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity", "get", null, 1)
    });

    String answer = execute(context -> {
      if (tries.incrementAndGet() == 1) {
        throw stumble;
      }
      return "taken";
    });

    assertThat(answer).isEqualTo("taken");
    assertThatThrownBy(() -> execute(context -> {
      tries.incrementAndGet();
      throw stumble;
    })).isSameAs(stumble);
    assertThat(tries).hasValue(4);
  }

  @Test
  @DisplayName("何度行っても重なるときは、もう一度送るよう日本語で断る")
  void refuses_whenRequestLosesEachTime() {
    assertThatThrownBy(() -> execute(context -> {
      tries.incrementAndGet();
      throw new ProcessEngineException(new CannotAcquireLockException("lost"));
    })).isInstanceOf(Refusal.Conflict.class).hasMessageContaining("もう一度送信してください");
    assertThat(tries).hasValue(CollisionRetry.MOST_TRIES);
  }

  @Test
  @DisplayName("重なった相手が作業を終えていたときも、重なりとして断る")
  void refuses_whenTheFasterOneHasDoneIt() {
    assertThatThrownBy(() -> execute(context -> {
      if (tries.incrementAndGet() == 1) {
        throw new OptimisticLockingException("lost");
      }
      throw new NullValueException("task is null");
    })).isInstanceOf(Refusal.Conflict.class);
  }

  @Test
  @DisplayName("重なりでない失敗は、一度だけでそのまま伝わる")
  void passesOtherFailures() {
    assertThatThrownBy(() -> execute(context -> {
      tries.incrementAndGet();
      throw new NullValueException("task is null");
    })).isInstanceOf(NullValueException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  @DisplayName("人の要求でないものと、別の要求の内側の処理は、ここでは繰り返さない")
  void leavesInnerCommandsAndJobsAlone() {
    Command<Object> losing = context -> {
      tries.incrementAndGet();
      throw new OptimisticLockingException("lost");
    };

    assertThatThrownBy(() -> execute(outer -> {
      try {
        return execute(losing);
      } catch (OptimisticLockingException e) {
        throw new IllegalStateException("seen inside");
      }
    })).hasMessage("seen inside");
    engine.getIdentityService().clearAuthentication();
    assertThatThrownBy(() -> execute(losing)).isInstanceOf(OptimisticLockingException.class);

    assertThat(tries).hasValue(2);
  }

  @Test
  @DisplayName("データベースが行き詰まりを解くために取り消した処理も、重なりとみなす")
  void knowsDeadlocks() {
    assertThat(CollisionRetry.isCollision(new ProcessEngineException(new SQLException("deadlock", "40P01")))).isTrue();
    assertThat(CollisionRetry.isCollision(new ProcessEngineException(new SQLException("no table", "42P01")))).isFalse();
    assertThat(CollisionRetry.isCollision(new ProcessEngineException(new SQLException("unknown")))).isFalse();
  }

  @Test
  @DisplayName("並行する二つの作業を二人が同じ瞬間に終えると、二人とも受け付けられ、先に一度だけ進む")
  void takesBoth_whenTwoPeopleCompleteAtOnce() throws Exception {
    engine.getRepositoryService().createDeployment().addModelInstance("meeting.bpmn", meeting()).deploy();
    String instance = engine.getRuntimeService().startProcessInstanceByKey("meeting").getId();
    var tasks = engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
    var pool = Executors.newFixedThreadPool(tasks.size());

    var answers = tasks.stream().map(task -> pool.submit((Callable<Object>) () -> {
      engine.getIdentityService().setAuthenticatedUserId("person-" + task.getId());
      engine.getTaskService().complete(task.getId());
      return null;
    })).toList();
    for (var answer : answers) {
      answer.get();
    }
    pool.shutdown();

    assertThat(tries).hasValueGreaterThan(2);
    assertThat(engine.getTaskService().createTaskQuery().processInstanceId(instance).list())
        .extracting("taskDefinitionKey").containsExactly("after");
  }

  private static BpmnModelInstance meeting() {
    return Bpmn.createExecutableProcess("meeting")
        .startEvent()
        .parallelGateway("split")
        .userTask("first").serviceTask("first-step").camundaDelegateExpression("${meeting}")
        .parallelGateway("join")
        .moveToNode("split")
        .userTask("second").serviceTask("second-step").camundaDelegateExpression("${meeting}")
        .connectTo("join")
        .userTask("after")
        .endEvent()
        .done();
  }

  private <T> T execute(Command<T> command) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired().execute(command);
  }
}
