package jp.kprogram.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is logged in to Tasklist or Cockpit is logged in to our pages: takes the login from their session. */
final class WebAppSessionFilter extends OncePerRequestFilter {

  /** Where the web apps keep their logins (AuthenticationUtil, not public there). */
  private static final String SESSION_KEY = "authenticatedUser";

  private final EngineLogin logins;

  WebAppSessionFilter(EngineLogin logins) {
    this.logins = logins;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // groups are read anew: who left an office does not keep its pages until the session ends
    userOf(request.getSession(false)).flatMap(logins::of).ifPresent(login -> {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(login);
      SecurityContextHolder.setContext(context);
    });
    chain.doFilter(request, response);
  }

  private static Optional<String> userOf(HttpSession session) {
    return Optional.ofNullable(session)
        .map(present -> (Authentications) present.getAttribute(SESSION_KEY))
        .map(logins -> logins.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
        .map(login -> login.getIdentityId());
  }
}
