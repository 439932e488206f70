package vn.tonghop.operate.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.report.export.Dhis2Csv;
import vn.tonghop.report.export.ExportPlace;
import vn.tonghop.report.export.Published;

/** Writes figures as a file. */
@Command(
    name = "export",
    description = {
      "Writes figures of a period as a file that other programs read.",
      "The same publication gives the same bytes. What stands at PATH is replaced as a whole, or"
          + " left as it is."
    },
    footer = {
      "",
      "csv          for programs; reference: a folder with a file for each table",
      "csv-vi       opened by a double click where the decimal sign is a comma (codes",
      "             lose their leading zeros there; xlsx keeps them)",
      "xlsx         a spreadsheet that explains its columns",
      "sdmx         SDMX-CSV 2.0 of totals or results, and structure.json beside it",
      "dhis2        data value sets of totals or results; not of nine months",
      "datapackage  a folder as Frictionless has it, with the reference data"
    })
public final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "WHAT", description = "One of ${COMPLETION-CANDIDATES}.")
  private What what = What.TOTALS;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "Such as 2024, 2024-H1, 2024-9M, 2024-Q3 or 2024-11; not needed for reference.")
  private @Nullable String period;

  @Option(
      names = "--as-of",
      paramLabel = "PUBLICATION",
      description = "As this earlier publication had it.")
  private @Nullable Integer asOf;

  @Option(
      names = "--from",
      paramLabel = "PUBLICATION",
      description = "With sdmx: only what changed since this publication.")
  private @Nullable Integer from;

  @Option(
      names = "--area",
      paramLabel = "A",
      description = "Of this area and what belongs to it, by its code or name.")
  private @Nullable String area;

  @Option(
      names = "--format",
      paramLabel = "F",
      required = true,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Form format = Form.CSV;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      required = true,
      description = "The file to write; a folder for datapackage and for reference as csv.")
  private Path out = Path.of("");

  /** Works on a terminal. */
  public ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    refuseWhatMakesNoSense();
    try (Session session = Session.toLook(terminal)) {
      Known known = new Known(session);
      String code = what == What.REFERENCE || period == null ? null : known.period(period);
      refuseUnknownToDhis2(code);
      try (Snapshot snapshot = Snapshot.of(session.dataSource())) {
        write(snapshot, known, code);
      }
      return ExitCode.FINISHED;
    } catch (SQLException e) {
      throw new org.springframework.jdbc.UncategorizedSQLException("export", null, e);
    }
  }

  private void refuseWhatMakesNoSense() {
    if (!what.fits(format)) {
      throw CommandFailure.wrongUsage(
          "There is no %s as %s. %s can be had as %s; %s takes %s."
              .formatted(
                  what,
                  format,
                  Character.toUpperCase(what.toString().charAt(0)) + what.toString().substring(1),
                  what.forms(),
                  format,
                  What.fitting(format)));
    }
    if (period == null && what != What.REFERENCE) {
      throw CommandFailure.wrongUsage(
          "Of which period? Say --period, such as 2024, 2024-H1, 2024-9M, 2024-Q3 or 2024-11.");
    }
    if (from != null && format != Form.SDMX) {
      throw CommandFailure.wrongUsage(
          "--from writes what changed, which only sdmx can tell. Leave it out, or say --format"
              + " sdmx.");
    }
  }

  private void refuseUnknownToDhis2(@Nullable String code) {
    if (format == Form.DHIS2 && code != null && Dhis2Csv.period(code).isEmpty()) {
      throw CommandFailure.wrongUsage(
          "DHIS2 has no period of nine months. Export the quarters, such as "
              + code.substring(0, 4)
              + "-Q3, or the months.");
    }
  }

  private void write(Snapshot snapshot, Known known, @Nullable String code) {
    Catalog catalog = new Catalog(snapshot);
    int newest = known.publication(null);
    int publication = known.publication(asOf);
    if (!what.isKept() && publication != newest) {
      throw CommandFailure.wrongUsage(
          "%s are kept as they stand now, which is publication %d; --as-of fits totals, results, lineage and reference."
              .formatted(what == What.FINDINGS ? "Findings" : "Rejects", newest));
    }
    Published published = catalog.published(publication);
    List<String> areas =
        area == null ? null : catalog.areasBelow(publication, known.area(area, publication));
    Request request = new Request(what, code, areas, published, format == Form.SDMX);
    Request before = from == null ? null : request.at(catalog.published(known.publication(from)));
    if (before != null && before.published().number() > publication) {
      throw CommandFailure.wrongUsage(
          "--from names a later publication (%d) than the one that is exported (%d)."
              .formatted(before.published().number(), publication));
    }
    try {
      Writing.Written written = new Writing(snapshot, request, out).as(format, before);
      terminal.say(
          String.format(
              Locale.ROOT,
              "%,d %s of %s%s, publication %d, written to %s",
              written.rows(),
              before == null ? "rows" : "changes",
              what,
              code == null ? "" : ", period " + code,
              publication,
              out));
      if (written.note() != null) {
        terminal.say(written.note());
      }
    } catch (Writing.NothingThere e) {
      throw known.nothingFor(what.toString(), String.valueOf(code), asOf);
    } catch (ExportPlace.Unusable e) {
      throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.notWritten(out, e);
    }
  }
}
