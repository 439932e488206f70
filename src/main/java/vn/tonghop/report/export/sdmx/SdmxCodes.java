package vn.tonghop.report.export.sdmx;

import static vn.tonghop.report.export.JsonObjects.ordered;
import static vn.tonghop.report.export.sdmx.SdmxStructure.artefact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The codelists of the structure: what each code of the data means. */
public final class SdmxCodes {
  private static final List<List<String>> FREQUENCIES =
      List.of(
          List.of("A", "Năm", "Annual"),
          List.of("S", "6 tháng", "Half-yearly"),
          List.of("Q", "Quý", "Quarterly"),
          List.of("M", "Tháng", "Monthly"),
          List.of("_O", "9 tháng", "Other: nine months"));
  private static final List<List<String>> STATUSES =
      List.of(
          List.of("A", "Chính thức", "Normal value: final"),
          List.of("P", "Sơ bộ, hoặc chưa đủ các xã", "Provisional: sơ bộ, or not complete yet"),
          List.of("E", "Ước", "Estimated value"),
          List.of("O", "Chưa có số liệu", "Missing value: nothing was reported"));
  private static final Map<String, List<String>> MEASURES = measures();

  private final Map<String, List<List<String>>> lists = new LinkedHashMap<>();

  /**
   * An indicator as the reference data have it.
   *
   * @param parent of which it is a part, or null
   */
  public record Indicator(
      String code, String nameVi, String nameEn, String uom, @Nullable String parent) {}

  /**
   * A target's authority and kind, which make a measure of their own.
   *
   * @param authority null where the plan is a commune's own
   */
  public record PlanMeasure(@Nullable String authority, String kind) {}

  /** An area or commune. */
  public record Place(String code, String name, @Nullable String parent) {}

  private static Map<String, List<String>> measures() {
    Map<String, List<String>> measures = new LinkedHashMap<>();
    measures.put("ACTUAL", List.of("Thực hiện", "Value of the period"));
    measures.put("CUMULATIVE", List.of("Lũy kế từ đầu năm", "Value since the start of the year"));
    measures.put("PRIOR_ACTUAL", List.of("Cùng kỳ năm trước", "Same period last year"));
    measures.put("CHANGE_PCT", List.of("Tăng, giảm so với cùng kỳ", "Change against last year"));
    measures.put("SHARE_PCT", List.of("Tỷ trọng", "Share of the area's total"));
    return measures;
  }

  /** Makes the codelists. */
  public SdmxCodes(List<Place> places, List<Indicator> indicators, List<PlanMeasure> plans) {
    lists.put("CL_FREQ", FREQUENCIES);
    lists.put(
        "CL_AREA",
        places.stream()
            .map(place -> entry(place.code(), place.name(), place.name(), place.parent()))
            .toList());
    lists.put(
        "CL_INDICATOR",
        indicators.stream()
            .map(each -> entry(each.code(), each.nameVi(), each.nameEn(), each.parent()))
            .toList());
    lists.put("CL_MEASURE", measures(plans));
    lists.put("CL_OBS_STATUS", STATUSES);
    lists.put("CL_UNIT", units(indicators));
  }

  private static List<List<String>> units(List<Indicator> indicators) {
    List<List<String>> units = new ArrayList<>();
    CodeId.ofUnits(indicators.stream().map(Indicator::uom).toList())
        .forEach((unit, code) -> units.add(List.of(code, unit, unit)));
    units.sort(java.util.Comparator.comparing(unit -> unit.get(0)));
    return units;
  }

  private static List<List<String>> measures(List<PlanMeasure> plans) {
    List<List<String>> measures = new ArrayList<>();
    MEASURES.forEach((code, names) -> measures.add(List.of(code, names.get(0), names.get(1))));
    Map<String, String> of = new TreeMap<>();
    for (PlanMeasure plan : plans) {
      String who = plan.authority() == null ? "" : " " + plan.authority();
      of.put(Observations.suffix(plan.authority(), plan.kind()), who + ", " + plan.kind());
    }
    of.forEach(
        (suffix, what) -> {
          measures.add(List.of("PLAN" + suffix, "Kế hoạch" + what, "Plan" + what));
          measures.add(
              List.of("PLAN_TO" + suffix, "Kế hoạch, mức trên" + what, "Upper end of plan" + what));
          measures.add(
              List.of(
                  "ACHIEVEMENT_PCT" + suffix, "So với kế hoạch" + what, "Per cent of plan" + what));
        });
    return measures;
  }

  private static List<String> entry(String code, String vi, String en, @Nullable String parent) {
    return parent == null ? List.of(code, vi, en) : List.of(code, vi, en, parent);
  }

  /** Which list a component takes its codes from. */
  static String listOf(String component) {
    return switch (component) {
      case "REF_AREA" -> "CL_AREA";
      case "UNIT_MEASURE" -> "CL_UNIT";
      default -> "CL_" + component;
    };
  }

  List<Object> codelists() {
    List<Object> made = new ArrayList<>();
    lists.forEach(
        (id, codes) -> {
          Map<String, Object> list = artefact(id, id, "Codes of this export.");
          list.put("isPartial", false);
          list.put("codes", codes.stream().map(SdmxCodes::code).toList());
          made.add(list);
        });
    return made;
  }

  private static Map<String, Object> code(List<String> entry) {
    Map<String, Object> code =
        ordered(
            "id",
            entry.get(0),
            "name",
            entry.get(1),
            "names",
            ordered("vi", entry.get(1), "en", entry.get(2)));
    if (entry.size() > 3) {
      code.put("parent", entry.get(3));
    }
    return code;
  }
}
