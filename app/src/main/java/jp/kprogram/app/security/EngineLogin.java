package jp.kprogram.app.security;

import java.util.List;
import java.util.Optional;
import jp.kprogram.app.engine.EngineCommands;
import jp.kprogram.people.People;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Logins against the engine's identity service. The engine delays and finally locks an account whose password is
 * guessed; the authorities of a login are the ids of its groups.
 */
@Component
class EngineLogin implements AuthenticationProvider {

  private final IdentityService identity;
  private final People people;
  private final EngineCommands engine;

  EngineLogin(IdentityService identity, People people, EngineCommands engine) {
    this.identity = identity;
    this.people = people;
    this.engine = engine;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
    boolean valid = engine.withoutRights(() -> identity.checkPassword(attempt.getName(), password));
    return (valid ? of(attempt.getName()) : Optional.<Authentication>empty())
        .orElseThrow(() -> new BadCredentialsException("wrong user id or password, or locked after wrong ones"));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  /** The login of a person whom another way in has already recognised; empty where the account is gone. */
  Optional<Authentication> of(String userId) {
    return people.find(userId).map(person -> {
      List<String> groups = people.groupsOf(person.id());
      return UsernamePasswordAuthenticationToken.authenticated(
          person.id(), null, AuthorityUtils.createAuthorityList(groups));
    });
  }
}
