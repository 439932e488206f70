package vn.tonghop.report.paper;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One period of a series.
 *
 * @param label the period, briefly
 * @param at its last day
 * @param isFirm whether the warehouse has the figure itself, final and complete
 */
public record Point(String label, LocalDate at, BigDecimal value, boolean isFirm) {}
