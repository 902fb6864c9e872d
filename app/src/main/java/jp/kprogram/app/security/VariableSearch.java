package jp.kprogram.app.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only those search cases and tasks by variables, or sort by them, who may read variables. The engine asks for no
 * right there: whoever sees a task, or that a case stands, could ask it for value after value of what is not shown.
 */
final class VariableSearch extends OncePerRequestFilter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> CONDITIONS =
      Set.of("variables", "processVariables", "taskVariables", "caseInstanceVariables", "variableValues");

  private static final Pattern SORTED_BY_VARIABLE = Pattern.compile("(process|task|execution|case\\w*)Variable");

  /** What brings variables along and looks for nothing; forms are checked for what they bring. */
  private static final Pattern WORK = Pattern.compile(".*/(start|submit-form|complete)/?");

  private final Set<String> readers;

  /** @param readers groups that may read variables of cases */
  VariableSearch(Set<String> readers) {
    this.readers = readers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var login = SecurityContextHolder.getContext().getAuthentication();
    return login == null
        || login.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(readers::contains)
        || WORK.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isForm(request)) {
      chain.doFilter(request, response); // a login; the engine takes no query in this shape
      return;
    }
    if (CONDITIONS.stream().anyMatch(condition -> request.getParameter(condition) != null)) {
      throw new AccessDeniedException("search by variables");
    }
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    byte[] body = request.getInputStream().readAllBytes();
    if (searchesByVariable(body)) {
      throw new AccessDeniedException("search by variables");
    }
    chain.doFilter(new Repeated(request, body), response);
  }

  private static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getContentType() != null
        && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static boolean searchesByVariable(byte[] body) {
    try {
      return body.length > 0 && searchesByVariable(JSON.readTree(body));
    } catch (IOException e) {
      return false; // no JSON: the engine refuses it
    }
  }

  private static boolean searchesByVariable(JsonNode query) {
    for (var field : query.properties()) {
      boolean asked = CONDITIONS.contains(field.getKey()) && !field.getValue().isEmpty()
          || field.getKey().equals("sortBy") && SORTED_BY_VARIABLE.matcher(field.getValue().asText()).matches();
      if (asked) {
        return true;
      }
    }
    for (JsonNode part : query) {
      if (searchesByVariable(part)) {
        return true;
      }
    }
    return false;
  }

  /** The request with its body as it was read. */
  private static final class Repeated extends HttpServletRequestWrapper {

    private final byte[] body;

    private Repeated(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
          return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
