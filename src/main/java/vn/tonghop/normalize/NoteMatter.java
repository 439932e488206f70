package vn.tonghop.normalize;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Behaviour;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;
import vn.tonghop.words.NameKey;

/**
 * What the note of a row says against its figures: that they are those of more than the commune, or
 * taken from elsewhere, or that nobody should take them. Other words in a note are not read: "số
 * năm 2023" may explain the figure as well as tell another one.
 */
final class NoteMatter {
  /** A longer note explains. */
  private static final int LONGEST = 60;

  private static final Pattern FROM_ELSEWHERE =
      Pattern.compile(
          "(?:(?:day )?(?:la |lay |ghi )?(?:so|so lieu)(?: cua)? )?(?:toan|ca) (?:huyen|tinh)"
              + "|(?:la |lay |ghi )?(?:so|so lieu) ke hoach"
              + "|(?:chua co so lieu )?(?:tam )?(?:lay|ghi) (?:so|so lieu)(?: cua)?"
              + " (?:nam|thang|quy|ky) truoc");

  private static final Pattern NOT_TO_BE_TAKEN =
      Pattern.compile(
          "(?:da )?huy(?: bo)?|(?:bo|huy|xoa) (?:so|dong|so lieu)(?: nay)?"
              + "|khong (?:lay|tinh|dung|su dung|cong)(?: (?:so|dong|so lieu|vao tong|nay))*"
              + "|(?:so |so lieu |dong )?(?:bi )?(?:sai|nham)(?: (?:so|dong|xem|lay)\\b.*)?");

  private static final Pattern CUMULATIVE =
      Pattern.compile("(?:(?:so lieu|so|la|lay) )*(?:luy ke|cong don)(?: .*)?");

  private static final Pattern WITH_ANOTHER =
      Pattern.compile(
          "(?iu)^\\s*(?:(?:số liệu|số) )?(?:đã |có )?(?:tính|bao gồm|gồm|kể|cộng|gộp)"
              + "(?: luôn| cả| thêm| với)* ((?:xã|thị trấn|phường) .+)$");

  private final Predicate<String> isOfAnother;
  private final boolean fromNewYear;

  /**
   * Prepares for the notes of a file.
   *
   * @param isOfAnother whether a name, standing alone, is that of another commune
   * @param period the file's period, or null
   */
  NoteMatter(Predicate<String> isOfAnother, @Nullable Period period) {
    this.isOfAnother = isOfAnother;
    this.fromNewYear = period == null || period.starts().getDayOfYear() == 1;
  }

  /** Whether a note speaks against the figures of its row. */
  boolean speaksAgainst(String note, Indicator indicator, boolean hasCumulative) {
    if (note.isEmpty() || note.length() > LONGEST || Blank.is(note)) {
      return false;
    }
    String key = NameKey.of(note);
    if (NOT_TO_BE_TAKEN.matcher(key).matches() || FROM_ELSEWHERE.matcher(key).matches()) {
      return true;
    }
    if (!fromNewYear
        && !hasCumulative
        && indicator.behaviour() == Behaviour.FLOW
        && CUMULATIVE.matcher(key).matches()) {
      return true;
    }
    Matcher another = WITH_ANOTHER.matcher(note);
    return another.matches() && isOfAnother.test(another.group(1));
  }
}
