package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** What an officer may do with a proposed assignment. */
enum AssignmentAction implements Coded {
  ADD("add", "組を加える"),
  REMOVE("remove", "組を外す"),
  CLEAR("clear", "利益相反を解除する"),
  PROPOSE("propose", "案を作り直す"),
  CONFIRM("confirm", "確定する");

  private final String code;
  private final String japanese;

  AssignmentAction(String code, String japanese) {
    this.code = code;
    this.japanese = japanese;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String japanese() {
    return japanese;
  }
}
