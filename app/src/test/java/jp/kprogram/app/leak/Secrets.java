package jp.kprogram.app.leak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person must not come across at a stage.
 *
 * @param words that may stand in no answer: planted texts, numbers and engine ids of cases
 * @param numbers of cases that must be to the person as if they were not there
 */
record Secrets(Set<String> words, Set<String> numbers) {

  @SafeVarargs
  static Secrets of(Collection<String>... words) {
    Set<String> all = new LinkedHashSet<>();
    Stream.of(words).forEach(all::addAll);
    return new Secrets(all, Set.of());
  }

  Secrets withNumbers(Collection<String> cases) {
    Set<String> all = new LinkedHashSet<>(words);
    all.addAll(cases);
    return new Secrets(all, Set.copyOf(cases));
  }

  Secrets without(Collection<String> told) {
    Set<String> left = new LinkedHashSet<>(words);
    left.removeAll(told);
    return new Secrets(left, numbers.stream().filter(number -> !told.contains(number)).collect(
        java.util.stream.Collectors.toSet()));
  }

  /** Those that stand in an answer; what the question held already is no news. */
  List<String> in(String answer, String question) {
    List<String> seen = new ArrayList<>();
    words.stream().filter(word -> answer.contains(word) && !question.contains(word)).forEach(seen::add);
    return seen;
  }
}
