package jp.kprogram.app.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.kprogram.app.testing.ProgrammeTest;
import jp.kprogram.information.AccessCause;
import jp.kprogram.information.AccessFacts;
import jp.kprogram.information.AccessTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table secret-access: each row, and that there is one way in only. */
@ProgrammeTest
@DisplayName("09 秘密情報を開いてよいか")
class SecretAccessTableTest {

  private static final List<String> PROVISION = List.of("provided", "ended");
  private static final List<String> MEMBERSHIP = List.of("member", "left", "suspended");
  private static final List<String> ACKNOWLEDGEMENT = List.of("acknowledged", "missing", "ended");
  private static final List<String> PERIOD = List.of("before", "within", "after");
  private static final List<String> CONTAINMENT = List.of("none", "suspended");

  @Autowired
  private AccessTable table;

  @ParameterizedTest(name = "{0} {1} {2} {3} {4} → {5}")
  @CsvSource({
    "provided, member, acknowledged, within, none, OPENED",
    "ended, member, acknowledged, within, none, ENDED",
    "provided, left, acknowledged, within, none, LEFT",
    "provided, suspended, acknowledged, within, none, COUNCIL_SUSPENDED",
    "provided, member, acknowledged, within, suspended, SUSPENDED",
    "provided, member, ended, within, none, ACCESS_ENDED",
    "provided, member, missing, before, none, BEFORE",
    "provided, member, missing, after, none, AFTER",
    "provided, member, missing, within, none, NOT_ACKNOWLEDGED",
    "unheard-of, member, acknowledged, within, none, UNCOVERED",
  })
  @DisplayName("表のどの行も、理由を示す")
  void namesTheCause(
      String provision, String membership, String acknowledgement, String period, String containment,
      AccessCause cause) {
    var verdict = table.judge(new AccessFacts(provision, membership, acknowledgement, period, containment));

    assertThat(verdict.cause()).isEqualTo(cause);
    assertThat(verdict.open()).isEqualTo(cause == AccessCause.OPENED);
    assertThat(verdict.ruleVersion()).isEqualTo("secret-access:1.0.0");
  }

  @Test
  @DisplayName("すべての組合せのうち、開くのは一つだけである")
  void opensInOneCaseOnly() {
    var open = all().filter(facts -> table.judge(facts).open()).toList();

    assertThat(open).containsExactly(new AccessFacts("provided", "member", "acknowledged", "within", "none"));
  }

  private static Stream<AccessFacts> all() {
    return PROVISION.stream().flatMap(provision -> MEMBERSHIP.stream().flatMap(membership ->
        ACKNOWLEDGEMENT.stream().flatMap(acknowledgement -> PERIOD.stream().flatMap(period ->
            CONTAINMENT.stream().map(containment ->
                new AccessFacts(provision, membership, acknowledgement, period, containment))))));
  }
}
