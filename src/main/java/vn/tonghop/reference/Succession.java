package vn.tonghop.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share of a commune that went to another on one day.
 *
 * @param fromCode code of the commune that existed on the eve of {@code effective}
 * @param toCode code of the commune that exists on {@code effective}
 * @param effective the day of the change
 * @param share above 0, at most 1; the shares of one {@code fromCode}, day and dimension add up to
 *     1
 * @param basis the dimension of units for whose indicators the share holds; any other text says
 *     what it was measured on, and the share holds for all that have none of their own; or null
 */
public record Succession(
    String fromCode,
    String toCode,
    LocalDate effective,
    BigDecimal share,
    @Nullable String basis) {}
