package vn.tonghop.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What communes add up to: a district, a province, the nation.
 *
 * @param code the area's code, unique among areas
 * @param name its name in Vietnamese
 * @param level {@code district}, {@code province} or whatever a larger user has
 * @param parent code of the area above, or null at the top
 * @param validFrom first day of its existence, or null where nobody asks
 * @param validTo last day of its existence, or null while it exists
 */
public record Area(
    String code,
    String name,
    String level,
    @Nullable String parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
