package jp.kprogram.processes;

import java.util.regex.Pattern;

/** How names and ids are written in the models. */
final class Words {

  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile(KEBAB_CASE + "|[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final Pattern SEMANTIC_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
  private static final Pattern SENTENCE = Pattern.compile("\\S.{8,}[.。]\\s*$", Pattern.DOTALL);
  private static final Pattern DAYS = Pattern.compile("P\\d+D|\\d+");

  private Words() {}

  /** Ids that a modeler makes up (Activity_0x8f3kq) are no kebab-case and fall here too. */
  static boolean isKebabCase(String text) {
    return text != null && KEBAB_CASE.matcher(text).matches();
  }

  static boolean isCamelCase(String text) {
    return text != null && text.matches("[a-z][A-Za-z0-9]*");
  }

  static boolean isCode(String text) {
    return text != null && CODE.matcher(text).matches();
  }

  static boolean isSemanticVersion(String text) {
    return text != null && SEMANTIC_VERSION.matcher(text).matches();
  }

  /** The only two forms in which the engine reads a time to live. */
  static boolean isDays(String text) {
    return text != null && DAYS.matcher(text).matches();
  }

  static boolean isJapanese(String text) {
    return text != null && JAPANESE.matcher(text).find();
  }

  static boolean hasSentence(String text) {
    return text != null && SENTENCE.matcher(text.strip()).find();
  }

  static boolean isExpression(String text) {
    return text != null && text.strip().matches("\\$\\{[^{}]+}");
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
