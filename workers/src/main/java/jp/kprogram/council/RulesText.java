package jp.kprogram.council;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kprogram.shared.Refusal;

/**
 * The rules of a council as one text, in which members see them, and back into clauses: each begins with a line such as
 * 第1条（目的）; a clause that was taken out reads 第1条　削除.
 */
final class RulesText {

  /** What a form can send. */
  static final int LONGEST = 4000;

  private static final Pattern HEAD = Pattern.compile("第(\\d{1,3})条(?:（(.{1,100})）|　(削除))");

  private RulesText() {}

  static String of(List<RulesClause> clauses) {
    return clauses.stream()
        .map(clause -> clause.removed()
            ? "第%d条　削除".formatted(clause.number())
            : "第%d条（%s）\n%s".formatted(clause.number(), clause.heading(), clause.words()))
        .collect(Collectors.joining("\n\n"));
  }

  /**
   * The words of one clause, each line without white space around it.
   *
   * @throws Refusal.InvalidInput CLAUSE_IN_CLAUSE where a line would begin another clause
   */
  static String oneClause(String words) {
    List<String> lines = words.strip().lines().map(String::strip).toList();
    if (lines.stream().anyMatch(line -> HEAD.matcher(line).matches())) {
      throw new Refusal.InvalidInput("CLAUSE_IN_CLAUSE", "clauseWords",
          "「条の本文」に、条の見出し（「第1条（目的）」のような行）は書けません。条は一つずつ加えてください。");
    }
    return String.join("\n", lines);
  }

  /** @throws Refusal.InvalidInput RULES_FORM where it is no sequence of clauses */
  static List<RulesClause> clauses(String text) {
    var found = new ArrayList<RulesClause>();
    List<String> words = new ArrayList<>();
    RulesClause open = null;
    for (String line : text.strip().lines().map(String::strip).toList()) {
      var head = HEAD.matcher(line);
      if (head.matches()) {
        add(found, open, words);
        open = new RulesClause(Integer.parseInt(head.group(1)), head.group(2), null, head.group(3) != null);
        words.clear();
      } else if (open == null && !line.isEmpty()) {
        throw form("最初の行");
      } else {
        words.add(line);
      }
    }
    add(found, open, words);
    if (found.isEmpty()) {
      throw form("文案");
    }
    return List.copyOf(found);
  }

  private static void add(List<RulesClause> found, RulesClause open, List<String> lines) {
    if (open == null) {
      return;
    }
    String words = String.join("\n", lines).strip();
    boolean inOrder = found.isEmpty() || found.get(found.size() - 1).number() < open.number();
    if (!inOrder || open.removed() != words.isEmpty()) {
      throw form("第%d条".formatted(open.number()));
    }
    found.add(open.removed()
        ? new RulesClause(open.number(), "削除", "削除", true)
        : new RulesClause(open.number(), open.heading(), words));
  }

  private static Refusal.InvalidInput form(String where) {
    return new Refusal.InvalidInput("RULES_FORM", "words",
        "「改めた文案」の%sが読み取れません。条ごとに「第1条（目的）」の行で始め、番号の小さい順に、本文を続けてください。除く条は「第1条　削除」とします。"
            .formatted(where));
  }
}
