package vn.tonghop.identify;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.words.NameKey;

/**
 * Says of a heading between the rows of a file whether what stands below is of the file's own
 * commune and period. It is taken at its word as a title above the table is.
 */
public final class Belonging {
  /** What a heading says of whose figures stand below it. */
  public enum Claim {
    /** Nothing. */
    NONE,
    /** They are the file's. */
    OWN,
    /** They are another commune's, of a part of the commune, or of another period. */
    ANOTHER
  }

  /** Longer text is no heading. */
  private static final int LONGEST = 200;

  /** What comes is told of under such a heading, and a title above a table has no such words. */
  private static final Pattern OUTLOOK =
      Pattern.compile(
          "(?:(?:xay dung|giao|du kien|phuong an) )*(?:ke hoach|du kien|du bao|du toan|uoc"
              + "|phuong huong|nhiem vu|muc tieu|dinh huong|phan dau|dang ky|de xuat|nhu cau|du uoc"
              + "|kha nang thuc hien)\\b.*");

  private static final Pattern CITES =
      Pattern.compile(".*\\b(?:can cu|nghi quyet|quyet dinh|thong tu|nghi dinh|kem theo|von)\\b.*");

  /** "Phần xã Tân Tiến cũ" is of that commune. */
  private static final Pattern AROUND_NAME =
      Pattern.compile("(?iu)^(?:phần|tại|của|số liệu(?: của)?)\\s+|\\s*\\(?(?:cũ|trước đây)\\)?$");

  /** "Biểu số 2:" before what the table is of. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:phần|mục|chương|biểu|bảng|phụ lục)(?: số| thứ)?\\s+"
              + "(?:[IVX]{1,5}|\\d{1,2}|[A-E]|một|hai|ba|bốn|nhất)(?:\\s*[:.\\-–]+)?\\s+(?=\\p{L})");

  private static final Pattern SHORT_PLAN =
      Pattern.compile("(?u)^KH(?= (?i:năm|tháng|quý|cả|20\\d\\d)|$)");
  private static final Pattern SHORT_ACTUAL =
      Pattern.compile("(?u)^TH(?= (?i:năm|tháng|quý|cả|cùng))");
  private static final Pattern BARE_YEAR =
      Pattern.compile("(?iu)(?<=^kế hoạch|^thực hiện|^dự kiến) (?=20\\d\\d$)");

  private static final Pattern COMPARES = Pattern.compile(".*\\bso (?:voi|sanh)\\b.*");

  private static final String VILLAGE_WORD =
      "(?iu:thôn|bản(?! (?:tổng|báo|kê|đồ|vẽ|sao|tin|cam|thuyết))|xóm|làng|ấp|buôn|khu phố"
          + "|tổ dân phố|tdp|khu dân cư|khối phố|khu)";

  private static final String CAPITAL = "\\p{Lu}\\p{Ll}*";

  /** A village by its own name, which begins with a capital, or by its number. */
  private static final Pattern VILLAGE =
      Pattern.compile(
          "(?:(?iu:trong đó|riêng|chia ra|đơn vị|đơn vị báo cáo)\\s*:?\\s*)?"
              + (VILLAGE_WORD + "\\s*:?\\s+(?iu:số\\s+)?(?:\\d{1,2}[A-Z]?|" + CAPITAL)
              + ("(?:[\\s-]+(?:" + CAPITAL + "|\\d{1,2})){0,4})\\s*:?"));

  /** In capitals, where a village's name cannot be told from other words by its letters. */
  private static final Pattern VILLAGE_IN_CAPITALS =
      Pattern.compile(
          "(?:THÔN|XÓM|TỔ DÂN PHỐ|KHU PHỐ|KHỐI PHỐ)\\s+"
              + "(?!VĂN|CÓ|ĐẠT|ĐÃ|CHƯA|KIỂU|MỚI|BẢN|XÓM|TRÊN|TRONG|NÔNG|KHU|THÔN|SÁNG|ĐƯỢC|KHÔNG)"
              + "\\p{Lu}+(?:\\s+[\\p{Lu}\\d]+){0,3}");

  private final @Nullable Commune commune;
  private final @Nullable Period period;
  private final BiFunction<String, Period, Optional<Commune>> communes;
  private final Function<String, Optional<Period>> find;
  private final Function<String, List<Period>> mentionedIn;

  /**
   * Prepares for the headings of a file.
   *
   * @param commune whose it is, or null where its rows say so
   * @param period its period, or null where its rows say so
   */
  public Belonging(
      CommuneDirectory communes,
      PeriodCalendar periods,
      @Nullable Commune commune,
      @Nullable Period period) {
    this.commune = commune;
    this.period = period;
    this.communes = communes::find;
    this.find = periods::find;
    this.mentionedIn = periods::mentionedIn;
  }

  /**
   * Says what a heading claims.
   *
   * @param heading its text, without numbering
   */
  public Claim of(String heading) {
    return heading.length() > LONGEST ? Claim.NONE : ofWritten(written(heading));
  }

  /** A heading without its label and with its first word in full. */
  private static String written(String heading) {
    String text = LABEL.matcher(heading).replaceFirst("");
    text = SHORT_PLAN.matcher(text).replaceFirst("Kế hoạch");
    text = SHORT_ACTUAL.matcher(text).replaceFirst("Thực hiện");
    return BARE_YEAR.matcher(text).replaceFirst(" năm ");
  }

  private Claim ofWritten(String heading) {
    boolean ofOthers =
        commune != null && (isOfAVillage(heading) || OtherMatter.isOfOthers(heading));
    Claim sender = ofOthers ? Claim.ANOTHER : ofCommune(heading);
    return sender == Claim.ANOTHER ? sender : stronger(sender, ofPeriod(heading));
  }

  /** Whether a text says that the figures below it are an example, a draft or no longer true. */
  public static boolean isNoReport(String text) {
    return text.length() <= LONGEST && OtherMatter.isNoReport(text);
  }

  /**
   * Whether a title above the tables of a file says that nothing below it is the file's report,
   * though it names neither a day nor a place.
   *
   * @param ofOne whether the file is of one commune
   * @param period the file's period, or null
   */
  public static boolean isNoReportBelow(String title, boolean ofOne, @Nullable Period period) {
    return isNoReport(title)
        || title.length() <= LONGEST
            && (ofOne && OtherMatter.isOfOthersAbove(title)
                || period != null && OtherMatter.isOfAnotherTimeAbove(title, period));
  }

  /** Whether a title says that figures count from the beginning of the year on. */
  public static boolean isSinceNewYear(String title) {
    return title.length() <= LONGEST && OtherMatter.isSinceNewYear(title);
  }

  /** Whether a text, standing alone, says that what is below is of one village of a commune. */
  static boolean isOfAVillage(String text) {
    String alone = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    return alone.length() <= LONGEST
        && (VILLAGE.matcher(alone).matches() || VILLAGE_IN_CAPITALS.matcher(alone).matches());
  }

  private static Claim stronger(Claim one, Claim other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Claim ofCommune(String heading) {
    if (commune == null || period == null) {
      return Claim.NONE;
    }
    SenderStatements statements =
        new SenderStatements(
            List.of(AROUND_NAME.matcher(heading).replaceAll("")),
            token -> communes.apply(token, period).isPresent());
    Claim claim = Claim.NONE;
    for (String sender : statements.senders()) {
      Optional<Commune> named = communes.apply(sender, period);
      claim = named.isEmpty() ? claim : stronger(claim, isOwn(named.get()));
    }
    return claim;
  }

  private Claim isOwn(Commune named) {
    return named.equals(commune) ? Claim.OWN : Claim.ANOTHER;
  }

  private Claim ofPeriod(String heading) {
    String key = NameKey.of(heading);
    if (period == null || COMPARES.matcher(key).matches()) {
      return Claim.NONE;
    }
    boolean outlook = OUTLOOK.matcher(key).matches();
    if (outlook && CITES.matcher(key).matches()) {
      return Claim.NONE;
    }
    String title = outlook ? "kết quả " + heading.toLowerCase(Locale.ROOT) : heading.strip();
    PreambleStatements statements = new PreambleStatements(List.of(title));
    List<List<Period>> stated = statements.periods(find, mentionedIn);
    if (stated.isEmpty()) {
      stated = statements.undatedPeriods(mentionedIn, period.starts().getYear());
    }
    if (stated.isEmpty()) {
      return OtherMatter.isOfAnotherTime(key, period) ? Claim.ANOTHER : Claim.NONE;
    }
    // What is expected of a year is not what a month of it brought.
    boolean covered =
        stated.get(0).stream().anyMatch(one -> outlook ? one.equals(period) : covers(one, period));
    return covered ? Claim.OWN : stated.get(0).size() == 1 ? Claim.ANOTHER : Claim.NONE;
  }

  private static boolean covers(Period stated, Period period) {
    return !stated.starts().isAfter(period.starts()) && !stated.ends().isBefore(period.ends());
  }
}
