package vn.tonghop.operate.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.operate.session.CommandFailure;

/**
 * Sees to it that a text is one SQL statement: the driver would run several one after another. It
 * reads quotes and comments as PostgreSQL does, since a semicolon in them ends nothing.
 */
final class OneStatement {
  private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

  private final String sql;
  private int at;

  private OneStatement(String sql) {
    this.sql = sql;
  }

  /**
   * Gives {@code sql} back.
   *
   * @throws CommandFailure when it holds no statement, or more than one
   */
  static String of(String sql) {
    int statements = new OneStatement(sql).count();
    if (statements == 0) {
      throw CommandFailure.wrongUsage("There is no statement to run.");
    }
    if (statements > 1) {
      throw CommandFailure.wrongUsage("Only one statement can be run at a time.");
    }
    return sql;
  }

  private int count() {
    int statements = 0;
    boolean any = false;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (c == ';') {
        statements += any ? 1 : 0;
        any = false;
        at++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (sql.startsWith("--", at)) {
        skipLine();
      } else if (sql.startsWith("/*", at)) {
        skipBlock();
      } else {
        any = true;
        skipToken(c);
      }
    }
    return statements + (any ? 1 : 0);
  }

  private void skipToken(char c) {
    if (c == '\'') {
      skipQuoted('\'', followsEscapeMark());
    } else if (c == '"') {
      skipQuoted('"', false);
    } else if (c == '$' && !followsWord(at)) {
      skipDollarQuoted();
    } else {
      at++;
    }
  }

  private boolean followsEscapeMark() {
    return at > 0 && "eE".indexOf(sql.charAt(at - 1)) >= 0 && !followsWord(at - 1);
  }

  private boolean followsWord(int position) {
    return position > 0
        && (Character.isLetterOrDigit(sql.charAt(position - 1))
            || "_$".indexOf(sql.charAt(position - 1)) >= 0);
  }

  // A doubled quote is skipped as the end of one text and the beginning of the next.
  private void skipQuoted(char quote, boolean backslashEscapes) {
    at++;
    while (at < sql.length() && sql.charAt(at) != quote) {
      at += backslashEscapes && sql.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    if (backslashEscapes && at < sql.length() && sql.charAt(at) == quote) {
      skipQuoted(quote, true);
    }
  }

  private void skipDollarQuoted() {
    Matcher tag = DOLLAR_TAG.matcher(sql).region(at, sql.length());
    if (!tag.lookingAt()) {
      at++;
      return;
    }
    int end = sql.indexOf(tag.group(), tag.end());
    at = end < 0 ? sql.length() : end + tag.group().length();
  }

  private void skipLine() {
    while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
      at++;
    }
  }

  private void skipBlock() {
    int depth = 0;
    do {
      if (sql.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < sql.length());
  }
}
