package vn.tonghop.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.identify.IdentityResolver;
import vn.tonghop.identify.SubmissionName;
import vn.tonghop.normalize.FileFacts;
import vn.tonghop.normalize.FileSurvey;
import vn.tonghop.normalize.IndicatorDirectory;
import vn.tonghop.normalize.RowNormalizer;
import vn.tonghop.normalize.RowOutcome;
import vn.tonghop.normalize.UnitTable;
import vn.tonghop.read.FileFormat;
import vn.tonghop.read.FileProbe;
import vn.tonghop.read.Header;
import vn.tonghop.read.LineTooLongException;
import vn.tonghop.read.Outcome;
import vn.tonghop.read.SourceRow;
import vn.tonghop.read.SubmissionReader;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;

/** The way of a submission from its bytes to the outcome of each row, as a run takes it. */
public final class SubmissionPath {
  private final Map<ColumnRole, List<String>> words;
  private final FileProbe probe;
  private final IdentityResolver identities;
  private final IndicatorDirectory indicators;
  private final CommuneDirectory communes;
  private final PeriodCalendar periods;

  /** Prepares the way with the reference data of one configuration. */
  public SubmissionPath(ReferenceData reference) {
    words = reference.headerWords();
    probe = new FileProbe(reference.nameKeys());
    communes = new CommuneDirectory(reference.communes());
    periods = new PeriodCalendar(reference.periods());
    identities = new IdentityResolver(communes, periods, reference.forms());
    indicators = new IndicatorDirectory(reference.indicators(), new UnitTable(reference.units()));
  }

  /**
   * What became of a row.
   *
   * @param line where it begins
   * @param lines how many lines it takes
   */
  public record ReadRow(long line, int lines, RowOutcome outcome) {}

  /**
   * What became of a file.
   *
   * @param format null where it could not be found out
   * @param facts null where the file was refused before its rows were looked at
   * @param identity null where the file was refused before it was settled
   * @param refusal why the whole file is refused, or null
   * @param rows every row below the header; none of a refused file
   */
  public record ReadFile(
      @Nullable FileFormat format,
      @Nullable FileFacts facts,
      @Nullable FileIdentity identity,
      @Nullable Problem refusal,
      long linesBeforeData,
      long linesTotal,
      List<ReadRow> rows) {

    static ReadFile refused(@Nullable FileFormat format, Problem problem) {
      return new ReadFile(format, null, null, problem, 0, 0, List.of());
    }
  }

  /** Reads {@code bytes} as if they had arrived under {@code name}. */
  public ReadFile read(Path bytes, String name) throws IOException {
    Outcome<FileFormat> probed = probe.examine(() -> Files.newInputStream(bytes));
    if (probed instanceof Outcome.Refused<FileFormat> refused) {
      return ReadFile.refused(null, refused.problem());
    }
    FileFormat format = ((Outcome.Accepted<FileFormat>) probed).value();
    Outcome<FileIdentity> resolved =
        identities.resolve(
            SubmissionName.parse(name), () -> Files.newInputStream(bytes), format, words);
    if (resolved instanceof Outcome.Refused<FileIdentity> refused) {
      return ReadFile.refused(format, refused.problem());
    }
    FileIdentity identity = ((Outcome.Accepted<FileIdentity>) resolved).value();
    Period period = identity.period();
    try {
      return rows(bytes, format, period, identity, facts(bytes, format, period, identity));
    } catch (LineTooLongException e) {
      return ReadFile.refused(format, e.problem());
    }
  }

  private FileFacts facts(
      Path bytes, FileFormat format, @Nullable Period period, FileIdentity identity)
      throws IOException {
    try (SubmissionReader reader =
        SubmissionReader.open(Files.newInputStream(bytes), format, words, period)) {
      Header header = ((Outcome.Accepted<Header>) reader.header()).value();
      FileSurvey survey = new FileSurvey(header, reader.preamble(), indicators);
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        survey.look(row.cells());
      }
      return survey.facts(identity.commune(), identity.period());
    }
  }

  private ReadFile rows(
      Path bytes,
      FileFormat format,
      @Nullable Period period,
      FileIdentity identity,
      FileFacts facts)
      throws IOException {
    try (SubmissionReader reader =
        SubmissionReader.open(Files.newInputStream(bytes), format, words, period)) {
      RowNormalizer normalizer = new RowNormalizer(indicators, communes, periods, facts);
      List<ReadRow> rows = new ArrayList<>();
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        RowOutcome outcome = normalizer.normalize(row.cells());
        if (outcome instanceof RowOutcome.Contradicts contradiction) {
          return new ReadFile(format, facts, identity, contradiction.problem(), 0, 0, List.of());
        }
        rows.add(new ReadRow(row.line(), row.lines(), outcome));
      }
      return new ReadFile(
          format, facts, identity, null, reader.linesBeforeData(), reader.linesTotal(), rows);
    }
  }
}
