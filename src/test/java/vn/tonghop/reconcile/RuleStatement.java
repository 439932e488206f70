package vn.tonghop.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statement of a rule, taken apart as far as is needed to tell what it finds. */
final class RuleStatement {
  private static final Pattern TARGETS =
      Pattern.compile("insert\\s+into\\s+staging\\.finding_candidate\\s*\\(([^)]*)\\)");
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
  private static final Pattern ARRAY = Pattern.compile("array\\[(.*)]", Pattern.DOTALL);

  private final String sql;
  private final List<String> columns;
  private final List<String> expressions;

  RuleStatement(String text) {
    sql = text.replaceAll("--[^\\n]*", "");
    Matcher targets = TARGETS.matcher(sql);
    if (!targets.find()) {
      throw new IllegalArgumentException("no insert into staging.finding_candidate in " + text);
    }
    columns = parts(targets.group(1));
    expressions = parts(selected(sql.substring(targets.end())));
  }

  /** What the rule writes into a column, if it is one text. */
  Optional<String> literal(String column) {
    Matcher literal = LITERAL.matcher(expression(column));
    return literal.matches() ? Optional.of(literal.group(1)) : Optional.empty();
  }

  /** Of how many elements the array is that the rule writes into a column, if it is one array. */
  Optional<Integer> elements(String column) {
    Matcher array = ARRAY.matcher(expression(column));
    return array.matches() ? Optional.of(parts(array.group(1)).size()) : Optional.empty();
  }

  /** Every text in the statement that is written as codes are. */
  List<String> hyphenated() {
    return LITERAL
        .matcher(sql)
        .results()
        .map(match -> match.group(1))
        .filter(text -> text.matches("[a-z]+(-[a-z]+)+"))
        .toList();
  }

  private String expression(String column) {
    return expressions.get(columns.indexOf(column));
  }

  /** What the outermost select names, which is the last that stands in no brackets. */
  private static String selected(String sql) {
    int start = -1;
    int end = -1;
    int depth = 0;
    for (int i = 0; i < sql.length(); i++) {
      depth += depth(sql.charAt(i));
      if (depth == 0 && sql.startsWith("select", i)) {
        start = i + "select".length();
        end = -1;
      } else if (depth == 0 && end < 0 && start > 0 && sql.startsWith("from", i)) {
        end = i;
      }
    }
    return sql.substring(start, end);
  }

  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      depth += depth(list.charAt(i));
      if (depth == 0 && list.charAt(i) == ',') {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(list.substring(start).strip());
    return parts;
  }

  private static int depth(char c) {
    return switch (c) {
      case '(', '[' -> 1;
      case ')', ']' -> -1;
      default -> 0;
    };
  }
}
