import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A country to measure with: its areas, communes and indicators, and the configuration that states
 * them. The same numbers always give the same country.
 */
final class Country {
  private static final int COMMUNES_IN_A_DISTRICT = 17;

  /** What communes count in, how many decimals it has, and another unit that some write instead. */
  record Measure(String unit, int decimals, String other, int factor) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("ha", 2, "m2", 10_000),
          new Measure("tấn", 2, "tạ", 10),
          new Measure("con", 0, "con", 1),
          new Measure("người", 0, "người", 1),
          new Measure("triệu đồng", 1, "nghìn đồng", 1000),
          new Measure("km", 3, "m", 1000),
          new Measure("lượt", 0, "lượt", 1),
          new Measure("kWh", 0, "kWh", 1));

  private static final Measure HOUSEHOLDS = new Measure("hộ", 0, "hộ", 1);
  private static final Measure PERCENT = new Measure("%", 2, "%", 1);
  private static final Measure YES = new Measure("tiêu chí", 0, "tiêu chí", 1);

  /** What the value of an indicator depends on, beside chance. */
  enum Kind {
    NUMERATOR,
    DENOMINATOR,
    RATIO,
    TOTAL,
    PART,
    COUNT,
    OTHER
  }

  /** One row of the form; {@code place} is its place within its twenty rows. */
  record Indicator(
      String code,
      int place,
      Kind kind,
      Measure measure,
      String aggregation,
      boolean isFlow,
      String parent,
      String numerator,
      String denominator) {
    boolean isComputed() {
      return kind == Kind.RATIO || kind == Kind.TOTAL;
    }
  }

  private final int communes;
  private final List<Indicator> indicators = new ArrayList<>();

  Country(int communes, int indicators) {
    this.communes = communes;
    for (int i = 0; i < indicators; i++) {
      this.indicators.add(indicator(i, indicators));
    }
  }

  int communes() {
    return communes;
  }

  List<Indicator> indicators() {
    return indicators;
  }

  static String commune(int c) {
    return String.valueOf(10_000 + c);
  }

  private static String code(int i) {
    return String.format("CT_%03d", i);
  }

  /**
   * Twenty rows hold one share of two others, one total of three parts, a count, a rank, a mean.
   */
  private static Indicator indicator(int i, int all) {
    int place = i % 20;
    boolean whole = i - place + 9 < all;
    Measure measure = MEASURES.get(i / 20 % MEASURES.size());
    boolean partsFlow = i / 20 % 3 != 2;
    if (whole && place < 2) {
      Kind kind = place == 0 ? Kind.NUMERATOR : Kind.DENOMINATOR;
      return new Indicator(code(i), place, kind, HOUSEHOLDS, "sum", false, "", "", "");
    }
    if (whole && place == 2) {
      String numerator = code(i - 2);
      String denominator = code(i - 1);
      return new Indicator(
          code(i), place, Kind.RATIO, PERCENT, "ratio", false, "", numerator, denominator);
    }
    if (whole && place == 3) {
      return new Indicator(code(i), place, Kind.TOTAL, measure, "sum", partsFlow, "", "", "");
    }
    if (whole && place < 7) {
      String parent = code(i - place + 3);
      return new Indicator(code(i), place, Kind.PART, measure, "sum", partsFlow, parent, "", "");
    }
    if (whole && place == 7) {
      return new Indicator(code(i), place, Kind.COUNT, YES, "count", false, "", "", "");
    }
    if (whole && place == 8) {
      return new Indicator(code(i), place, Kind.OTHER, measure, "none", false, "", "", "");
    }
    if (whole && place == 9) {
      String weight = code(i - 8);
      return new Indicator(code(i), place, Kind.OTHER, measure, "mean", false, "", "", weight);
    }
    Measure own = MEASURES.get(i % MEASURES.size());
    return new Indicator(code(i), place, Kind.OTHER, own, "sum", i % 3 != 2, "", "", "");
  }

  /**
   * Writes the configuration; its units and header words are those of the project.
   *
   * @param byMonth whether communes report months; else they report years, cut off in November
   */
  void configure(Path project, Path config, int firstYear, int lastYear, boolean byMonth)
      throws IOException {
    Path reference = config.resolve("reference");
    Files.createDirectories(reference);
    Files.copy(
        project.resolve("reference/units.csv"),
        reference.resolve("units.csv"),
        StandardCopyOption.REPLACE_EXISTING);
    String forms = Files.readString(project.resolve("forms.yml"));
    Files.writeString(
        config.resolve("forms.yml"),
        forms.replaceAll("(?m)^      - [A-Z_]+\n", "").replaceAll("required:\n", "required: []\n"));
    Files.writeString(
        reference.resolve("succession.csv"), "from_code,to_code,effective,share,basis\n");
    writePlaces(reference);
    Files.writeString(reference.resolve("periods.csv"), periods(firstYear, lastYear, byMonth));
    Files.writeString(reference.resolve("targets.csv"), targets(firstYear, lastYear));
    Files.writeString(reference.resolve("indicators.csv"), rows());
  }

  private void writePlaces(Path reference) throws IOException {
    StringBuilder areas = new StringBuilder("code,name,level,parent\n01,Tỉnh Mẫu,province,\n");
    StringBuilder units = new StringBuilder("code,name,type,area,valid_from,valid_to\n");
    for (int c = 0; c < communes; c++) {
      String district = String.format("H%03d", c / COMMUNES_IN_A_DISTRICT);
      if (c % COMMUNES_IN_A_DISTRICT == 0) {
        areas.append(district).append(",Huyện ").append(district).append(",district,01\n");
      }
      String code = commune(c);
      units.append(code).append(",Xã Mẫu ").append(code).append(",xa,").append(district);
      units.append(",2000-01-01,\n");
    }
    Files.writeString(reference.resolve("areas.csv"), areas);
    Files.writeString(reference.resolve("communes.csv"), units);
  }

  /** The deadlines never pass: nobody is late, as on a good night. */
  private static String periods(int firstYear, int lastYear, boolean byMonth) {
    StringBuilder rows = new StringBuilder("period,starts,ends,cut_off,deadline\n");
    for (int year = firstYear; year <= lastYear; year++) {
      if (!byMonth) {
        rows.append("%d,%d-01-01,%d-12-31,%d-11-30,2999-12-31\n".replace("%d", "" + year));
      }
      for (int month = 1; byMonth && month <= 12; month++) {
        YearMonth m = YearMonth.of(year, month);
        String ends = m.atEndOfMonth().toString();
        rows.append(String.join(",", m.toString(), m.atDay(1).toString(), ends, ends));
        rows.append(",2999-12-31\n");
      }
    }
    return rows.toString();
  }

  private String targets(int firstYear, int lastYear) {
    StringBuilder rows =
        new StringBuilder("year,authority,place,indicator,kind,value,assigned_on\n");
    for (int year = firstYear; year <= lastYear; year++) {
      for (int i = 10; i < indicators.size(); i += 20) {
        rows.append(year).append(",ubnd_tinh,01,").append(code(i)).append(",level,1000000,");
        rows.append(year - 1).append("-12-20\n");
      }
    }
    return rows.toString();
  }

  private String rows() {
    StringBuilder rows =
        new StringBuilder(
            "code,name_vi,name_en,uom,aggregation,behaviour,direction,decimals,source,parent,"
                + "numerator,denominator,scale,min,max,aliases\n");
    for (Indicator i : indicators) {
      String number = i.code().substring(3);
      rows.append(
          String.join(
              ",",
              i.code(),
              "Chỉ tiêu mẫu " + number,
              "Sample indicator " + number,
              i.measure().unit(),
              i.aggregation(),
              i.isFlow() ? "flow" : "stock",
              "up",
              String.valueOf(i.measure().decimals()),
              i.isComputed() ? "computed" : "submitted",
              i.parent(),
              i.numerator(),
              i.denominator(),
              i.numerator().isEmpty() ? "" : "100",
              "0",
              "",
              "\n"));
    }
    return rows.toString();
  }
}
