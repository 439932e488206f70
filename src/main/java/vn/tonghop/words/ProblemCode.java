package vn.tonghop.words;

import static vn.tonghop.words.ProblemCode.Value.QUOTED;
import static vn.tonghop.words.ProblemCode.Value.UNSAID;
import static vn.tonghop.words.Severity.FILE_REFUSED;
import static vn.tonghop.words.Severity.HOLD;
import static vn.tonghop.words.Severity.INFO;
import static vn.tonghop.words.Severity.ROW_REFUSED;
import static vn.tonghop.words.Severity.WARNING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be wrong with a file, a row or a figure: what the public contract calls it,
 * what follows from it, and what its sentences are filled with.
 *
 * <p>Findings that no rule makes yet are here too, for they have their sentences, and a rule is to
 * take nothing but its statement.
 */
public enum ProblemCode implements Wording {
  UNREADABLE_ENCODING(FILE_REFUSED, UNSAID, "the two likeliest encodings"),
  NOT_CSV(
      FILE_REFUSED,
      UNSAID,
      "what the file looks like, or nothing",
      "its name where that is no CSV file's, else nothing"),
  NO_HEADER(
      EnumSet.of(FILE_REFUSED, ROW_REFUSED),
      UNSAID,
      "columns that are missing, or nothing",
      "lines in which a header was looked for, or nothing",
      "line of a header by which its rows cannot be read, or nothing",
      "titles of columns that cannot be told apart or stand in one cell, or nothing",
      "a text above all rows whose letters were lost, or nothing"),
  EMPTY_FILE(FILE_REFUSED, UNSAID),
  UNKNOWN_COMMUNE(
      EnumSet.of(FILE_REFUSED, ROW_REFUSED),
      QUOTED,
      "nearest codes and names or nothing",
      "what code and name say, if they disagree, or nothing",
      "a name whose letters were lost, or nothing"),
  UNKNOWN_PERIOD(EnumSet.of(FILE_REFUSED, ROW_REFUSED), QUOTED),
  UNKNOWN_FORM(FILE_REFUSED, QUOTED, "known forms"),
  IDENTITY_CONFLICT(
      FILE_REFUSED,
      UNSAID,
      "what differs",
      "what one place says",
      "what the other place says",
      "line of the other place, or nothing",
      "what else contradicts, with its line in brackets, or nothing"),
  LINE_TOO_LONG(FILE_REFUSED, UNSAID, "line", "most characters"),
  UNEXPECTED_ERROR(FILE_REFUSED, UNSAID, "kind of the error"),

  UNKNOWN_INDICATOR(
      ROW_REFUSED,
      QUOTED,
      "nearest names or nothing",
      "what code and name say, if they disagree, or nothing",
      "a name whose letters were lost, or nothing",
      "the heading or cell by which the row is of a part only, or nothing"),
  NOT_A_NUMBER(
      ROW_REFUSED,
      QUOTED,
      "cells of the row where they may have moved, else nothing",
      "columns of the header, or nothing",
      "the sign that begins a formula, or nothing"),
  SPREADSHEET_ERROR(ROW_REFUSED, QUOTED, "a date or nothing", "an error or nothing"),
  UNKNOWN_UNIT(
      ROW_REFUSED,
      UNSAID,
      "usable units",
      "unit as it is written",
      "indicator or nothing",
      "a unit whose letters were lost, or nothing"),
  WRONG_DIMENSION(ROW_REFUSED, UNSAID, "unit that is given", "unit of the indicator"),
  MISSING_VALUE(ROW_REFUSED, UNSAID, "indicator"),
  OUT_OF_RANGE(
      ROW_REFUSED,
      QUOTED,
      "least or nothing",
      "greatest or nothing",
      "unit of both",
      "unit of which there are only whole ones, or nothing"),
  TOO_FEW_COLUMNS(ROW_REFUSED, UNSAID, "cells of the row", "cells needed"),

  DUPLICATE_ROW(EnumSet.of(HOLD, INFO), UNSAID, "indicator", "the other line"),
  PARTS_MISMATCH(
      WARNING,
      QUOTED,
      "whole",
      "line",
      "sum of the parts, or nothing",
      "parts, with their lines",
      "sum of those parts that are there, where some are missing, or nothing",
      "sum of the parts since the start of the year, or nothing",
      "sum of last year's parts, or nothing"),
  CUMULATIVE_DECREASED(
      HOLD, QUOTED, "indicator", "line", "last month", "line and file of last month"),
  CUMULATIVE_MISMATCH(
      WARNING,
      QUOTED,
      "indicator",
      "line",
      "expected",
      "this month",
      "last month or nothing",
      "line and file of last month or nothing",
      "this month, where it is January, or nothing"),
  MONTHS_MISMATCH(
      WARNING,
      QUOTED,
      "indicator",
      "line",
      "sum of the months, or nothing",
      "last month, of a stock, or nothing",
      "months, with their lines and files"),
  PRIOR_MISMATCH(WARNING, QUOTED, "indicator", "line", "expected", "lines and files of last year"),
  PLAN_MISMATCH(
      WARNING, QUOTED, "indicator", "line", "expected", "authority", "day of the decision"),
  RATE_MISMATCH(
      EnumSet.of(WARNING, INFO),
      QUOTED,
      "indicator",
      "line",
      "expected",
      "value of the period that was divided, or nothing",
      "value since the start of the year that was divided, or nothing",
      "plan",
      "expected where it was cut instead of rounded, or nothing",
      "expected where it was not, or nothing"),
  RATIO_MISMATCH(
      WARNING,
      QUOTED,
      "indicator",
      "line",
      "expected",
      "numerator",
      "its figure",
      "its line",
      "denominator",
      "its figure",
      "its line"),
  NUMERATOR_EXCEEDS(HOLD, QUOTED, "numerator", "line", "denominator", "its figure", "its line"),
  SUSPECTED_UNIT(
      HOLD,
      QUOTED,
      "indicator",
      "line",
      "factor",
      "last year, or nothing",
      "line and file of last year, or nothing",
      "target, or nothing",
      "last year as the row states it, or nothing",
      "plan as the row states it, or nothing"),
  OUTLIER(
      WARNING,
      QUOTED,
      "indicator",
      "line",
      "last year, or nothing",
      "line and file of last year, or nothing",
      "last year as the row states it, or nothing"),
  AMBIGUOUS_NUMBER(HOLD, QUOTED, "one reading", "the other reading", "unit of both"),
  COMMUNE_NOT_ACTIVE(
      HOLD, UNSAID, "commune", "period", "successors or nothing", "predecessors or nothing"),
  HELD_BY_HAND(HOLD, QUOTED, "indicator", "the reason in the administrator's words"),
  COLUMNS_SWAPPED(
      HOLD,
      QUOTED,
      "indicator",
      "line",
      "plan, or nothing",
      "value since the start of the year, or nothing",
      "last year, or nothing",
      "target with which they agree, or nothing",
      "line and file of last year with which they agree, or nothing",
      "rate with which they agree, or nothing",
      "line and file of last month with which they agree, or nothing"),
  TWO_ORIGINALS(
      HOLD,
      QUOTED,
      "indicator",
      "line",
      "other figure, or nothing",
      "its line and file, or nothing",
      "the other file, where it lacks the indicator, or nothing"),
  DROPPED_ON_REVISION(
      WARNING,
      UNSAID,
      "indicator",
      "form, where it must contain the indicator, or nothing",
      "form, where it need not, or nothing"),
  MISSING_INDICATOR(WARNING, UNSAID, "indicator", "form"),
  MISSING_PARTS(
      WARNING,
      QUOTED,
      "indicator",
      "what it is worked out from and is missing",
      "what is there adds up to, or nothing"),
  UNREAD_COLUMN(WARNING, UNSAID, "titles of the columns, with their places"),
  TARGETS_MISMATCH(
      WARNING,
      UNSAID,
      "indicator",
      "sum of the communes",
      "the area's target",
      "area",
      "who assigned those of the communes",
      "who assigned that of the area",
      "unit"),
  MISSING_SUBMISSION(WARNING, UNSAID, "commune", "period", "form"),
  LATE_SUBMISSION(WARNING, UNSAID, "commune", "period", "form", "deadline");

  /** Whether the sentences that come with the program quote the value as it was written. */
  enum Value {
    QUOTED,
    UNSAID
  }

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final Set<Severity> severities;
  private final Value value;
  private final List<String> arguments;

  ProblemCode(Severity severity, Value value, String... others) {
    this(EnumSet.of(severity), value, others);
  }

  ProblemCode(EnumSet<Severity> severities, Value value, String... others) {
    this.severities = Collections.unmodifiableSet(severities);
    this.value = value;
    List<String> all = new ArrayList<>(List.of("value as it is written"));
    all.addAll(List.of(others));
    this.arguments = List.copyOf(all);
  }

  /** The problem of that name in the public contract; empty when there is none. */
  public static Optional<ProblemCode> of(String text) {
    return Arrays.stream(values()).filter(code -> code.text.equals(text)).findFirst();
  }

  /** The code as the public contract, the database and the slips write it. */
  @Override
  public String text() {
    return text;
  }

  /** What can follow from it; where there are several, the case decides. */
  public Set<Severity> severities() {
    return severities;
  }

  /** Whether a file or a row is refused for it. */
  public boolean isRefusal() {
    return severities.contains(FILE_REFUSED) || severities.contains(ROW_REFUSED);
  }

  /** The value as it was written, then what else the sentences are filled with. */
  @Override
  public List<String> arguments() {
    return arguments;
  }

  Value value() {
    return value;
  }
}
