package vn.tonghop.report.paper;

/**
 * A commune that a total is without.
 *
 * @param indicator code
 * @param commune its name
 * @param isHeld whether it has reported, but waits for a decision
 */
public record Gap(String indicator, String commune, boolean isHeld) {}
