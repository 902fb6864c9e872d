package jp.kprogram.processes;

import java.util.stream.Stream;

/** A rule of the house for one kind of file. Its sentence is what the test report shows. */
interface Rule<F> {

  String sentence();

  /** What is wrong with the file, each fault led by the id of its element. */
  Stream<String> faults(F file);
}
