import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What communes submit. A value depends on commune, indicator and period alone: the same month
 * always has the same bytes, cumulative values go on from the month before, and the same month of
 * another year is never far away.
 */
final class Submissions {
  private static final String YEAR_HEADER = "Mã xã;Kỳ;Mã;ĐVT;Kế hoạch;Thực hiện";
  private static final String MONTH_HEADER = "Mã xã;Kỳ;Mã;ĐVT;Kế hoạch;Thực hiện;Lũy kế";

  /** What stands for the month of a whole year, and of a level that months swing around. */
  private static final int WHOLE_YEAR = 0;

  /** A year's month, 1 to 12; or a whole year. */
  record Period(int year, int month) {
    static Period ofYear(int year) {
      return new Period(year, WHOLE_YEAR);
    }

    /** The month that comes so many months after a January. */
    static Period ofMonth(int firstYear, int monthsLater) {
      return new Period(firstYear + monthsLater / 12, monthsLater % 12 + 1);
    }

    boolean isMonth() {
      return month != WHOLE_YEAR;
    }

    @Override
    public String toString() {
      return isMonth() ? String.format("%d-%02d", year, month) : String.valueOf(year);
    }
  }

  /**
   * Some communes' submissions.
   *
   * @param communes how many, from the first on
   * @param revision 1 for originals
   * @param revised how many communes, from the first on, revise: every tenth row is another. The
   *     others send what their originals said, though in other bytes
   */
  record Load(List<Period> periods, int communes, boolean inOneFile, int revision, int revised) {
    static Load originals(List<Period> periods, int communes, boolean inOneFile) {
      return new Load(periods, communes, inOneFile, 1, 0);
    }

    static Load revision(Period period, int communes, int revision) {
      return new Load(List.of(period), communes, false, revision, revision == 1 ? 0 : communes);
    }

    String name() {
      String first = periods.get(0).toString();
      String name = periods.size() == 1 ? first : first + " to " + periods.get(periods.size() - 1);
      if (revision > 1) {
        return name + (revised == 0 ? " again" : " lan" + revision);
      }
      return inOneFile ? name : name + " files";
    }

    private int revisionOf(int commune) {
      return commune < revised ? revision : 1;
    }
  }

  private final Country country;
  private final Path inbox;
  private Load present;

  Submissions(Country country, Path inbox) {
    this.country = country;
    this.inbox = inbox;
  }

  Path inbox() {
    return inbox;
  }

  long rows(Load load) {
    return (long) load.periods().size() * load.communes() * country.indicators().size();
  }

  /** Leaves nothing but this load in the inbox. */
  void write(Load load) throws IOException {
    if (load.equals(present)) {
      return;
    }
    Files.createDirectories(inbox);
    try (Stream<Path> before = Files.list(inbox)) {
      for (Path file : before.toList()) {
        Files.delete(file);
      }
    }
    for (Period period : load.periods()) {
      String rest = "_" + period + "_KTXH" + (load.revision() > 1 ? "_lan" + load.revision() : "");
      if (load.inOneFile()) {
        write("all" + rest, period, load, 0, load.communes());
      }
      for (int c = 0; !load.inOneFile() && c < load.communes(); c++) {
        write(Country.commune(c) + rest, period, load, c, c + 1);
      }
    }
    present = load;
  }

  private void write(String name, Period period, Load load, int from, int to) throws IOException {
    // As if saved on another machine.
    String end = load.revision() % 2 == 0 ? "\r\n" : "\n";
    Path file = inbox.resolve(name + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(period.isMonth() ? MONTH_HEADER : YEAR_HEADER);
      out.write(end);
      for (int c = from; c < to; c++) {
        rows(out, c, period, load.revisionOf(c), end);
      }
    }
    // As if it had arrived in the evening: of a file that is seconds old, the job waits for the rest.
    Instant written = Files.getLastModifiedTime(file).toInstant();
    Files.setLastModifiedTime(file, FileTime.from(written.minus(1, ChronoUnit.HOURS)));
  }

  private void rows(Writer out, int c, Period period, int revision, String end) throws IOException {
    String start = Country.commune(c) + ";" + period + ";";
    boolean other = c % 10 == 0;
    for (int i = 0; i < country.indicators().size(); i++) {
      Country.Indicator indicator = country.indicators().get(i);
      Country.Measure measure = indicator.measure();
      out.write(start);
      out.write(indicator.code());
      out.write(';');
      out.write(other ? measure.other() : measure.unit());
      out.write(';');
      number(out, plan(c, i, period), measure, other);
      out.write(';');
      number(out, actual(c, i, period, revision), measure, other);
      if (period.isMonth()) {
        out.write(';');
        if (indicator.isFlow()) {
          number(out, cumulative(c, i, period, revision), measure, other);
        }
      }
      out.write(end);
    }
  }

  /** A plan is for the whole year, whatever the period. */
  private long plan(int c, int i, Period period) {
    Period year = Period.ofYear(period.year());
    boolean adds = period.isMonth() && country.indicators().get(i).isFlow();
    long level = actual(c, i, year, 1) * (adds ? 12 : 1);
    return Math.max(1, level * (90 + chance(c, i, year, 1) % 20) / 100);
  }

  private long cumulative(int c, int i, Period period, int revision) {
    long sum = actual(c, i, period, revision);
    for (int month = 1; month < period.month(); month++) {
      sum += actual(c, i, new Period(period.year(), month), 1);
    }
    return sum;
  }

  /** In the last decimal of the measure. Totals, parts and shares of one commune fit together. */
  private long actual(int c, int i, Period period, int revision) {
    int first = i - country.indicators().get(i).place();
    switch (country.indicators().get(i).kind()) {
      case NUMERATOR:
        return around(10 + level(c, i) % 300, c, i, period, revision);
      case DENOMINATOR:
        long rest = 300 + level(c, i) % 900;
        return actual(c, i - 1, period, revision) + around(rest, c, i, period, revision);
      case RATIO:
        long denominator = actual(c, i - 1, period, revision);
        return (20_000 * actual(c, i - 2, period, revision) / denominator + 1) / 2;
      case TOTAL:
        return 3 * third(c, i, period, revision);
      case PART:
        // What the first part has more than a third, the second has less.
        long third = third(c, first + 3, period, revision);
        long more = third / 100 * (level(c, first + 4) % 80);
        return switch (i - first) {
          case 4 -> third + more;
          case 5 -> third - more;
          default -> third;
        };
      case COUNT:
        // Now and then the answer is another than usual.
        return (level(c, i) + (chance(c, i, period, 1) % 16 == 0 ? 1 : 0)) % 2;
      default:
        return around(20 + level(c, i) % 200_000, c, i, period, revision);
    }
  }

  private static long third(int c, int i, Period period, int revision) {
    return around(1000 + level(c, i) % 50_000, c, i, period, revision);
  }

  /** A tenth up or down by period; a revision moves every tenth value a little further. */
  private static long around(long level, int c, int i, Period period, int revision) {
    long value = level * (90 + chance(c, i, period, 0) % 21) / 100;
    boolean revised = revision > 1 && (c + i) % 10 == 0;
    return revised ? value + revision : value;
  }

  private static long level(int c, int i) {
    return mix(c * 4096L + i);
  }

  private static long chance(int c, int i, Period period, int question) {
    return mix(mix(c * 4096L + i) + (period.year() * 16L + period.month()) * 4 + question);
  }

  /** SplitMix64 (Steele, Lea, Flood 2014) without its sign: the same on every Java. */
  private static long mix(long seed) {
    long z = seed * 0x9E3779B97F4A7C15L + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) >>> 1;
  }

  /** As in Vietnam: points between thousands, a comma before decimals. */
  private static void number(Writer out, long value, Country.Measure measure, boolean other)
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
