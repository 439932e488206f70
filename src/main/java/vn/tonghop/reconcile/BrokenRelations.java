package vn.tonghop.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;
import vn.tonghop.reconcile.blame.Blame;
import vn.tonghop.reconcile.blame.Figure;
import vn.tonghop.reconcile.blame.Place;
import vn.tonghop.reconcile.blame.Relation;
import vn.tonghop.reconcile.blame.Verdict;

/**
 * Asks of each commune and period with broken relations which of its figures are probably wrong,
 * and leaves the answers in {@code staging.blame}, where findings take them from.
 *
 * <p>One commune and period is in memory at a time.
 */
final class BrokenRelations {

  private static final int ANSWERS_AT_A_TIME = 500;

  private final Queries queries;
  private final List<BlameRow> answers = new ArrayList<>();

  BrokenRelations(Queries queries) {
    this.queries = queries;
  }

  /** A figure of a submission with broken relations. */
  record FigureRow(
      int communeId,
      int periodId,
      int figurePeriodId,
      int indicatorId,
      String columnName,
      BigDecimal value,
      @Nullable String raw,
      @Nullable Integer fileId,
      @Nullable Integer lineNo,
      String authority,
      @Nullable BigDecimal before) {

    Place place() {
      return fileId == null || lineNo == null
          ? new Place(0, indicatorId, columnName + '/' + figurePeriodId + '/' + authority)
          : new Place(fileId, lineNo, columnName);
    }

    Figure figure() {
      return new Figure(
          place(), value, fileId == null ? null : raw, before, figurePeriodId == periodId);
    }

    boolean isOfTheSame(CellRow cell) {
      return communeId == cell.communeId && periodId == cell.periodId;
    }
  }

  /** A cell of a relation of such a submission. */
  record CellRow(
      int communeId,
      int periodId,
      String relation,
      String kind,
      BigDecimal scale,
      BigDecimal tolerance,
      boolean isBroken,
      String role,
      BigDecimal coefficient,
      int cellPeriodId,
      int cellIndicatorId,
      String cellColumn,
      String authority) {}

  /** What explains one relation, as {@code staging.blame} keeps it. */
  record BlameRow(
      String relation,
      String certainty,
      @Nullable String slip,
      int fileId,
      int lineNo,
      String columnName,
      @Nullable String proposal,
      @Nullable String asked,
      @Nullable BigDecimal askedValue,
      boolean isTogether,
      @Nullable Integer otherFileId,
      @Nullable Integer otherLineNo,
      @Nullable String otherColumn,
      Integer[] files,
      Integer[] lines,
      String[] columns) {}

  /** Explains what can be explained, in the transaction of the caller. */
  void explain() {
    try (Stream<FigureRow> figures =
            queries.sql("reconcile/broken_figures").query(FigureRow.class).stream();
        Stream<CellRow> cells =
            queries.sql("reconcile/broken_cells").query(CellRow.class).stream()) {
      Ahead<FigureRow> figure = new Ahead<>(figures.iterator());
      Ahead<CellRow> cell = new Ahead<>(cells.iterator());
      while (cell.next() != null) {
        explain(figure, cell);
      }
    }
    record();
  }

  private void explain(Ahead<FigureRow> figureRows, Ahead<CellRow> cellRows) {
    CellRow first = Objects.requireNonNull(cellRows.next());
    Map<Key, FigureRow> figures = new LinkedHashMap<>();
    for (FigureRow row = figureRows.next();
        row != null && row.isOfTheSame(first);
        row = figureRows.next()) {
      figures.put(new Key(row), row);
      figureRows.pass();
    }
    Map<String, List<CellRow>> relations = new LinkedHashMap<>();
    for (CellRow row = cellRows.next();
        row != null && row.communeId == first.communeId && row.periodId == first.periodId;
        row = cellRows.next()) {
      relations.computeIfAbsent(row.relation, none -> new ArrayList<>()).add(row);
      cellRows.pass();
    }
    List<Relation> broken = new ArrayList<>();
    List<Relation> intact = new ArrayList<>();
    relations.forEach(
        (name, cells) ->
            new CellsOfRelation(cells, figures)
                .relation()
                .ifPresent(relation -> (cells.get(0).isBroken ? broken : intact).add(relation)));
    Map<Place, FigureRow> places = new HashMap<>();
    figures.values().forEach(row -> places.put(row.place(), row));
    List<Figure> own =
        figures.values().stream()
            .filter(row -> row.figurePeriodId == row.periodId)
            .map(FigureRow::figure)
            .toList();
    for (Verdict verdict : Blame.on(own, broken, intact)) {
      answers.addAll(new Answer(verdict, broken).rows());
    }
    if (answers.size() >= ANSWERS_AT_A_TIME) {
      record();
    }
  }

  private void record() {
    queries.updateAll("reconcile/record_blame", answers);
    answers.clear();
  }

  /** What a figure is found by. */
  record Key(int periodId, int indicatorId, String columnName, String authority) {
    Key(FigureRow row) {
      this(row.figurePeriodId, row.indicatorId, row.columnName, row.authority);
    }

    Key(CellRow row) {
      this(row.cellPeriodId, row.cellIndicatorId, row.cellColumn, row.authority);
    }
  }

  /** Rows in their order, of which the next one can be looked at before it is taken. */
  private static final class Ahead<T> {
    private final Iterator<T> rows;
    private @Nullable T next;

    Ahead(Iterator<T> rows) {
      this.rows = rows;
      pass();
    }

    @Nullable T next() {
      return next;
    }

    void pass() {
      next = rows.hasNext() ? rows.next() : null;
    }
  }
}
