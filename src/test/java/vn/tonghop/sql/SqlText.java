package vn.tonghop.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of SQL, cut into tokens. Comments are left out; what a function's body says between dollar
 * signs is SQL like the rest.
 *
 * @param lines the lines as they stand
 * @param tokens words, numbers, quoted texts and signs in their order
 */
record SqlText(List<String> lines, List<Token> tokens) {

  private static final Pattern PIECE =
      Pattern.compile(
          """
          (?<comment>--[^\\n]*|/\\*.*?\\*/)\
          |(?<string>'(?:[^']|'')*')\
          |(?<quoted>"[^"]*")\
          |(?<dollar>\\$[a-z_]*\\$)\
          |(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)\
          |(?<parameter>(?<!:):[a-z_]+)\
          |(?<number>[0-9][0-9.]*)\
          |(?<sign>::|<=|>=|<>|\\|\\||->>?|[^\\s])""",
          Pattern.DOTALL);

  /** What a token is. */
  enum Kind {
    WORD,
    QUOTED,
    STRING,
    PARAMETER,
    NUMBER,
    SIGN
  }

  /**
   * One token.
   *
   * @param line its line, from 1
   * @param depth how many parentheses are open around it; a parenthesis counts as outside
   */
  record Token(Kind kind, String text, int line, int depth) {

    boolean is(String... texts) {
      return kind != Kind.STRING && List.of(texts).contains(text);
    }
  }

  static SqlText of(String text) {
    List<Token> tokens = new ArrayList<>();
    int depth = 0;
    int line = 1;
    int counted = 0;
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      line += (int) text.substring(counted, piece.start()).chars().filter(c -> c == '\n').count();
      counted = piece.start();
      if (piece.group("comment") != null || piece.group("dollar") != null) {
        continue;
      }
      String found = piece.group();
      depth -= found.equals(")") ? 1 : 0;
      tokens.add(new Token(kind(piece), found, line, depth));
      depth += found.equals("(") ? 1 : 0;
    }
    return new SqlText(List.of(text.split("\n", -1)), List.copyOf(tokens));
  }

  private static Kind kind(Matcher piece) {
    if (piece.group("string") != null) {
      return Kind.STRING;
    }
    if (piece.group("quoted") != null) {
      return Kind.QUOTED;
    }
    if (piece.group("word") != null) {
      return Kind.WORD;
    }
    if (piece.group("parameter") != null) {
      return Kind.PARAMETER;
    }
    return piece.group("number") != null ? Kind.NUMBER : Kind.SIGN;
  }

  /** The token at a place; a sign of nothing before the first and behind the last. */
  Token at(int index) {
    return index >= 0 && index < tokens.size()
        ? tokens.get(index)
        : new Token(Kind.SIGN, "", lines.size(), 0);
  }

  /** Where the parenthesis is closed that is opened at a place. */
  int closing(int open) {
    int index = open + 1;
    while (index < tokens.size() && !(at(index).is(")") && at(index).depth() == at(open).depth())) {
      index++;
    }
    return index;
  }
}
