package jp.kprogram.adoption;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who is to review what (P6): never a conflicted pair, each application its least number of reviewers, and loads that
 * differ as little as the conflicts allow. The same input gives the same plan.
 */
final class AssignmentPlan {

  /** @param subject what it is about; may be empty */
  record Item(String application, String subject) {}

  /** @param expertise what the person knows; may be empty */
  record Judge(String person, Set<String> expertise) {}

  /**
   * A plan.
   *
   * @param reviewers reviewers of each application, in the order of the applications
   * @param shortages applications with fewer than asked for, and how many are missing
   * @param loads applications of each reviewer
   */
  record Plan(Map<String, List<String>> reviewers, Map<String, Integer> shortages, Map<String, Integer> loads) {

    /** Difference between the highest and the lowest load. */
    int spread() {
      return loads.isEmpty() ? 0 : Collections.max(loads.values()) - Collections.min(loads.values());
    }
  }

  private final List<Item> items;
  private final List<Judge> judges;
  private final Map<String, Set<String>> hidden;
  private final Map<String, Set<String>> taken = new LinkedHashMap<>();
  private final Map<String, Set<String>> held = new HashMap<>();

  private AssignmentPlan(List<Item> items, List<Judge> judges, Map<String, Set<String>> hidden) {
    this.items = items;
    this.judges = judges;
    this.hidden = hidden;
    items.forEach(item -> taken.put(item.application(), new HashSet<>()));
    judges.forEach(judge -> held.put(judge.person(), new HashSet<>()));
  }

  /**
   * Makes a plan.
   *
   * @param hidden applications that each person must not see
   * @param least reviewers that each application needs
   */
  static Plan of(List<Item> items, Collection<Judge> judges, Map<String, Set<String>> hidden, int least) {
    var plan = new AssignmentPlan(
        items,
        judges.stream().distinct().sorted(Comparator.comparing(Judge::person)).toList(),
        hidden);
    plan.fill(least);
    plan.even();
    return plan.result(least);
  }

  /** Applications with the fewest people to choose from come first; each takes who has least to do and knows most. */
  private void fill(int least) {
    var words = judges.stream().flatMap(judge -> judge.expertise().stream()).distinct().toList();
    Map<String, Long> choice = new HashMap<>();
    items.forEach(item -> choice.put(
        item.application(), judges.stream().filter(judge -> allowed(judge.person(), item.application())).count()));
    items.stream()
        .sorted(Comparator.comparing((Item item) -> choice.get(item.application())).thenComparing(Item::application))
        .forEach(item -> {
          var found = words.stream().filter(item.subject()::contains).collect(Collectors.toSet());
          judges.stream()
              .filter(judge -> allowed(judge.person(), item.application()))
              .sorted(Comparator.comparing((Judge judge) -> load(judge.person()))
                  .thenComparing(judge -> -common(judge.expertise(), found))
                  .thenComparing(Judge::person))
              .limit(least)
              .forEach(judge -> give(item.application(), judge.person()));
        });
  }

  /**
   * Hands work on from who has most to who has at least two less, directly or through others, until nothing more can
   * be handed on: then no other plan has a smaller spread.
   */
  private void even() {
    boolean moved = true;
    while (moved) {
      moved = false;
      var heaviest = judges.stream().map(Judge::person)
          .sorted(Comparator.comparing((String person) -> -load(person)).thenComparing(person -> person)).toList();
      for (String from : heaviest) {
        var chain = chainTo(from);
        if (!chain.isEmpty()) {
          chain.forEach(step -> {
            taken.get(step.application()).remove(step.from());
            held.get(step.from()).remove(step.application());
            give(step.application(), step.to());
          });
          moved = true;
          break;
        }
      }
    }
  }

  private record Step(String application, String from, String to) {}

  /** Steps by which a person hands one application on, the last receiver having at least two less; empty where none. */
  private List<Step> chainTo(String from) {
    int limit = load(from) - 2;
    if (judges.stream().noneMatch(judge -> load(judge.person()) <= limit)) {
      return List.of();
    }
    Map<String, Step> reachedBy = new HashMap<>();
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String giver = open.poll();
      for (String application : held.get(giver).stream().sorted().toList()) {
        for (Judge judge : judges) {
          String receiver = judge.person();
          if (!receiver.equals(from) && !reachedBy.containsKey(receiver)
              && !taken.get(application).contains(receiver) && allowed(receiver, application)) {
            reachedBy.put(receiver, new Step(application, giver, receiver));
            if (load(receiver) <= limit) {
              return path(reachedBy, from, receiver);
            }
            open.add(receiver);
          }
        }
      }
    }
    return List.of();
  }

  /** An application is handed on once a chain: a second step with it would need it back. */
  private static List<Step> path(Map<String, Step> reachedBy, String from, String last) {
    List<Step> steps = new ArrayList<>();
    for (String at = last; !at.equals(from); at = reachedBy.get(at).from()) {
      steps.add(reachedBy.get(at));
    }
    return steps;
  }

  private Plan result(int least) {
    Map<String, List<String>> reviewers = new LinkedHashMap<>();
    Map<String, Integer> shortages = new LinkedHashMap<>();
    taken.forEach((application, people) -> {
      reviewers.put(application, people.stream().sorted().toList());
      if (people.size() < least) {
        shortages.put(application, least - people.size());
      }
    });
    Map<String, Integer> loads = new TreeMap<>();
    held.forEach((person, applications) -> loads.put(person, applications.size()));
    return new Plan(reviewers, shortages, loads);
  }

  private void give(String application, String person) {
    taken.get(application).add(person);
    held.get(person).add(application);
  }

  private int load(String person) {
    return held.get(person).size();
  }

  private boolean allowed(String person, String application) {
    return !hidden.getOrDefault(person, Set.of()).contains(application);
  }

  private static int common(Set<String> expertise, Set<String> found) {
    return (int) expertise.stream().filter(found::contains).count();
  }
}
