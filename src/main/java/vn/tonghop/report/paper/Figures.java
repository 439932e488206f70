package vn.tonghop.report.paper;

import java.util.List;
import java.util.Map;

/**
 * All figures of a report.
 *
 * @param totals in the order of the reference data, those of one indicator side by side
 * @param gaps communes that totals are without; empty where an area has too many to be named
 * @param series periods of indicators that are drawn, by their codes
 * @param reorganised the days within these at which communes became others
 * @param ranked communes by indicators that they are ranked by
 */
public record Figures(
    Occasion occasion,
    List<Total> totals,
    List<Gap> gaps,
    Map<String, List<Point>> series,
    List<Reorganised> reorganised,
    Map<String, List<Ranked>> ranked) {
  public Figures {
    totals = List.copyOf(totals);
    gaps = List.copyOf(gaps);
    series = Map.copyOf(series);
    reorganised = List.copyOf(reorganised);
    ranked = Map.copyOf(ranked);
  }
}
