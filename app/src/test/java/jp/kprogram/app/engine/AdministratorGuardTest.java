package jp.kprogram.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.kprogram.app.engine.AdministratorGuard.AdministratorHealth;
import jp.kprogram.app.testing.BareEngine;
import jp.kprogram.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.actuate.health.Status;

class AdministratorGuardTest {

  static Stream<Arguments> removals() {
    return Stream.of(
        removal("所属を外す", identity -> identity.deleteMembership("chief", Groups.CAMUNDA_ADMIN)),
        removal("利用者を消す", identity -> identity.deleteUser("chief")),
        removal("グループを消す", identity -> identity.deleteGroup(Groups.CAMUNDA_ADMIN)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("removals")
  @DisplayName("最後の管理者は外せない。守りがなければ外せてしまう")
  void keepsLastAdministrator(String name, Consumer<IdentityService> removal) {
    try (var bare = BareEngine.with(Map.of()); var guarded = BareEngine.with(Map.of(), new AdministratorGuard())) {
      removal.accept(withAdministrators(bare, "chief"));
      assertThat(administrators(bare)).isZero();

      assertThatThrownBy(() -> removal.accept(withAdministrators(guarded, "chief")))
          .isInstanceOf(Refusal.Conflict.class);
      assertThat(administrators(guarded)).isOne();
    }
  }

  @Test
  @DisplayName("ほかに管理者がいれば外せる")
  void releasesAdministrator_whenAnotherStays() {
    try (var guarded = BareEngine.with(Map.of(), new AdministratorGuard())) {
      withAdministrators(guarded, "chief", "deputy").deleteUser("chief");

      assertThat(administrators(guarded)).isOne();
    }
  }

  @Test
  @DisplayName("管理者は、ほかのグループには属せない。ほかのグループの人も、管理者にはなれない")
  void keepsAdministrators_apart() {
    try (var guarded = BareEngine.with(Map.of(), new AdministratorGuard())) {
      IdentityService identity = withAdministrators(guarded, "chief");
      identity.saveGroup(identity.newGroup("jst"));
      identity.saveUser(identity.newUser("officer"));
      identity.createMembership("officer", "jst");

      assertThatThrownBy(() -> identity.createMembership("chief", "jst")).isInstanceOf(Refusal.Conflict.class)
          .hasMessageContaining("別の利用者を登録してください");
      assertThatThrownBy(() -> identity.createMembership("officer", Groups.CAMUNDA_ADMIN))
          .isInstanceOf(Refusal.Conflict.class);
      assertThat(administrators(guarded)).isOne();
    }
  }

  @Test
  @DisplayName("管理者が一人もいなければ、稼働状態は異常になる")
  void isDown_withoutAdministrator() {
    try (var bare = BareEngine.with(Map.of())) {
      var health = new AdministratorHealth(bare.engine().getIdentityService());

      assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
      withAdministrators(bare, "chief");
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
  }

  private static IdentityService withAdministrators(BareEngine engine, String... users) {
    IdentityService identity = engine.engine().getIdentityService();
    identity.saveGroup(identity.newGroup(Groups.CAMUNDA_ADMIN));
    for (String user : users) {
      identity.saveUser(identity.newUser(user));
      identity.createMembership(user, Groups.CAMUNDA_ADMIN);
    }
    return identity;
  }

  private static long administrators(BareEngine engine) {
    return engine.engine().getIdentityService().createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count();
  }

  private static Arguments removal(String name, Consumer<IdentityService> removal) {
    return Arguments.of(name, removal);
  }
}
