package vn.tonghop.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target that an authority assigned to an area or to a commune for a year.
 *
 * @param year the planning year
 * @param authority who assigned it, such as {@code hdnd_huyen}
 * @param place code of an area or of a commune
 * @param indicator code of the indicator
 * @param kind what it asks for
 * @param value in the indicator's unit, or in per cent of last year
 * @param valueTo the upper end of a range, null of any other kind
 * @param assignedOn day of the decision; a later one adjusts an earlier one
 */
public record Target(
    int year,
    String authority,
    String place,
    String indicator,
    TargetKind kind,
    BigDecimal value,
    @Nullable BigDecimal valueTo,
    LocalDate assignedOn) {}
