package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.Belonging;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.reference.Behaviour;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

/**
 * What the headings above a row say that it is about, where its name alone would say another thing:
 * rice under "Diện tích thu hoạch" was harvested, not sown, and whatever stands under "Kế hoạch năm
 * 2025" is not this year's. Not thread-safe.
 */
final class HeadingMatter {
  /** Deeper nobody numbers; the bound is against hostile files. */
  private static final int DEEPEST = 20;

  private static final int YEAR_CODE = 4;

  /** A longer text above a table tells of more than one thing. */
  private static final int LONGEST_TITLE = 80;

  /** A heading of all kinds of things says nothing of a single one. */
  private static final Pattern MIXED =
      words("chan nuoi|thu y|tong dan|gieo|trong trot|nong nghiep|nong lam|kinh te|xa hoi|ktxh");

  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?:muc |so |ty le )?(?:tang|giam|tang giam|chenh lech|so sanh)(?: \\+)?(?: so)?(?:"
              + " voi)?(?: (?:cung ky|nam truoc|thang truoc|quy truoc|ke hoach|kh|ck)\\b.*)?|so"
              + " voi\\b.*|so sanh(?: (?:voi|cung ky|nam|ke hoach|th|kh|ck)\\b.*)?|(?:so"
              + " )?(?:tang|giam|tang them|phat sinh tang|phat sinh giam)(?: trong"
              + " (?:ky|nam|thang|quy))?|(?:so |so du |ton )?dau (?:ky|nam|thang|quy)|(?:so )?con"
              + " (?:lai|thieu)(?: phai thuc hien)?|(?:so )?chua (?:thuc hien|dat)(?: ke"
              + " hoach)?|(?:so )?thieu(?: hut)?(?: so voi.*)?");

  private static final Pattern PART_OF_ALL =
      Pattern.compile(
          "nam|nu|nam gioi|nu gioi|thanh thi|nong thon|phu nu|tre em"
              + "|(?:nguoi|ho) (?:dtts|dan toc thieu so)");

  private static final Pattern OF_PART_OF_YEAR =
      Pattern.compile(
          "(?!.*\\bngay\\b).*\\b(?:(?:thang|quy) (?:\\d{1,2}|i{1,3}|iv)|trong (?:thang|quy))\\b.*");

  private static final Pattern SEASON =
      words("vu (?:dong xuan|he thu|thu dong|mua|xuan|he|chiem|chiem xuan|dong)");

  /** By dimension: of what else there may be so many or so much than the indicators say. */
  private static final Map<String, Pattern> OTHER_MEASURES =
      Map.of(
          "area",
          words(
              "thu hoach|thiet hai|mat trang|bi mat|ngap|ngap ung|ung ngap|sau benh|dich benh|"
                  + "nhiem benh|nhiem sau|bi benh|dich hai|kho han|han han|cho san pham|trong moi"
                  + "|bo hoang|bi hai|bi anh huong"),
          "animal",
          words(
              "tiem phong|tiem chung|tiem vac xin|tiem vacxin|chet|xuat chuong|giet mo|ban ra"
                  + "|xuat ban|so con ban|benh|tieu huy|thiet hai|tai dan|nhap dan|mua vao|bi mat"),
          "visit",
          words("quoc te|noi dia|nuoc ngoai|luu tru|bhyt|bao hiem y te|noi tru|ngoai tru"),
          "household",
          words("dien luoi|dung dien|su dung dien|nuoc sach|nuoc sinh hoat|vay von|internet"));

  private static final Pattern BARE_COUNT = Pattern.compile("(?:tong )?so (ho|thon|xa|nguoi)");
  private static final Pattern COUNTED_FOR_ITSELF =
      words("khau|nhan khau|dan so|don vi hanh chinh|khu pho|ho dan|tong so|dan cu");

  /**
   * A heading that was passed. All of it is found out once, for many rows stand under it.
   *
   * @param kind how it is numbered, as {@link HeadingUnits} has it
   * @param key its words, folded
   * @param text as it is written
   * @param ofAPart whether all below is a part or a difference, whatever it is
   * @param ofASeason whether it names one season
   * @param others the dimensions of which it speaks of something else
   */
  private record Heading(
      String kind,
      String key,
      String text,
      boolean ofAPart,
      boolean ofASeason,
      Set<String> others) {
    static Heading of(String kind, String key, String text) {
      boolean mixed = MIXED.matcher(key).find() && !key.startsWith("tiem ");
      Set<String> others =
          OTHER_MEASURES.entrySet().stream()
              .filter(other -> !mixed && other.getValue().matcher(key).find())
              .map(Map.Entry::getKey)
              .collect(Collectors.toUnmodifiableSet());
      return new Heading(
          kind,
          key,
          text,
          COMPARISON.matcher(key).matches() || PART_OF_ALL.matcher(key).matches(),
          SEASON.matcher(key).results().count() == 1,
          others);
    }
  }

  private final Function<String, Belonging.Claim> claims;
  private final boolean ofAYear;
  private final List<Heading> open = new ArrayList<>();
  private final List<Heading> above;
  private final @Nullable String unreal;
  private final @Nullable String sinceNewYear;
  private int numbered;
  private @Nullable Heading elsewhere;

  /**
   * Prepares for the headings of a file.
   *
   * @param claims what a heading says of whose and when the rows below are
   * @param ofOne whether the file is of one commune
   * @param period the file's period, or null
   * @param preamble the texts above its first table: a title is a heading of all
   */
  HeadingMatter(
      Function<String, Belonging.Claim> claims,
      boolean ofOne,
      @Nullable Period period,
      List<String> preamble) {
    this.claims = claims;
    this.ofAYear = period != null && period.code().length() == YEAR_CODE;
    this.above =
        preamble.stream()
            .filter(text -> text.length() <= LONGEST_TITLE)
            .map(text -> Heading.of("", IndicatorName.headingKey(text), text))
            .filter(heading -> heading.ofAPart || heading.ofASeason || !heading.others.isEmpty())
            .toList();
    this.unreal =
        preamble.stream()
            .filter(text -> Belonging.isNoReportBelow(text, ofOne, period))
            .findFirst()
            .orElse(null);
    boolean fromNewYear = period == null || period.starts().getDayOfYear() == 1;
    this.sinceNewYear = fromNewYear ? null : sinceNewYear(preamble);
  }

  /** The title by which all figures count from the year's beginning; one of the month denies it. */
  private static @Nullable String sinceNewYear(List<String> preamble) {
    boolean alsoOfPart =
        preamble.stream().anyMatch(text -> OF_PART_OF_YEAR.matcher(NameKey.of(text)).matches());
    return alsoOfPart
        ? null
        : preamble.stream().filter(Belonging::isSinceNewYear).findFirst().orElse(null);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b");
  }

  /**
   * A heading was passed.
   *
   * @param label what stands before it in a cell of its own; may be empty
   * @param text its text, perhaps with a numbering of its own
   */
  void pass(String label, String text) {
    String key = IndicatorName.headingKey(text);
    if (key.isEmpty()) {
      return;
    }
    Heading heading = Heading.of(HeadingUnits.kind(label, Blank.strip(text)), key, text);
    end(heading.kind());
    open.add(heading);
    numbered += isBelowRoman(heading.kind()) ? 1 : 0;
    switch (claims.apply(IndicatorName.heading(text))) {
      case ANOTHER -> elsewhere = heading;
      case OWN -> elsewhere = null;
      default -> {
        boolean next = elsewhere != null && elsewhere.kind().equals(heading.kind());
        elsewhere = next && isNumbered(heading.kind()) ? null : elsewhere;
      }
    }
  }

  /** Whether a text says whose or when the rows below are. */
  boolean claims(String text) {
    return claims.apply(IndicatorName.heading(text)) != Belonging.Claim.NONE;
  }

  /** Whether a text says that what is below is of another time or place than the file. */
  boolean isOfAnother(String text) {
    return claims.apply(text) == Belonging.Claim.ANOTHER;
  }

  /** A row was passed that is none: one with a number of its own ends the headings of its kind. */
  void passRow(Supplier<String> label) {
    String number = numbered == 0 ? "" : label.get();
    if (!Blank.is(number)) {
      String kind = HeadingUnits.kind(number, "");
      if (isNumbered(kind)) {
        end(kind);
      }
    }
  }

  private void end(String kind) {
    int same = 0;
    while (same < open.size() && !open.get(same).kind().equals(kind)) {
      same++;
    }
    open.subList(same == DEEPEST ? 0 : same, open.size()).clear();
    numbered = (int) open.stream().filter(heading -> isBelowRoman(heading.kind())).count();
  }

  /** Rows are hardly ever numbered as chapters are. */
  private static boolean isBelowRoman(String kind) {
    return isNumbered(kind) && !kind.equals("I");
  }

  private static boolean isNumbered(String kind) {
    return !kind.isEmpty() && !kind.equals("words") && !kind.equals("CAPITALS");
  }

  /**
   * The heading by which a row is not what its file reports, or is something else than its name
   * says; null where none of them says so.
   *
   * @param coded whether the row bears the indicator's code, which only another place or time
   *     denies
   */
  @Nullable String otherwise(WrittenRow row, Found found, boolean coded) {
    if (unreal != null) {
      return unreal;
    }
    if (elsewhere != null) {
      return elsewhere.text();
    }
    if (sinceNewYear != null
        && found.indicator().behaviour() == Behaviour.FLOW
        && Blank.is(row.text(ColumnRole.CUMULATIVE))) {
      return sinceNewYear;
    }
    if (coded || open.isEmpty() && above.isEmpty()) {
      return null;
    }
    String name = NameKey.of(row.name());
    return Stream.concat(above.stream(), open.stream())
        .filter(heading -> isOfAnotherMeasure(heading, name, row, found))
        .map(Heading::text)
        .findFirst()
        .orElse(null);
  }

  private boolean isOfAnotherMeasure(Heading heading, String name, WrittenRow row, Found found) {
    String dimension = found.unit().dimension();
    boolean area = dimension.equals("area");
    if (heading.ofAPart()) {
      return true;
    }
    if (area && (heading.key().startsWith("nang suat") || heading.key().startsWith("san luong"))) {
      return Blank.is(row.text(ColumnRole.UOM))
          && found.namedUnit() == null
          && !name.startsWith("dien tich ");
    }
    if (ofAYear && heading.ofASeason() && (area || dimension.equals("mass"))) {
      return true;
    }
    Matcher bare = BARE_COUNT.matcher(name);
    if (bare.matches() && isOfSome(heading.key(), name, bare.group(1))) {
      return true;
    }
    return heading.others().contains(dimension)
        && !(dimension.equals("animal") && found.indicator().behaviour() != Behaviour.STOCK)
        && !(area && name.startsWith("trong "));
  }

  /** Whether a heading names some of what "Số hộ" alone counts: "Hộ nghèo", "Số hộ dùng điện". */
  private static boolean isOfSome(String heading, String name, String noun) {
    return (" " + heading + " ").contains(" " + noun + " ")
        && !heading.equals(name)
        && !isHeadedAlike(heading, noun)
        && !COUNTED_FOR_ITSELF.matcher(heading).find();
  }

  /** "Hộ" over "Số hộ" only says the same once more. */
  private static boolean isHeadedAlike(String heading, String noun) {
    return heading.equals(noun) || heading.equals("so " + noun);
  }
}
