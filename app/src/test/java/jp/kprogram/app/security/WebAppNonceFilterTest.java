package jp.kprogram.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kprogram.app.testing.Caller;
import jp.kprogram.app.testing.ProgrammeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgrammeTest
class WebAppNonceFilterTest {

  private static final int PAGES = 400;
  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

  @LocalServerPort
  private int port;

  @Test
  @DisplayName("同時に多くの人が開いても、どのページのスクリプトも、そのページのヘッダーの許しを得ている")
  void givesEachPageItsOwnNonce_whereManyComeAtOnce() throws Exception {
    // one for each thread: a client's cookies are not made for many at once
    var callers = ThreadLocal.withInitial(() -> Caller.anonymous(port));
    var browsers = Executors.newFixedThreadPool(16);
    try {
      Callable<HttpResponse<String>> open = () -> callers.get().get("/camunda/app/tasklist/default/");

      List<Future<HttpResponse<String>>> pages =
          browsers.invokeAll(IntStream.range(0, PAGES).mapToObj(page -> open).toList());

      for (Future<HttpResponse<String>> page : pages) {
        String policy = page.get().headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(nonces(IN_PAGE, page.get().body())).isNotEmpty().containsOnly(nonces(IN_HEADER, policy).get(0));
      }
    } finally {
      browsers.shutdown();
    }
  }

  private static List<String> nonces(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
