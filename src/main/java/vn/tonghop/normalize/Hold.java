package vn.tonghop.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;

/**
 * A reason to keep a row's values out of every total until somebody has decided.
 *
 * @param code {@link #AMBIGUOUS_NUMBER} or {@link #COMMUNE_NOT_ACTIVE}
 * @param column the cell that is ambiguous, or null where the whole row is meant
 * @param raw the text of that cell, or null
 * @param asDecimal what it is if its separator is the decimal sign, in the indicator's unit, or
 *     null
 * @param asGrouped what it is if its separator groups, in the indicator's unit, or null
 */
public record Hold(
    String code,
    @Nullable ColumnRole column,
    @Nullable String raw,
    @Nullable BigDecimal asDecimal,
    @Nullable BigDecimal asGrouped) {
  /** A cell that could be two numbers. */
  public static final String AMBIGUOUS_NUMBER = "ambiguous-number";

  /** A commune that did not exist when the value was true. */
  public static final String COMMUNE_NOT_ACTIVE = "commune-not-active";
}
