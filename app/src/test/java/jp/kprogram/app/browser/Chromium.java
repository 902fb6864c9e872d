package jp.kprogram.app.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.slf4j.LoggerFactory;

/**
 * Runs a test in a real Chromium, or skips it with a loud line where the machine has none.
 *
 * <p>With {@code KPROGRAM_BROWSER=required}, as in CI, a missing Chromium is a failure. Other places than the usual
 * ones are named by {@code KPROGRAM_CHROMIUM} and {@code KPROGRAM_CHROMEDRIVER}.
 */
final class Chromium implements ExecutionCondition {

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean found = browser().isPresent() && driver().isPresent();
    if (found || "required".equals(System.getenv("KPROGRAM_BROWSER"))) {
      return ConditionEvaluationResult.enabled("Chromium");
    }
    LoggerFactory.getLogger(Chromium.class)
        .warn("######## NO CHROMIUM: {} IS SKIPPED. Install chromium and chromedriver to run it. ########",
            context.getDisplayName());
    return ConditionEvaluationResult.disabled("no Chromium and chromedriver on this machine");
  }

  /** A new, empty, Japanese browser window. */
  static WebDriver open() {
    String missing = "KPROGRAM_BROWSER=required, but there is no Chromium with chromedriver";
    var options = new ChromeOptions();
    options.setBinary(browser().orElseThrow(() -> new IllegalStateException(missing)).toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=ja");
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "ja-JP,ja"));
    var service = new ChromeDriverService.Builder()
        .usingDriverExecutable(driver().orElseThrow(() -> new IllegalStateException(missing)).toFile())
        .withEnvironment(Map.of("LANGUAGE", "ja", "TZ", "Asia/Tokyo"))
        .build();
    var browser = new ChromeDriver(service, options);
    browser.manage().window().setSize(new Dimension(1600, 1200));
    return browser;
  }

  private static Optional<Path> browser() {
    return first("KPROGRAM_CHROMIUM", BROWSERS);
  }

  private static Optional<Path> driver() {
    return first("KPROGRAM_CHROMEDRIVER", DRIVERS);
  }

  private static Optional<Path> first(String variable, List<String> usual) {
    return Optional.ofNullable(System.getenv(variable))
        .map(List::of)
        .orElse(usual)
        .stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
