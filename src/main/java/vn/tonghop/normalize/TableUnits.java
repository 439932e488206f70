package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.ColumnRole;
import vn.tonghop.reference.Unit;

/**
 * The units that a table states once for many rows: in brackets over a column, or in a line above
 * the table such as "Đơn vị tính: triệu đồng".
 *
 * <p>What stands over a column is said of every number below. A line above the table is said of the
 * indicators that the unit fits: tables of money often have a few rows of something else.
 */
final class TableUnits {
  private static final int LONGEST = 200;

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
  private final List<Stated> ofTable = new ArrayList<>();

  TableUnits(UnitTable units, FileFacts file) {
    for (ColumnRole role : RowLayout.VALUE_COLUMNS) {
      int place = file.column(role);
      if (role != ColumnRole.RATE && place >= 0 && place < file.header().size()) {
        Stated stated = inBrackets(units, file.header().get(place));
        if (stated != null) {
          ofColumns.put(role, stated);
        }
      }
    }
    file.preamble().forEach(text -> addLabelled(units, text));
  }

  private static @Nullable Stated inBrackets(UnitTable units, String title) {
    Matcher brackets = IN_BRACKETS.matcher(title);
    while (title.length() <= LONGEST && brackets.find()) {
      String text = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
      Stated stated = stated(units, text);
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

  private void addLabelled(UnitTable units, String text) {
    Matcher label = LABELLED.matcher(text);
    if (text.length() > LONGEST || !label.find()) {
      return;
    }
    Stated whole = stated(units, label.group(1));
    if (whole != null) {
      ofTable.add(whole);
      return;
    }
    for (String part : BETWEEN_UNITS.split(label.group(1), -1)) {
      Stated stated = stated(units, part);
      if (stated != null) {
        ofTable.add(stated);
      }
    }
  }

  private static @Nullable Stated stated(UnitTable units, String text) {
    return units.find(text).map(unit -> new Stated(unit, Blank.strip(text))).orElse(null);
  }

  /** The unit over a column, or null. */
  @Nullable Stated ofColumn(ColumnRole role) {
    return ofColumns.get(role);
  }

  /**
   * The unit above the table that values of {@code own} are given in; null where the table states
   * none that fits, or several.
   */
  @Nullable Stated ofTable(Unit own) {
    Stated only = null;
    for (Stated stated : ofTable) {
      if (stated.unit().dimension().equals(own.dimension())) {
        if (only != null && stated.unit().factor().compareTo(only.unit().factor()) != 0) {
          return null;
        }
        only = stated;
      }
    }
    return only;
  }
}
