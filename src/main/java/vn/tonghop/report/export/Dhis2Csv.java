package vn.tonghop.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values as DHIS2 imports them (data value sets): data elements and units of organisation by their
 * codes, option combinations left to the default.
 *
 * <p>A value is what happened in the period. Where only a figure since the start of the year is
 * known, that is the same in a period that begins with the year; in any other it is left out.
 */
public final class Dhis2Csv implements RowSink {
  private static final List<String> HEADER =
      List.of(
          "dataelement",
          "period",
          "orgunit",
          "catoptcombo",
          "attroptcombo",
          "value",
          "storedby",
          "lastupdated",
          "comment",
          "followup");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(Published.ZONE);

  private final Writer out;
  private final CsvText text;
  private final ExportedTable table;
  private final String period;
  private final boolean beginsWithTheYear;
  private final PlaceCodes places;
  private final String at;
  private final int commune;
  private @Nullable String last;
  private long written;
  private long leftOut;

  /** How DHIS2 writes a period; empty where it has no such period. */
  public static Optional<String> period(String code) {
    return PeriodForms.of(code).dhis2();
  }

  /** Writes the header. */
  public Dhis2Csv(
      OutputStream stream,
      ExportedTable table,
      String period,
      PlaceCodes places,
      Published published)
      throws IOException {
    this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    this.text = new CsvText(out, ',');
    this.table = table;
    this.period = PeriodForms.of(period).dhis2().orElseThrow();
    this.beginsWithTheYear = PeriodForms.of(period).beginsWithTheYear();
    this.places = places;
    this.at = TIME.format(published.at());
    this.commune = table.indexOf("commune");
    HEADER.forEach(text::cell);
    text.end();
  }

  @Override
  public void row(ExportedRow row) throws IOException {
    String code = row.cell(commune < 0 ? table.indexOf("area") : commune);
    String from = commune < 0 ? "" : row.cell(table.indexOf("commune_valid_from"));
    String indicator = row.cell(table.indexOf("indicator"));
    if (code == null || from == null) {
      throw new IllegalStateException("a row lacks what identifies it");
    }
    String place = commune < 0 ? code : places.of(code, from);
    String key = place + " " + indicator;
    // An indicator has a row for each of its plans, but one value.
    if (key.equals(last)) {
      return;
    }
    last = key;
    String value = row.cell(table.indexOf("actual"));
    if (value == null && beginsWithTheYear) {
      value = row.cell(table.indexOf("cumulative"));
    }
    if (value == null) {
      leftOut += row.cell(table.indexOf("cumulative")) == null ? 0 : 1;
      return;
    }
    written++;
    text.cell(indicator)
        .cell(period)
        .cell(place)
        .cell(null)
        .cell(null)
        .cell(value)
        .cell("tonghop")
        .cell(at)
        .cell(comment(row))
        .cell("false")
        .end();
  }

  private @Nullable String comment(ExportedRow row) {
    String firmness = row.cell(table.indexOf("obs_status"));
    String said =
        "estimate".equals(firmness) ? "ước" : "provisional".equals(firmness) ? "sơ bộ" : null;
    int complete = table.indexOf("is_complete");
    if (complete >= 0 && "false".equals(row.cell(complete))) {
      said = (said == null ? "" : said + "; ") + "chưa đủ số liệu các xã";
    }
    return said;
  }

  /** How many values there are. */
  public long written() {
    return written;
  }

  /** How many were left out because only a figure since the start of the year is known. */
  public long leftOut() {
    return leftOut;
  }

  @Override
  public void finish() throws IOException {
    text.hand();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
