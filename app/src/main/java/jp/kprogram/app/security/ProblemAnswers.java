package jp.kprogram.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says no as problem+json (RFC 9457): 401 where a login is missing or wrong, 403 where it does not suffice. */
final class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    // a browser would answer the challenge with a dialog of its own over our page
    boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
    if (!browser && !request.getServletPath().startsWith("/camunda")) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"kprogram\", charset=\"UTF-8\"");
    }
    write(response, HttpStatus.UNAUTHORIZED, "LOGIN_REQUIRED",
        "ログインが必要です。利用者 ID とパスワードを確認してください。誤りが続くと、しばらくログインできなくなります。");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    write(response, HttpStatus.FORBIDDEN, "NOT_ALLOWED", "この操作を行う権限がありません。");
  }

  private static void write(HttpServletResponse response, HttpStatus status, String code, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write("""
        {"type":"about:blank","title":"%s","status":%d,"code":"%s","detail":"%s"}"""
        .formatted(status.getReasonPhrase(), status.value(), code, detail));
  }
}
