package textbook;

/** A row as it was submitted; what was not stated is empty. */
public record SubmittedRow(
    String commune,
    String period,
    String indicator,
    String uom,
    String plan,
    String actual,
    String cumulative) {}
