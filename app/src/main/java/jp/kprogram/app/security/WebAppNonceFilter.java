package jp.kprogram.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web apps the nonce of its own header. Camunda passes the nonce from the filter of the header
 * to the page in an attribute of the servlet context, one for all requests: where another request comes in between,
 * the browser refuses the page's scripts and it stays blank. Here the attribute belongs to the request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WebAppNonceFilter extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/app/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ServletContext own = ownNonce(request.getServletContext());
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public ServletContext getServletContext() {
        return own;
      }
    }, response);
  }

  /** The servlet context of all requests, with one attribute of its own. */
  private static ServletContext ownNonce(ServletContext shared) {
    Map<String, Object> own = new HashMap<>();
    return (ServletContext) Proxy.newProxyInstance(
        ServletContext.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
          boolean nonce = arguments != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
          if (nonce && method.getName().equals("setAttribute")) {
            own.put((String) arguments[0], arguments[1]);
            return null;
          }
          if (nonce && method.getName().equals("getAttribute")) {
            return own.get(arguments[0]);
          }
          try {
            return method.invoke(shared, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }
}
