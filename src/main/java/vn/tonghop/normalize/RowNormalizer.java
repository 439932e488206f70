package vn.tonghop.normalize;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.normalize.RowKind.Aside;
import vn.tonghop.normalize.RowOutcome.Ignored;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;

/**
 * Says of each row of one file what it reports, or why it reports nothing: a row is read into its
 * cells, sorted by its kind, then judged, each of them once.
 *
 * <p>Rows are given in the order of the file, from the one below the header. One instance for each
 * file; not thread-safe.
 */
final class RowNormalizer {
  private final RowLayout layout;
  private final RowSorter sorter;
  private final RowJudge judge;

  /**
   * Prepares for the rows of a file.
   *
   * @param indicators where indicators are found
   * @param communes where the cells of a commune column are looked up
   * @param periods where the cells of a period column are looked up
   * @param file what is known of the file
   */
  RowNormalizer(
      IndicatorDirectory indicators,
      CommuneDirectory communes,
      PeriodCalendar periods,
      FileFacts file) {
    this(
        indicators,
        new RowIdentities.Communes() {
          @Override
          public Optional<Commune> find(String token, Period period) {
            return communes.find(token, period);
          }

          @Override
          public List<String> nearest(String token) {
            return communes.nearest(token);
          }
        },
        periods::find,
        file);
  }

  RowNormalizer(
      IndicatorDirectory indicators,
      RowIdentities.Communes communes,
      Function<String, Optional<Period>> periods,
      FileFacts file) {
    TableUnits tableUnits = new TableUnits(indicators.units(), file);
    this.layout = new RowLayout(file);
    this.sorter = new RowSorter(indicators, layout, tableUnits, file);
    this.judge =
        new RowJudge(
            indicators,
            layout,
            new RowIdentities(communes, periods, file),
            new UnitReader(indicators.units(), tableUnits));
  }

  /**
   * Says what became of a row.
   *
   * @param cells all cells of the row as they came; there may be fewer or more than in the header
   * @throws SubmissionRefused when it shows that nothing of the file may be used
   */
  RowOutcome normalize(String[] cells) throws SubmissionRefused {
    WrittenRow row = layout.read(cells);
    RowKind kind = sorter.sort(row);
    return kind instanceof Aside aside
        ? new Ignored(aside.reason())
        : judge.judge(row, (IndicatorMatch) kind);
  }
}
