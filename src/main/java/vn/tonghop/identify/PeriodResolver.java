package vn.tonghop.identify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.ProblemCode;

/** Settles for when a submission is: by its file's name, then by its text. */
final class PeriodResolver {
  private static final int YEAR_CODE = 4;

  /** A year's report is written in November or later. */
  private static final int LONGEST_TO_COME = 62;

  private final Function<String, Optional<Period>> find;
  private final Function<String, List<Period>> mentionedIn;

  /**
   * Prepares the resolution of one run's files.
   *
   * @param find the period that a text names
   * @param mentionedIn the periods that a longer text names
   */
  PeriodResolver(
      Function<String, Optional<Period>> find, Function<String, List<Period>> mentionedIn) {
    this.find = find;
    this.mentionedIn = mentionedIn;
  }

  /** The period that a text names. */
  Optional<Period> find(String text) {
    return find.apply(text);
  }

  /**
   * The period of a file; null when its rows are to tell it.
   *
   * @param contradictions takes what the texts say otherwise than the name
   */
  @Nullable Period resolve(
      SubmissionName name,
      PreambleStatements texts,
      boolean rowsTell,
      Contradictions contradictions)
      throws IdentityRefused {
    List<List<Period>> stated = texts.periods(find, mentionedIn);
    if (name.period() == null) {
      return stated(stated, texts, rowsTell);
    }
    Optional<Period> named = find.apply(name.period());
    if (named.isEmpty()) {
      throw new IdentityRefused(ProblemCode.UNKNOWN_PERIOD, null, name.period());
    }
    int year = named.get().starts().getYear();
    Function<PreambleStatements, List<List<Period>>> dated = of -> of.periods(find, mentionedIn);
    Function<PreambleStatements, List<List<Period>>> undated =
        of -> of.undatedPeriods(mentionedIn, year);
    addOther(named.get(), texts, dated, contradictions);
    addOther(named.get(), texts, undated, contradictions);
    addEarlyEnd(named.get(), texts, contradictions);
    return named.get();
  }

  private @Nullable Period stated(
      List<List<Period>> stated, PreambleStatements texts, boolean rowsTell)
      throws IdentityRefused {
    Set<Period> candidates = new LinkedHashSet<>();
    stated.forEach(in -> candidates.add(in.get(0)));
    if (candidates.size() == 1) {
      Period only = candidates.iterator().next();
      if (only.code().length() > YEAR_CODE) {
        return only;
      }
      // A month stands in one line and its year in another.
      Set<Period> parts = new LinkedHashSet<>();
      texts
          .undatedPeriods(mentionedIn, only.starts().getYear())
          .forEach(in -> parts.add(in.get(0)));
      if (parts.size() <= 1) {
        return parts.isEmpty() ? only : parts.iterator().next();
      }
      candidates.addAll(parts);
    }
    if (rowsTell) {
      return null;
    }
    List<String> codes = candidates.stream().map(Period::code).toList();
    throw new IdentityRefused(
        ProblemCode.UNKNOWN_PERIOD, null, codes.isEmpty() ? null : String.join(", ", codes));
  }

  private static void addOther(
      Period period,
      PreambleStatements texts,
      Function<PreambleStatements, List<List<Period>>> stated,
      Contradictions contradictions) {
    for (List<Period> in : stated.apply(texts)) {
      // A title may name the year that a month belongs to, or two periods of which one is meant.
      if (in.size() == 1 && !covers(in.get(0), period)) {
        String other = in.get(0).code();
        contradictions.add(
            "period",
            ColumnRole.PERIOD,
            other,
            period.code(),
            other,
            text -> stated.apply(new PreambleStatements(List.of(text))).contains(in));
      }
    }
  }

  /** Figures "to 30/6/2024" are no year's; a report that is written before its period ends is. */
  private static void addEarlyEnd(
      Period period, PreambleStatements texts, Contradictions contradictions) {
    texts.lastDays().stream()
        .filter(
            day ->
                day.isBefore(period.starts())
                    || day.isBefore(period.ends().minusDays(LONGEST_TO_COME)))
        .findFirst()
        .ifPresent(
            day ->
                contradictions.add(
                    "period",
                    ColumnRole.PERIOD,
                    day.toString(),
                    period.code(),
                    day.toString(),
                    text -> new PreambleStatements(List.of(text)).lastDays().contains(day)));
  }

  private static boolean covers(Period stated, Period period) {
    return !stated.starts().isAfter(period.starts()) && !stated.ends().isBefore(period.ends());
  }
}
