package vn.tonghop.report.export.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.export.CsvText;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.PeriodForms;
import vn.tonghop.report.export.PlaceCodes;
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
  private final PlaceCodes places;
  private final Map<String, String> units;

  /**
   * Prepares for a table and period.
   *
   * @param units all units of the indicators
   */
  public SdmxCsv(ExportedTable table, String period, PlaceCodes places, List<String> units) {
    this.table = table;
    this.period = PeriodForms.of(period);
    this.places = places;
    this.units = CodeId.ofUnits(units);
  }

  /**
   * Writes all figures.
   *
   * @return how many
   */
  public long writeAll(RowSource rows, OutputStream stream) throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    CsvText text = header(out);
    Observations all = new Observations(rows, table, places, units);
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
   * Writes what changed.
   *
   * @return how many figures did
   */
  public long writeChanges(RowSource before, RowSource after, OutputStream stream)
      throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    CsvText text = header(out);
    Observations olds = new Observations(before, table, places, units);
    Observations news = new Observations(after, table, places, units);
    Observation old = nextValue(olds);
    Observation fresh = nextValue(news);
    long written = 0;
    while (old != null || fresh != null) {
      int order = old == null ? 1 : fresh == null ? -1 : old.key().compareTo(fresh.key());
      if (order < 0 && old != null) {
        delete(text, old);
        written++;
        old = nextValue(olds);
      } else if (fresh != null) {
        if (order > 0 || !fresh.equals(old)) {
          write(text, "M", fresh);
          written++;
        }
        old = order == 0 ? nextValue(olds) : old;
        fresh = nextValue(news);
      }
    }
    text.hand();
    out.flush();
    return written;
  }

  private static @Nullable Observation nextValue(Observations all) {
    Observation next = all.next();
    while (next != null && next.value() == null) {
      next = all.next();
    }
    return next;
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
