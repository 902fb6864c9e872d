package jp.kprogram.app.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import java.util.List;
import jp.kprogram.app.rights.Rights;
import jp.kprogram.people.Offices;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * One chain for each way in: REST, the engine's web apps, our pages, what is public. A path that none of them knows is
 * closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Accounts.class)
class SecurityConfiguration {

  /** Who follows themes: who sees every case, who holds and runs the funds, and who surveys for them. */
  private static final String[] THEME_READERS = Offices.READING_THEMES.toArray(String[]::new);

  /** The agencies, each for its own calls, and the auditors. */
  private static final String[] APPLICATION_READERS = Offices.READING_APPLICATIONS.toArray(String[]::new);

  /** The agencies, each for its own projects, and who sees every case. */
  private static final String[] PROJECT_READERS = Offices.READING_PROJECTS.toArray(String[]::new);

  /** Our pages are plain HTML with one style sheet: nothing from elsewhere, no script from inside the page. */
  private static final String STRICT_CONTENT = "default-src 'none'; script-src 'self'; style-src 'self';"
      + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
      + " frame-ancestors 'none'";

  /** The page that describes the REST API sets styles by script. */
  private static final String API_PAGE_CONTENT = STRICT_CONTENT.replace("style-src 'self'",
      "style-src 'self' 'unsafe-inline'");

  private static final String LOGIN_PAGE = "/camunda/app/tasklist/default/";

  private final EngineLogin logins;
  private final IdentityService identity;
  private final Rights rights;

  SecurityConfiguration(EngineLogin logins, IdentityService identity, Rights rights) {
    this.logins = logins;
    this.identity = identity;
    this.rights = rights;
  }

  /** Paths are those of the request, whichever servlet answers: Jersey's and Spring's live side by side. */
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean pathMatcher() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  /** Outside systems: a login with every request, no session, answers as problem+json. */
  @Bean
  @Order(1)
  SecurityFilterChain rest(HttpSecurity http) throws Exception {
    basicLogin(http.securityMatcher("/engine-rest/**", "/api/**", "/actuator/**"));
    noSearchByVariables(http);
    http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(API_PAGE_CONTENT)));
    return http.authorizeHttpRequests(paths -> paths
            .requestMatchers(GET, "/actuator/health/**").permitAll()
            .requestMatchers("/actuator/**").hasAuthority(Groups.CAMUNDA_ADMIN)
            .requestMatchers(GET, "/api/v1/public/**", "/api/v1/openapi/**", "/api/v1/docs/**", "/api/v1/swagger-ui/**")
            .permitAll()
            .requestMatchers(GET, "/api/v1/calls", "/api/v1/calls/*", "/api/v1/publications").permitAll()
            .requestMatchers("/engine-rest/**").access(engineRestRules())
            .requestMatchers("/api/v1/**").authenticated()
            .anyRequest().denyAll())
        .build();
  }

  /**
   * Tasklist, Cockpit and Admin keep their own login, session and CSRF token. This chain is a second lock: no call of
   * their API without a login but those that the login itself needs, no first-run set-up (CVE-2026-77226), no more of
   * the engine's REST API than outside systems have.
   */
  @Bean
  @Order(2)
  SecurityFilterChain webApps(HttpSecurity http) throws Exception {
    webAppLogin(http.securityMatcher("/camunda/**"));
    noSearchByVariables(http);
    // the web apps set their own policy, cache and frame rules
    http.csrf(csrf -> csrf.disable());
    http.headers(headers -> headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    http.exceptionHandling(failures -> failures
        .authenticationEntryPoint(new ProblemAnswers())
        .accessDeniedHandler(new ProblemAnswers()));
    return http.authorizeHttpRequests(paths -> paths
            .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**").denyAll()
            .requestMatchers(GET, "/camunda/api/admin/auth/user/*").permitAll()
            .requestMatchers(POST, "/camunda/api/admin/auth/user/*/login/*", "/camunda/api/admin/auth/user/*/logout")
            .permitAll()
            .requestMatchers(GET, "/camunda/api/engine/engine", "/camunda/api/engine/engine/",
                "/camunda/api/*/plugin/*/static/**", "/camunda/api/engine/engine/*/identity/password-policy")
            .permitAll()
            .requestMatchers("/camunda/api/engine/**").access(engineRestRules())
            .requestMatchers("/camunda/api/cockpit/**").hasAnyAuthority(holdersOf("cockpit"))
            .requestMatchers("/camunda/api/admin/auth/**").authenticated()
            .requestMatchers("/camunda/api/admin/**").hasAnyAuthority(holdersOf("admin"))
            .requestMatchers("/camunda/api/**").authenticated()
            .requestMatchers(GET, "/camunda/**").permitAll()
            .anyRequest().denyAll())
        .build();
  }

  /** Our pages for staff, behind the same login as Tasklist. */
  @Bean
  @Order(3)
  SecurityFilterChain officePages(HttpSecurity http) throws Exception {
    webAppLogin(http.securityMatcher("/office/**"));
    http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICT_CONTENT)));
    http.exceptionHandling(failures -> failures
        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN_PAGE)));
    http.addFilterBefore(new EngineAuthenticationFilter(identity), AuthorizationFilter.class);
    return http.authorizeHttpRequests(paths -> paths
            .requestMatchers("/office/letters/**").hasAuthority(Offices.SECRETARIAT)
            .requestMatchers("/office/themes/**").hasAnyAuthority(THEME_READERS)
            .requestMatchers("/office/applications/**").hasAnyAuthority(APPLICATION_READERS)
            .requestMatchers("/office/projects/**").hasAnyAuthority(PROJECT_READERS)
            .anyRequest().authenticated())
        .build();
  }

  /**
   * What the public may read. Everything that no chain names is closed here. A login beside it, from Tasklist, only
   * adds to the menu.
   */
  @Bean
  @Order(4)
  SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
    http.addFilterBefore(new WebAppSessionFilter(logins), BasicAuthenticationFilter.class)
        .addFilterBefore(new EngineAuthenticationFilter(identity), AuthorizationFilter.class);
    http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(STRICT_CONTENT)));
    http.sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS));
    // a failed POST comes by here once more on its way to the error page, and keeps its own status
    http.csrf(csrf -> csrf.ignoringRequestMatchers("/error"));
    keepToken(http);
    http.exceptionHandling(failures -> failures
        .authenticationEntryPoint(new ProblemAnswers())
        .accessDeniedHandler(new ProblemAnswers()));
    return http.authorizeHttpRequests(paths -> paths
            .requestMatchers(GET, "/", "/public/**", "/favicon.ico").permitAll()
            .requestMatchers("/error").permitAll()
            .anyRequest().denyAll())
        .build();
  }

  private void basicLogin(HttpSecurity http) throws Exception {
    var answers = new ProblemAnswers();
    http.authenticationManager(new ProviderManager(List.of(logins)))
        .httpBasic(basic -> basic.authenticationEntryPoint(answers))
        .exceptionHandling(failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
        // no session, no cookie: nothing that another site could ride on
        .csrf(csrf -> csrf.disable())
        .addFilterAfter(new EngineAuthenticationFilter(identity), BasicAuthenticationFilter.class);
  }

  private void webAppLogin(HttpSecurity http) throws Exception {
    // the web apps give a login a new session themselves; a new id with each request would cut off the ones beside it
    http.sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS).sessionFixation(ids -> ids.none()))
        .addFilterBefore(new WebAppSessionFilter(logins), BasicAuthenticationFilter.class);
    keepToken(http);
  }

  /** Each request looks like a new login here, and would take the token away from the page that was opened before. */
  private static void keepToken(HttpSecurity http) throws Exception {
    http.csrf(csrf -> csrf.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()));
  }

  private void noSearchByVariables(HttpSecurity http) {
    http.addFilterBefore(new VariableSearch(rights.groupsReadingVariables()), AuthorizationFilter.class);
  }

  private EngineRestRules engineRestRules() {
    return new EngineRestRules(rights.groupsWith("cockpit"));
  }

  private String[] holdersOf(String application) {
    return rights.groupsWith(application).toArray(String[]::new);
  }
}
