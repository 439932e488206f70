package vn.tonghop.operate.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Terminal;

/** The text of a query: typed, in a file, or handed in. */
final class QueryText {
  /** Longer is no query, but the wrong file. */
  private static final int LONGEST = 1_000_000;

  private QueryText() {}

  /**
   * Reads it.
   *
   * @throws CommandFailure when it is given twice, or cannot be read
   */
  static String of(@Nullable String typed, @Nullable Path file, Terminal terminal) {
    if (typed != null && file != null) {
      throw CommandFailure.wrongUsage("Give either a query or --file, not both.");
    }
    // What picocli knows no option for may be a query that begins with a comment.
    if (typed != null && typed.matches("--?[\\w-]+(=\\S*)?")) {
      throw CommandFailure.wrongUsage("Unknown option: '" + typed + "'. Try tonghop sql --help");
    }
    if (typed != null) {
      return typed;
    }
    return file == null ? handedIn(terminal) : in(file);
  }

  private static String in(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongUsage("There is no file " + file + ".");
    } catch (IOException e) {
      throw CommandFailure.wrongUsage("The file " + file + " cannot be read: " + e.getMessage());
    }
  }

  private static String handedIn(Terminal terminal) {
    if (terminal.interactive()) {
      terminal.say("Reading the query from standard input (end it with Ctrl-D) …");
    }
    try {
      return read(terminal.in(), "standard input");
    } catch (IOException e) {
      throw CommandFailure.wrongUsage("Standard input cannot be read: " + e.getMessage());
    }
  }

  private static String read(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw CommandFailure.wrongUsage("More than a megabyte in " + name + ": that is no query.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw CommandFailure.wrongUsage(
          "What stands in " + name + " is not UTF-8. Save it as UTF-8 and try again.");
    }
  }
}
