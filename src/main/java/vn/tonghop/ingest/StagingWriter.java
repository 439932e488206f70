package vn.tonghop.ingest;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.CopyRows;
import vn.tonghop.database.Queries;
import vn.tonghop.normalize.Hold;
import vn.tonghop.normalize.NormalizedRow;
import vn.tonghop.normalize.ReadRow;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.normalize.UnreadColumn;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Period;
import vn.tonghop.register.RefusalLog;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/**
 * Brings the rows of one chunk into staging, in one transaction: rows at once by COPY, refusals and
 * counts at the end of the chunk.
 */
final class StagingWriter implements AutoCloseable {

  /** Large enough that a commit costs little, small enough that a restart repeats little. */
  private static final int ROWS_IN_A_CHUNK =
      Integer.getInteger("tonghop.ingest.rows-in-a-chunk", 50_000);

  /** What waits for the end of the chunk may be long, where cells are. */
  private static final int MOST_CHARACTERS_WAITING = 4_000_000;

  private final IngestContext context;
  private final Connection connection;
  private final CopyRows rows;
  private final List<RefusedCell> refusals = new ArrayList<>();
  private final List<HeldCell> holds = new ArrayList<>();
  private final List<UnreadCell> unread = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final PartCounts parts = new PartCounts();
  private int size;
  private long charactersWaiting;

  StagingWriter(IngestContext context, Connection connection) throws SQLException {
    this.context = context;
    this.connection = connection;
    this.rows = new CopyRows(connection, Queries.text("ingest/copy_rows"));
  }

  /** Rows taken or refused so far. */
  int size() {
    return size;
  }

  /** Whether the chunk should end here. */
  boolean isFull() {
    return size >= ROWS_IN_A_CHUNK || charactersWaiting >= MOST_CHARACTERS_WAITING;
  }

  void accept(
      StagedFile file, long line, NormalizedRow row, SeenIndicators seen, FittingParts fitting)
      throws SQLException {
    size++;
    int commune = context.keyOf(row.commune());
    int period = context.keyOf(row.period());
    int indicator = context.keyOf(row.indicator());
    rows.add(file.id());
    rows.add(line);
    rows.add(commune);
    rows.add(period);
    rows.add(indicator);
    rows.add(row.nothingToReport() && !row.isHeld());
    boolean isRepeat = !seen.add(commune, period, indicator);
    rows.add(isRepeat);
    StagedCells.write(row, rows);
    rows.endRow();
    for (Hold hold : row.holds()) {
      holds.add(new HeldCell(file.id(), line, hold, row));
      awaiting(hold.raw());
    }
    parts.accepted(file.id(), commune, period, line, row.cells());
    parts.fits(fitting.add(file.id(), commune, period, row, isRepeat));
  }

  /** Nothing more comes of a file. */
  void end(FittingParts fitting) {
    parts.fits(fitting.end());
  }

  /** Columns with figures that nobody looked at; to be told when a file is read to its end. */
  void notRead(StagedFile file, List<UnreadColumn> columns) {
    columns.forEach(column -> unread.add(new UnreadCell(file.id(), column)));
  }

  /**
   * From a line on, rows are counted or columns are called otherwise than above.
   *
   * @param moreLines by how much a line's number is above its row's
   * @param titles what the file calls columns, by the public contract's names
   */
  void place(StagedFile file, long line, long moreLines, SortedMap<String, String> titles) {
    places.add(new Place(file.id(), line, moreLines, titles));
    titles.values().forEach(this::awaiting);
  }

  void reject(StagedFile file, ReadRow read, RowOutcome.Rejected row) {
    size++;
    Commune commune = row.commune();
    Period period = row.period();
    Integer communeKey = commune == null ? null : context.keyOf(commune);
    Integer periodKey = period == null ? null : context.keyOf(period);
    Indicator indicator = row.indicator();
    Integer indicatorKey = indicator == null ? null : context.keyOf(indicator);
    for (Problem problem : row.problems()) {
      refusals.add(
          new RefusedCell(file.id(), read, 0, problem, communeKey, periodKey, indicatorKey));
      awaiting(problem.value());
      problem.arguments().forEach(this::awaiting);
    }
    Problem first = row.problems().get(0);
    for (int below = 1; below < read.lines(); below++) {
      refusals.add(
          new RefusedCell(file.id(), read, below, first, communeKey, periodKey, indicatorKey));
    }
    if (communeKey != null && periodKey != null) {
      parts.rejected(file.id(), communeKey, periodKey, read.lines());
    }
  }

  private void awaiting(@Nullable String text) {
    charactersWaiting += text == null ? 0 : text.length();
  }

  /**
   * Drops what this chunk holds of a file that is refused as a whole; its rows are deleted later.
   */
  void forget(StagedFile file) {
    refusals.removeIf(refusal -> refusal.file() == file.id());
    holds.removeIf(hold -> hold.file() == file.id());
    unread.removeIf(column -> column.file() == file.id());
    places.removeIf(place -> place.file() == file.id());
    parts.forget(file.id());
  }

  /** Frees the connection of rows that were not finished because something failed. */
  @Override
  public void close() throws SQLException {
    rows.close();
  }

  /** Writes what is left; afterwards the connection is free again. */
  void finish() throws SQLException {
    rows.finish();
    writeRefusals();
    writeHolds();
    writePlaces();
    context.queries.updateAll("ingest/add_part", parts.all());
  }

  private void writeRefusals() throws SQLException {
    if (refusals.isEmpty()) {
      return;
    }
    try (CopyRows copy = new CopyRows(connection, Queries.text("ingest/copy_rejects"))) {
      for (RefusedCell refusal : refusals) {
        write(refusal, copy);
      }
      copy.finish();
    }
  }

  private void write(RefusedCell refusal, CopyRows copy) throws SQLException {
    Problem problem = refusal.problem();
    ReadRow read = refusal.read();
    boolean isFirst = refusal.below() == 0;
    Long row = read.row() == read.line() ? null : read.row();
    RefusalLog.Sentences said =
        isFirst
            ? context.refusals.say(problem, row, read.title(problem.column()))
            : context.refusals.sayPartOf(read.line(), problem);
    copy.add(context.runId);
    copy.add(refusal.file());
    copy.add(read.line() + refusal.below());
    copy.add(isFirst ? RefusalLog.columnName(problem.column()) : null);
    // The whole cell would be told on each line that it takes.
    copy.add(isFirst ? problem.value() : null);
    copy.add(problem.code().text());
    addKey(copy, refusal.commune());
    addKey(copy, refusal.period());
    addKey(copy, refusal.indicator());
    copy.add(said.vi());
    copy.add(said.en());
    copy.add(said.advice());
    copy.endRow();
  }

  private static void addKey(CopyRows copy, @Nullable Integer key) {
    if (key == null) {
      copy.add((String) null);
    } else {
      copy.add(key.longValue());
    }
  }

  private void writeHolds() throws SQLException {
    if (holds.isEmpty() && unread.isEmpty()) {
      return;
    }
    try (CopyRows copy = new CopyRows(connection, Queries.text("ingest/copy_holds"))) {
      for (HeldCell held : holds) {
        write(held, copy);
      }
      for (UnreadCell column : unread) {
        write(column, copy);
      }
      copy.finish();
    }
  }

  private void writePlaces() throws SQLException {
    if (places.isEmpty()) {
      return;
    }
    try (CopyRows copy = new CopyRows(connection, Queries.text("ingest/copy_places"))) {
      for (Place place : places) {
        copy.add(place.file());
        copy.add(place.line());
        copy.add(place.moreLines());
        copy.add(List.copyOf(place.titles().keySet()));
        copy.add(List.copyOf(place.titles().values()));
        copy.endRow();
      }
      copy.finish();
    }
  }

  private static void write(UnreadCell cell, CopyRows copy) throws SQLException {
    UnreadColumn column = cell.column();
    copy.add(cell.file());
    copy.add(column.line());
    copy.add(ProblemCode.UNREAD_COLUMN.text());
    copy.add((String) null);
    copy.add(column.title());
    copy.add(List.of(Integer.toString(column.place())));
    copy.endRow();
  }

  private static void write(HeldCell held, CopyRows copy) throws SQLException {
    Hold hold = held.hold();
    copy.add(held.file());
    copy.add(held.line());
    copy.add(hold.code().text());
    copy.add(RefusalLog.columnName(hold.column()));
    copy.add(hold.raw());
    copy.add(
        hold.code() == ProblemCode.AMBIGUOUS_NUMBER
            ? List.of(
                plain(hold.asGrouped()), plain(hold.asDecimal()), held.row().indicator().uom())
            : List.of(held.row().commune().name(), held.row().period().code()));
    copy.endRow();
  }

  private static String plain(@Nullable BigDecimal value) {
    // As the district writes numbers, for whoever wrote the cell will read it.
    return value == null ? "" : value.toPlainString().replace('.', ',');
  }

  /**
   * A cell that is refused, or a further line of a row that is.
   *
   * @param below how many lines below the row's first
   */
  private record RefusedCell(
      int file,
      ReadRow read,
      int below,
      Problem problem,
      @Nullable Integer commune,
      @Nullable Integer period,
      @Nullable Integer indicator) {}

  private record Place(int file, long line, long moreLines, SortedMap<String, String> titles) {}

  private record UnreadCell(int file, UnreadColumn column) {}

  private record HeldCell(int file, long line, Hold hold, NormalizedRow row) {}
}
