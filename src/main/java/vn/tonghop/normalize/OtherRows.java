package vn.tonghop.normalize;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.words.NameKey;

/** Recognises the rows of a form that are not about an indicator. */
final class OtherRows {
  /** Longer text is neither a caption nor a date line. */
  private static final int LONGEST = 200;

  private static final Pattern FIGURE = Pattern.compile("^\\P{L}*[0-9]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern OF_A_YEAR = Pattern.compile("(?:.* )?(?:nam|ky|ky bao cao) ?:?");
  private static final Pattern DATE_IN_CELLS =
      Pattern.compile(
          ".*ng[àa]y.{0,20}th[áa]ng.{0,20}n[ăa]m\\s*(?:(?:19|20)\\d\\d|[.…_]{0,20})\\s*");
  private static final Pattern NUMBER_OF_COLUMN =
      Pattern.compile("(?:[Cc]ột\\s*)?[(\\[]?(?:(\\d{1,2})|[A-Za-zĐđ])[)\\]]?\\s*(?:=.{0,40})?");
  private static final Pattern RULER = Pattern.compile(":?[-=_]{3,}:?");
  private static final Pattern DATE_LINE =
      Pattern.compile("(?:.*,)?\\s*ng[àa]y.{0,20}th[áa]ng.{0,20}n[ăa]m.{0,20}");
  private static final Pattern ON_BEHALF = Pattern.compile("(?:tm|kt|tl|tuq)\\s?\\..*");

  /** Without diacritics, as {@link NameKey} folds them; each begins a cell. */
  private static final List<String> SIGNING =
      List.of(
          "nguoi lap",
          "can bo lap",
          "lap bieu",
          "noi nhan",
          "chu tich",
          "pho chu tich",
          "q chu tich",
          "thu truong",
          "ke toan",
          "ky ten",
          "ky ghi ro",
          "ky dong dau",
          "ky va");

  private final List<String> header;
  private boolean headerFolded;
  private List<String> headerKeys = List.of();

  OtherRows(List<String> header) {
    this.header = header;
  }

  static boolean isBlank(String[] cells) {
    for (String cell : cells) {
      if (!Blank.is(cell)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Says whether no cell of a row but the first holds a figure, so that nothing is lost when nobody
   * knows its columns.
   */
  static boolean isFigureless(String[] cells) {
    boolean first = true;
    for (int i = 0; i < cells.length; i++) {
      if (!first && isFigure(cells, i)) {
        return isNumbering(cells) || isDateLine(cells);
      }
      first &= Blank.is(cells[i]);
    }
    return true;
  }

  /** Says whether a cell begins with a number, and is no year behind the word for one. */
  static boolean isFigure(String[] cells, int place) {
    return FIGURE.matcher(cells[place]).find() && !isYear(cells, place);
  }

  /** Says whether a cell is a year, and the cell before says so. */
  static boolean isYear(String[] cells, int place) {
    if (!YEAR.matcher(cells[place]).matches()) {
      return false;
    }
    int before = place - 1;
    while (before >= 0 && Blank.is(cells[before])) {
      before--;
    }
    return before >= 0
        && cells[before].length() <= LONGEST
        && OF_A_YEAR.matcher(NameKey.of(cells[before])).matches();
  }

  /** Says whether the row only draws a line: {@code |---|:--|}. */
  static boolean isRuler(String[] cells) {
    int drawn = 0;
    for (String cell : cells) {
      if (!Blank.is(cell)) {
        if (!RULER.matcher(cell.length() > LONGEST ? "" : Blank.strip(cell)).matches()) {
          return false;
        }
        drawn++;
      }
    }
    return drawn > 1;
  }

  /** Says whether the row numbers the columns: {@code A;B;1;2;3=2/1}. */
  static boolean isNumbering(String[] cells) {
    int labels = 0;
    int last = 0;
    int numbers = 0;
    boolean ascending = true;
    BitSet seen = new BitSet();
    for (String cell : cells) {
      if (Blank.is(cell)) {
        continue;
      }
      Matcher label = NUMBER_OF_COLUMN.matcher(cell.length() > LONGEST ? "" : Blank.strip(cell));
      if (!label.matches()) {
        return false;
      }
      labels++;
      String number = label.group(1);
      if (number != null) {
        int value = Integer.parseInt(number);
        ascending &= numbers++ > 0 ? value == last + 1 : value <= 1;
        seen.set(value);
        last = value;
      }
    }
    // Whoever moves a column takes its number along; letters tell that from a row of figures.
    boolean moved =
        labels > numbers
            && seen.cardinality() == numbers
            && seen.nextSetBit(0) <= 1
            && seen.length() - seen.nextSetBit(0) == numbers;
    if (!ascending && !moved) {
      return false;
    }
    return numbers >= 2 || (numbers == 1 && labels >= 3);
  }

  /** Says whether the row is the header once more. */
  boolean isHeader(String[] cells) {
    if (!headerFolded) {
      headerKeys = header.stream().map(NameKey::of).toList();
      headerFolded = true;
    }
    int same = 0;
    for (int i = 0; i < headerKeys.size(); i++) {
      String key = headerKeys.get(i);
      if (key.isEmpty()) {
        continue;
      }
      if (i >= cells.length || cells[i].length() > LONGEST || !NameKey.of(cells[i]).equals(key)) {
        return false;
      }
      same++;
    }
    return same >= 2;
  }

  /** Says whether a cell of the row begins a signature block. */
  static boolean isSignature(String[] cells) {
    for (String cell : cells) {
      if (cell.length() >= 2 && cell.length() <= LONGEST && isSigning(cell)) {
        return true;
      }
    }
    return isDateLine(cells);
  }

  /** Says whether the cells of the row together are place and date, as above a signature. */
  static boolean isDateLine(String[] cells) {
    String text = String.join(" ", cells).toLowerCase(Locale.ROOT);
    return text.length() <= LONGEST && DATE_IN_CELLS.matcher(text).matches();
  }

  private static boolean isSigning(String cell) {
    String text =
        Blank.strip(Normalizer.normalize(cell, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    if (ON_BEHALF.matcher(text).matches() || DATE_LINE.matcher(text).matches()) {
      return true;
    }
    String key = NameKey.of(text);
    for (String word : SIGNING) {
      if (key.startsWith(word)
          && (key.length() == word.length() || key.charAt(word.length()) == ' ')) {
        return true;
      }
    }
    return false;
  }
}
