package jp.kprogram.app.engine;

import java.util.Set;
import jp.kprogram.people.CurrentUser;
import org.camunda.bpm.engine.IdentityService;

/** Takes the person from the engine's authentication, which every way in sets: web apps, REST and our API. */
final class EngineCurrentUser implements CurrentUser {

  private final IdentityService identity;

  EngineCurrentUser(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public String id() {
    var authentication = identity.getCurrentAuthentication();
    return authentication == null || authentication.getUserId() == null ? ENGINE : authentication.getUserId();
  }

  @Override
  public Set<String> groups() {
    var authentication = identity.getCurrentAuthentication();
    return authentication == null || authentication.getGroupIds() == null
        ? Set.of()
        : Set.copyOf(authentication.getGroupIds());
  }
}
