package vn.tonghop.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.ColumnRole;
import vn.tonghop.reference.NameKey;

/** Tells which role a column has by what stands over it. */
final class HeaderWords {
  /** Stand in folded words for the period's year and the one before. */
  private static final String THIS_YEAR = "9001";

  private static final String LAST_YEAR = "9002";

  /** Longer text is no title; looking for one in it could take hours. */
  static final int LONGEST = 500;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
  private static final Pattern FOOTNOTE = Pattern.compile("(?<=\\D)\\s\\d$");
  private static final Pattern YEAR_AT_END = Pattern.compile("(nam)?(9001|9002)$");

  private final Map<String, ColumnRole> roles = new HashMap<>();
  private final @Nullable Integer year;

  /**
   * Prepares the words of a form.
   *
   * @param words by role, with {@code {year}} and {@code {last_year}}
   * @param year the period's year, or null when it is not known
   */
  HeaderWords(Map<ColumnRole, List<String>> words, @Nullable Integer year) {
    this.year = year;
    for (ColumnRole role : ColumnRole.values()) {
      for (String word : words.getOrDefault(role, List.of())) {
        String dated = word.replace("{last_year}", LAST_YEAR).replace("{year}", THIS_YEAR);
        roles.putIfAbsent(compact(NameKey.of(dated)), role);
      }
    }
  }

  private HeaderWords(Map<String, ColumnRole> roles, int year) {
    this.roles.putAll(roles);
    this.year = year;
  }

  /**
   * What a title means.
   *
   * @param role the role, or null
   * @param settled whether the title itself says so: a title that is settled to have no role, such
   *     as next year's plan, must not be taken for one because a part of it has a role
   */
  record Meaning(@Nullable ColumnRole role, boolean settled) {
    static final Meaning NONE = new Meaning(null, true);
    static final Meaning UNKNOWN = new Meaning(null, false);
  }

  /** Where the year is not known, the latest one over a column is it. */
  HeaderWords forYearsIn(List<String> titles) {
    if (year != null) {
      return this;
    }
    int latest = 0;
    for (String title : titles) {
      Matcher found = YEAR.matcher(title);
      while (found.find()) {
        latest = Math.max(latest, Integer.parseInt(found.group()));
      }
    }
    return latest == 0 ? this : new HeaderWords(roles, latest);
  }

  /** Finds the role of the column under {@code title}. */
  Meaning of(String title) {
    if (title.length() > LONGEST) {
      return Meaning.UNKNOWN;
    }
    Meaning full = ofWords(title);
    if (full.settled()) {
      return full;
    }
    boolean percent = title.contains("%");
    String bare = IN_BRACKETS.matcher(title).replaceAll(" ");
    Meaning withoutUnit = bare.equals(title) ? full : ofWords(bare);
    if (withoutUnit.role() != null) {
      boolean rate = percent && withoutUnit.role() == ColumnRole.PLAN;
      return rate ? new Meaning(ColumnRole.RATE, true) : withoutUnit;
    }
    if (percent) {
      String key = " " + NameKey.of(title).replace('/', ' ').replace("%", " ") + " ";
      boolean ofPlan = key.contains(" ke hoach ") || key.contains(" kh ");
      boolean ofPrior = key.contains(" cung ky ") || key.contains(" nam truoc ");
      return ofPlan && !ofPrior ? new Meaning(ColumnRole.RATE, true) : Meaning.NONE;
    }
    return withoutUnit.settled()
        ? withoutUnit
        : ofWords(FOOTNOTE.matcher(bare.strip()).replaceAll(""));
  }

  private Meaning ofWords(String text) {
    String key = compact(dated(NameKey.of(text)));
    ColumnRole role = roles.get(key);
    if (role != null) {
      return new Meaning(role, true);
    }
    Matcher relative = YEAR_AT_END.matcher(key);
    if (relative.find()) {
      ColumnRole base = roles.get(key.substring(0, relative.start()));
      return base == null ? Meaning.UNKNOWN : inYear(base, relative.group(2).equals(LAST_YEAR));
    }
    Matcher other = Pattern.compile("(nam)?(19|20)\\d\\d$").matcher(key);
    boolean knownWord = other.find() && roles.containsKey(key.substring(0, other.start()));
    return knownWord ? Meaning.NONE : Meaning.UNKNOWN;
  }

  /** What was carried out last year is what this year is compared with; last year's plan is not. */
  private static Meaning inYear(ColumnRole base, boolean lastYear) {
    if (!lastYear) {
      return base == ColumnRole.PRIOR ? Meaning.NONE : new Meaning(base, true);
    }
    return switch (base) {
      case ACTUAL, CUMULATIVE, PRIOR -> new Meaning(ColumnRole.PRIOR, true);
      default -> Meaning.NONE;
    };
  }

  private String dated(String key) {
    if (year == null) {
      return key;
    }
    return YEAR.matcher(key)
        .replaceAll(
            found -> {
              int stated = Integer.parseInt(found.group());
              if (stated == year) {
                return THIS_YEAR;
              }
              return stated == year - 1 ? LAST_YEAR : found.group();
            });
  }

  private static String compact(String key) {
    return key.replace(" ", "");
  }
}
