package jp.kprogram.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kprogram.app.rights.Rights;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
class SamplePeopleTest {

  @Autowired
  private SamplePeople sample;

  @Autowired
  private Rights rights;

  @Autowired
  private People people;

  @Autowired
  private IdentityService identity;

  @Test
  @DisplayName("どの組織にも一人から六人の見本の人物がいる")
  void fillsEveryGroup() {
    var groups = sample.all().stream().flatMap(person -> person.groups().stream()).toList();

    assertThat(rights.groups().keySet()).containsAll(groups);
    rights.groups().keySet().stream()
        .filter(group -> !group.startsWith("test-") && !group.equals("camunda-admin"))
        .forEach(group -> assertThat(people.membersOf(group)).as(group).hasSizeBetween(1, 7));
    assertThat(people.membersOf("camunda-admin")).hasSize(1);
  }

  @Test
  @DisplayName("プログラム会議には議長一人、科学者三人以上、科学者でない委員がいる")
  void seatsProgramCouncil() {
    var seats = sample.all().stream().filter(person -> person.council() != null).toList();

    assertThat(seats).allMatch(person -> person.groups().contains("program-council"));
    assertThat(seats.stream().filter(person -> person.council().chair())).hasSize(1);
    assertThat(seats.stream().filter(person -> person.council().scientist())).hasSizeGreaterThanOrEqualTo(3);
    assertThat(seats.stream().filter(person -> !person.council().scientist())).isNotEmpty();
  }

  @Test
  @DisplayName("二度目の起動は誰も作らない")
  void createsNobody_secondTime() {
    long before = identity.createUserQuery().count();

    sample.run(null);

    assertThat(identity.createUserQuery().count()).isEqualTo(before);
  }

  @Test
  @DisplayName("氏名と所属は、利用者の権限によらず引ける")
  void findsPeople_whateverTheCallersRights() {
    identity.setAuthentication("endo", List.of("researcher"));
    try {
      assertThat(people.find("sato")).hasValueSatisfying(person -> {
        assertThat(person.name()).isEqualTo("佐藤 花子");
        assertThat(person.email()).isEqualTo("sato@example.jp");
      });
      assertThat(people.membersOf("cao-secretariat")).hasSize(3);
      assertThat(people.groupsOf("mori")).containsExactly("program-council");
      assertThat(people.groupName("jst")).contains("科学技術振興機構");
      assertThat(identity.createUserQuery().userId("sato").count()).as("rights still hold afterwards").isZero();
    } finally {
      identity.clearAuthentication();
    }
  }
}
