package jp.kprogram.app.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.kprogram.adoption.ConflictTable;
import jp.kprogram.adoption.Relation;
import jp.kprogram.adoption.SelectionRole;
import jp.kprogram.app.testing.ProgrammeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProgrammeTest
@DisplayName("07 利益相反の判定表")
class ConflictTableTest {

  private static final List<Integer> YEARS_AGO = Arrays.asList(null, 0, 1, 5, 6, 40);
  private static final List<Integer> YEARS_TOTAL = Arrays.asList(null, 0, 1, 9, 10, 30);

  @Autowired
  private ConflictTable table;

  @Test
  @DisplayName("どの役割・関係・年数の組にも、ちょうど一つの行が当たる")
  void judgesEveryCombination_byOneRow() {
    for (SelectionRole role : SelectionRole.values()) {
      for (Relation relation : Relation.values()) {
        for (Integer ago : YEARS_AGO) {
          for (Integer total : YEARS_TOTAL) {
            var verdict = table.judge(role, relation, ago, total);

            var asked = "%s %s %s %s".formatted(role, relation, ago, total);
            assertThat(verdict.severity()).as(asked).isEqualTo(expected(role, relation, ago, total));
            assertThat(verdict.rule()).as(asked).isNotEqualTo("uncovered").isNotBlank();
            assertThat(verdict.text()).as(asked).isNotBlank();
            assertThat(verdict.version()).isEqualTo("conflict-of-interest:1.0.0");
          }
        }
      }
    }
  }

  /** The rules in words: what is certain, what a person must tell, what does not stand in the way. */
  private static String expected(SelectionRole role, Relation relation, Integer ago, Integer total) {
    String wherePast = role == SelectionRole.OFFICER ? "ask" : "conflict";
    return switch (relation) {
      case FAMILY, SAME_UNIT, COMPETITOR, OWN_APPLICATION, COMPETING_APPLICATION -> "conflict";
      case SAME_INSTITUTION, OTHER -> "ask";
      case JOINT_RESEARCH, CO_AUTHOR -> {
        if (ago == null) {
          yield "ask";
        }
        yield ago == 0 ? "conflict" : ago <= 5 ? wherePast : "none";
      }
      case TEACHER_STUDENT, EMPLOYMENT -> {
        if (ago == null) {
          yield "ask";
        }
        if (ago == 0) {
          yield "conflict";
        }
        yield total == null ? "ask" : total >= 10 ? wherePast : "none";
      }
    };
  }
}
