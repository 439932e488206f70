package vn.tonghop.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Finds out how files are written, from all of their bytes and in little memory. Not thread-safe.
 */
public final class FileProbe {
  private static final int BUFFER = 1 << 16;
  private static final int CHARACTERS_FOR_DELIMITER = 2 * PhysicalLines.LONGEST;
  private static final String BINARY = "binary (NUL)";
  private static final byte[] UTF_32_LE = {(byte) 0xFF, (byte) 0xFE, 0, 0};

  private final byte[] buffer = new byte[BUFFER];
  private final EncodingChoice encodings;
  private final DelimiterChoice delimiters;

  /**
   * Prepares for files that speak of the same things.
   *
   * @param knownNameKeys the folded forms of header words and indicator names, by which encodings
   *     and delimiters are told apart
   */
  public FileProbe(Set<String> knownNameKeys) {
    encodings = new EncodingChoice(knownNameKeys);
    delimiters = new DelimiterChoice(knownNameKeys);
  }

  /**
   * Examines a file.
   *
   * @param file the bytes of any file
   * @return its format; or {@code empty-file}, {@code not-csv} (what it looks like), {@code
   *     unreadable-encoding} (the two likeliest encodings) or {@code line-too-long} (line, limit)
   * @throws IOException when the file cannot be read
   */
  public Outcome<FileFormat> examine(SourceBytes file) throws IOException {
    int length;
    try (InputStream in = file.open()) {
      length = in.readNBytes(buffer, 0, buffer.length);
    }
    if (length == 0) {
      return refused(ProblemCode.EMPTY_FILE);
    }
    Optional<String> foreign = ForeignFormat.of(buffer, length);
    if (foreign.isPresent()) {
      return refused(ProblemCode.NOT_CSV, foreign.get(), "");
    }
    ByteOrderMark mark = ByteOrderMark.of(buffer, length);
    boolean wide = mark == ByteOrderMark.UTF_16LE || mark == ByteOrderMark.UTF_16BE;
    Outcome<Encoding> encoding;
    if (length >= UTF_32_LE.length
        && Arrays.equals(buffer, 0, UTF_32_LE.length, UTF_32_LE, 0, UTF_32_LE.length)) {
      encoding = refused(ProblemCode.UNREADABLE_ENCODING, "UTF-32, UTF-16LE");
    } else if (mark == null && isHalfZero(buffer, length, 1)) {
      encoding = refused(ProblemCode.UNREADABLE_ENCODING, "UTF-16LE, UTF-16BE");
    } else if (mark == null && isHalfZero(buffer, length, 0)) {
      encoding = refused(ProblemCode.UNREADABLE_ENCODING, "UTF-16BE, UTF-16LE");
    } else if (mark != null && wide) {
      encoding = wide(file, mark.encoding(), encodings);
    } else {
      encoding = bytes(file, mark, buffer, encodings);
    }
    if (encoding instanceof Outcome.Accepted<Encoding> accepted) {
      char delimiter = delimiters.of(most -> firstLines(file, accepted.value(), most));
      return new Outcome.Accepted<>(new FileFormat(accepted.value(), delimiter));
    }
    return new Outcome.Refused<>(((Outcome.Refused<Encoding>) encoding).problem());
  }

  /**
   * Says of a file whose name is no CSV file's what it is instead.
   *
   * @param fileName the name under which it arrived
   * @return {@code not-csv} (what it looks like, its name)
   * @throws IOException when the file cannot be read
   */
  public Problem notNamedAsCsv(SourceBytes file, String fileName) throws IOException {
    try (InputStream in = file.open()) {
      int length = in.readNBytes(buffer, 0, buffer.length);
      String looksLike = ForeignFormat.of(buffer, length, fileName);
      return new Problem(ProblemCode.NOT_CSV, null, null, List.of(looksLike, fileName));
    }
  }

  /** UTF-16 without its mark: of most characters one byte is zero, always the same one. */
  private static boolean isHalfZero(byte[] start, int length, int first) {
    int zeros = 0;
    int others = 0;
    for (int i = 0; i < length; i++) {
      if (start[i] == 0 && i % 2 == first) {
        zeros++;
      } else if (start[i] == 0) {
        others++;
      }
    }
    return zeros > length / 4 && others == 0;
  }

  private static Outcome<Encoding> bytes(
      SourceBytes file, @Nullable ByteOrderMark mark, byte[] buffer, EncodingChoice choice)
      throws IOException {
    Utf8Scan scan = new Utf8Scan();
    int skipped = mark == null ? 0 : mark.length();
    try (InputStream in = file.open()) {
      in.skipNBytes(skipped);
      for (int n = in.read(buffer); n >= 0 && !scan.nul(); n = in.read(buffer)) {
        scan.accept(buffer, n);
      }
    }
    scan.end();
    if (scan.nul()) {
      return refused(ProblemCode.NOT_CSV, BINARY, "");
    }
    if (!scan.content()) {
      return refused(ProblemCode.EMPTY_FILE);
    }
    if (scan.longLine() > 0) {
      return tooLong(scan.longLine());
    }
    if (scan.valid() && scan.surelyUtf8()) {
      return new Outcome.Accepted<>(Encoding.UTF_8);
    }
    WordSample sample = new WordSample();
    try (InputStream in = file.open()) {
      in.skipNBytes(skipped);
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sample.accept(buffer, n);
      }
    }
    sample.endWord();
    return scan.valid()
        ? new Outcome.Accepted<>(choice.ofUnicode(sample, Encoding.UTF_8))
        : choice.ofEightBit(sample);
  }

  private static Outcome<Encoding> wide(SourceBytes file, Encoding encoding, EncodingChoice choice)
      throws IOException {
    boolean content = false;
    WordSample sample = new WordSample();
    try (PhysicalLines lines = new PhysicalLines(encoding.open(file.open()))) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (line.indexOf('\0') >= 0) {
          return refused(ProblemCode.NOT_CSV, BINARY, "");
        }
        content |= !line.isBlank();
        sample.accept(line);
      }
    } catch (LineTooLongException e) {
      return tooLong(e.line());
    }
    sample.endWord();
    return content
        ? new Outcome.Accepted<>(choice.ofUnicode(sample, encoding))
        : refused(ProblemCode.EMPTY_FILE);
  }

  private static List<String> firstLines(SourceBytes file, Encoding encoding, int most)
      throws IOException {
    List<String> first = new ArrayList<>();
    long characters = 0;
    try (Reader text = encoding.open(file.open());
        PhysicalLines lines = new PhysicalLines(text)) {
      String line = lines.next();
      while (line != null && first.size() < most && characters < CHARACTERS_FOR_DELIMITER) {
        if (!line.isBlank()) {
          first.add(line);
          characters += line.length();
        }
        line = lines.next();
      }
    }
    return first;
  }

  private static <T> Outcome<T> tooLong(long line) {
    return refused(
        ProblemCode.LINE_TOO_LONG, Long.toString(line), Integer.toString(PhysicalLines.LONGEST));
  }

  private static <T> Outcome<T> refused(ProblemCode code, String... arguments) {
    return new Outcome.Refused<>(new Problem(code, null, null, List.of(arguments)));
  }
}
