package vn.tonghop.read;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.TitleParts.Mark;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

/** Tells which role a column has by what stands over it. */
final class ColumnMeanings {
  /** Longer text is no title; looking for one in it could take hours. */
  static final int LONGEST = 500;

  /** Offices write the same titles; the bound is against hostile files. */
  private static final int MOST_REMEMBERED = 5_000;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

  /** Within a word it is a slip of the pen. */
  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}])%|%(?![\\p{L}\\p{N}\\p{M}])");

  /** Over a column of months, not of what was done in one. */
  private static final Pattern A_PART = Pattern.compile("thang|quy");

  /** Under the merged cell of women and men, of crops, of villages. */
  private static final Pattern WHOLE =
      Pattern.compile("tong(?: so| cong)?|cong|chung|toan (?:xa|tt|thi tran|phuong)");

  /** Programs that read and write tables number columns of one title, as in "Thực hiện.1". */
  private static final Pattern FOOTNOTE = Pattern.compile("(?<=\\D)(?:\\s\\d|[._]\\d{1,2})$");

  private static final int YEAR_CODE = 4;

  private final Map<String, ColumnRole> roles = new HashMap<>();
  private final Map<String, ColumnMeaning> known = new HashMap<>();
  private final @Nullable Integer year;
  private final @Nullable Period period;

  /**
   * Prepares the words of a form.
   *
   * @param words by role, with {@code {year}} and {@code {last_year}}
   * @param period what the file reports on, or null when it is not known
   */
  ColumnMeanings(Map<ColumnRole, List<String>> words, @Nullable Period period) {
    this.year = period == null ? null : period.starts().getYear();
    this.period = period;
    for (ColumnRole role : ColumnRole.values()) {
      for (String word : words.getOrDefault(role, List.of())) {
        String dated =
            word.replace("{last_year}", TitleParts.LAST_YEAR)
                .replace("{year}", TitleParts.THIS_YEAR);
        roles.putIfAbsent(compact(NameKey.of(dated)), role);
      }
    }
  }

  private ColumnMeanings(Map<String, ColumnRole> roles, int year) {
    this.roles.putAll(roles);
    this.year = year;
    this.period = null;
  }

  /** Where the year is not known, the latest one over a column is it. */
  ColumnMeanings forYearsIn(List<String> titles) {
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
    return latest == 0 ? this : new ColumnMeanings(roles, latest);
  }

  /** Finds the role of the column under {@code title}. */
  ColumnMeaning of(String title) {
    // The same cells are looked at again and again, and most of them are figures or long texts.
    if (title.length() > LONGEST || !CellText.hasLetter(title)) {
      return title.contains("%") ? ColumnMeaning.NONE : ColumnMeaning.UNKNOWN;
    }
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(title, this::meaningOf);
  }

  private ColumnMeaning meaningOf(String title) {
    boolean percent = PERCENT.matcher(title).find();
    ColumnMeaning full = ofWords(title);
    if (full.settled()) {
      // Plans are in the indicators' units; per cent of one is how much of it was reached.
      return percent && full.role() == ColumnRole.PLAN ? ColumnMeaning.rate() : full;
    }
    String bare = IN_BRACKETS.matcher(title).replaceAll(" ");
    ColumnMeaning withoutUnit = bare.equals(title) ? full : ofWords(bare);
    if (withoutUnit.role() != null) {
      boolean rate = percent && withoutUnit.role() == ColumnRole.PLAN;
      return rate ? ColumnMeaning.rate() : withoutUnit;
    }
    if (percent) {
      String key = " " + NameKey.of(title).replace('/', ' ').replace("%", " ") + " ";
      boolean ofPlan = key.contains(" ke hoach ") || key.contains(" kh ");
      boolean ofPrior = key.contains(" cung ky ") || key.contains(" nam truoc ");
      return ofPlan && !ofPrior ? ColumnMeaning.rate() : ColumnMeaning.NONE;
    }
    if (withoutUnit.settled()) {
      return withoutUnit;
    }
    String single = BilingualTitle.vietnamese(bare.strip());
    return ofWords(FOOTNOTE.matcher(single).replaceAll(""));
  }

  /** What a column means whose own title is {@code under}, under the merged cell {@code group}. */
  ColumnMeaning inGroup(String group, String under) {
    TitleParts over = parts(group);
    boolean onlyThisYear = over.measure().isEmpty() && over.marks().equals(Set.of(Mark.THIS));
    if (group.isEmpty() || (onlyThisYear && of(under).role() == ColumnRole.PRIOR)) {
      return of(under);
    }
    for (String both : List.of(group + " " + under, under + " " + group)) {
      ColumnMeaning meaning = of(both);
      if (meaning.settled()) {
        return meaning;
      }
    }
    ColumnMeaning detail = of(under);
    ColumnMeaning whole = valuesOnly(of(group));
    if (detail.equals(ColumnMeaning.UNKNOWN) && WHOLE.matcher(NameKey.of(under)).matches()) {
      return whole;
    }
    if (detail.role() != null) {
      return timed(detail.role(), parts(group + " " + under));
    }
    return detail.settled() ? detail : whole.inherited();
  }

  /** A cell that is merged over others can say what figures are, not what the rows are about. */
  private static ColumnMeaning valuesOnly(ColumnMeaning group) {
    if (group.role() == null) {
      return group;
    }
    return switch (group.role()) {
      case ACTUAL, CUMULATIVE, PLAN, PRIOR, RATE -> group;
      default -> ColumnMeaning.UNKNOWN;
    };
  }

  /** Says whether a title speaks of figures or of their time, as one over merged cells does. */
  boolean speaksOfFigures(String title) {
    return valuesOnly(of(title)).role() != null || !parts(title).marks().isEmpty();
  }

  private ColumnMeaning ofWords(String text) {
    ColumnRole role = roles.get(compact(dated(NameKey.of(text))));
    TitleParts parts = parts(text);
    if (role == ColumnRole.PRIOR && isWholeLastYear(parts)) {
      return ColumnMeaning.NONE;
    }
    if (role != null) {
      return ColumnMeaning.literally(role);
    }
    if (isPartAlone(parts) && !A_PART.matcher(NameKey.of(text)).matches()) {
      return new ColumnMeaning(
          parts.has(Mark.LAST_YEAR) ? ColumnRole.PRIOR : ColumnRole.ACTUAL,
          true,
          ColumnMeaning.SAYS_ONLY_WHEN,
          false);
    }
    boolean onlyWhen = parts.measure().isEmpty() && parts.has(Mark.SAME_PERIOD);
    ColumnRole measured = onlyWhen ? ColumnRole.PRIOR : measured(parts.measure());
    if (measured == null) {
      boolean compares = parts.has(Mark.COMPARED) || parts.has(Mark.DIFFERENCE);
      return compares ? ColumnMeaning.COMPARISON : ColumnMeaning.UNKNOWN;
    }
    return timed(measured, parts);
  }

  /** "Tháng 01/2024" in that month's file: what it was, not a plan or a sum. */
  private static boolean isPartAlone(TitleParts parts) {
    return parts.measure().isEmpty()
        && parts.has(Mark.OF_PART)
        && EnumSet.of(Mark.OF_PART, Mark.THIS, Mark.LAST_YEAR).containsAll(parts.marks());
  }

  private TitleParts parts(String text) {
    return TitleParts.of(dated(NameKey.of(text)), period);
  }

  private @Nullable ColumnRole measured(String measure) {
    ColumnRole role = roles.get(measure);
    if (role != null) {
      return role;
    }
    for (Map.Entry<String, ColumnRole> word : roles.entrySet()) {
      int rest = measure.length() - word.getKey().length();
      if (word.getValue() == ColumnRole.CUMULATIVE && rest > 0) {
        boolean last =
            measure.endsWith(word.getKey())
                && roles.get(measure.substring(0, rest)) == ColumnRole.ACTUAL;
        boolean first =
            measure.startsWith(word.getKey())
                && roles.get(measure.substring(word.getKey().length())) == ColumnRole.ACTUAL;
        if (last || first) {
          return ColumnRole.CUMULATIVE;
        }
      }
    }
    return null;
  }

  /** Beside a month or a quarter, last year by its number alone is all of it. */
  private boolean isWholeLastYear(TitleParts parts) {
    return period != null
        && period.code().length() > YEAR_CODE
        && parts.has(Mark.LAST_YEAR)
        && Collections.disjoint(
            parts.marks(),
            EnumSet.of(Mark.SAME_PERIOD, Mark.OF_PART, Mark.OF_ALL, Mark.TO_CUT_OFF, Mark.TO_DATE));
  }

  /** What a column of {@code role} is, of the time that its title says. */
  private ColumnMeaning timed(ColumnRole role, TitleParts parts) {
    boolean last = parts.has(Mark.LAST_YEAR) || parts.has(Mark.SAME_PERIOD);
    if (parts.has(Mark.COMPARED) || parts.has(Mark.DIFFERENCE)) {
      boolean rate = role == ColumnRole.PLAN && !parts.has(Mark.DIFFERENCE) && !last;
      return rate ? meaning(ColumnRole.RATE, parts) : ColumnMeaning.NONE;
    }
    if (parts.has(Mark.OTHER_TIME) || parts.has(Mark.THIS) && (last || role == ColumnRole.PRIOR)) {
      return ColumnMeaning.NONE;
    }
    return switch (role) {
      case ACTUAL, CUMULATIVE -> {
        if (parts.has(Mark.WHOLE_YEAR) || role == ColumnRole.ACTUAL && isWholeLastYear(parts)) {
          yield ColumnMeaning.NONE;
        }
        // What was carried out last year is what this year is compared with.
        ColumnRole then = parts.has(Mark.TO_DATE) ? ColumnRole.CUMULATIVE : role;
        yield meaning(last ? ColumnRole.PRIOR : then, parts)
            .counting(then == ColumnRole.CUMULATIVE);
      }
      case PRIOR ->
          parts.has(Mark.WHOLE_YEAR)
              ? ColumnMeaning.NONE
              : meaning(role, parts).counting(parts.has(Mark.TO_DATE));
      // Plans are for years; last year's is no plan any more.
      case PLAN ->
          last || parts.has(Mark.OF_PART) || parts.has(Mark.TO_DATE)
              ? ColumnMeaning.NONE
              : meaning(role, parts);
      default -> last ? ColumnMeaning.NONE : meaning(role, parts);
    };
  }

  private static ColumnMeaning meaning(ColumnRole role, TitleParts parts) {
    boolean named = parts.has(Mark.OF_PART) || parts.has(Mark.OF_ALL);
    int weight =
        parts.has(Mark.TO_CUT_OFF) ? ColumnMeaning.TO_THE_CUT_OFF : ColumnMeaning.IN_OTHER_WORDS;
    return new ColumnMeaning(role, true, named ? ColumnMeaning.NAMES_THE_PART : weight, false);
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
                return TitleParts.THIS_YEAR;
              }
              return stated == year - 1 ? TitleParts.LAST_YEAR : found.group();
            });
  }

  private static String compact(String key) {
    return key.replace(" ", "");
  }
}
