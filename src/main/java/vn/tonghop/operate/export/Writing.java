package vn.tonghop.operate.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.report.export.DataPackage;
import vn.tonghop.report.export.Dhis2Csv;
import vn.tonghop.report.export.ExportPlace;
import vn.tonghop.report.export.ExportedRow;
import vn.tonghop.report.export.ExportedTable;
import vn.tonghop.report.export.PlaceCodes;
import vn.tonghop.report.export.PlainCsv;
import vn.tonghop.report.export.RowSink;
import vn.tonghop.report.export.SpreadsheetCsv;
import vn.tonghop.report.export.sdmx.SdmxCodes;
import vn.tonghop.report.export.sdmx.SdmxCsv;
import vn.tonghop.report.export.sdmx.SdmxStructure;
import vn.tonghop.report.export.sheet.Spreadsheet;
import vn.tonghop.report.export.sheet.SteadyZip;

/** Writes what is asked for in each form; nothing stands in its place before all of it does. */
final class Writing {
  private final Snapshot snapshot;
  private final Catalog catalog;
  private final Request request;
  private final Path out;

  Writing(Snapshot snapshot, Request request, Path out) {
    this.snapshot = snapshot;
    this.catalog = new Catalog(snapshot);
    this.request = request;
    this.out = out;
  }

  /**
   * What has been written.
   *
   * @param rows how many rows, or figures
   * @param note what else is to be said, or null
   */
  record Written(long rows, @Nullable String note) {}

  Written as(Form form, @Nullable Request from) throws IOException {
    return switch (form) {
      case CSV, CSV_VI -> request.what() == What.REFERENCE ? folderOfCsv(form) : csv(form);
      case XLSX -> spreadsheet();
      case SDMX -> sdmx(from);
      case DHIS2 -> dhis2();
      case DATAPACKAGE -> dataPackage();
    };
  }

  private Written csv(Form form) throws IOException {
    try (ExportPlace place = ExportPlace.ofFile(out)) {
      ExportedTable table = catalog.table(request.what().views().get(0));
      long rows;
      try (RowSink sink = csvSink(form, place.stream(), table)) {
        rows = copy(table.name(), table, sink);
        sink.finish();
      }
      refuseNothing(rows);
      place.commit();
      return new Written(rows, null);
    }
  }

  private static RowSink csvSink(Form form, OutputStream stream, ExportedTable table)
      throws IOException {
    return form == Form.CSV ? new PlainCsv(stream, table) : new SpreadsheetCsv(stream, table);
  }

  private Written folderOfCsv(Form form) throws IOException {
    Set<String> names = new HashSet<>();
    request.what().views().forEach(view -> names.add(view + ".csv"));
    try (ExportPlace place = ExportPlace.ofFolder(out, names)) {
      Files.createDirectory(place.part());
      long rows = 0;
      for (String view : request.what().views()) {
        rows += csvInto(place.part(), form, catalog.table(view), request);
      }
      place.commit();
      return new Written(rows, null);
    }
  }

  private long csvInto(Path folder, Form form, ExportedTable table, Request asked)
      throws IOException {
    OutputStream stream =
        new java.io.BufferedOutputStream(
            Files.newOutputStream(folder.resolve(table.name() + ".csv")));
    try (RowSink sink = csvSink(form, stream, table)) {
      long rows = copy(table.name(), table, sink, asked);
      sink.finish();
      return rows;
    }
  }

  private Written spreadsheet() throws IOException {
    try (ExportPlace place = ExportPlace.ofFile(out);
        ExportPlace raw = ExportPlace.ofFile(out)) {
      long rows = 0;
      int tables = request.what().views().size();
      int sheets;
      try (OutputStream stream = raw.stream()) {
        Spreadsheet spreadsheet = new Spreadsheet(stream);
        for (String view : request.what().views()) {
          ExportedTable table = catalog.table(view);
          RowSink sink = spreadsheet.table(table);
          rows += copy(view, table, sink);
          sink.finish();
        }
        spreadsheet.finish(Facts.of(request, rows));
        sheets = spreadsheet.sheets();
      }
      refuseNothing(rows);
      try (FileChannel channel = place.open()) {
        SteadyZip.copy(raw.part(), channel, request.published().at());
      }
      place.commit();
      return new Written(
          rows,
          sheets == tables
              ? null
              : "A sheet takes 1,048,576 rows; they go on over " + sheets + " sheets.");
    }
  }

  private Written sdmx(@Nullable Request from) throws IOException {
    ExportedTable table = catalog.table(request.what().views().get(0));
    int publication = request.published().number();
    String period = request.requiredPeriod();
    SdmxCodes codes = catalog.codes(publication, request.what(), period);
    Path beside = out.toAbsolutePath().normalize().resolveSibling("structure.json");
    if (beside.equals(out.toAbsolutePath().normalize())) {
      throw vn.tonghop.operate.session.CommandFailure.wrongUsage(
          "structure.json is what explains the data; name the data otherwise.");
    }
    try (ExportPlace place = ExportPlace.ofFile(out);
        ExportPlace structure = ExportPlace.ofFile(beside)) {
      long rows;
      SdmxCsv sdmx = new SdmxCsv(table, period);
      try (OutputStream stream = place.stream();
          FetchedRows after = new FetchedRows(snapshot, request, table.name(), table)) {
        if (from == null) {
          rows = sdmx.writeAll(after, codes, stream);
        } else {
          SdmxCodes codesBefore = catalog.codes(from.published().number(), from.what(), period);
          try (FetchedRows before = new FetchedRows(snapshot, from, table.name(), table)) {
            rows = sdmx.writeChanges(before, codesBefore, after, codes, stream);
          }
          codes.with(codesBefore);
        }
      }
      if (from == null) {
        refuseNothing(rows);
      }
      try (OutputStream stream = structure.stream()) {
        stream.write(
            SdmxStructure.of(table, codes, request.published()).getBytes(StandardCharsets.UTF_8));
      }
      structure.commit();
      place.commit();
      return new Written(rows, "The columns and codes are explained in " + beside + ".");
    }
  }

  private Written dhis2() throws IOException {
    ExportedTable table = catalog.table(request.what().views().get(0));
    String period = request.requiredPeriod();
    PlaceCodes places = catalog.places(request.published().number(), period);
    try (ExportPlace place = ExportPlace.ofFile(out)) {
      Dhis2Csv sink = new Dhis2Csv(place.stream(), table, period, places, request.published());
      try (sink) {
        refuseNothing(copy(table.name(), table, sink));
        sink.finish();
      }
      place.commit();
      return new Written(
          sink.written(),
          sink.leftOut() == 0
              ? null
              : "Left out, because only a figure since the start of the year is known: "
                  + sink.leftOut()
                  + ".");
    }
  }

  private Written dataPackage() throws IOException {
    List<DataPackage.Resource> resources =
        PackagedTables.of(request.what()).stream()
            .map(
                packaged ->
                    new DataPackage.Resource(
                        catalog.table(packaged.view()),
                        packaged.key(),
                        packaged.isAlwaysThere(),
                        packaged.references()))
            .toList();
    Set<String> names = new HashSet<>(PackagedTables.ALL_FILES);
    names.add(DataPackage.NAME);
    try (ExportPlace place = ExportPlace.ofFolder(out, names)) {
      Files.createDirectory(place.part());
      long rows = 0;
      for (DataPackage.Resource resource : resources) {
        boolean isReference = What.REFERENCE.views().contains(resource.table().name());
        Request asked = isReference ? request.ofReference() : request;
        long its = csvInto(place.part(), Form.CSV, resource.table(), asked);
        rows += isReference && request.what() != What.REFERENCE ? 0 : its;
      }
      refuseNothing(rows);
      Files.writeString(
          place.part().resolve(DataPackage.NAME),
          DataPackage.describing(
              "tonghop-" + request.what() + (request.period() == null ? "" : "-" + lower()),
              "Tổng hợp: "
                  + request.what()
                  + (request.period() == null ? "" : " " + request.period()),
              "Publication " + request.published().number() + " of the warehouse.",
              request.published(),
              resources));
      place.commit();
      return new Written(rows, null);
    }
  }

  private String lower() {
    return request.requiredPeriod().toLowerCase(java.util.Locale.ROOT);
  }

  private long copy(String view, ExportedTable table, RowSink sink) throws IOException {
    return copy(view, table, sink, request);
  }

  private long copy(String view, ExportedTable table, RowSink sink, Request asked)
      throws IOException {
    try (FetchedRows rows = new FetchedRows(snapshot, asked, view, table)) {
      long copied = 0;
      for (ExportedRow row = rows.next(); row != null; row = rows.next()) {
        sink.row(row);
        copied++;
      }
      return copied;
    }
  }

  /** Figures that nobody has are an answer to a slip of the finger. */
  private void refuseNothing(long rows) {
    if (rows == 0 && (request.what() == What.TOTALS || request.what() == What.RESULTS)) {
      throw new NothingThere();
    }
  }

  /** There are no figures. */
  static final class NothingThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
