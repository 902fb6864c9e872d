package jp.kprogram.adoption;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kprogram.application.ApplicationTeam;

/**
 * What is known between a person and an application (P5): from the person's register of interests, from where the
 * person works, and from who applies. What follows from it, the table conflict-of-interest says.
 */
final class ConflictRules {

  private ConflictRules() {}

  /**
   * A relation between a person and an application.
   *
   * @param relation how they stand to each other
   * @param yearsAgo years since it ended: 0 while it lasts, null where unknown
   * @param yearsTotal years that it lasted, null where unknown
   * @param declared whether the person declared it; otherwise it was found out
   */
  record Fact(Relation relation, Integer yearsAgo, Integer yearsTotal, boolean declared) {}

  /**
   * A person as far as conflicts are concerned.
   *
   * @param id user id
   * @param name name as applications would write it
   * @param affiliation where the person works; null where it is not known
   * @param interests what stands in the register, without what was withdrawn
   */
  record Party(String id, String name, Affiliation affiliation, List<Interest> interests) {}

  /** Who stands behind an application, in the form in which names are compared. */
  record Team(String account, Set<String> eradIds, Set<String> names, Set<String> institutions) {

    static Team of(ApplicationTeam team) {
      return new Team(
          team.account(),
          set(Stream.concat(
              Stream.of(team.applicant().eradId()), team.members().stream().map(member -> member.eradId()))),
          set(Stream.concat(
              Stream.of(team.applicant().name()), team.members().stream().map(member -> member.name()))
              .map(ConflictRules::key)),
          set(Stream.concat(
              Stream.of(team.institution().code(), key(team.institution().name())),
              team.members().stream().map(member -> key(member.institution())))));
    }

    private static Set<String> set(Stream<String> keys) {
      return keys.filter(Objects::nonNull).filter(key -> !key.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Whether a person takes part in an application or handed it in. */
  static boolean takesPart(Party party, Team team) {
    if (party.id().equals(team.account())) {
      return true;
    }
    var own = party.affiliation();
    return own != null
        && (own.eradId() != null
            ? team.eradIds().contains(own.eradId())
            : team.names().contains(key(party.name())) && worksThere(own, team));
  }

  /**
   * Everything that is known between a person and an application.
   *
   * @param competes whether the person takes part in another application to the same call
   */
  static Set<Fact> facts(Party party, Team team, boolean competes, int thisYear) {
    Set<Fact> facts = new LinkedHashSet<>();
    if (takesPart(party, team)) {
      facts.add(new Fact(Relation.OWN_APPLICATION, null, null, false));
    } else if (competes) {
      facts.add(new Fact(Relation.COMPETING_APPLICATION, null, null, false));
    }
    if (party.affiliation() != null && worksThere(party.affiliation(), team)) {
      facts.add(new Fact(Relation.SAME_INSTITUTION, null, null, false));
    }
    party.interests().stream()
        .filter(interest -> concerns(interest, team))
        .map(interest -> new Fact(
            interest.kind(), interest.yearsAgo(thisYear), interest.totalYears(thisYear), true))
        .forEach(facts::add);
    return facts;
  }

  /** A person is known by the number, or else by the name; an institution counts only where nobody is named. */
  private static boolean concerns(Interest interest, Team team) {
    if (interest.counterpartErad() != null && team.eradIds().contains(interest.counterpartErad())) {
      return true;
    }
    if (interest.counterpartName() != null) {
      return team.names().contains(key(interest.counterpartName()));
    }
    return interest.counterpartErad() == null
        && interest.institution() != null
        && team.institutions().contains(key(interest.institution()));
  }

  private static boolean worksThere(Affiliation own, Team team) {
    return own.institutionCode() != null && team.institutions().contains(own.institutionCode())
        || team.institutions().contains(key(own.institution()));
  }

  /** A name as it is compared: without case, width, white space and the legal form of a body. */
  static String key(String name) {
    return name == null
        ? ""
        : Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", "")
            .replaceAll("株式会社|有限会社|合同会社|\\(株\\)|\\(有\\)|国立大学法人|公立大学法人|学校法人|国立研究開発法人|独立行政法人", "");
  }
}
