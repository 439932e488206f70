package vn.tonghop.operate.audit;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.report.audit.Measure;
import vn.tonghop.report.audit.Statement;

/** A file of statements: CSV in UTF-8 with a header, its columns in any order. */
final class StatementFile {
  private static final List<String> NEEDED =
      List.of("id", "period", "place", "indicator", "measure", "stated");

  private final Path file;
  private final List<String> header;
  private final List<String> mistakes = new ArrayList<>();

  private StatementFile(Path file, List<String> header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads a file.
   *
   * @throws CommandFailure that names everything that makes it no file of statements
   */
  static List<Statement> read(Path file) {
    String text = text(file);
    String first = text.lines().findFirst().orElse("");
    char delimiter = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(text))
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(delimiter).build())
            .build()) {
      String[] header = reader.readNext();
      if (header == null) {
        throw CommandFailure.wrongUsage("The file " + file + " is empty.");
      }
      List<String> names =
          Arrays.stream(header).map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      return new StatementFile(file, names).statements(reader);
    } catch (IOException | CsvValidationException e) {
      throw CommandFailure.wrongUsage("The file " + file + " cannot be read: " + e.getMessage());
    }
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongUsage("There is no file " + file + ".");
    } catch (CharacterCodingException e) {
      throw CommandFailure.wrongUsage(file + " is not UTF-8. Save it as CSV UTF-8.");
    } catch (IOException e) {
      throw CommandFailure.wrongUsage("The file " + file + " cannot be read: " + e.getMessage());
    }
  }

  private List<Statement> statements(CSVReader reader) throws IOException, CsvValidationException {
    List<String> missing = NEEDED.stream().filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw CommandFailure.wrongUsage(
          "%s has no column %s. A file of statements has id,text,period,place,indicator,measure,authority,stated."
              .formatted(file, String.join(", ", missing)));
    }
    List<Statement> statements = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
      if (Stream.of(row).allMatch(String::isBlank)) {
        continue;
      }
      long line = reader.getLinesRead();
      String id = cell(row, "id");
      if (id.isEmpty() || !ids.add(id)) {
        mistakes.add(
            "line " + line + ": " + (id.isEmpty() ? "no id" : "the id " + id + " stands twice"));
      }
      String named = cell(row, "measure").toLowerCase(Locale.ROOT);
      Optional<Measure> measure = Measure.of(named);
      if (measure.isEmpty()) {
        mistakes.add(
            "line "
                + line
                + ": no measure is called "
                + named
                + "."
                + Nearest.question(named, all()));
        continue;
      }
      statements.add(
          new Statement(
              id,
              cell(row, "text"),
              cell(row, "period"),
              cell(row, "place"),
              cell(row, "indicator"),
              measure.get(),
              cell(row, "authority"),
              cell(row, "stated")));
    }
    if (!mistakes.isEmpty()) {
      throw CommandFailure.wrongUsage(
          file + " is no file of statements:\n  " + String.join("\n  ", mistakes));
    }
    return statements;
  }

  private static List<String> all() {
    return Arrays.stream(Measure.values()).map(Measure::text).toList();
  }

  private String cell(String[] row, String column) {
    int at = header.indexOf(column);
    return at < 0 || at >= row.length ? "" : row[at].strip();
  }
}
