package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

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
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(đvt|dvt|(?:đơn ?vị|don ?vi) ?(?:tính|tinh)|(?:tính|tinh)"
              + " (?:bằng|bang)|unit)|(?:đơn ?vị|don ?vi)) ?:([^()]+)");

  /** "Số liệu tính bằng nghìn đồng". */
  private static final Pattern IN_A_SENTENCE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:tính|tinh) (?:bằng|bang|theo)|(?:đơn ?vị|don ?vi)(?:"
              + " (?:tính|tinh))?) (?!:)([^():]{1,30})\\s*[)\\].]*\\s*$");

  private static final Pattern LAST_BRACKETS =
      Pattern.compile("(?:\\(([^()]*)\\)|\\[([^\\[\\]]*)])\\s*[:.]?\\s*$");
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
  private final HeadingUnits headings = new HeadingUnits();
  private @Nullable String unread;
  private final UnitTable units;

  TableUnits(UnitTable units, FileFacts file) {
    this.units = units;
    goOnWith(file);
    for (String text : file.preamble()) {
      Map<String, Stated> known = Map.copyOf(above);
      if (!passLabelled(text)) {
        pass(inBrackets(text));
        pass(stated(text));
      } else {
        known.forEach(this::doubt);
      }
    }
  }

  /** Two lines about the whole table that say different units of one kind: neither is believed. */
  private void doubt(String dimension, Stated before) {
    Stated now = above.get(dimension);
    if (now != null && now.unit().factor().compareTo(before.unit().factor()) != 0) {
      above.remove(dimension);
      unread = before.text() + ", " + now.text();
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
  void passHeading(String label, String text) {
    String tableUnread = unread;
    unread = null;
    if (passLabelled(text)) {
      headings.pass(label, text, null, unread);
      unread = unread == null ? null : tableUnread;
      return;
    }
    unread = tableUnread;
    Stated stated = inBrackets(text);
    pass(stated);
    passSeveral(text);
    headings.pass(label, text, stated == null ? null : stated.unit(), unreadBehind(text, stated));
  }

  /** "Trồng trọt (DT: sào; SL: tạ)" says two units, each of what it fits. */
  private void passSeveral(String text) {
    Matcher last = LAST_BRACKETS.matcher(text.length() > LONGEST ? "" : text);
    if (!last.find()) {
      return;
    }
    String inner = last.group(1) == null ? last.group(2) : last.group(1);
    List<Stated> several = new ArrayList<>();
    for (String part : BETWEEN_UNITS.split(inner, -1)) {
      Stated stated = stated(part.substring(part.indexOf(':') + 1));
      if (stated == null) {
        return;
      }
      several.add(stated);
    }
    if (several.size() > 1) {
      several.forEach(this::pass);
    }
  }

  /** What stands in brackets behind a heading as its unit and is none that is known, or null. */
  private @Nullable String unreadBehind(String text, @Nullable Stated stated) {
    Matcher last = LAST_BRACKETS.matcher(stated != null || text.length() > LONGEST ? "" : text);
    if (!last.find()) {
      return null;
    }
    String inner = last.group(1) == null ? last.group(2) : last.group(1);
    boolean capitals = HeadingUnits.isInCapitals(text.substring(0, last.start()));
    return UnitWords.isLikelyInHeading(inner, capitals, units) ? Blank.strip(inner) : null;
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

  /** Says whether a line can only be meant to tell the unit of figures, and not an office. */
  static boolean announcesUnits(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    Matcher label = LABELLED.matcher(text);
    return label.find() ? label.group(1) != null : IN_A_SENTENCE.matcher(text).find();
  }

  private boolean passLabelled(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    Matcher label = LABELLED.matcher(text);
    if (label.find()) {
      return passUnits(label.group(2), label.group(1) != null);
    }
    Matcher sentence = IN_A_SENTENCE.matcher(text);
    return sentence.find() && passUnits(sentence.group(1), false);
  }

  /**
   * Takes what stands behind a label.
   *
   * @param surely whether the label can only announce units, and not an office
   */
  private boolean passUnits(String text, boolean surely) {
    Stated whole = stated(text);
    if (whole != null) {
      unread = null;
      above.put(whole.unit().dimension(), whole);
      return true;
    }
    List<Stated> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String part : BETWEEN_UNITS.split(text, -1)) {
      Stated stated = stated(part);
      if (stated != null) {
        known.add(stated);
      } else if (NameKey.of(part).chars().anyMatch(Character::isLetter)) {
        unknown.add(Blank.strip(part));
      }
    }
    boolean isUnit = surely || !known.isEmpty() || UnitWords.isLikelyBehindLabel(text);
    if (isUnit && !unknown.isEmpty()) {
      above.clear();
    }
    known.forEach(stated -> above.put(stated.unit().dimension(), stated));
    if (isUnit) {
      unread = unknown.isEmpty() ? null : String.join(", ", unknown);
    }
    return isUnit && !(known.isEmpty() && unknown.isEmpty());
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

  /** The unit of the heading above the rows that does not fit values in {@code own}, or null. */
  @Nullable Unit misfit(Unit own) {
    Unit governing = headings.unit();
    return governing == null || governing.dimension().equals(own.dimension()) ? null : governing;
  }

  /** What stands above the rows as the unit of values in {@code own} and is not known, or null. */
  @Nullable String unread(Unit own) {
    if (headings.unit() != null) {
      return null;
    }
    String ofHeading = headings.unread();
    return ofHeading != null || above.containsKey(own.dimension()) ? ofHeading : unread;
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
