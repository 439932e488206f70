package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.normalize.IndicatorMatch.OfAPart;
import vn.tonghop.normalize.IndicatorMatch.Unknown;
import vn.tonghop.normalize.IndicatorMatch.Unsure;
import vn.tonghop.normalize.RowOutcome.Accepted;
import vn.tonghop.normalize.RowOutcome.Rejected;
import vn.tonghop.reference.Behaviour;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.LostLetters;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** Judges the rows of one file that are about an indicator, or should be. Not thread-safe. */
final class RowJudge {
  private final IndicatorDirectory indicators;
  private final RowLayout layout;
  private final RowIdentities identities;
  private final UnitReader unitReader;

  RowJudge(
      IndicatorDirectory indicators,
      RowLayout layout,
      RowIdentities identities,
      UnitReader unitReader) {
    this.indicators = indicators;
    this.layout = layout;
    this.identities = identities;
    this.unitReader = unitReader;
  }

  /** A row was judged, or is none that is; what stands in its column of units may count below. */
  void pass(WrittenRow row, boolean isHeading) {
    String unit = row.text(ColumnRole.UOM);
    unitReader.passRow(unit);
    if (isHeading) {
      unitReader.passHeading(unit);
    }
  }

  /**
   * Says what a row reports, or everything that is wrong with it.
   *
   * @param isEnded whether a line end follows it
   * @throws SubmissionRefused when its commune or period is not the file's
   */
  RowOutcome judge(WrittenRow row, IndicatorMatch match, boolean isEnded) throws SubmissionRefused {
    RowIdentity identity = identities.of(row);
    if (identity.contradiction() != null) {
      throw new SubmissionRefused(identity.contradiction());
    }
    if (!(match instanceof Found found)) {
      return rejected(unplaced(row, match, identity), identity, null);
    }
    Problem shape = layout.wrongShape(row.cells(), isEnded);
    shape = shape == null ? layout.splitOrMoved(row, found) : shape;
    return shape == null
        ? judge(row, found, identity)
        : rejected(List.of(shape), identity, found.indicator());
  }

  private RowOutcome judge(WrittenRow row, Found found, RowIdentity identity) {
    RowUnit unit = unitReader.ofRow(row, found);
    FigureReader figures = new FigureReader(indicators.units(), unitReader, row, unit);
    CellOutcome prior = figures.read(ColumnRole.PRIOR);
    BigDecimal lastYear = prior instanceof Cell cell ? cell.value() : null;
    CellOutcome plan = figures.read(ColumnRole.PLAN, lastYear);
    BigDecimal planned = plan instanceof Cell cell ? cell.value() : null;
    CellOutcome actual = figures.read(ColumnRole.ACTUAL, lastYear, planned);
    CellOutcome cumulative = figures.read(ColumnRole.CUMULATIVE, lastYear, planned);
    CellOutcome rate = figures.readRate();
    Problem missing = missing(row, found.indicator(), actual, cumulative);
    if (actual instanceof Cell now
        && cumulative instanceof Cell toDate
        && plan instanceof Cell ofYear
        && prior instanceof Cell before
        && rate instanceof Cell reached
        && unit.problem() == null
        && missing == null
        && identity.commune() != null
        && identity.period() != null) {
      return new Accepted(
          new NormalizedRow(
              identity.commune(),
              identity.period(),
              found.indicator(),
              new ValueCells(now, toDate, ofYear, before, reached),
              unit.text(),
              layout.firmness(now.isNumber(), toDate.isNumber()),
              hold(identity.commune(), identity.period(), found.indicator())));
    }
    return rejected(
        present(
            identity.problem(),
            unit.problem(),
            problem(prior),
            problem(actual),
            problem(cumulative),
            problem(plan),
            problem(rate),
            missing),
        identity,
        found.indicator());
  }

  private @Nullable Problem missing(
      WrittenRow row, Indicator indicator, CellOutcome actual, CellOutcome cumulative) {
    boolean absent =
        actual instanceof Cell now
            && now.isAbsent()
            && cumulative instanceof Cell toDate
            && toDate.isAbsent();
    ColumnRole column = layout.mainColumn();
    return absent
        ? new Problem(
            ProblemCode.MISSING_VALUE, column, row.visible(column), List.of(indicator.nameVi()))
        : null;
  }

  private static @Nullable Hold hold(Commune commune, Period period, Indicator indicator) {
    boolean active =
        indicator.behaviour() == Behaviour.STOCK
            ? commune.existsOn(period.cutOff())
            : commune.existsDuring(period.starts(), period.cutOff());
    return active ? null : new Hold(ProblemCode.COMMUNE_NOT_ACTIVE, null, null, null, null);
  }

  /** Everything that is wrong with a row of which nobody knows what it is about. */
  private List<Problem> unplaced(WrittenRow row, IndicatorMatch match, RowIdentity identity) {
    List<@Nullable Problem> problems = new ArrayList<>();
    problems.add(unknownIndicator(row, match));
    problems.add(identity.problem());
    for (ColumnRole column : RowLayout.VALUE_COLUMNS) {
      Reading reading = row.reading(column);
      if (reading == Reading.Mark.SPREADSHEET_ERROR || reading == Reading.Mark.NOT_A_NUMBER) {
        problems.add(((Reading.Mark) reading).problem(column, row.text(column)));
      }
    }
    return problems.stream().filter(Objects::nonNull).toList();
  }

  private Problem unknownIndicator(WrittenRow row, IndicatorMatch match) {
    boolean byCode =
        Blank.is(row.name())
            || (IndicatorDirectory.isMeantAsCode(row.code()) && !indicators.knows(row.code()));
    ColumnRole column = byCode ? ColumnRole.INDICATOR : ColumnRole.NAME;
    if (CellMarks.isError(row.text(column))) {
      return CellMarks.spreadsheetError(column, row.text(column));
    }
    List<String> candidates = List.of();
    if (match instanceof Unsure unsure) {
      candidates = unsure.candidates().stream().map(RowJudge::codeAndName).toList();
    } else if (match instanceof Unknown unknown) {
      candidates = unknown.nearest();
    }
    boolean differ = match instanceof Unsure && indicators.knows(row.code());
    String contradiction = differ ? String.join(" / ", candidates) : null;
    return new Problem(
        ProblemCode.UNKNOWN_INDICATOR,
        column,
        row.visible(column),
        List.of(
            contradiction == null ? String.join("; ", candidates) : "",
            contradiction == null ? "" : contradiction,
            LostLetters.in(row.name()),
            match instanceof OfAPart part ? Blank.strip(part.of()) : ""));
  }

  private static String codeAndName(Indicator indicator) {
    return indicator.code() + " " + indicator.nameVi();
  }

  private static @Nullable Problem problem(CellOutcome outcome) {
    return outcome instanceof Unusable wrong ? wrong.problem() : null;
  }

  private static List<Problem> present(@Nullable Problem... problems) {
    return Arrays.stream(problems).filter(Objects::nonNull).toList();
  }

  private static RowOutcome rejected(
      List<Problem> problems, RowIdentity identity, @Nullable Indicator indicator) {
    return new Rejected(problems, identity.commune(), identity.period(), indicator);
  }
}
