package vn.tonghop.operate.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is exported: the views that it is in. */
enum What {
  TOTALS(Set.of(Form.values()), "area_total"),
  RESULTS(Set.of(Form.values()), "commune_result"),
  LINEAGE(Set.of(Form.CSV, Form.CSV_VI, Form.XLSX, Form.DATAPACKAGE), "lineage"),
  FINDINGS(Set.of(Form.CSV, Form.CSV_VI, Form.XLSX, Form.DATAPACKAGE), "finding"),
  REJECTS(Set.of(Form.CSV, Form.CSV_VI, Form.XLSX, Form.DATAPACKAGE), "reject"),
  REFERENCE(
      Set.of(Form.CSV, Form.CSV_VI, Form.XLSX, Form.DATAPACKAGE),
      "area",
      "commune",
      "indicator",
      "unit",
      "period",
      "target");

  private final Set<Form> forms;
  private final List<String> views;

  What(Set<Form> forms, String... views) {
    this.forms = forms;
    this.views = List.of(views);
  }

  List<String> views() {
    return views;
  }

  boolean fits(Form form) {
    return forms.contains(form);
  }

  /** Whether the rows of an earlier publication are kept. */
  boolean isKept() {
    return this != FINDINGS && this != REJECTS;
  }

  /** Whether it is fetched a portion of the communes at a time, for there can be millions. */
  boolean comesInPortions() {
    return this == RESULTS || this == LINEAGE;
  }

  /** The words that a form makes sense with. */
  static String fitting(Form form) {
    return Arrays.stream(values())
        .filter(what -> what.fits(form))
        .map(What::toString)
        .collect(Collectors.joining(", "));
  }

  /** The forms that make sense with this. */
  String forms() {
    return Arrays.stream(Form.values())
        .filter(this::fits)
        .map(Form::toString)
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
