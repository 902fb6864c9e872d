package jp.kprogram.app.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the engine's authorizations equal to the grants that are to stand; leaves those that others made alone. */
@Component
class Grants {

  private final AuthorizationService authorizations;
  private final JdbcClient database;

  Grants(AuthorizationService authorizations, JdbcClient database) {
    this.authorizations = authorizations;
    this.database = database;
  }

  /** Adds what is missing, corrects what differs, takes back what of its own is no longer wanted. */
  void establish(List<Grant> wanted) {
    Set<String> surplus = new HashSet<>(
        database.sql("select authorization_id from provisioned_grant").query(String.class).list());
    for (Grant grant : wanted) {
      Authorization standing = standing(grant);
      if (standing == null) {
        add(grant);
      } else if (surplus.remove(standing.getId())) {
        correct(standing, grant);
      }
    }
    surplus.forEach(this::takeBack);
  }

  private Authorization standing(Grant grant) {
    Grant.Target target = grant.target();
    var query = authorizations.createAuthorizationQuery()
        .authorizationType(type(grant))
        .resourceType(target.resource())
        .resourceId(target.resourceId());
    return (target.groupId() == null ? query.userIdIn(target.userId()) : query.groupIdIn(target.groupId()))
        .singleResult();
  }

  private void add(Grant grant) {
    Authorization added = authorizations.createNewAuthorization(type(grant));
    added.setGroupId(grant.target().groupId());
    added.setUserId(grant.target().userId());
    added.setResource(grant.target().resource());
    added.setResourceId(grant.target().resourceId());
    if (grant.takesAway()) {
      added.removePermission(Permissions.ALL);
    }
    grant.enginePermissions().forEach(added::addPermission);
    String id = authorizations.saveAuthorization(added).getId();
    database.sql("insert into provisioned_grant (authorization_id) values (:id)").param("id", id).update();
  }

  private static int type(Grant grant) {
    return grant.takesAway() ? Authorization.AUTH_TYPE_REVOKE : Authorization.AUTH_TYPE_GRANT;
  }

  private void correct(Authorization standing, Grant grant) {
    var wanted = grant.enginePermissions().toArray(new Permission[0]);
    int mask = Stream.of(wanted).mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
    if (((AuthorizationEntity) standing).getPermissions() != mask) {
      standing.setPermissions(wanted);
      authorizations.saveAuthorization(standing);
    }
  }

  private void takeBack(String authorizationId) {
    if (authorizations.createAuthorizationQuery().authorizationId(authorizationId).count() > 0) {
      authorizations.deleteAuthorization(authorizationId);
    }
    database.sql("delete from provisioned_grant where authorization_id = :id").param("id", authorizationId).update();
  }
}
