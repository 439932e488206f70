package vn.tonghop.identify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reference.Period;
import vn.tonghop.words.NameKey;

/**
 * Words by which a heading says, without naming a day or a place, that what stands below is not
 * what the commune reports for the period: an example, a draft, a plan, the month before, the whole
 * district.
 */
final class OtherMatter {
  private static final Pattern NO_REPORT =
      Pattern.compile(
          "vi du(?: (?:minh hoa|cach ghi|ghi|dien)(?: bieu)?)?|(?:bang |bieu |so lieu )?(?:mau"
              + " )?(?:dien thu|nhap thu|ghi thu|thu nghiem|chay thu)|so lieu (?:gia dinh|vi"
              + " du)|mau dien|test|(?:ban|bao cao) nhap|(?:ban |bao cao )?du thao(?: (?:lan|bao"
              + " cao|bieu|so lieu|\\d).*)?|(?:bao cao |so lieu |bieu )(?:da )?huy(?: bo)?|khong"
              + " (?:su dung|dung)(?: bieu| bao cao| so lieu)?(?: nay)?");

  private static final Pattern OF_BEFORE =
      Pattern.compile(
          "so (?:lieu )?cu|(?:so lieu )?truoc (?:khi )?(?:sap nhap|dieu chinh|chia tach).*");

  /** The same of a heading between rows; above a table they are the name of a form. */
  private static final Pattern NO_ROWS =
      Pattern.compile("mau|(?:huong dan|cach)(?: (?:cach )?(?:ghi|dien|lap))?(?: bieu)?");

  private static final Pattern OTHER_TIME =
      Pattern.compile(
          "(?:(?:so lieu|so|ket qua|thuc hien|th|uoc|ke hoach|du kien|nhiem vu|trong tam|phuong"
              + " huong|muc tieu|cua|cung|ky|va) )*(?:nam|thang|quy|ky) (?:truoc|sau|toi|ke"
              + " tiep|lien ke)(?: chuyen sang)?|(?:(?:so lieu|so|ket qua|thuc hien|th) )*cung"
              + " ky(?: nam| thang| quy)?(?: truoc)?");

  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?:(?:so lieu|so) )?(?:ke hoach|ke hoach giao|chi tieu (?:duoc )?giao|du kien|du bao"
              + "|phuong huong|phuong huong nhiem vu|dinh huong|muc tieu|phan dau"
              + "|(?:chi tieu|muc tieu) phan dau)(?: (?:nam|thang|quy|ky)(?: nay)?)?");

  private static final Pattern OF_A_YEAR =
      Pattern.compile(
          "(?:(?:so lieu|so|ket qua|thuc hien|th|uoc|uoc tinh|uoc dat|du kien|ke hoach|uth|du uoc"
              + "|kha nang|phan dau) )*ca nam"
              + "(?: (?:19|20)\\d\\d)?");

  private static final Pattern SINCE_NEW_YEAR =
      Pattern.compile(
          "(?:(?:so lieu|so|ket qua|thuc hien|th|tinh chung|tinh) )*(?:(?:luy ke|lk|cong don)(?:"
              + " .{0,40})?|(?:tinh )?tu dau nam(?: den (?:nay|het .*|cuoi .*))?)");

  /** A title of ten months, and of nothing beside. */
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?:(?:bao cao|bieu|bang|ket qua|tinh hinh|thuc hien|so lieu|cac|chi tieu|tinh chung|phat"
              + " trien|kinh te|van hoa|xa hoi|ktxh|nhiem vu|tong hop|uoc) )*(?:\\d{1,2} thang(?:"
              + " dau nam)?|thang dau nam)(?:(?: nam)? (?:19|20)\\d\\d)?");

  private static final Pattern WIDER =
      Pattern.compile(
          "(?:(?:bieu|tong hop|cong|tong|tong cong|tong so|so lieu|so|ket qua|cua) )*(?:toan|ca)"
              + " (?:huyen|tinh|thanh pho|quan)"
              + "|(?:bieu )?(?:tong hop|tong cong|cong) (?:so lieu )?(?:cua )?cac xa(?: .{0,40})?"
              + "|xa khac"
              + "|(?:bieu (?:so )?\\d{1,2} )?(?:trong do )?(?:cac"
              + " )?xa (?:dac biet kho khan|vung .{1,10}|khu vuc .{1,10}|an toan khu|bien"
              + " gioi)|(?:bieu (?:so )?\\d{1,2} )?(?:trong do )?cac (?:xa|phuong|thi tran)(?:"
              + " (?:va |cac )*(?:xa|thi tran|phuong))? (?:con lai|khac|vung .{1,10}|khu vuc"
              + " .{1,10})");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)]");

  private OtherMatter() {}

  /** Whether a text says that the figures below it are an example, a draft or no longer true. */
  static boolean isNoReport(String text) {
    if (NO_REPORT.matcher(NameKey.of(text)).matches()) {
      return true;
    }
    Matcher brackets = IN_BRACKETS.matcher(text);
    while (brackets.find()) {
      String within = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
      if (NO_REPORT.matcher(NameKey.of(within)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a heading between rows says that they are no report, or that of more than one. */
  static boolean isOfOthers(String heading) {
    String key = NameKey.of(heading);
    return isNoReport(heading) || NO_ROWS.matcher(key).matches() || isOfOthersAbove(heading);
  }

  /** Whether a title above a table says that it is of more than one commune, or no longer true. */
  static boolean isOfOthersAbove(String title) {
    String key = NameKey.of(title);
    return OF_BEFORE.matcher(key).matches() || WIDER.matcher(key).matches();
  }

  /** Whether a title above a table says that it is of another time than a period. */
  static boolean isOfAnotherTimeAbove(String title, Period period) {
    String key = NameKey.of(title);
    return OTHER_TIME.matcher(key).matches()
        || !isWholeYear(period) && OF_A_YEAR.matcher(key).matches();
  }

  /** Whether a title says that figures count from the beginning of the year on. */
  static boolean isSinceNewYear(String title) {
    String key = NameKey.of(title);
    return SINCE_NEW_YEAR.matcher(key).matches() || MONTHS.matcher(key).matches();
  }

  private static boolean isWholeYear(Period period) {
    return period.starts().getDayOfYear() == 1
        && period.ends().getDayOfYear() == period.ends().lengthOfYear();
  }

  /**
   * Whether a heading is of another time than a period, or of what is to come.
   *
   * @param key the heading, folded
   */
  static boolean isOfAnotherTime(String key, Period period) {
    boolean fromNewYear = period.starts().getDayOfYear() == 1;
    return OTHER_TIME.matcher(key).matches()
        || EXPECTED.matcher(key).matches()
        || !isWholeYear(period) && OF_A_YEAR.matcher(key).matches()
        || !fromNewYear && (SINCE_NEW_YEAR.matcher(key).matches() || MONTHS.matcher(key).matches());
  }
}
