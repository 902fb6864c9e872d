package jp.kprogram.theme;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What technical surveys ask.
 *
 * @param questions by purpose (a, b, c), at most 4000 characters each [ASM]
 */
@ConfigurationProperties("kprogram.technical-survey")
record SurveySettings(Map<String, String> questions) {

  SurveySettings {
    if (!Stream.of(SurveyPurpose.values()).allMatch(purpose -> isText(questions.get(purpose.code())))) {
      throw new IllegalArgumentException(
          "kprogram.technical-survey.questions needs a, b and c, each of 1 to 4000 characters");
    }
  }

  private static boolean isText(String text) {
    return text != null && !text.isBlank() && text.length() <= 4000;
  }
}
