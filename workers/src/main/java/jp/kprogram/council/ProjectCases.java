package jp.kprogram.council;

/** The cases of projects (stage 10), told by messages. */
public interface ProjectCases {

  /** Somebody asks for the termination of a project, whose call made the council a condition (E11). */
  void terminationRequested(String project);
}
