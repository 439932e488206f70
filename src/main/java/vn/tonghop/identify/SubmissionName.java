package vn.tonghop.identify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.NameKey;

/**
 * What a file's name says: {@code COMMUNE_PERIOD_FORM[_lanN][_bosung].csv}.
 *
 * @param commune code or name as it was written, or null; null too where many communes are meant
 * @param period as it was written, in upper case, or null
 * @param form code in upper case, or null
 * @param revision the N of {@code lanN}, at least 1, or null without one
 * @param supplement whether the file adds to or replaces only its own rows
 * @param manyCommunes whether the name says {@code all}
 */
public record SubmissionName(
    @Nullable String commune,
    @Nullable String period,
    @Nullable String form,
    @Nullable Integer revision,
    boolean supplement,
    boolean manyCommunes) {

  private static final Pattern EXTENSIONS =
      Pattern.compile("(\\.(csv|txt))+$", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_EXTENSION = Pattern.compile("\\.[\\p{L}\\p{N}]{1,8}$");
  private static final Pattern COPY_BEFORE =
      Pattern.compile("^(copy of|bản sao của) +", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COPY_AFTER =
      Pattern.compile(
          "( *\\(\\d+\\)| *- *(copy|bản sao|(sheet|trang tính) ?\\d*))+$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern WORKBOOK =
      Pattern.compile("\\.(xls[xmb]?|ods)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern REVISION = Pattern.compile("lan ?0*([1-9]\\d{0,3})");
  private static final Pattern BEHIND_FORM =
      Pattern.compile(
          "(.+?)[-. ]+(l[aầ]n ?0*[1-9]\\d{0,3}|b[oổ][- ]?sung)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LIKELY_PERIOD =
      Pattern.compile(
          "(?<!\\d)(19|20)\\d\\d(?!\\d)|^(t|th[aá]ng|q|qu[yý]) ?\\d", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMUNE_CODE = Pattern.compile("\\d{5}");

  /** What people write behind a name that says all: that it is the last one, or signed, or sent. */
  private static final Pattern IDLE =
      Pattern.compile(
          "final|(?:ban )?(?:cuoi(?: cung)?|chot|chinh)|ban|(?:da )?(?:ky|chot|gui|nop)|signed|ok"
              + "|hoan (?:chinh|thien|thanh)|(?:sheet|trang tinh) ?\\d{0,2}");

  private static final Pattern DAY_OF_SENDING =
      Pattern.compile(
          "(?:ngay ?)?(?:20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
              + "|(?:0?[1-9]|[12]\\d|3[01]) (?:0?[1-9]|1[0-2]) (?:20)?\\d{2}"
              + "|20\\d{2} (?:0?[1-9]|1[0-2]) (?:0?[1-9]|[12]\\d|3[01]))");

  /** Without the lines between: "06004-2024-KTXH". */
  private static final Pattern OTHERWISE_PARTED =
      Pattern.compile("(\\d{5})[-. ]+([^_]+?)[-. ]+(\\p{L}{2,12})");

  private static final Pattern OF_DIGITS = Pattern.compile("\\d+");

  /** Whether a file is CSV by its name. */
  public static boolean isOfCsv(String fileName) {
    return EXTENSIONS.matcher(visible(fileName)).find();
  }

  private static String visible(String fileName) {
    String visible = INVISIBLE.matcher(fileName).replaceAll("");
    return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
  }

  /**
   * Reads a file's name.
   *
   * <p>Marks that browsers and file managers put on copies, such as {@code (1)}, and the workbook
   * and sheet of which programs save a file are overlooked, and so is what cannot be seen in a
   * name.
   *
   * @param fileName the last part of the path, with its extension
   * @return what could be recognised; the rest is null
   */
  public static SubmissionName parse(String fileName) {
    // A browser may write a blank as addresses do.
    String stem = visible(fileName).replace("%20", " ");
    if (!isOfCsv(fileName)) {
      stem = OTHER_EXTENSION.matcher(stem).replaceFirst("").strip();
    }
    stem = EXTENSIONS.matcher(stem).replaceFirst("").strip();
    stem = COPY_BEFORE.matcher(stem).replaceFirst("");
    stem = COPY_AFTER.matcher(stem).replaceFirst("").strip();
    stem = WORKBOOK.matcher(stem).replaceFirst("").strip();
    List<String> parts = new ArrayList<>();
    Matcher otherwise = OTHERWISE_PARTED.matcher(stem);
    if (otherwise.matches() && PeriodToken.code(otherwise.group(2).strip()) != null) {
      stem = otherwise.replaceFirst("$1_$2_$3");
    }
    for (String part : stem.split("_", -1)) {
      if (!part.isBlank()) {
        add(part.strip(), parts);
      }
    }
    boolean supplement = false;
    Integer revision = null;
    while (parts.size() > 1) {
      String last = NameKey.of(parts.get(parts.size() - 1));
      Matcher stated = REVISION.matcher(last);
      if (!supplement && last.replace(" ", "").equals("bosung")) {
        supplement = true;
      } else if (!supplement && last.equals("sung") && endsWith(parts, "bo")) {
        supplement = true;
        parts.remove(parts.size() - 1);
      } else if (revision == null && stated.matches()) {
        revision = Integer.valueOf(stated.group(1));
      } else if (!saysSomething(last, parts)) {
        // Which of two such files counts, their times say.
      } else {
        break;
      }
      parts.remove(parts.size() - 1);
    }
    return identified(parts, revision, supplement);
  }

  /** "KTXH-lan2" is a form and a revision; before the form a hyphen belongs to a name. */
  private static void add(String part, List<String> parts) {
    Matcher behind = BEHIND_FORM.matcher(part);
    if (parts.isEmpty() || !behind.matches()) {
      parts.add(part);
      return;
    }
    add(behind.group(1).strip(), parts);
    parts.add(behind.group(2).replace('-', ' '));
  }

  private static boolean endsWith(List<String> parts, String beforeLast) {
    return parts.size() > 2 && NameKey.of(parts.get(parts.size() - 2)).equals(beforeLast);
  }

  private static boolean saysSomething(String last, List<String> parts) {
    boolean idle = IDLE.matcher(last).matches() || DAY_OF_SENDING.matcher(last).matches();
    return !idle
        || parts.size() < 4
        || parts.subList(0, parts.size() - 2).stream()
            .allMatch(one -> PeriodToken.code(one) == null);
  }

  /** The month may stand before the year: "T11_2024". Bare digits may be the end of a name. */
  private static boolean isMonthBefore(List<String> parts, int year) {
    return year > 1
        && PeriodToken.code(parts.get(year - 1) + "-" + parts.get(year)) != null
        && (speaksOfCommune(parts.get(0)) || !OF_DIGITS.matcher(parts.get(year - 1)).matches());
  }

  private static SubmissionName identified(
      List<String> parts, @Nullable Integer revision, boolean supplement) {
    int at = parts.size() - 1;
    while (at >= 0 && PeriodToken.code(parts.get(at)) == null) {
      at--;
    }
    String commune;
    String period;
    String form;
    if (at >= 0) {
      period = PeriodToken.code(parts.get(at));
      int next = at + 1;
      if (next < parts.size() && PeriodToken.code(parts.get(next)) == null) {
        String longer = PeriodToken.code(parts.get(at) + "-" + parts.get(next));
        next += longer == null ? 0 : 1;
        period = longer == null ? period : longer;
      }
      int first = at;
      if (next == at + 1 && isMonthBefore(parts, at)) {
        first--;
        period = PeriodToken.code(parts.get(first) + "-" + parts.get(at));
      }
      commune = joined(parts.subList(0, first));
      form = joined(parts.subList(next, parts.size()));
      if (commune == null && next + 1 < parts.size() && speaksOfCommune(parts.get(next))) {
        commune = parts.get(next);
        form = joined(parts.subList(next + 1, parts.size()));
      } else if (form == null && first == 2 && speaksOfCommune(parts.get(1))) {
        commune = parts.get(1);
        form = parts.get(0);
      }
    } else if (!parts.isEmpty() && (speaksOfCommune(parts.get(0)) || isLikelyPeriod(parts))) {
      // Whatever stands in the period's place is kept, so that it is refused and not overlooked.
      commune = parts.get(0);
      period = parts.size() > 2 ? joined(parts.subList(1, parts.size() - 1)) : null;
      form = parts.size() > 1 ? parts.get(parts.size() - 1) : null;
    } else {
      commune = null;
      period = null;
      form = null;
    }
    boolean many = commune != null && commune.equalsIgnoreCase("all");
    return new SubmissionName(
        many ? null : commune,
        period == null ? null : period.toUpperCase(Locale.ROOT),
        form == null ? null : form.toUpperCase(Locale.ROOT),
        revision,
        supplement,
        many);
  }

  private static boolean speaksOfCommune(String part) {
    return COMMUNE_CODE.matcher(part).matches() || part.equalsIgnoreCase("all");
  }

  /** Says whether a name of three parts has in its middle what was to be a period. */
  private static boolean isLikelyPeriod(List<String> parts) {
    return parts.size() == 3 && LIKELY_PERIOD.matcher(parts.get(1)).find();
  }

  private static @Nullable String joined(List<String> parts) {
    return parts.isEmpty() ? null : String.join("_", parts);
  }
}
