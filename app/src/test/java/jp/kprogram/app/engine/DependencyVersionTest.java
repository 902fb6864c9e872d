package jp.kprogram.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions with published holes must not come back with a new Spring Boot (app/docs/decisions/0002). */
class DependencyVersionTest {

  private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)*)[^/]*\\.jar$");

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "org.apache.catalina.startup.Tomcat,               10.1.61",
    "com.fasterxml.jackson.databind.ObjectMapper,      2.21.8",
    "org.apache.commons.lang3.StringUtils,             3.20.0",
    "ch.qos.logback.classic.Logger,                    1.5.38",
    "org.postgresql.Driver,                            42.7.14",
    "com.jayway.jsonpath.JsonPath,                     2.10.0",
    "net.minidev.json.JSONObject,                      2.6.1",
    "org.apache.ibatis.session.SqlSession,             3.5.19",
    "org.apache.commons.io.IOUtils,                    2.20.0"})
  @DisplayName("既知の脆弱性がない版を使っている")
  void usesVersion_withoutPublishedHole(String type, String least) throws Exception {
    CodeSource source = Class.forName(type).getProtectionDomain().getCodeSource();

    Matcher version = VERSION.matcher(URI.create(source.getLocation().toString()).getPath());

    assertThat(version.find()).isTrue();
    assertThat(Arrays.compare(numbers(version.group(1)), numbers(least))).as(version.group(1)).isNotNegative();
  }

  private static Integer[] numbers(String version) {
    return Stream.of(version.split("\\.")).map(Integer::valueOf).toArray(Integer[]::new);
  }
}
