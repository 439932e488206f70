package vn.tonghop.normalize;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.ProblemCode;
import vn.tonghop.words.Severity;

/**
 * A reason to keep a row's values out of every total until somebody has decided.
 *
 * @param code {@link ProblemCode#AMBIGUOUS_NUMBER} or {@link ProblemCode#COMMUNE_NOT_ACTIVE}
 * @param column the cell that is ambiguous, or null where the whole row is meant
 * @param raw the text of that cell, or null
 * @param asDecimal what it is if its separator is the decimal sign, in the indicator's unit, or
 *     null
 * @param asGrouped what it is if its separator groups, in the indicator's unit, or null
 */
public record Hold(
    ProblemCode code,
    @Nullable ColumnRole column,
    @Nullable String raw,
    @Nullable BigDecimal asDecimal,
    @Nullable BigDecimal asGrouped) {

  /** Checks that the code is one that holds. */
  public Hold {
    if (!code.severities().contains(Severity.HOLD)) {
      throw new IllegalArgumentException("Nothing is held as " + code.text());
    }
  }
}
