package jp.kprogram.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.kprogram.adoption.ConflictRules.Fact;
import jp.kprogram.adoption.ConflictRules.Party;
import jp.kprogram.adoption.ConflictRules.Team;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConflictRulesTest {

  private static final int YEAR = 2026;
  private static final Team TEAM = new Team("tanaka", Set.of("10000001", "10000002"), Set.of("田中明", "福田愛"),
      Set.of("1234567890", "みなと工科大学", "海洋計測"));

  @Test
  @DisplayName("e-Rad の番号が参加者と同じ人は、自らの応募とする")
  void findsOwnApplication_byNumber() {
    assertThat(facts(party("中島 裕子", affiliation("10000002", "別の大学"))))
        .containsExactly(new Fact(Relation.OWN_APPLICATION, null, null, false));
  }

  @Test
  @DisplayName("番号のない人は、氏名と機関がともに同じなら自らの応募とし、氏名だけでは決めない")
  void findsOwnApplication_byNameAndInstitution() {
    assertThat(facts(party("福田　愛", affiliation(null, "海洋計測株式会社"))))
        .extracting(Fact::relation).containsExactly(Relation.OWN_APPLICATION, Relation.SAME_INSTITUTION);
    assertThat(facts(party("福田 愛", affiliation(null, "別の会社")))).isEmpty();
  }

  @Test
  @DisplayName("応募を出したアカウントの人は、氏名や番号によらず自らの応募とする")
  void findsOwnApplication_byAccount() {
    assertThat(facts(new Party("tanaka", "別名", null, List.of())))
        .containsExactly(new Fact(Relation.OWN_APPLICATION, null, null, false));
  }

  @Test
  @DisplayName("同じ公募の別の応募に加わる人は、競合とする")
  void findsCompetition_ofAnotherApplication() {
    assertThat(ConflictRules.facts(party("中島 裕子", null), TEAM, true, YEAR))
        .containsExactly(new Fact(Relation.COMPETING_APPLICATION, null, null, false));
  }

  @Test
  @DisplayName("機関は、番号でも、法人の種類と字の幅を除いた名称でも見分ける")
  void findsSameInstitution_byCodeAndByName() {
    assertThat(facts(party("中島", new Affiliation("nakajima", null, "1234567890", "改称後の大学", null, List.of()))))
        .extracting(Fact::relation).containsExactly(Relation.SAME_INSTITUTION);
    assertThat(facts(party("中島", affiliation(null, "国立大学法人 みなと工科大学"))))
        .extracting(Fact::relation).containsExactly(Relation.SAME_INSTITUTION);
    assertThat(ConflictRules.key("（株）海洋計測")).isEqualTo(ConflictRules.key("海洋計測 株式会社"));
  }

  @Test
  @DisplayName("申告した関係は、番号、氏名、機関の順に見分け、年数を数える")
  void findsDeclaredInterest_withItsYears() {
    var ended = interest(Relation.JOINT_RESEARCH, "10000001", null, null, 2018, 2023, null);
    var lasting = interest(Relation.CO_AUTHOR, null, "田中　明", null, 2020, null, null);
    var undated = interest(Relation.EMPLOYMENT, null, null, "海洋計測（株）", null, null, 12);
    var other = interest(Relation.FAMILY, null, "鈴木 太郎", "みなと工科大学", null, null, null);

    assertThat(facts(new Party("nakajima", "中島", null, List.of(ended, lasting, undated, other)))).containsExactly(
        new Fact(Relation.JOINT_RESEARCH, 3, 6, true),
        new Fact(Relation.CO_AUTHOR, 0, 7, true),
        new Fact(Relation.EMPLOYMENT, null, 12, true));
  }

  private static Set<Fact> facts(Party party) {
    return ConflictRules.facts(party, TEAM, false, YEAR);
  }

  private static Party party(String name, Affiliation affiliation) {
    return new Party("nakajima", name, affiliation, List.of());
  }

  private static Affiliation affiliation(String eradId, String institution) {
    return new Affiliation("nakajima", eradId, null, institution, null, List.of());
  }

  private static Interest interest(
      Relation kind, String erad, String name, String institution, Integer from, Integer to, Integer total) {
    return new Interest(
        0, "nakajima", kind, erad, name, institution, null, from, to, total, null,
        Instant.parse("2026-01-01T00:00:00Z"));
  }
}
