package vn.tonghop.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of a file, a submission or a line, and what else a summary notes. */
public enum Phrase implements Wording {
  MISSING,
  RECEIVED,
  PARTIAL,
  HELD,
  REJECTED,
  LATE,
  ACCEPTED,
  IGNORED,
  DUPLICATE,
  SUPERSEDED,
  WITHDRAWN,
  SUPPLEMENT,
  SEE_SLIP("name of the slip"),
  BETWEEN_VERSIONS(
      "what was put right, or nothing",
      "what is still wrong, or nothing",
      "what is wrong anew, or nothing"),
  IN_THE_SPREADSHEET(
      "row as a spreadsheet counts, or nothing", "title of the column in the file, or nothing"),
  PART_OF_A_REFUSED_ROW("line on which the row begins"),
  MORE_PROBLEMS("how many more"),
  PROBABLY_WRONG("indicator", "line", "value as written", "proposal"),
  PROBABLY_WRONG_TOGETHER(
      "indicator", "line", "value as written", "proposal", "all cells, each with value and line"),
  PROBABLY_EXCHANGED(
      "indicator",
      "line",
      "value as written",
      "the other cell's indicator",
      "its line",
      "its value as written"),
  MUST_BE_WRONG("the cells, each with value and line"),
  ONE_MUST_BE_WRONG("the cells, each with value and line"),
  CANNOT_BE_LOCATED("the cells, each with value and line"),
  AUDIT_VALUE,
  AUDIT_CUMULATIVE,
  AUDIT_PLAN,
  AUDIT_PRIOR,
  AUDIT_ACHIEVEMENT_PCT,
  AUDIT_ABOVE_PLAN_PCT,
  AUDIT_CHANGE_PCT,
  AUDIT_LEVEL_PCT,
  AUDIT_SHARE_PCT,
  AUDIT_COMMUNES_REPORTED,
  AUDIT_TRUNCATED("exact value", "the same as it should be printed"),
  AUDIT_MISMATCH("value as it should be printed"),
  AUDIT_IT_FELL,
  AUDIT_IT_ROSE,
  AUDIT_IS_MEASURE("what is printed instead"),
  AUDIT_EXCHANGED,
  AUDIT_PRIOR_EXCHANGED,
  AUDIT_IS_POINTS,
  AUDIT_IS_AUTHORITY("authority of the plan"),
  AUDIT_IS_INDICATOR("name of the indicator"),
  AUDIT_IS_PERIOD("period"),
  AUDIT_IS_PLACE("name of the place"),
  AUDIT_LEADING_DIGIT("value as it should be printed"),
  AUDIT_SLIP("kind of slip", "value as it should be printed"),
  AUDIT_DIGITS_EXCHANGED,
  AUDIT_DIGIT_DROPPED,
  AUDIT_DIGIT_ADDED,
  AUDIT_DIGIT_MISTYPED,
  AUDIT_SIGN,
  AUDIT_MAGNITUDE,
  AUDIT_PARTS("sum of the parts, as it would be printed"),
  AUDIT_INCOMPLETE("communes that reported", "communes that had to"),
  AUDIT_FOLLOWS("the other statement with what it states"),
  AUDIT_CONTRADICTS("the other statements, each with what it states"),
  AUDIT_MALFORMED("what is printed"),
  AUDIT_READING_FITS("readings that agree with the warehouse"),
  AUDIT_NO_READING_FITS("how it could be read"),
  AUDIT_NO_FIGURE,
  AUDIT_NO_PLAN("authority, or nothing", "authorities that have a plan, or nothing"),
  AUDIT_NO_PRIOR,
  AUDIT_NO_PERIOD("period as it is written"),
  AUDIT_NO_PLACE("place as it is written", "the nearest place, as a question"),
  AUDIT_NO_INDICATOR("code as it is written", "the nearest code, as a question");

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final List<String> arguments;

  Phrase(String... arguments) {
    this.arguments = List.of(arguments);
  }

  /**
   * The phrase for a status, as the database writes it.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Phrase of(String text) {
    return Arrays.stream(values())
        .filter(phrase -> phrase.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no phrase for '" + text + "'"));
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }
}
