package vn.tonghop.operate.paper;

import java.nio.file.Path;
import vn.tonghop.Office;
import vn.tonghop.operate.export.Catalog;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.report.paper.Paper;
import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.TemplateFile;

/** What the command prints of an office, before it is written in any format. */
public final class PrintedReport {
  private PrintedReport() {}

  /** The report of the first area, by the project's own template. */
  public static Paper of(Office office, int publication, String period) throws Exception {
    try (Snapshot snapshot = Snapshot.of(office.database().dataSource())) {
      Template template =
          TemplateFile.read(
              Path.of("config"),
              TemplateFile.USUAL,
              new Catalog(snapshot).indicatorCodes(publication));
      FigureReading reading = new FigureReading(snapshot, publication, period);
      return Paper.of(template, reading.of(reading.areas().get(0), template));
    }
  }
}
