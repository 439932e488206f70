package vn.tonghop.report.export.sdmx;

import static vn.tonghop.report.export.JsonObjects.ordered;
import static vn.tonghop.report.export.sdmx.SdmxStructure.artefact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.export.PlaceCodes;

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

  private final PlaceCodes communes;
  private final CodeIds places;
  private final CodeIds indicators;
  private final CodeIds units;
  private final CodeIds plans;
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
  public record PlanMeasure(@Nullable String authority, String kind) {
    /** Of a commune's own plan that is to be reached, nothing. */
    String word() {
      return (authority == null ? "" : authority) + (kind.equals("level") ? "" : "\n" + kind);
    }
  }

  /** An area, or a commune by what it is called beside others of its code. */
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

  /**
   * Makes the codelists of a publication.
   *
   * @param communes what communes are called in it
   */
  public SdmxCodes(
      List<Place> places,
      PlaceCodes communes,
      List<Indicator> indicators,
      List<PlanMeasure> plans) {
    this.communes = communes;
    this.places = CodeIds.of(places.stream().map(Place::code).toList());
    this.indicators = CodeIds.of(indicators.stream().map(Indicator::code).toList());
    this.units = CodeIds.ofUnits(indicators.stream().map(Indicator::uom).toList());
    this.plans = CodeIds.ofParts(plans.stream().map(PlanMeasure::word).toList());
    lists.put("CL_FREQ", FREQUENCIES);
    lists.put("CL_AREA", places.stream().map(this::entry).toList());
    lists.put("CL_INDICATOR", indicators.stream().map(this::entry).toList());
    lists.put("CL_MEASURE", measures(plans));
    lists.put("CL_OBS_STATUS", STATUSES);
    lists.put("CL_UNIT", units());
  }

  /** The code of an area. */
  String area(String code) {
    return places.id(code);
  }

  /** The code of a commune. */
  String commune(String code, String validFrom) {
    return places.id(communes.of(code, validFrom));
  }

  /** The code of an indicator. */
  String indicator(String code) {
    return indicators.id(code);
  }

  /** The code of a unit. */
  String unit(String uom) {
    return units.id(uom);
  }

  /** What stands behind a measure of a plan: who assigned it, and how it is to be reached. */
  String plan(@Nullable String authority, String kind) {
    String word = new PlanMeasure(authority, kind).word();
    return word.isEmpty() ? "" : "_" + plans.id(word);
  }

  /** Takes in the codes of an earlier publication that this one does not have any more. */
  public SdmxCodes with(SdmxCodes earlier) {
    lists.replaceAll(
        (id, codes) -> {
          Map<String, List<String>> all = new LinkedHashMap<>();
          codes.forEach(code -> all.put(code.get(0), code));
          Objects.requireNonNull(earlier.lists.get(id))
              .forEach(code -> all.putIfAbsent(code.get(0), code));
          return List.copyOf(all.values());
        });
    return this;
  }

  private List<List<String>> units() {
    List<List<String>> list = new ArrayList<>();
    units.all().forEach((unit, code) -> list.add(List.of(code, unit, unit)));
    list.sort(Comparator.comparing(unit -> unit.get(0)));
    return list;
  }

  private List<List<String>> measures(List<PlanMeasure> known) {
    List<List<String>> measures = new ArrayList<>();
    MEASURES.forEach((code, names) -> measures.add(List.of(code, names.get(0), names.get(1))));
    Map<String, String> of = new TreeMap<>();
    for (PlanMeasure plan : known) {
      String who = plan.authority() == null ? "" : " " + plan.authority();
      of.put(plan(plan.authority(), plan.kind()), who + ", " + plan.kind());
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

  private List<String> entry(Place place) {
    String parent = place.parent() == null ? null : places.id(place.parent());
    return entry(places.id(place.code()), place.name(), place.name(), parent);
  }

  private List<String> entry(Indicator each) {
    String parent = each.parent() == null ? null : indicators.id(each.parent());
    return entry(indicators.id(each.code()), each.nameVi(), each.nameEn(), parent);
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
