package jp.kprogram.app.rights;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Rows that take from one person what groups give. They say who has a conflict of interest, so the engine's log of
 * operations, which administrators read, does not tell of them; the record of the case does.
 */
@Component
class Revocations {

  /** One person has one row on one resource, or none; the engine refuses to list without a bound. */
  private static final int MOST_GRANTS = 10;

  private final AuthorizationService authorizations;

  // lazy: the engine needs who takes rights away while it starts
  Revocations(@Lazy AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /** Takes everything on a resource from a person; only inside a command of the engine. */
  void takeAway(String person, Resources resource, String id) {
    var context = Context.getCommandContext();
    if (isTaken(person, resource, id, context)) {
      return;
    }
    boolean logged = context.isUserOperationLogEnabled();
    context.disableUserOperationLog();
    try {
      // a right of one's own on the resource would weigh more
      rows(Authorization.AUTH_TYPE_GRANT, person, resource, id).listPage(0, MOST_GRANTS)
          .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
      Authorization row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
      row.setUserId(person);
      row.setResource(resource);
      row.setResourceId(id);
      row.removePermission(Permissions.ALL);
      authorizations.saveAuthorization(row);
    } finally {
      if (logged) {
        context.enableUserOperationLog();
      }
    }
  }

  /** Whether the row stands, or was added in this transaction. */
  private boolean isTaken(String person, Resources resource, String id, CommandContext context) {
    return rows(Authorization.AUTH_TYPE_REVOKE, person, resource, id).count() > 0
        || context.getDbEntityManager().getCachedEntitiesByType(AuthorizationEntity.class).stream()
            .anyMatch(row -> row.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE
                && person.equals(row.getUserId())
                && row.getResourceType() == resource.resourceType()
                && id.equals(row.getResourceId()));
  }

  private AuthorizationQuery rows(int type, String person, Resources resource, String id) {
    return authorizations.createAuthorizationQuery()
        .authorizationType(type).userIdIn(person).resourceType(resource).resourceId(id);
  }
}
