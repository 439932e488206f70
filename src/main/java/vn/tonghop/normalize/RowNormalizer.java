package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.Figure.State;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.normalize.Reading.Amount;
import vn.tonghop.normalize.RowOutcome.Accepted;
import vn.tonghop.normalize.RowOutcome.Contradicts;
import vn.tonghop.normalize.RowOutcome.Ignored;
import vn.tonghop.normalize.RowOutcome.Reason;
import vn.tonghop.normalize.RowOutcome.Rejected;
import vn.tonghop.reference.Behaviour;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Says of each row of one file what it reports, or why it reports nothing.
 *
 * <p>Rows are given in the order of the file, from the one below the header: headings and wholes
 * that were passed decide between indicators of one name, and what stands below a signature is no
 * report. One instance for each file; not thread-safe.
 */
public final class RowNormalizer {
  private final IndicatorDirectory indicators;
  private final RowLayout layout;
  private final RowIdentity identity;
  private final NumberStyle style;
  private final NumberReader reader = new NumberReader();
  private final SectionContext section = new SectionContext();
  private final OtherRows otherRows;
  private final TableUnits tableUnits;
  private boolean signed;

  /**
   * Prepares for the rows of a file.
   *
   * @param indicators where indicators are found
   * @param communes where the cells of a commune column are looked up
   * @param periods where the cells of a period column are looked up
   * @param file what is known of the file
   */
  public RowNormalizer(
      IndicatorDirectory indicators,
      CommuneDirectory communes,
      PeriodCalendar periods,
      FileFacts file) {
    this(
        indicators,
        new RowIdentity.Communes() {
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
      RowIdentity.Communes communes,
      Function<String, Optional<Period>> periods,
      FileFacts file) {
    this.indicators = indicators;
    this.layout = new RowLayout(file);
    this.identity = new RowIdentity(communes, periods, file);
    this.style = file.style();
    this.otherRows = new OtherRows(file.header());
    this.tableUnits = new TableUnits(indicators.units(), file);
  }

  /**
   * Says what became of a row.
   *
   * @param cells all cells of the row as they came; there may be fewer or more than in the header
   */
  public RowOutcome normalize(String[] cells) {
    String code = layout.code(cells);
    String name = layout.name(cells);
    IndicatorMatch match = indicators.find(code, name, section);
    if (!(match instanceof Found found)) {
      return unrecognised(cells, match, code, name);
    }
    if (signed && !indicators.knows(code) && !holdsNumber(cells)) {
      return new Ignored(Reason.SIGNATURE);
    }
    if (hasNoValue(cells)) {
      tableUnits.passHeading(name);
      if (Blank.is(code) && isHeading(cells)) {
        section.passHeading(name);
        return new Ignored(Reason.SECTION);
      }
    }
    signed = false;
    section.pass(found.indicator());
    identity.settle(layout.commune(cells), layout.period(cells));
    Problem contradiction = identity.contradiction();
    if (contradiction != null) {
      return new Contradicts(contradiction);
    }
    Problem shape = layout.wrongShape(cells, reader);
    return shape != null ? rejected(List.of(shape), found.indicator()) : recognised(cells, found);
  }

  private RowOutcome recognised(String[] cells, Found found) {
    FigureReader figures = new FigureReader(indicators.units(), tableUnits, reader, style, found);
    addIdentityProblems(figures.problems());
    figures.takeUnit(layout.uom(cells));
    String rawActual = layout.actual(cells);
    String rawCumulative = layout.cumulative(cells);
    String rawPlan = layout.plan(cells);
    String rawPrior = layout.prior(cells);
    String rawRate = layout.rate(cells);
    Figure priorFigure = figures.read(ColumnRole.PRIOR, rawPrior, null);
    BigDecimal prior = priorFigure.value();
    Figure actual = figures.read(ColumnRole.ACTUAL, rawActual, prior);
    Figure cumulative = figures.read(ColumnRole.CUMULATIVE, rawCumulative, prior);
    Figure plan = figures.read(ColumnRole.PLAN, rawPlan, prior);
    BigDecimal rate = figures.readRate(rawRate);
    Indicator indicator = found.indicator();
    if (actual.is(State.ABSENT) && cumulative.is(State.ABSENT)) {
      ColumnRole column = layout.mainColumn();
      String raw = column == ColumnRole.ACTUAL ? rawActual : rawCumulative;
      figures.wrong(ProblemCode.MISSING_VALUE, column, text(raw), List.of(indicator.nameVi()));
    }
    Commune commune = identity.commune();
    Period period = identity.period();
    if (!figures.problems().isEmpty() || commune == null || period == null) {
      return rejected(figures.problems(), indicator);
    }
    if (!isActive(commune, period, indicator)) {
      figures.holds().add(new Hold(ProblemCode.COMMUNE_NOT_ACTIVE, null, null, null, null));
    }
    Figure main = !actual.isNumber() && cumulative.isNumber() ? cumulative : actual;
    String rawUnit = main.isNumber() ? main.unitText() : figures.rowUnitText();
    return new Accepted(
        new NormalizedRow(
            commune,
            period,
            indicator,
            actual.value(),
            cumulative.value(),
            plan.value(),
            prior,
            rate,
            !actual.isNumber() && !cumulative.isNumber(),
            text(rawActual),
            text(rawCumulative),
            text(rawPlan),
            text(rawPrior),
            text(rawRate),
            rawUnit,
            CellUnits.of(rawUnit, actual, cumulative, plan, priorFigure),
            figures.holds()));
  }

  private static boolean isActive(Commune commune, Period period, Indicator indicator) {
    return indicator.behaviour() == Behaviour.STOCK
        ? commune.existsOn(period.cutOff())
        : commune.existsDuring(period.starts(), period.cutOff());
  }

  private RowOutcome unrecognised(String[] cells, IndicatorMatch match, String code, String name) {
    if (OtherRows.isBlank(cells)) {
      return new Ignored(Reason.BLANK);
    }
    if (signed) {
      return new Ignored(Reason.SIGNATURE);
    }
    if (OtherRows.isNumbering(cells)) {
      return new Ignored(Reason.NUMBERING);
    }
    if (otherRows.isHeader(cells)) {
      return new Ignored(Reason.HEADER);
    }
    if (!holdsNumber(cells) && OtherRows.isSignature(cells)) {
      signed = true;
      return new Ignored(Reason.SIGNATURE);
    }
    boolean contradictory = match instanceof IndicatorMatch.Unsure && !Blank.is(code);
    if (!contradictory && !reports(cells)) {
      String heading = Blank.is(name) ? code : name;
      section.passHeading(heading);
      tableUnits.passHeading(heading);
      return new Ignored(Reason.SECTION);
    }
    return unknownIndicator(cells, match, code, name);
  }

  private RowOutcome unknownIndicator(
      String[] cells, IndicatorMatch match, String code, String name) {
    identity.settle(layout.commune(cells), layout.period(cells));
    Problem contradiction = identity.contradiction();
    if (contradiction != null) {
      return new Contradicts(contradiction);
    }
    String candidates =
        match instanceof IndicatorMatch.Unsure unsure
            ? String.join(
                "; ", unsure.candidates().stream().map(RowNormalizer::codeAndName).toList())
            : String.join("; ", ((IndicatorMatch.Unknown) match).nearest());
    boolean byCode =
        Blank.is(name) || (IndicatorDirectory.isMeantAsCode(code) && !indicators.knows(code));
    String subject = byCode ? code : name;
    boolean broken = CellMarks.isError(subject);
    List<Problem> problems = new ArrayList<>();
    problems.add(
        new Problem(
            broken ? ProblemCode.SPREADSHEET_ERROR : ProblemCode.UNKNOWN_INDICATOR,
            byCode ? ColumnRole.INDICATOR : ColumnRole.NAME,
            text(subject),
            broken ? List.of() : List.of(candidates)));
    addIdentityProblems(problems);
    for (ColumnRole column : RowLayout.VALUE_COLUMNS) {
      String cell = layout.cell(cells, column);
      Reading reading = reader.read(cell, style);
      if (reading == Reading.Mark.SPREADSHEET_ERROR) {
        problems.add(new Problem(ProblemCode.SPREADSHEET_ERROR, column, cell, List.of()));
      } else if (reading == Reading.Mark.NOT_A_NUMBER) {
        problems.add(Problem.notANumber(column, cell));
      }
    }
    return rejected(problems, null);
  }

  private static String codeAndName(Indicator indicator) {
    return indicator.code() + " " + indicator.nameVi();
  }

  private void addIdentityProblems(List<Problem> problems) {
    for (Problem problem : Arrays.asList(identity.periodProblem(), identity.communeProblem())) {
      if (problem != null) {
        problems.add(problem);
      }
    }
  }

  private RowOutcome rejected(List<Problem> problems, @Nullable Indicator indicator) {
    return new Rejected(problems, identity.commune(), identity.period(), indicator);
  }

  /**
   * Whether a row without values that bears an indicator's name is only a heading: it has neither
   * the code nor the unit that the file's other rows have.
   */
  private boolean isHeading(String[] cells) {
    return layout.has(ColumnRole.INDICATOR)
        || (layout.has(ColumnRole.UOM) && Blank.is(layout.uom(cells)));
  }

  private boolean hasNoValue(String[] cells) {
    for (ColumnRole column : RowLayout.VALUE_COLUMNS) {
      if (!Blank.is(layout.cell(cells, column))) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsNumber(String[] cells) {
    for (ColumnRole column : RowLayout.VALUE_COLUMNS) {
      Reading reading = reader.read(layout.cell(cells, column), style);
      if (reading instanceof Amount || reading instanceof Reading.Ambiguous) {
        return true;
      }
    }
    return false;
  }

  private boolean reports(String[] cells) {
    for (ColumnRole column : RowLayout.VALUE_COLUMNS) {
      if (reader.read(layout.cell(cells, column), style) != Reading.Mark.NOT_AVAILABLE) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String text(String cell) {
    return Blank.is(cell) ? null : cell;
  }
}
