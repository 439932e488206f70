package vn.tonghop.operate.sql;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Lets a statement go on over several lines until it ends; a command of the prompt is one line. */
final class WholeStatements extends DefaultParser {
  WholeStatements() {
    setQuoteChars(new char[0]);
    setEscapeChars(new char[0]);
    setEofOnUnclosedQuote(false);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && goesOn(line)) {
      throw new EOFError(-1, -1, "the statement goes on", "sql");
    }
    return super.parse(line, cursor, context);
  }

  private static boolean goesOn(String line) {
    return !line.isBlank() && !PromptCommand.isOne(line) && !StatementEnd.isReached(line);
  }
}
