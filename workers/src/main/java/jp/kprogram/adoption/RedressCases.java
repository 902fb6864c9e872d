package jp.kprogram.adoption;

/** The cases of complaints in the engine, as other cases speak to them (X1). */
public interface RedressCases {

  /** The formal check has been done again. */
  void formallyChecked(String redress);

  /** The application that came late has its reviews. */
  void reviewed(String redress);

  /** The review in the place of the flawed one is handed in. */
  void reviewSubmitted(String redress);

  /** It will not come, or is overdue; somebody else is needed. */
  void reviewFailed(String redress);

  /** Ends the case: the application was taken back. */
  void withdrawn(String redress, String reason, String account);
}
