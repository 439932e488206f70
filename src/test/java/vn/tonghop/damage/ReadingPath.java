package vn.tonghop.damage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.intake.FileFormat;
import vn.tonghop.intake.FileProbe;
import vn.tonghop.intake.Header;
import vn.tonghop.intake.Identity;
import vn.tonghop.intake.IdentityResolver;
import vn.tonghop.intake.LineTooLongException;
import vn.tonghop.intake.Outcome;
import vn.tonghop.intake.SourceRow;
import vn.tonghop.intake.SubmissionName;
import vn.tonghop.intake.SubmissionReader;
import vn.tonghop.normalize.FileFacts;
import vn.tonghop.normalize.IndicatorDirectory;
import vn.tonghop.normalize.NumberStyle;
import vn.tonghop.normalize.NumberStyleSurvey;
import vn.tonghop.normalize.RowNormalizer;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.normalize.UnitTable;
import vn.tonghop.reference.ColumnRole;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.NameKey;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.reference.Problem;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceLoader;

/** Reads a file as a run does, from its bytes to its values, without a database. */
final class ReadingPath {
  private static final List<ColumnRole> VALUES =
      List.of(ColumnRole.ACTUAL, ColumnRole.CUMULATIVE, ColumnRole.PLAN, ColumnRole.PRIOR);

  private final ReferenceData reference = ReferenceLoader.load(Path.of("config"));
  private final Set<String> knownNames = new HashSet<>();
  private final CommuneDirectory communes = new CommuneDirectory(reference.communes());
  private final PeriodCalendar periods = new PeriodCalendar(reference.periods());
  private final IdentityResolver identities =
      new IdentityResolver(communes, periods, reference.forms());
  private final IndicatorDirectory indicators =
      new IndicatorDirectory(reference.indicators(), new UnitTable(reference.units()));

  ReadingPath() {
    reference
        .headerWords()
        .values()
        .forEach(words -> words.forEach(word -> knownNames.add(NameKey.of(word))));
    for (Indicator indicator : reference.indicators()) {
      knownNames.add(NameKey.of(indicator.nameVi()));
      indicator.aliases().forEach(alias -> knownNames.add(NameKey.of(alias)));
    }
  }

  /** Is told of each row in the order of the file. */
  interface Rows {
    void row(SourceRow row, RowOutcome outcome);
  }

  /** What a file came to. */
  sealed interface Reading {}

  /** The whole file stays out. */
  record Refused(Problem problem) implements Reading {}

  /**
   * The file was read to its end.
   *
   * @param accepted rows taken, held ones among them
   * @param ignored lines that report nothing, and the further lines of rows with line breaks
   * @param total lines, as the reader counts them
   */
  record Done(
      FileFormat format,
      NumberStyle style,
      Map<ColumnRole, Integer> columns,
      long accepted,
      long rejected,
      long ignored,
      long total)
      implements Reading {}

  /**
   * Reads a file.
   *
   * @param name what it is called in the inbox
   * @throws IOException when it cannot be read, never for what is in it
   */
  Reading read(Path file, String name, Rows rows) throws IOException {
    Outcome<FileFormat> examined = FileProbe.examine(file, knownNames);
    if (examined instanceof Outcome.Refused<FileFormat> refused) {
      return new Refused(refused.problem());
    }
    FileFormat format = ((Outcome.Accepted<FileFormat>) examined).value();
    try {
      return read(file, name, format, rows);
    } catch (LineTooLongException e) {
      return new Refused(e.problem());
    }
  }

  private Reading read(Path file, String name, FileFormat format, Rows rows) throws IOException {
    Header header;
    Identity identity;
    NumberStyleSurvey survey = new NumberStyleSurvey();
    try (SubmissionReader reader = open(file, format)) {
      if (reader.header() instanceof Outcome.Refused<Header> refused) {
        return new Refused(refused.problem());
      }
      header = ((Outcome.Accepted<Header>) reader.header()).value();
      Outcome<Identity> settled =
          identities.resolve(SubmissionName.parse(name), reader.preamble(), header);
      if (settled instanceof Outcome.Refused<Identity> refused) {
        return new Refused(refused.problem());
      }
      identity = ((Outcome.Accepted<Identity>) settled).value();
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        for (ColumnRole role : VALUES) {
          Integer place = header.columns().get(role);
          survey.look(place == null ? "" : row.cell(place));
        }
      }
    }
    FileFacts facts =
        new FileFacts(
            survey.result(),
            identity.commune(),
            identity.period(),
            header.columns(),
            header.titles());
    return normalize(file, format, facts, rows);
  }

  private Reading normalize(Path file, FileFormat format, FileFacts facts, Rows rows)
      throws IOException {
    RowNormalizer normalizer = new RowNormalizer(indicators, communes, periods, facts);
    long accepted = 0;
    long rejected = 0;
    try (SubmissionReader reader = open(file, format)) {
      long ignored = reader.linesBeforeData();
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        RowOutcome outcome = normalizer.normalize(row.cells());
        ignored += row.lines() - 1;
        if (outcome instanceof RowOutcome.Contradicts contradiction) {
          return new Refused(contradiction.problem());
        }
        accepted += outcome instanceof RowOutcome.Accepted ? 1 : 0;
        rejected += outcome instanceof RowOutcome.Rejected ? 1 : 0;
        ignored += outcome instanceof RowOutcome.Ignored ? 1 : 0;
        rows.row(row, outcome);
      }
      return new Done(
          format, facts.style(), facts.columns(), accepted, rejected, ignored, reader.linesTotal());
    }
  }

  private SubmissionReader open(Path file, FileFormat format) throws IOException {
    return SubmissionReader.open(file, format, reference.headerWords(), 2024);
  }
}
