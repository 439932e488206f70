package vn.tonghop.normalize;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.ColumnRole;

/**
 * The units that a table states once for many rows: in brackets over a column, or in a line above
 * the rows such as "Đơn vị tính: triệu đồng" or "II. Thu ngân sách (nghìn đồng)".
 *
 * <p>What stands over a column is said of every number below. A line above the rows is said of the
 * indicators that the unit fits, until another line says otherwise: tables of money often have a
 * few rows of something else.
 */
final class TableUnits {
  private static final int LONGEST = 200;

  /** The longest unit that stands in a title without brackets, such as "1.000 đồng". */
  private static final int MOST_WORDS = 3;

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)]");
  private static final Pattern LABELLED =
      Pattern.compile("(?iu)(?<!\\p{L})(?:đvt|dvt|đơn ?vị|don ?vi)(?: ?tính| ?tinh)? ?:([^()]+)");
  private static final Pattern BETWEEN_UNITS = Pattern.compile("[,;]| và ");

  /**
   * A unit and how the file writes it.
   *
   * @param unit the unit
   * @param text as it is written, without the brackets or the label
   */
  record Stated(Unit unit, String text) {}

  private final Map<ColumnRole, Stated> ofColumns = new EnumMap<>(ColumnRole.class);
  private final Map<String, Stated> above = new HashMap<>();
  private final UnitTable units;

  TableUnits(UnitTable units, FileFacts file) {
    this.units = units;
    goOnWith(file);
    for (String text : file.preamble()) {
      if (!passLabelled(text)) {
        pass(inBrackets(text));
        pass(stated(text));
      }
    }
  }

  /** Goes on with a further table: what stands over its columns, and what stood above its rows. */
  void goOnWith(FileFacts file) {
    ofColumns.clear();
    for (ColumnRole role : RowLayout.VALUE_COLUMNS) {
      int place = file.column(role);
      if (role != ColumnRole.RATE && place >= 0 && place < file.header().size()) {
        Stated stated = ofTitle(file.header().get(place));
        if (stated != null) {
          ofColumns.put(role, stated);
        }
      }
    }
  }

  /** In brackets, or at the end: of two header rows, the second may be one of units. */
  private @Nullable Stated ofTitle(String title) {
    Stated stated = inBrackets(title);
    String bare = title.length() > LONGEST ? "" : IN_BRACKETS.matcher(title).replaceAll(" ");
    String[] words = bare.strip().split("\\s+", -1);
    for (int first = Math.max(1, words.length - MOST_WORDS);
        stated == null && first < words.length;
        first++) {
      stated = stated(String.join(" ", Arrays.asList(words).subList(first, words.length)));
      stated = stated == null || isInitials(stated) ? null : stated;
    }
    return stated;
  }

  /** A heading was passed; it may state the unit of the rows below. */
  void passHeading(String text) {
    if (!passLabelled(text)) {
      pass(inBrackets(text));
    }
  }

  private void pass(@Nullable Stated stated) {
    if (stated != null && !isInitials(stated)) {
      above.put(stated.unit().dimension(), stated);
    }
  }

  private @Nullable Stated inBrackets(String title) {
    Matcher brackets = IN_BRACKETS.matcher(title);
    while (title.length() <= LONGEST && brackets.find()) {
      String text = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
      Stated stated = stated(text);
      if (stated != null && !isInitials(stated)) {
        return stated;
      }
    }
    return null;
  }

  /** "Thực hiện (TH)" repeats the title; that TH also is short for a unit means nothing there. */
  private static boolean isInitials(Stated stated) {
    String text = stated.text();
    return text.length() <= 3
        && text.chars().allMatch(Character::isUpperCase)
        && !text.equalsIgnoreCase(stated.unit().code());
  }

  private boolean passLabelled(String text) {
    Matcher label = LABELLED.matcher(text);
    if (text.length() > LONGEST || !label.find()) {
      return false;
    }
    Stated whole = stated(label.group(1));
    String[] parts = whole == null ? BETWEEN_UNITS.split(label.group(1), -1) : new String[0];
    boolean any = whole != null;
    if (whole != null) {
      above.put(whole.unit().dimension(), whole);
    }
    for (String part : parts) {
      Stated stated = stated(part);
      if (stated != null) {
        above.put(stated.unit().dimension(), stated);
        any = true;
      }
    }
    return any;
  }

  private @Nullable Stated stated(String text) {
    return units.find(text).map(unit -> new Stated(unit, Blank.strip(text))).orElse(null);
  }

  /** The unit over a column, or null. */
  @Nullable Stated ofColumn(ColumnRole role) {
    return ofColumns.get(role);
  }

  /** The unit above the rows that values of {@code own} are given in; null where none fits. */
  @Nullable Stated above(Unit own) {
    return above.get(own.dimension());
  }

  /**
   * Says whether a column only compares: "Cùng kỳ (%)" over an indicator that is not in per cent is
   * the growth since last year, not last year's value.
   */
  boolean compares(ColumnRole role, Unit own) {
    Stated over = ofColumns.get(role);
    return role == ColumnRole.PRIOR
        && over != null
        && over.text().equals("%")
        && !over.unit().dimension().equals(own.dimension());
  }
}
