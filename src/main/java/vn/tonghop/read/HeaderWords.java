package vn.tonghop.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;

/**
 * The words that name columns, and what titles were found to mean by them: offices write the same
 * titles, and working out one takes longer than reading a row. Not thread-safe.
 */
public final class HeaderWords {
  /** A night's files are of a few periods; the bound is against hostile names of files. */
  private static final int MOST_PERIODS = 8;

  private final Map<ColumnRole, List<String>> words;
  private final HeaderProblem problems;
  private final ColumnMeanings ofNoPeriod;
  private final Map<Period, ColumnMeanings> ofPeriods =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Period, ColumnMeanings> eldest) {
          return size() > MOST_PERIODS;
        }
      };

  /**
   * Takes over the words of the forms.
   *
   * @param words by role, with {@code {year}} and {@code {last_year}}
   */
  public HeaderWords(Map<ColumnRole, List<String>> words) {
    this.words = words;
    this.problems = new HeaderProblem(words);
    this.ofNoPeriod = new ColumnMeanings(words, null);
  }

  /** What titles mean in a file of a period; null where the period is not known. */
  ColumnMeanings meanings(@Nullable Period period) {
    return period == null
        ? ofNoPeriod
        : ofPeriods.computeIfAbsent(period, known -> new ColumnMeanings(words, known));
  }

  /** What there is to say of headers that lack some of these words. */
  HeaderProblem problems() {
    return problems;
  }
}
