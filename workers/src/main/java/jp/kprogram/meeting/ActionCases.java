package jp.kprogram.meeting;

/** Cases of what is to be done, each of its own. */
public interface ActionCases {

  /**
   * Opens the case of an action.
   *
   * @param subject what the case is called, without anything that only members may know
   * @param dueAt when it is due, as the engine reads it
   */
  void open(ActionItem action, String subject, String dueAt);
}
