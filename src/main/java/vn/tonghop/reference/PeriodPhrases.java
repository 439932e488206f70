package vn.tonghop.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.NameKey;

/** Finds the words that name a period in Vietnamese text. */
final class PeriodPhrases {
  private static final String YEAR = "((?:19|20|21)[0-9]{2})";

  /** No more digits, and neither a range of years nor the rest of a code. */
  private static final String END = "(?![0-9]| ?- ?[0-9]{4}|-[0-9]{1,2}(?![0-9])|-[hq][1-4])";

  private static final String OF = "(?: ?nam ?| ?[/-] ?(?:nam ?)?| )";
  private static final String MONTH = "(0?[1-9]|1[0-2])";

  /** Not the fifth month, whose name is the word for a year. */
  private static final List<String> MONTH_WORDS =
      List.of("gieng", "hai", "ba", "tu", "", "sau", "bay", "tam", "chin", "muoi", "muoi mot");

  private static final String MONTH_OR_WORD =
      "(0?[1-9]|1[0-2]|gieng|hai|ba|tu|sau|bay|tam|chin|muoi(?: mot| hai)?|chap)";
  private static final String QUARTER = "(iv|i{1,3}|[1-4]|mot|nhat|hai|ba|tu|bon)";

  /** What a phrase names: {@code part} null is no period, {@code year} null is still to come. */
  private record Meaning(@Nullable String part, @Nullable String year) {
    static final Meaning NO_PERIOD = new Meaning(null, null);
  }

  private record Phrase(Pattern pattern, Function<MatchResult, Meaning> meaning) {
    static Phrase of(String regex, Function<MatchResult, Meaning> meaning) {
      return new Phrase(Pattern.compile("(?<![a-z0-9])" + regex), meaning);
    }

    /** Looks like a period, but is a date, a document number or a blank to be filled in by hand. */
    static Phrase none(String regex) {
      return of(regex, match -> Meaning.NO_PERIOD);
    }
  }

  private static final List<Phrase> PHRASES =
      List.of(
          Phrase.none("(?:ngay ?)?[0-9]{1,2} ?[/-] ?[0-9]{1,2} ?[/-] ?[0-9]{2,4}"),
          Phrase.none(YEAR + "-[0-9]{1,2}-[0-9]{1,2}"),
          Phrase.none(
              "ngay ?[0-9]{0,2} ?(?:thang|[/-]) ?[0-9]{0,2}(?: ?(?:nam|[/-]))?(?: ?[0-9]{4})?"),
          Phrase.none("[0-9]{1,2} ?thang ?[0-9]{1,2}(?:" + OF + "[0-9]{4})?(?![0-9])"),
          Phrase.none("[0-9]{1,4}/" + YEAR + "/[a-z]+"),
          Phrase.none("thang ?nam ?" + YEAR),
          Phrase.of(
              "([0-9]{1,2}|ba|sau|chin|muoi hai) ?thang(?: ?(dau|cuoi))?(?: ?cua)?(?: ?nam)? ?"
                  + YEAR
                  + END,
              match -> months(match, match.group(3))),
          Phrase.of("([0-9]{1,2}|ba|sau|chin) ?thang ?(dau|cuoi) ?nam", m -> months(m, null)),
          Phrase.of(
              "(?:quy|q) ?" + QUARTER + OF + YEAR + END,
              match -> new Meaning("Q" + quarter(match), match.group(2))),
          Phrase.of(
              "quy ?" + QUARTER + "(?![a-z0-9])", match -> new Meaning("Q" + quarter(match), null)),
          Phrase.of(
              "(?:thang|t) ?" + MONTH_OR_WORD + OF + YEAR + END,
              match -> new Meaning(month(match.group(1)), match.group(2))),
          Phrase.of(
              "(?<!tu )thang ?" + MONTH_OR_WORD + "(?![a-z0-9/])",
              match -> new Meaning(month(match.group(1)), null)),
          Phrase.of(
              "(?<![/-])" + MONTH + " ?[/-] ?" + YEAR + END + "(?! ?/)",
              match -> new Meaning(month(match.group(1)), match.group(2))),
          Phrase.of(
              YEAR + " ?- ?(h[12]|6m|9m|q[1-4])(?![a-z0-9])",
              match -> new Meaning(match.group(2).toUpperCase(Locale.ROOT), match.group(1))),
          Phrase.of(
              YEAR + "-(0[1-9]|1[0-2])(?![0-9-])",
              match -> new Meaning(match.group(2), match.group(1))),
          Phrase.of("(?:ca ?)?nam ?" + YEAR + END, match -> new Meaning("", match.group(1))));

  private PeriodPhrases() {}

  /** The period that the whole of {@code text} names. */
  static Optional<PeriodCode> only(String text) {
    String folded = fold(text);
    Optional<Found> found = at(folded, 0);
    return found.filter(f -> f.end == folded.length()).flatMap(f -> code(f.meaning, null));
  }

  /**
   * Every period that {@code text} mentions, each once, in their order.
   *
   * <p>In "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024" the first phrase takes the year of the
   * next.
   */
  static List<PeriodCode> all(String text) {
    String folded = fold(text);
    List<PeriodCode> codes = new ArrayList<>();
    List<Meaning> waiting = new ArrayList<>();
    int position = 0;
    while (position < folded.length()) {
      Optional<Found> found = at(folded, position);
      if (found.isPresent()) {
        Meaning meaning = found.get().meaning;
        waiting.add(meaning);
        if (meaning.year != null) {
          waiting.forEach(m -> code(m, meaning.year).ifPresent(codes::add));
          waiting.clear();
        }
      }
      position = found.map(Found::end).orElse(position + 1);
    }
    return codes.stream().distinct().toList();
  }

  private record Found(Meaning meaning, int end) {}

  /** The longest phrase that begins at {@code position}. */
  private static Optional<Found> at(String folded, int position) {
    Found longest = null;
    for (Phrase phrase : PHRASES) {
      Matcher matcher = phrase.pattern.matcher(folded);
      matcher.region(position, folded.length()).useTransparentBounds(true);
      if (matcher.lookingAt() && (longest == null || matcher.end() > longest.end)) {
        longest = new Found(phrase.meaning.apply(matcher), matcher.end());
      }
    }
    return Optional.ofNullable(longest);
  }

  private static Optional<PeriodCode> code(Meaning meaning, @Nullable String yearOfNext) {
    String year = meaning.year == null ? yearOfNext : meaning.year;
    return meaning.part == null || year == null
        ? Optional.empty()
        : Optional.of(new PeriodCode(Integer.parseInt(year), meaning.part));
  }

  private static Meaning months(MatchResult match, @Nullable String year) {
    boolean last = "cuoi".equals(match.group(2));
    return switch (match.group(1)) {
      case "3", "03", "ba" -> new Meaning(last ? "Q4" : "Q1", year);
      case "6", "06", "sau" -> new Meaning(last ? "H2" : "H1", year);
      case "9", "09", "chin" -> last ? Meaning.NO_PERIOD : new Meaning("9M", year);
      case "12", "muoi hai" -> last ? Meaning.NO_PERIOD : new Meaning("", year);
      default -> Meaning.NO_PERIOD;
    };
  }

  private static String quarter(MatchResult match) {
    return switch (match.group(1)) {
      case "i", "mot", "nhat" -> "1";
      case "ii", "hai" -> "2";
      case "iii", "ba" -> "3";
      case "iv", "tu", "bon" -> "4";
      default -> match.group(1);
    };
  }

  private static String month(String named) {
    int word = MONTH_WORDS.indexOf(named);
    if (word >= 0) {
      return String.format(Locale.ROOT, "%02d", word + 1);
    }
    if (named.equals("muoi hai") || named.equals("chap")) {
      return "12";
    }
    return named.length() == 1 ? "0" + named : named;
  }

  /**
   * Like {@link NameKey}, but hyphens stay, since they tell a date or a range from a period, and so
   * do ends of lines and cells, over which no phrase reaches.
   */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .replaceAll("\\p{Mn}+", "")
        .replaceAll("[\\p{Pd}\u2212]", "-")
        .replaceAll("[\r\t;|]", "\n")
        .replaceAll("[^a-z0-9/\n-]+", " ")
        .replaceAll(" ?\n[ \n]*", "\n")
        .strip();
  }
}
