package vn.tonghop.report.export.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.export.CsvText;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.PeriodForms;
import vn.tonghop.report.export.RowSource;

/**
 * Figures of one period as SDMX-CSV 2.0: all of them for information ({@code I}), or what makes one
 * publication of another, to be merged ({@code M}) and deleted ({@code D}).
 *
 * <p>Where there is no value, {@code OBS_VALUE} is empty and {@code OBS_STATUS} says why. What a
 * difference deletes are values; that there is none is not one.
 */
public final class SdmxCsv {
  private static final List<String> HEADER =
      List.of(
          "STRUCTURE",
          "STRUCTURE_ID",
          "ACTION",
          "FREQ",
          "REF_AREA",
          "INDICATOR",
          "TIME_PERIOD",
          "MEASURE",
          "OBS_VALUE",
          "OBS_STATUS",
          "UNIT_MEASURE",
          "DECIMALS");

  private final ExportedTable table;
  private final PeriodForms period;

  /** Prepares for a table and period. */
  public SdmxCsv(ExportedTable table, String period) {
    this.table = table;
    this.period = PeriodForms.of(period);
  }

  /**
   * Writes all figures.
   *
   * @return how many
   */
  public long writeAll(RowSource rows, SdmxCodes codes, OutputStream stream) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    CsvText text = header(out);
    Observations all = new Observations(rows, table, codes);
    long written = 0;
    for (Observation next = all.next(); next != null; next = all.next()) {
      write(text, "I", next);
      written++;
    }
    text.hand();
    out.flush();
    return written;
  }

  /**
   * Writes what changed, so that what {@link #writeAll} wrote of one publication becomes what it
   * writes of the other.
   *
   * @return how many figures did
   */
  public long writeChanges(
      RowSource before,
      SdmxCodes codesBefore,
      RowSource after,
      SdmxCodes codesAfter,
      OutputStream stream)
      throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    CsvText text = header(out);
    PlaceValues olds = new PlaceValues(new Observations(before, table, codesBefore));
    PlaceValues news = new PlaceValues(new Observations(after, table, codesAfter));
    long written = 0;
    while (olds.place() != null || news.place() != null) {
      int order = compare(olds.place(), news.place());
      written +=
          changes(
              text,
              order <= 0 ? olds.next() : new TreeMap<>(),
              order >= 0 ? news.next() : new TreeMap<>());
    }
    text.hand();
    out.flush();
    return written;
  }

  private static int compare(@Nullable String one, @Nullable String other) {
    return one == null ? 1 : other == null ? -1 : one.compareTo(other);
  }

  private long changes(
      CsvText text,
      SortedMap<Observation.Key, Observation> before,
      SortedMap<Observation.Key, Observation> after)
      throws IOException {
    long written = 0;
    SortedSet<Observation.Key> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (Observation.Key key : keys) {
      Observation old = before.get(key);
      Observation fresh = after.get(key);
      if (fresh == null && old != null) {
        delete(text, old);
        written++;
      } else if (fresh != null && !fresh.equals(old)) {
        write(text, "M", fresh);
        written++;
      }
    }
    return written;
  }

  private static CsvText header(Writer out) throws IOException {
    CsvText text = new CsvText(out, ',');
    HEADER.forEach(text::cell);
    text.end();
    return text;
  }

  private void write(CsvText text, String action, Observation what) throws IOException {
    key(text, action, what)
        .cell(what.value())
        .cell(what.status())
        .cell(what.unit())
        .cell(what.decimals())
        .end();
  }

  // With nothing behind its key, the whole observation goes.
  private void delete(CsvText text, Observation what) throws IOException {
    key(text, "D", what).cell(null).cell(null).cell(null).cell(null).end();
  }

  private CsvText key(CsvText text, String action, Observation what) {
    return text.cell("dataflow")
        .cell(SdmxNames.dataflow(table))
        .cell(action)
        .cell(period.frequency())
        .cell(what.key().area())
        .cell(what.key().indicator())
        .cell(period.sdmx())
        .cell(what.key().measure());
  }
}
