package vn.tonghop.operate.sql;

import java.util.Locale;

/**
 * A command of the prompt itself, such as {@code \d area_total}.
 *
 * @param name without its backslash
 * @param argument what stands behind it; blank for nothing
 */
record PromptCommand(String name, String argument) {
  static final String HELP =
      """
      A statement ends with ; and may have many lines. Only questions can be asked, each for five minutes.
        \\d           views, functions and tables      \\d NAME     columns of one, and what they mean
        \\format F    table, csv or json               \\rows N     rows shown of a table; 0 for all
        \\i FILE      asks what stands in a file       \\q          ends
      Ctrl-C calls a question off, or forgets the line; arrow keys bring back what was asked before, Ctrl-R
      looks for it. What holds a word such as password is not kept, nor what begins with a blank.
      """;

  /** Whether a line is a command, or one of the words that people try. */
  static boolean isOne(String line) {
    String typed = line.strip();
    return typed.startsWith("\\")
        || typed.matches("(?i)(quit|exit|help|\\?)\\s*;?")
        || typed.equals(";");
  }

  static PromptCommand of(String line) {
    String typed = line.strip().replaceFirst(";$", "").strip();
    String bare = typed.startsWith("\\") ? typed.substring(1) : typed;
    String[] parts = bare.split("\\s+", 2);
    String name =
        switch (parts[0].toLowerCase(Locale.ROOT)) {
          case "q", "quit", "exit" -> "q";
          case "?", "h", "help" -> "?";
          case "d", "dt", "dv", "df", "d+" -> "d";
          default -> parts[0].toLowerCase(Locale.ROOT);
        };
    return new PromptCommand(name, parts.length > 1 ? parts[1].strip() : "");
  }
}
