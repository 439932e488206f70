package vn.tonghop.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;
import vn.tonghop.words.NameKey;

/**
 * Names beside a code that say of the indicator something else than its code: "Đàn lợn (kế hoạch)",
 * "Đàn lợn năm 2023" beside the code of all pigs. Somebody copied the row and its code.
 */
final class NameMatter {
  private static final int LONGEST = 120;

  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?:binh quan|trung binh|toc do tang|ty le tang|tang them) .+"
              + "|.+ (?:ke hoach|du kien|cung ky|binh quan|luy ke|dau (?:nam|ky)|toan huyen"
              + "|(?:nam|thang|quy|ky) truoc)");

  private static final Pattern OF_YEAR = Pattern.compile(".+ nam ((?:19|20)\\d\\d)");

  private NameMatter() {}

  /** Whether a name says so. */
  static boolean isOtherwise(String name, Indicator indicator, @Nullable Period period) {
    if (name.equals(indicator.nameVi()) || name.length() > LONGEST || Blank.is(name)) {
      return false;
    }
    String key = NameKey.of(name);
    if (OTHERWISE.matcher(key).matches()) {
      return !OTHERWISE.matcher(NameKey.of(indicator.nameVi())).matches()
          && indicator.aliases().stream().noneMatch(alias -> NameKey.of(alias).equals(key));
    }
    Matcher year = OF_YEAR.matcher(key);
    return period != null
        && year.matches()
        && Integer.parseInt(year.group(1)) != period.starts().getYear();
  }
}
