package vn.tonghop.damage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.tonghop.golden.ReadFile;
import vn.tonghop.normalize.FileFacts;
import vn.tonghop.normalize.NormalizedRow;
import vn.tonghop.normalize.NumberStyle;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.normalize.SubmissionReading;
import vn.tonghop.read.Encoding;
import vn.tonghop.reference.Indicator;
import vn.tonghop.words.ColumnRole;

/**
 * Knows what the lines of an undamaged file say, and so which values a damaged one may still say.
 *
 * <p>A line of the damaged file is looked at as text, split by what separated it before the damage,
 * wherever it stands now. Cells that it shares with the undamaged line of the same subject were not
 * touched, and a value that is accepted from them must be the old one. Of a line whose cells were
 * moved it is claimed that no value comes out of a cell of another column. A cell with two readings
 * is exempt where the damage turned the file's own evidence for how it writes numbers into the
 * opposite.
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

  private static final Pattern FIGURE =
      Pattern.compile("[-(\u2212]?\\d{1,3}(?:[. ]?\\d{3})*(?:,\\d+)?\\)?");

  /** That of a date above a signature; no row of the sample reports so much. */
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  private static final Pattern WORDS = Pattern.compile("\\p{L}{3}");

  /** Longer ones are no figures that anybody writes. */
  private static final int LONGEST = 20;

  /** Shorter cells are equal by chance. */
  private static final int TELLING = 3;

  /** A line of the undamaged file and what was accepted from it. */
  private record Known(List<String> cells, NormalizedRow row) {}

  private final Habit habit;
  private final FileFacts whole;
  private final Map<String, Known> byLine = new HashMap<>();
  private final Map<String, Known> bySubject = new HashMap<>();
  private final Map<String, Known> byIndicator = new HashMap<>();

  Oracle(SubmissionReading reading, Submission origin, Habit habit) throws IOException {
    this.habit = habit;
    byte[] bytes = habit.bytes(origin);
    ReadFile read = ReadFile.of(reading, bytes, habit.name(origin));
    List<String> lines = lines(bytes);
    this.whole = Objects.requireNonNull(read.facts(), () -> "not read: " + read.refusal());
    for (ReadRow source : read.rows()) {
      if (source.outcome() instanceof RowOutcome.Accepted accepted) {
        String text = lines.get((int) (source.line() - 1));
        Known known = new Known(cells(text), accepted.row());
        byLine.put(text, known);
        bySubject.put(subject(known.cells()), known);
        byIndicator.put(accepted.row().indicator().code(), known);
      }
    }
    if (byIndicator.size() < 100) {
      throw new AssertionError("the undamaged file has only " + byIndicator.size() + " rows");
    }
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
    return Arrays.asList(line.split(Pattern.quote(delimiter), -1));
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
    long untouched;
    long untouchedTaken;
    long compared;
    long moved;
    long unclaimed;
    long ignored;
  }

  /** Judges the rows accepted from a damaged file. */
  Verdict judge(byte[] bytes, ReadFile read) throws IOException {
    Verdict verdict = new Verdict();
    List<String> lines = lines(bytes);
    verdict.untouched = lines.stream().filter(byLine::containsKey).count();
    if (read.linesTotal() != lines.size()) {
      verdict.faults.add(read.linesTotal() + " lines read of " + lines.size());
      return verdict;
    }
    for (ReadRow source : read.rows()) {
      if (source.outcome() instanceof RowOutcome.Accepted accepted) {
        String line = lines.get((int) (source.line() - 1));
        judge(line, source, accepted.row(), source.table(), verdict);
      }
      findLost(lines, source, verdict);
    }
    for (String line : lines.subList(0, (int) read.linesBeforeData())) {
      verdict.ignored++;
      boolean isReport = cells(line).stream().anyMatch(byIndicator::containsKey);
      if (byLine.containsKey(line) || isReport && holdsFigure(cells(line))) {
        verdict.faults.add("above the table «" + line + "» is ignored");
      }
    }
    return verdict;
  }

  /**
   * Of a row of several lines the first stands for all, and the others count as ignored; where it
   * is refused, all are.
   */
  private void findLost(List<String> lines, ReadRow source, Verdict verdict) {
    if (source.outcome() instanceof RowOutcome.Rejected) {
      return;
    }
    boolean isIgnored = source.outcome() instanceof RowOutcome.Ignored;
    for (int i = isIgnored ? 0 : 1; i < source.lines(); i++) {
      int index = (int) (source.line() - 1) + i;
      String line = lines.get(index);
      List<String> cells = cells(line);
      // Behind a line break in a cell, the row goes on: only a whole row is lost there.
      // What stands on it counts as the row's, where the row is about that.
      boolean isRow = i == 0 || cells.size() == whole.header().size();
      isRow &= !isAbout(cells, source.outcome());
      verdict.ignored++;
      boolean isKnown = byLine.containsKey(line) && (i == 0 || isRow);
      if (isKnown || isRow && holdsFigure(cells)) {
        verdict.faults.add("line " + (index + 1) + " «" + line + "» is ignored");
      }
    }
  }

  private static boolean isAbout(List<String> cells, RowOutcome outcome) {
    Indicator indicator =
        outcome instanceof RowOutcome.Accepted taken ? taken.row().indicator() : null;
    return indicator != null
        && (cells.contains(indicator.code()) || cells.contains(indicator.nameVi()));
  }

  /** Whether a figure stands behind words, in whatever column but that of notes. */
  private boolean holdsFigure(List<String> cells) {
    boolean words = false;
    for (int i = 0; i < cells.size(); i++) {
      boolean isNote = Objects.equals(whole.columns().get(ColumnRole.NOTE), i);
      String cell = cells.get(i).strip();
      boolean isYear = YEAR.matcher(cell).matches();
      boolean isFigure = cell.length() <= LONGEST && FIGURE.matcher(cell).matches();
      if (words && !isNote && isFigure && !isYear) {
        return true;
      }
      words |= WORDS.matcher(cells.get(i)).find();
    }
    return false;
  }

  private void judge(
      String line, ReadRow source, NormalizedRow row, FileFacts facts, Verdict verdict) {
    String where = "line " + source.line() + " «" + line + "»: ";
    List<String> cells = cells(line);
    Known known = source.lines() > 1 ? null : byLine.get(line);
    verdict.untouchedTaken += known == null ? 0 : 1;
    if (known == null && source.lines() == 1 && line.indexOf('"') < 0) {
      known = bySubject.get(subject(cells));
      known = known == null || known.cells().size() != cells.size() ? null : known;
    }
    if (known != null) {
      compare(where, cells, known, row, facts, verdict);
      if (!cells.equals(known.cells()) && line.indexOf('"') < 0) {
        findMoved(where, known, row, verdict);
      }
      return;
    }
    known = byIndicator.get(row.indicator().code());
    if (known == null || source.lines() > 1 || (line + known.cells()).indexOf('"') >= 0) {
      verdict.unclaimed++;
    } else {
      verdict.moved++;
      findMoved(where, known, row, verdict);
    }
  }

  private void compare(
      String where,
      List<String> cells,
      Known known,
      NormalizedRow row,
      FileFacts facts,
      Verdict verdict) {
    if (!row.indicator().code().equals(known.row().indicator().code())
        || !row.commune().equals(known.row().commune())
        || !row.period().equals(known.row().period())) {
      verdict.faults.add(where + row.indicator().code() + " of " + row.commune().name());
    }
    Integer plan = whole.columns().get(ColumnRole.PLAN);
    // Where the file says both, the plan decides, unless that is what was damaged.
    boolean turned =
        facts.style() != whole.style()
            && (facts.style() != NumberStyle.CONTRADICTORY
                || plan != null && !cells.get(plan).equals(known.cells().get(plan)));
    for (ColumnRole role : VALUES) {
      Integer place = whole.columns().get(role);
      Integer here = facts.columns().get(role);
      if (place == null || here == null) {
        continue;
      }
      String cell = cells.get(place);
      if (cell.isEmpty() && !place.equals(here)) {
        // Below a header of another order, an empty cell is like any other.
        continue;
      }
      if (!cell.equals(known.cells().get(place)) || (turned && cell.matches(TWO_READINGS))) {
        continue;
      }
      verdict.compared++;
      BigDecimal old = known.row().cells().of(role).value();
      BigDecimal now = row.cells().of(role).value();
      boolean unread = now == null && (row.isHeld() || role == ColumnRole.RATE);
      if (!unread && (old == null ? now != null : now == null || old.compareTo(now) != 0)) {
        verdict.faults.add(where + role + " " + cell + " was " + old + " and is " + now);
      }
    }
  }

  private void findMoved(String where, Known known, NormalizedRow row, Verdict verdict) {
    for (ColumnRole role : VALUES) {
      if (role == ColumnRole.RATE) {
        // It is only compared, and becomes nobody's figure.
        continue;
      }
      String now = row.cells().of(role).raw();
      Integer own = whole.columns().get(role);
      if (now == null
          || now.length() < TELLING
          || row.cells().of(role).value() == null
          || own == null) {
        continue;
      }
      for (ColumnRole other : VALUES) {
        Integer place = whole.columns().get(other);
        boolean moved = place != null && now.equals(known.cells().get(place).strip());
        // One digit written over makes two cells alike, and the other one still has its own.
        boolean isThereToo = now.equals(row.cells().of(other).raw());
        if (moved && !isThereToo && !now.equals(known.cells().get(own).strip())) {
          verdict.faults.add(where + role + " " + now + " is the cell of " + other);
        }
      }
    }
  }
}
