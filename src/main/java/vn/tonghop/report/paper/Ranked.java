package vn.tonghop.report.paper;

import java.math.BigDecimal;

/**
 * A commune among those of its area.
 *
 * @param rank 1 for the best
 */
public record Ranked(String commune, BigDecimal value, int rank) {}
