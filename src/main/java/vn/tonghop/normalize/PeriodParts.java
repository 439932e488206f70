package vn.tonghop.normalize;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

/** The columns of a table that tell a row's year, quarter and month apart from each other. */
final class PeriodParts {
  private static final int YEAR_CODE = 4;
  private static final Pattern YEAR = Pattern.compile("(?:nam )?((?:19|20)\\d\\d)");
  private static final Pattern MONTH = Pattern.compile("(?:thang |t)?0?(\\d{1,2})");
  private static final Pattern QUARTER = Pattern.compile("(?:quy |q)?(iv|i{1,3}|[1-4])");

  private final int year;
  private final int quarter;
  private final int month;

  private PeriodParts(int year, int quarter, int month) {
    this.year = year;
    this.quarter = quarter;
    this.month = month;
  }

  /** Finds the columns by their titles. */
  static PeriodParts of(List<String> titles, Map<ColumnRole, Integer> columns) {
    return new PeriodParts(
        place("nam", titles, columns),
        place("quy", titles, columns),
        place("thang", titles, columns));
  }

  private static int place(String title, List<String> titles, Map<ColumnRole, Integer> columns) {
    for (int i = 0; i < titles.size(); i++) {
      // Short enough that nothing else is folded for it.
      boolean isShort = titles.get(i).length() <= 2 * title.length();
      if (isShort && !columns.containsValue(i) && NameKey.of(titles.get(i)).equals(title)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What a row says of its period.
   *
   * @param file the period of the file, of which a row may name the year alone; null where only the
   *     rows tell it
   * @return a period's code, or what stands there where that names none; empty where the table has
   *     no such columns, or the row nothing in them
   */
  String in(String[] cells, @Nullable Period file) {
    if (year < 0 && quarter < 0 && month < 0) {
      return "";
    }
    String ofYear = cell(cells, year);
    String ofQuarter = cell(cells, quarter);
    String ofMonth = cell(cells, month);
    String written = (ofMonth + " " + ofQuarter + " " + ofYear).strip();
    if (written.isEmpty()) {
      return "";
    }
    String code = file == null ? "" : file.code().substring(0, YEAR_CODE);
    if (!ofYear.isEmpty()) {
      Matcher named = YEAR.matcher(NameKey.of(ofYear));
      if (!named.matches()) {
        return written;
      }
      boolean isAlone = ofQuarter.isEmpty() && ofMonth.isEmpty();
      if (file != null && isAlone && named.group(1).equals(code)) {
        return file.code();
      }
      code = named.group(1);
    }
    String part = ofMonth.isEmpty() ? quarter(ofQuarter) : month(ofMonth);
    return code.isEmpty() || part == null ? written : code + part;
  }

  private static @Nullable String month(String cell) {
    Matcher named = MONTH.matcher(NameKey.of(cell));
    int number = named.matches() ? Integer.parseInt(named.group(1)) : 0;
    return number >= 1 && number <= 12 ? (number < 10 ? "-0" : "-") + number : null;
  }

  private static @Nullable String quarter(String cell) {
    if (cell.isEmpty()) {
      return "";
    }
    Matcher named = QUARTER.matcher(NameKey.of(cell));
    if (!named.matches()) {
      return null;
    }
    String number = named.group(1);
    return "-Q" + (number.equals("iv") ? "4" : number.startsWith("i") ? number.length() : number);
  }

  private static String cell(String[] cells, int place) {
    return place >= 0 && place < cells.length ? PeriodCell.whole(Blank.strip(cells[place])) : "";
  }
}
