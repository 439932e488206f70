package textbook;

import java.math.BigDecimal;

/** What a commune reported of an indicator, in the indicator's own unit. */
public record Fact(
    String commune,
    String period,
    String indicator,
    BigDecimal plan,
    BigDecimal actual,
    BigDecimal cumulative) {}
