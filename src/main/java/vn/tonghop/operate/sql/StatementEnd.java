package vn.tonghop.operate.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what was typed so far is a whole statement: it ends with a semicolon outside of quotes.
 */
final class StatementEnd {
  private static final Pattern TAG = Pattern.compile("\\$(?:[A-Za-z_][A-Za-z_0-9]*)?\\$");

  private StatementEnd() {}

  /** Whether the last thing in a text, but for blanks and comments, is a semicolon. */
  static boolean isReached(String text) {
    boolean reached = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = behind(text, at);
      if (next < 0) {
        return false;
      }
      boolean isComment = (c == '-' || c == '/') && next > at + 1;
      if (c == ';') {
        reached = true;
      } else if (!isComment && !Character.isWhitespace(c)) {
        reached = false;
      }
      at = next;
    }
    return reached;
  }

  /**
   * Where what begins here ends: a quoted text, a comment, else one letter; -1 where it does not.
   */
  private static int behind(String text, int at) {
    return switch (text.charAt(at)) {
      case '\'' -> quoted(text, at, '\'');
      case '"' -> quoted(text, at, '"');
      case '$' -> dollars(text, at);
      case '-' -> text.startsWith("--", at) ? line(text, at) : at + 1;
      case '/' -> text.startsWith("/*", at) ? block(text, at) : at + 1;
      default -> at + 1;
    };
  }

  private static int quoted(String text, int at, char quote) {
    boolean escapes = quote == '\'' && at > 0 && "eE".indexOf(text.charAt(at - 1)) >= 0;
    for (int i = at + 1; i < text.length(); i++) {
      if (escapes && text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int dollars(String text, int at) {
    Matcher tag = TAG.matcher(text).region(at, text.length());
    if (!tag.lookingAt()) {
      return at + 1;
    }
    int end = text.indexOf(tag.group(), tag.end());
    return end < 0 ? -1 : end + tag.group().length();
  }

  private static int line(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** Comments of this kind may hold others. */
  private static int block(String text, int at) {
    int depth = 0;
    for (int i = at; i + 1 < text.length(); i++) {
      if (text.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (text.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return -1;
  }
}
