package vn.tonghop.damage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.intake.Encoding;
import vn.tonghop.intake.SourceRow;
import vn.tonghop.normalize.NormalizedRow;
import vn.tonghop.normalize.NumberStyle;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.reference.ColumnRole;

/**
 * Knows what the lines of an undamaged file say, and so which values a damaged one may still say.
 *
 * <p>A line of the damaged file is looked at as text, split by what separated it before the damage,
 * wherever it stands now. Cells that it shares with the undamaged line of the same subject were not
 * touched, and a value that is accepted from them must be the old one. A line whose number of cells
 * changed says no longer which cell is which; of such a line, and of rows of several lines, nothing
 * is claimed. A cell with two readings is exempt where the damage turned the file's own evidence
 * for how it writes numbers into the opposite.
 */
final class Oracle {
  private static final List<ColumnRole> VALUES =
      List.of(
          ColumnRole.ACTUAL,
          ColumnRole.CUMULATIVE,
          ColumnRole.PLAN,
          ColumnRole.PRIOR,
          ColumnRole.RATE);
  private static final String TWO_READINGS = "[-(\u2212]?\\d{1,3}[.,]\\d{3}\\D*";

  /** A line of the undamaged file and what was accepted from it. */
  private record Known(List<String> cells, NormalizedRow row) {}

  private final Habit habit;
  private final ReadingPath.Done whole;
  private final Map<String, Known> byLine = new HashMap<>();
  private final Map<String, Known> bySubject = new HashMap<>();

  Oracle(ReadingPath path, Submission origin, Habit habit, Path folder) throws IOException {
    this.habit = habit;
    byte[] bytes = habit.bytes(origin);
    Path file = Files.write(folder.resolve("whole"), bytes);
    List<String> lines = lines(bytes);
    Map<Long, NormalizedRow> rows = new HashMap<>();
    ReadingPath.Reading reading =
        path.read(
            file,
            habit.name(origin),
            (row, outcome) -> {
              if (outcome instanceof RowOutcome.Accepted accepted) {
                rows.put(row.line(), accepted.row());
              }
            });
    if (!(reading instanceof ReadingPath.Done done) || rows.size() < 100) {
      throw new AssertionError("the undamaged file was not read: " + reading);
    }
    this.whole = done;
    rows.forEach(
        (line, row) -> {
          String text = lines.get((int) (line - 1));
          Known known = new Known(cells(text), row);
          byLine.put(text, known);
          bySubject.put(subject(known.cells()), known);
        });
  }

  /** The lines of a file in the encoding in which it was written. */
  List<String> lines(byte[] bytes) throws IOException {
    StringWriter text = new StringWriter();
    Encoding encoding = habit.writing().encoding();
    try (Reader reader = encoding.open(new ByteArrayInputStream(bytes))) {
      reader.transferTo(text);
    }
    List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("\r\n|\r|\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private List<String> cells(String line) {
    String quote = habit.writing().quoted() ? "\"" : "";
    String delimiter = quote + habit.writing().delimiter() + quote;
    return Arrays.asList(line.split(java.util.regex.Pattern.quote(delimiter), -1));
  }

  /** What tells a line's indicator and unit, and whose it is: every cell but those with figures. */
  private String subject(List<String> cells) {
    List<String> subject = new ArrayList<>();
    for (ColumnRole role : ColumnRole.values()) {
      boolean code = whole.columns().containsKey(ColumnRole.INDICATOR);
      boolean telling = !VALUES.contains(role) && role != ColumnRole.NOTE;
      Integer place = whole.columns().get(role);
      if (telling && place != null && !(code && role == ColumnRole.NAME)) {
        subject.add(place < cells.size() ? cells.get(place) : "?");
      }
    }
    return String.join("\u0000", subject);
  }

  /** Values that were accepted of one damaged file and compared, and what is wrong with them. */
  static final class Verdict {
    final List<String> faults = new ArrayList<>();
    final Set<Long> untouchedTaken = new HashSet<>();
    long untouched;
    long compared;
    long unclaimed;
  }

  /** Judges the rows accepted from a damaged file. */
  Verdict judge(byte[] bytes, ReadingPath.Done done, Map<SourceRow, NormalizedRow> accepted)
      throws IOException {
    Verdict verdict = new Verdict();
    List<String> lines = lines(bytes);
    verdict.untouched = lines.stream().filter(byLine::containsKey).count();
    if (done.total() != lines.size()) {
      verdict.faults.add(done.total() + " lines read of " + lines.size());
      return verdict;
    }
    accepted.forEach(
        (source, row) -> {
          String line = lines.get((int) (source.line() - 1));
          Known known = byLine.get(line);
          if (known != null && source.lines() == 1) {
            verdict.untouchedTaken.add(source.line());
          }
          if (known == null) {
            List<String> cells = cells(line);
            known = bySubject.get(subject(cells));
            boolean quotes = line.indexOf('"') >= 0;
            known = known == null || quotes || known.cells().size() != cells.size() ? null : known;
          }
          if (known == null || source.lines() > 1) {
            verdict.unclaimed++;
          } else {
            compare(source, line, known, row, done, verdict);
          }
        });
    return verdict;
  }

  private void compare(
      SourceRow source,
      String line,
      Known known,
      NormalizedRow row,
      ReadingPath.Done done,
      Verdict verdict) {
    String where = "line " + source.line() + " «" + line + "»: ";
    if (!row.indicator().code().equals(known.row().indicator().code())
        || !row.commune().equals(known.row().commune())
        || !row.period().equals(known.row().period())) {
      verdict.faults.add(where + row.indicator().code() + " of " + row.commune().name());
    }
    List<String> cells = cells(line);
    boolean turned = done.style() != whole.style() && done.style() != NumberStyle.CONTRADICTORY;
    for (ColumnRole role : VALUES) {
      Integer place = whole.columns().get(role);
      if (place == null || !done.columns().containsKey(role)) {
        continue;
      }
      String cell = cells.get(place);
      if (!cell.equals(known.cells().get(place)) || (turned && cell.matches(TWO_READINGS))) {
        continue;
      }
      verdict.compared++;
      BigDecimal old = value(known.row(), role);
      BigDecimal now = value(row, role);
      boolean unread = now == null && (!row.holds().isEmpty() || role == ColumnRole.RATE);
      if (!unread && (old == null ? now != null : now == null || old.compareTo(now) != 0)) {
        verdict.faults.add(where + role + " " + cell + " was " + old + " and is " + now);
      }
    }
  }

  private static @Nullable BigDecimal value(NormalizedRow row, ColumnRole role) {
    return switch (role) {
      case ACTUAL -> row.actual();
      case CUMULATIVE -> row.cumulative();
      case PLAN -> row.plan();
      case PRIOR -> row.prior();
      case RATE -> row.rate();
      default -> throw new IllegalArgumentException(role.name());
    };
  }
}
