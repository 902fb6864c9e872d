package jp.kprogram.app.engine;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a person's request again that met another's in the same instant, such as two opinions that close a round. Its
 * whole transaction was rolled back, so nothing happens twice, and every rule is checked again on what stands now. If
 * the place stays crowded, the person is told to send it again.
 *
 * <p>Jobs are not a person's request: the job executor has its own retries. A request within a transaction of ours is
 * repeated by whoever opened the transaction.
 */
@Component
public class CollisionRetry extends AbstractProcessEnginePlugin {

  static final int MOST_TRIES = 6;

  private static final int SHORTEST_PAUSE = 10;
  private static final int FIRST_PAUSE = 50;

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Interceptors.around(configuration, () -> new Repeating(configuration));
  }

  /** Whether a failure says that another transaction was faster, and nothing else is wrong. */
  public static boolean isCollision(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException
          || cause instanceof ConcurrencyFailureException
          || cause instanceof DuplicateKeyException
          || cause instanceof SQLException sql && isRolledBack(sql)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the engine stumbled over a case that another request ended while this one was reading it: the task was
   * still there, its case no longer. If nothing of the kind happened, it stumbles again when it is repeated.
   */
  private static boolean foundHalf(RuntimeException failure) {
    return failure instanceof NullPointerException
        && failure.getStackTrace().length > 0
        && failure.getStackTrace()[0].getClassName().startsWith("org.camunda.bpm.engine.");
  }

  /** What a person learns whose request lost each time (HTTP 409). */
  public static Refusal refusal() {
    return new Refusal.Conflict("MET_ANOTHER", "他の人の操作と重なりました。画面を更新して、もう一度送信してください。");
  }

  /** SQL state class 40: the database gave this transaction up for another, as in a deadlock. */
  private static boolean isRolledBack(SQLException failure) {
    return failure.getSQLState() != null && failure.getSQLState().startsWith("40");
  }

  private static final class Repeating extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    private Repeating(ProcessEngineConfigurationImpl engine) {
      this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
      if (!isWholeRequest()) {
        return next.execute(command);
      }
      boolean stumbled = false;
      for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
        try {
          return next.execute(command);
        } catch (NullValueException gone) {
          // the faster one has done away with it, such as the task that both wanted to complete
          throw attempt == 1 ? gone : refusal();
        } catch (RuntimeException failure) {
          if (!isCollision(failure)) {
            if (stumbled || !foundHalf(failure)) {
              throw failure;
            }
            stumbled = true;
          }
          pause(attempt);
        }
      }
      throw refusal();
    }

    private boolean isWholeRequest() {
      return Context.getCommandContext() == null
          && !TransactionSynchronizationManager.isActualTransactionActive()
          && engine.getIdentityService().getCurrentAuthentication() != null;
    }

    /** Of random length, so that those who met do not meet again; longer each time. */
    private static void pause(int attempt) {
      if (attempt == MOST_TRIES) {
        return;
      }
      try {
        Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, FIRST_PAUSE << attempt));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw refusal();
      }
    }
  }
}
