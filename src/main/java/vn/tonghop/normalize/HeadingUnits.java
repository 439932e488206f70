package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Unit;

/**
 * The units of the headings that a row stands under. A heading's unit is said of every row below it
 * that names none, until a heading of the same kind or of a higher one. Not thread-safe.
 */
final class HeadingUnits {
  /** Deeper nobody numbers; the bound is against hostile files. */
  private static final int DEEPEST = 20;

  /**
   * A heading that was passed.
   *
   * @param kind how it is numbered: headings of one kind follow each other
   * @param key its words, folded
   * @param unit its unit, or null
   * @param unread the text that seems to be its unit and is not understood, or null
   */
  private record Heading(String kind, String key, @Nullable Unit unit, @Nullable String unread) {}

  private static final Pattern ROMAN = Pattern.compile("[IVX]{1,6}");
  private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*");
  private static final Pattern LEADING =
      Pattern.compile("^\\(?([IVX]{1,6}|\\p{L}|\\d{1,3}(?:\\.\\d{1,3})*)(?:[.):/]|\\s*[-–])\\s.*");

  private final List<Heading> open = new ArrayList<>();

  /**
   * A heading was passed.
   *
   * @param label what stands before it in a cell of its own; may be empty
   * @param text its text, perhaps with a numbering of its own
   * @param unit its unit, or null
   * @param unread what seems to be its unit and is not understood, or null
   */
  void pass(String label, String text, @Nullable Unit unit, @Nullable String unread) {
    String key = IndicatorName.headingKey(text);
    if (key.isEmpty()) {
      return;
    }
    String kind = kind(label, Blank.strip(text));
    int same = 0;
    while (same < open.size() && !open.get(same).kind().equals(kind)) {
      same++;
    }
    open.subList(same == DEEPEST ? 0 : same, open.size()).clear();
    open.add(new Heading(kind, key, unit, unread));
  }

  /** How a heading is numbered: headings of one kind follow each other. */
  static String kind(String label, String text) {
    var leading = LEADING.matcher(text);
    String number = Blank.strip(label).replaceAll("[().:/]+$|^\\(", "");
    if (number.isEmpty() && leading.matches()) {
      number = leading.group(1);
    }
    if (ROMAN.matcher(number).matches()) {
      return "I";
    }
    if (FIGURES.matcher(number).matches()) {
      return "1" + number.chars().filter(c -> c == '.').count();
    }
    if (number.length() == 1 && Character.isLetter(number.charAt(0))) {
      return Character.isUpperCase(number.charAt(0)) ? "A" : "a";
    }
    return isInCapitals(text) ? "CAPITALS" : "words";
  }

  static boolean isInCapitals(String text) {
    String words = text.replaceAll("\\([^()]*\\)|\\[[^\\[\\]]*]", "");
    return words.chars().anyMatch(Character::isUpperCase)
        && words.chars().noneMatch(Character::isLowerCase);
  }

  /** The unit that governs, or null. */
  @Nullable Unit unit() {
    Heading governing = governing();
    return governing == null ? null : governing.unit();
  }

  /** What governs and is not understood, or null. */
  @Nullable String unread() {
    Heading governing = governing();
    return governing == null ? null : governing.unread();
  }

  private @Nullable Heading governing() {
    for (int i = open.size() - 1; i >= 0; i--) {
      Heading heading = open.get(i);
      if (heading.unit() != null || heading.unread() != null) {
        return heading;
      }
    }
    return null;
  }
}
