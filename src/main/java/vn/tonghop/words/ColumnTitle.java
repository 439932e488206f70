package vn.tonghop.words;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the district's forms call a column. */
public final class ColumnTitle {

  private static final Map<ColumnRole, String> TITLES =
      Map.ofEntries(
          Map.entry(ColumnRole.INDICATOR, "Mã"),
          Map.entry(ColumnRole.NAME, "Chỉ tiêu"),
          Map.entry(ColumnRole.UOM, "ĐVT"),
          Map.entry(ColumnRole.PLAN, "Kế hoạch"),
          Map.entry(ColumnRole.ACTUAL, "Thực hiện"),
          Map.entry(ColumnRole.CUMULATIVE, "Lũy kế"),
          Map.entry(ColumnRole.PRIOR, "Cùng kỳ"),
          Map.entry(ColumnRole.RATE, "% KH"),
          Map.entry(ColumnRole.COMMUNE, "Mã xã"),
          Map.entry(ColumnRole.PERIOD, "Kỳ"),
          Map.entry(ColumnRole.NOTE, "Ghi chú"));

  private ColumnTitle() {}

  /**
   * What a file calls a column, where it is not what the forms call it.
   *
   * @param title as it stands over the column, or null where nothing does
   * @param name the public contract's name of the column, or null
   * @return null where the two are the same, but for case, diacritics and spacing
   */
  public static @Nullable String own(@Nullable String title, @Nullable String name) {
    return title == null || NameKey.of(title).equals(NameKey.of(of(name)))
        ? null
        : title.replaceAll("\\s+", " ");
  }

  /**
   * Translates the public contract's name of a column.
   *
   * @param name such as {@code actual}; null for a whole row or file
   */
  public static String of(@Nullable String name) {
    if (name == null) {
      return "";
    }
    for (ColumnRole role : ColumnRole.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return TITLES.getOrDefault(role, name);
      }
    }
    return name;
  }
}
