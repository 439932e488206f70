package vn.tonghop.operate.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.operate.export.Catalog;
import vn.tonghop.operate.paper.FigureReading.Area;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Snapshot;
import vn.tonghop.operate.session.Terminal;
import vn.tonghop.reference.ReferenceException;
import vn.tonghop.report.export.ExportPlace;
import vn.tonghop.report.paper.Figures;
import vn.tonghop.report.paper.Paper;
import vn.tonghop.report.paper.Total;
import vn.tonghop.report.paper.template.Template;
import vn.tonghop.report.paper.template.TemplateFile;

/** Writes the office's report. */
@Command(
    name = "report",
    description = {
      "Writes the office's report of a period: the table of indicators, a sentence for each, what"
          + " became of the targets, what is incomplete, estimated or held, and charts.",
      "Its headings, order and sentences, and whose plans it shows, stand in"
          + " report/ktxh.yml of the configuration. The same publication and template give the"
          + " same bytes. What stands at PATH is replaced as a whole, or left as it is."
    },
    footer = {
      "",
      "docx  to be handed in; laid out as Decree 30/2020/NĐ-CP asks",
      "xlsx  the same with numbers to go on reckoning with",
      "html  one file for a browser, to be read or printed; it fetches nothing"
    })
public final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--period",
      paramLabel = "P",
      required = true,
      description = "Such as 2024, 2024-H1, 2024-9M, 2024-Q3 or 2024-11.")
  private String period = "";

  @Option(
      names = "--as-of",
      paramLabel = "PUBLICATION",
      description = "As this earlier publication had it.")
  private @Nullable Integer asOf;

  @Option(
      names = "--area",
      paramLabel = "A",
      description =
          "Of this area, by its code or name; without it, of the one district that has figures.")
  private @Nullable String area;

  @Option(
      names = "--format",
      paramLabel = "F",
      required = true,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Form format = Form.DOCX;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description = "report/NAME.yml of the configuration; without it, ${DEFAULT-VALUE}.")
  private String template = TemplateFile.USUAL;

  @Option(names = "--out", paramLabel = "PATH", required = true, description = "The file to write.")
  private Path out = Path.of("");

  /** Works on a terminal. */
  public ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> templates = TemplateFile.known(terminal.folders().config());
    if (!templates.contains(template)) {
      throw CommandFailure.wrongUsage(
          "There is no template %s in %s.%s There are %s."
              .formatted(
                  template,
                  terminal.folders().config().resolve("report"),
                  Nearest.question(template, templates),
                  String.join(", ", templates)));
    }
    try (Session session = Session.toLook(terminal)) {
      Known known = new Known(session);
      String code = known.period(period);
      int newest = known.publication(null);
      int publication = known.publication(asOf);
      try (Snapshot snapshot = Snapshot.of(session.dataSource())) {
        Template wanted = template(new Catalog(snapshot).indicatorCodes(newest));
        FigureReading reading = new FigureReading(snapshot, publication, code);
        Figures figures = reading.of(area(reading, known, code), wanted);
        write(wanted, figures);
      }
      return ExitCode.FINISHED;
    } catch (SQLException e) {
      throw new UncategorizedSQLException("report", null, e);
    }
  }

  private Template template(List<String> indicators) {
    try {
      return TemplateFile.read(terminal.folders().config(), template, indicators);
    } catch (ReferenceException e) {
      throw CommandFailure.wrongUsage("The template cannot be used:\n" + e.getMessage());
    }
  }

  private Area area(FigureReading reading, Known known, String code) {
    List<Area> areas = reading.areas();
    if (areas.isEmpty()) {
      throw known.nothingFor("totals", code, asOf);
    }
    if (area != null) {
      String wanted = known.area(area, reading.publication());
      return areas.stream()
          .filter(each -> each.code().equals(wanted))
          .findFirst()
          .orElseThrow(
              () ->
                  CommandFailure.wrongUsage(
                      "There are no totals of %s for %s. There are some of %s."
                          .formatted(area, code, names(areas))));
    }
    List<Area> districts = areas.stream().filter(each -> each.level().equals("district")).toList();
    List<Area> meant = districts.isEmpty() ? areas : districts;
    if (meant.size() > 1) {
      throw CommandFailure.wrongUsage("Of which area? Say --area, one of " + names(meant) + ".");
    }
    return meant.get(0);
  }

  private static String names(List<Area> areas) {
    int most = 10;
    return areas.stream()
            .limit(most)
            .map(each -> each.code() + " (" + each.name() + ")")
            .collect(Collectors.joining(", "))
        + (areas.size() > most ? " and " + (areas.size() - most) + " more" : "");
  }

  private void write(Template wanted, Figures figures) {
    Paper paper = Paper.of(wanted, figures);
    try {
      new Writing(out).write(format, paper);
      terminal.say(
          "Report of %s, period %s, publication %d, written to %s"
              .formatted(
                  figures.occasion().areaName(),
                  figures.occasion().period(),
                  figures.occasion().published().number(),
                  out));
      sayWhatIsLeftOut(wanted, figures);
    } catch (ExportPlace.Unusable e) {
      throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.notWritten(out, e);
    }
  }

  private void sayWhatIsLeftOut(Template wanted, Figures figures) {
    if (wanted.authorities().isEmpty()) {
      return;
    }
    List<String> others =
        figures.totals().stream()
            .map(Total::planAuthority)
            .flatMap(java.util.stream.Stream::ofNullable)
            .filter(code -> !wanted.authorities().containsKey(code))
            .distinct()
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      terminal.say(
          "The template does not name these authorities, whose plans are left out: "
              + String.join(", ", others)
              + ".");
    }
  }
}
