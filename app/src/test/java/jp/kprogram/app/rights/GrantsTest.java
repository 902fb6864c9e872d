package jp.kprogram.app.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kprogram.app.testing.ProgrammeTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the table of rights becomes in the engine. */
@ProgrammeTest
class GrantsTest {

  @Autowired
  private Grants grants;

  @Autowired
  private ProvisionRights provisionRights;

  @Autowired
  private Rights rights;

  @Autowired
  private AuthorizationService authorizations;

  @Autowired
  private IdentityService identity;

  @AfterEach
  void restore() {
    provisionRights.run(null);
  }

  @Test
  @DisplayName("権限表のすべての組織がエンジンにあり、日本語の名称を持つ")
  void providesGroups() {
    Map<String, String> names = identity.createGroupQuery().unlimitedList().stream()
        .collect(Collectors.toMap(group -> group.getId(), group -> group.getName()));

    rights.groups().forEach((id, holder) -> assertThat(names).containsEntry(id, holder.name()));
  }

  @Test
  @DisplayName("二度目の起動は何も変えない")
  void changesNothing_secondTime() {
    Set<String> before = all();

    provisionRights.run(null);

    assertThat(all()).isEqualTo(before);
  }

  @Test
  @DisplayName("表から消えた権限は取り上げ、人手で与えた権限には触れない")
  void takesBackOwnOnly() {
    Authorization byHand = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    byHand.setGroupId("auditor");
    byHand.setResource(Resources.DASHBOARD);
    byHand.setResourceId("by-hand");
    byHand.addPermission(Permissions.READ);
    authorizations.saveAuthorization(byHand);
    var kept = new Grant.Target("mext", null, Resources.APPLICATION, "tasklist");

    grants.establish(List.of(new Grant(kept, Set.of("ACCESS"))));

    assertThat(has("mext", Resources.APPLICATION, "tasklist")).isTrue();
    assertThat(has("meti", Resources.APPLICATION, "tasklist")).isFalse();
    assertThat(has("auditor", Resources.DASHBOARD, "by-hand")).isTrue();
    authorizations.deleteAuthorization(byHand.getId());
  }

  @Test
  @DisplayName("書き換えられた権限は表のとおりに戻る")
  void correctsPermissions() {
    Authorization changed = authorizations.createAuthorizationQuery()
        .groupIdIn("researcher").resourceType(Resources.PROCESS_DEFINITION).resourceId("case-withdrawal")
        .singleResult();
    changed.setPermissions(new Permission[] {Permissions.ALL});
    authorizations.saveAuthorization(changed);

    provisionRights.run(null);

    assertThat(identityMayDelete("researcher", "case-withdrawal")).isFalse();
  }

  @Test
  @DisplayName("権限の表が取消しの権限（REVOKE）を使うのは、監査担当から除くものだけである")
  void revokesFromAuditorsAlone() {
    assertThat(authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_REVOKE).list())
        .extracting(Authorization::getGroupId).filteredOn(Objects::nonNull).containsOnly("auditor");
  }

  private boolean identityMayDelete(String group, String processKey) {
    return authorizations.isUserAuthorized(
        "nobody", List.of(group), Permissions.DELETE, Resources.PROCESS_DEFINITION, processKey);
  }

  private boolean has(String group, Resources resource, String id) {
    return authorizations.createAuthorizationQuery()
        .groupIdIn(group).resourceType(resource).resourceId(id).count() == 1;
  }

  private Set<String> all() {
    return authorizations.createAuthorizationQuery().unlimitedList().stream()
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}
