package jp.kprogram.app.deadline;

import jp.kprogram.shared.NoRetry;

/** There is nobody to write to about a task; an incident shows it, because the task would never be done. */
class TaskHasNobody extends RuntimeException implements NoRetry {

  TaskHasNobody(String message) {
    super(message);
  }
}
