package jp.kprogram.adoption;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kprogram.audit.Decision;
import jp.kprogram.audit.Decisions;
import jp.kprogram.people.CurrentUser;
import jp.kprogram.people.Substitutes;
import jp.kprogram.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who must not handle a complaint (X1): never one who took part in what is complained about, nor the one who complains,
 * nor who stands in for any of them.
 */
@Component
class Independence {

  private final RedressStore store;
  private final Decisions decisions;
  private final Substitutes substitutes;
  private final CurrentUser currentUser;

  Independence(RedressStore store, Decisions decisions, Substitutes substitutes, CurrentUser currentUser) {
    this.store = store;
    this.decisions = decisions;
    this.substitutes = substitutes;
    this.currentUser = currentUser;
  }

  /** Everybody who took part, and who complains, in alphabetical order. */
  List<String> tookPart(Redress redress) {
    Set<String> all = new TreeSet<>(recorded(redress.application()));
    all.addAll(store.reviewers(redress.application()));
    all.addAll(store.deciders(redress.application(), redress.number()));
    if (redress.selection() != null) {
      all.addAll(recorded(redress.selection()));
      all.addAll(store.everIn(redress.selection()));
    }
    return people(all, redress);
  }

  /** Who did the flawed step, and who complains: another person does it again. */
  List<String> did(FlawedStep step, Redress redress) {
    Collection<String> all = switch (step) {
      case FORMAL_CHECK -> recorded(redress.application());
      case REVIEW -> store.reviewers(redress.application());
      case PANEL, NOTICE -> {
        Set<String> deciders = new TreeSet<>(store.deciders(redress.application(), redress.number()));
        if (step == FlawedStep.PANEL && redress.selection() != null) {
          deciders.addAll(store.everIn(redress.selection(), SelectionRole.CHAIR));
        }
        yield deciders;
      }
    };
    return people(all, redress);
  }

  /** @throws Refusal.NotAllowed NOT_INDEPENDENT where the current user is one of them or stands in for one */
  void require(List<String> others, String caseNumber) {
    String person = currentUser.id();
    if (others.stream().anyMatch(other -> substitutes.actsFor(person, other, caseNumber)
        || substitutes.actsFor(other, person, caseNumber))) {
      throw new Refusal.NotAllowed("NOT_INDEPENDENT",
          "申出の対象の手続に関わった人と、その人に代わる人は、この申出を扱えません。ほかの職員が担当してください。");
    }
  }

  private Set<String> recorded(String caseNumber) {
    return new TreeSet<>(decisions.of(caseNumber).stream().map(Decision::decidedBy).toList());
  }

  private static List<String> people(Collection<String> all, Redress redress) {
    return Stream.concat(all.stream(), Stream.of(redress.filedBy()))
        .filter(person -> !person.equals(CurrentUser.ENGINE))
        .distinct()
        .sorted()
        .toList();
  }
}
