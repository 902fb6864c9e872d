package jp.kprogram.adoption;

import jp.kprogram.shared.Coded;

/** How a person stands to somebody of an application (P5), declared or found out. */
public enum Relation implements Coded {
  FAMILY("family", "親族"),
  SAME_UNIT("same-unit", "同じ学科・研究室・部署、同じ企業"),
  SAME_INSTITUTION("same-institution", "同じ機関"),
  JOINT_RESEARCH("joint-research", "共同研究"),
  CO_AUTHOR("co-author", "共著"),
  TEACHER_STUDENT("teacher-student", "師弟"),
  EMPLOYMENT("employment", "雇用"),
  COMPETITOR("competitor", "直接の競合"),
  OTHER("other", "その他"),
  /** Takes part in the application, or handed it in. */
  OWN_APPLICATION("own-application", "自らの応募"),
  /** Takes part in another application to the same call. */
  COMPETING_APPLICATION("competing-application", "同じ公募への応募");

  private final String code;
  private final String japanese;

  Relation(String code, String japanese) {
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

  /** Whether a person may declare it; the others are found out. */
  public boolean declarable() {
    return this != OWN_APPLICATION && this != COMPETING_APPLICATION;
  }
}
