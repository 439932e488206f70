package vn.tonghop.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the sample is made from.
 *
 * @param communes name by code, of those that existed on the cut-off day, in the order of codes
 * @param indicators by code, in the order of the reference data
 * @param figures the report's figures by indicator
 * @param weights the row of weights of each commune
 * @param facts what the report says of single communes: rows of indicator, commune and figures
 * @param sections title by the code of the indicator that the section starts at
 * @param targets rows of the reference data's targets
 */
record SampleSource(
    Map<String, String> communes,
    Map<String, SampleIndicator> indicators,
    Map<String, ReportFigure> figures,
    Map<String, Map<String, String>> weights,
    List<Map<String, String>> facts,
    Map<String, String> sections,
    List<Map<String, String>> targets) {

  static final String CUT_OFF = "2024-11-30";

  /**
   * Reads the source.
   *
   * @param reference folder of the reference data
   * @param folder folder of the report's figures
   */
  static SampleSource read(Path reference, Path folder) throws IOException {
    Map<String, String> communes = new TreeMap<>();
    for (Map<String, String> row : CsvTable.read(reference.resolve("communes.csv"))) {
      if (existsAtCutOff(text(row, "valid_from"), text(row, "valid_to"))) {
        communes.put(text(row, "code"), text(row, "name"));
      }
    }
    Map<String, SampleIndicator> indicators = new LinkedHashMap<>();
    CsvTable.read(reference.resolve("indicators.csv")).stream()
        .map(SampleIndicator::from)
        .forEach(indicator -> indicators.put(indicator.code(), indicator));
    return new SampleSource(
        communes,
        indicators,
        CsvTable.read(folder.resolve("report_figures.csv")).stream()
            .collect(Collectors.toMap(row -> text(row, "indicator"), ReportFigure::from)),
        CsvTable.read(folder.resolve("commune_weights.csv")).stream()
            .collect(Collectors.toMap(row -> text(row, "commune"), row -> row)),
        CsvTable.read(folder.resolve("commune_facts.csv")),
        CsvTable.read(folder.resolve("sections.csv")).stream()
            .collect(Collectors.toMap(row -> text(row, "starts_at"), row -> text(row, "title"))),
        CsvTable.read(reference.resolve("targets.csv")));
  }

  SampleIndicator indicator(String code) {
    return found(indicators.get(code), code);
  }

  ReportFigure figure(String indicator) {
    return found(figures.get(indicator), indicator);
  }

  static <T> T found(@Nullable T value, String code) {
    if (value == null) {
      throw new IllegalArgumentException("the sample knows nothing of " + code);
    }
    return value;
  }

  /** Dates in this form compare as text. */
  private static boolean existsAtCutOff(String from, String to) {
    return from.compareTo(CUT_OFF) <= 0 && (to.isEmpty() || to.compareTo(CUT_OFF) >= 0);
  }

  static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
