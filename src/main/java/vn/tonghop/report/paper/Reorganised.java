package vn.tonghop.report.paper;

import java.time.LocalDate;

/**
 * A day from which on an area consists of other communes.
 *
 * @param before how many there were on its eve
 * @param after how many there are since
 */
public record Reorganised(LocalDate day, int before, int after) {}
