package jp.kprogram.programme;

import java.util.List;

/** Tasks that are open in the engine for a person of their own, not for an office. */
public interface OpenTasks {

  /** Such tasks of a case, its called processes included. */
  List<PersonalTask> of(String caseNumber);

  /** Hands over what a person has open in a case, and whatever part in it the case would next ask of that person. */
  void handOver(String caseNumber, String absentee, String substitute);

  /**
   * A task of one person.
   *
   * @param id the engine's id of it
   * @param process key of its process, such as program-council
   * @param name its Japanese name
   * @param assignee user id
   */
  record PersonalTask(String id, String process, String name, String assignee) {}
}
