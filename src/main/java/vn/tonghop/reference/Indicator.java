package vn.tonghop.reference;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured for each commune and period.
 *
 * @param code unique code
 * @param nameVi name in Vietnamese
 * @param nameEn name in English
 * @param uom code of the unit of measure in which values are kept
 * @param aggregation how communes make an area
 * @param behaviour flow or stock
 * @param direction which way is better
 * @param decimals digits shown after the decimal sign; values are kept exact
 * @param source submitted or computed
 * @param parent the indicator that this one is an "of which" part of, or null
 * @param numerator of a ratio, else null
 * @param denominator of a ratio, or the weight of a mean, else null
 * @param scale factor of a ratio, 100 for a percentage; null stands for 1
 * @param min least plausible value in {@code uom}, or null
 * @param max greatest plausible value in {@code uom}, or null
 * @param aliases other names, as communes write them
 */
public record Indicator(
    String code,
    String nameVi,
    String nameEn,
    String uom,
    Aggregation aggregation,
    Behaviour behaviour,
    Direction direction,
    int decimals,
    Source source,
    @Nullable String parent,
    @Nullable String numerator,
    @Nullable String denominator,
    @Nullable BigDecimal scale,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    List<String> aliases) {

  public Indicator {
    aliases = List.copyOf(aliases);
  }
}
