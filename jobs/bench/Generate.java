import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes a country to measure with: its configuration under {@code HOME/config} and its submissions
 * under {@code HOME/inbox}. The same arguments always give the same bytes.
 *
 * <p>Run as {@code java Generate.java CONFIG HOME COMMUNES INDICATORS PERIODS all|files}; the units
 * are those of {@code CONFIG}.
 */
final class Generate {
  private static final int FIRST_YEAR = 2024;
  private static final int COMMUNES_IN_A_DISTRICT = 17;
  private static final String HEADER = "Mã xã;Kỳ;Mã;ĐVT;Kế hoạch;Thực hiện\n";

  /** What communes count in, how many decimals it has, and another unit that some write instead. */
  private record Measure(String unit, int decimals, String other, int factor) {}

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

  /** One row of the form. */
  private record Indicator(
      String code,
      Measure measure,
      String aggregation,
      String behaviour,
      String source,
      String parent,
      String numerator,
      String denominator) {}

  private final List<Indicator> indicators = new ArrayList<>();
  private final int communes;
  private final int periods;
  private long state;

  private Generate(int communes, int indicators, int periods) {
    this.communes = communes;
    this.periods = periods;
    for (int i = 0; i < indicators; i++) {
      this.indicators.add(indicator(i, indicators));
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[1]);
    Generate country =
        new Generate(
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]));
    country.configure(Path.of(arguments[0]), home.resolve("config"));
    country.submit(home.resolve("inbox"), arguments[5].equals("all"));
  }

  private static String code(int i) {
    return String.format(Locale.ROOT, "CT_%03d", i);
  }

  /** Twenty rows hold one share of two others, one total of three parts, a count, a rank, a mean. */
  private static Indicator indicator(int i, int all) {
    int place = i % 20;
    boolean whole = i - place + 9 < all;
    Measure measure = MEASURES.get(i / 20 % MEASURES.size());
    String behaviour = i / 20 % 3 == 2 ? "stock" : "flow";
    if (whole && place < 2) {
      return new Indicator(code(i), HOUSEHOLDS, "sum", "stock", "submitted", "", "", "");
    }
    if (whole && place == 2) {
      return new Indicator(
          code(i), PERCENT, "ratio", "stock", "computed", "", code(i - 2), code(i - 1));
    }
    if (whole && place == 3) {
      return new Indicator(code(i), measure, "sum", behaviour, "computed", "", "", "");
    }
    if (whole && place < 7) {
      String parent = code(i - place + 3);
      return new Indicator(code(i), measure, "sum", behaviour, "submitted", parent, "", "");
    }
    if (whole && place < 10) {
      String aggregation = List.of("count", "none", "mean").get(place - 7);
      String weight = place == 9 ? code(i - 8) : "";
      Measure own = place == 7 ? YES : measure;
      return new Indicator(code(i), own, aggregation, "stock", "submitted", "", "", weight);
    }
    Measure own = MEASURES.get(i % MEASURES.size());
    return new Indicator(
        code(i), own, "sum", i % 3 == 2 ? "stock" : "flow", "submitted", "", "", "");
  }

  private void configure(Path project, Path config) throws IOException {
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
    StringBuilder areas = new StringBuilder("code,name,level,parent\n01,Tỉnh Mẫu,province,\n");
    StringBuilder units = new StringBuilder("code,name,type,area,valid_from,valid_to\n");
    for (int c = 0; c < communes; c++) {
      String district = String.format(Locale.ROOT, "H%03d", c / COMMUNES_IN_A_DISTRICT);
      if (c % COMMUNES_IN_A_DISTRICT == 0) {
        areas.append(district).append(",Huyện ").append(district).append(",district,01\n");
      }
      String code = commune(c);
      units.append(code).append(",Xã Mẫu ").append(code).append(",xa,").append(district);
      units.append(",2000-01-01,\n");
    }
    Files.writeString(reference.resolve("areas.csv"), areas);
    Files.writeString(reference.resolve("communes.csv"), units);
    StringBuilder calendar = new StringBuilder("period,starts,ends,cut_off,deadline\n");
    StringBuilder targets =
        new StringBuilder("year,authority,place,indicator,kind,value,assigned_on\n");
    for (int year = FIRST_YEAR; year < FIRST_YEAR + periods; year++) {
      // A deadline that never passes: nobody is late, as on a good night.
      calendar.append(year + "," + year + "-01-01," + year + "-12-31," + year + "-11-30,2999-12-31\n");
      for (int i = 10; i < indicators.size(); i += 20) {
        targets.append(year + ",ubnd_tinh,01," + code(i) + ",level,1000000," + (year - 1) + "-12-20\n");
      }
    }
    Files.writeString(reference.resolve("periods.csv"), calendar);
    Files.writeString(reference.resolve("targets.csv"), targets);
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
              i.behaviour(),
              "up",
              String.valueOf(i.measure().decimals()),
              i.source(),
              i.parent(),
              i.numerator(),
              i.denominator(),
              i.numerator().isEmpty() ? "" : "100",
              "0",
              "",
              "\n"));
    }
    Files.writeString(reference.resolve("indicators.csv"), rows);
  }

  private void submit(Path inbox, boolean oneFile) throws IOException {
    Files.createDirectories(inbox);
    try (Stream<Path> before = Files.list(inbox)) {
      for (Path file : before.toList()) {
        Files.delete(file);
      }
    }
    for (int year = FIRST_YEAR; year < FIRST_YEAR + periods; year++) {
      Path all = inbox.resolve("all_" + year + "_KTXH.csv");
      Writer out = oneFile ? open(all) : Writer.nullWriter();
      for (int c = 0; c < communes; c++) {
        state = year * 1_000_003L + c;
        if (!oneFile) {
          out = open(inbox.resolve(commune(c) + "_" + year + "_KTXH.csv"));
        }
        rows(out, c, year);
        if (!oneFile) {
          out.close();
        }
      }
      out.close();
    }
  }

  private static BufferedWriter open(Path file) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    out.write(HEADER);
    return out;
  }

  private static String commune(int c) {
    return String.format(Locale.ROOT, "%05d", 10_000 + c);
  }

  private void rows(Writer out, int c, int year) throws IOException {
    String start = commune(c) + ";" + year + ";";
    long[] actuals = new long[indicators.size()];
    for (int i = 0; i < actuals.length; i++) {
      Indicator indicator = indicators.get(i);
      boolean other = c % 10 == 0;
      actuals[i] = actual(i, actuals);
      long plan = Math.max(1, actuals[i] * (90 + next(20)) / 100);
      out.write(start);
      out.write(indicator.code());
      out.write(';');
      out.write(other ? indicator.measure().other() : indicator.measure().unit());
      out.write(';');
      number(out, plan, indicator.measure(), other);
      out.write(';');
      number(out, actuals[i], indicator.measure(), other);
      out.write('\n');
    }
  }

  /** In the last decimal of the measure. Totals, parts and shares of one commune fit together. */
  private long actual(int i, long[] before) {
    Indicator indicator = indicators.get(i);
    if (indicator.aggregation().equals("count")) {
      return next(2);
    }
    if (indicator.aggregation().equals("ratio")) {
      return Math.round(10_000.0 * before[i - 2] / before[i - 1]);
    }
    if (indicator.measure().equals(HOUSEHOLDS)) {
      // The numerator stands first; its denominator is never below it.
      return i % 20 == 0 ? 10 + next(300) : before[i - 1] + 300 + next(900);
    }
    if (indicator.source().equals("computed")) {
      return 3 * (1000 + i);
    }
    if (!indicator.parent().isEmpty()) {
      // Three parts: what one has more than a third, another has less.
      long third = 1000 + Integer.parseInt(indicator.parent().substring(3));
      long more = before[0] * 3;
      return switch (i % 20) {
        case 4 -> third + more % third;
        case 5 -> third - more % third;
        default -> third;
      };
    }
    return 1 + next(200_000);
  }

  /** A Lehmer generator after Knuth: the same on every Java. */
  private int next(int bound) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) ((state >>> 33) % bound);
  }

  /** As in Vietnam: points between thousands, a comma before decimals. */
  private static void number(Writer out, long value, Measure measure, boolean other)
      throws IOException {
    int decimals = measure.decimals();
    long digits = value;
    if (other) {
      for (long factor = measure.factor(); factor > 1; factor /= 10) {
        if (decimals > 0) {
          decimals--;
        } else {
          digits *= 10;
        }
      }
    }
    long unit = 1;
    for (int d = 0; d < decimals; d++) {
      unit *= 10;
    }
    String whole = String.valueOf(digits / unit);
    for (int at = 0; at < whole.length(); at++) {
      if (at > 0 && (whole.length() - at) % 3 == 0) {
        out.write('.');
      }
      out.write(whole.charAt(at));
    }
    if (decimals > 0) {
      String fraction = String.valueOf(unit + digits % unit);
      out.write(',');
      out.write(fraction, 1, decimals);
    }
  }
}
