package vn.tonghop.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import vn.tonghop.reference.NameKey;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.reference.Problem;
import vn.tonghop.reference.ReferenceData;

/** The way of a submission from its bytes to the outcome of each row, as a run takes it. */
final class SubmissionPath {
  private static final List<ColumnRole> VALUES =
      List.of(
          ColumnRole.ACTUAL,
          ColumnRole.CUMULATIVE,
          ColumnRole.PLAN,
          ColumnRole.PRIOR,
          ColumnRole.RATE);

  private final Map<ColumnRole, List<String>> words;
  private final Set<String> knownNames = new HashSet<>();
  private final IdentityResolver identities;
  private final IndicatorDirectory indicators;
  private final CommuneDirectory communes;
  private final PeriodCalendar periods;

  SubmissionPath(ReferenceData reference) {
    words = reference.headerWords();
    words.values().forEach(each -> each.forEach(word -> knownNames.add(NameKey.of(word))));
    reference
        .indicators()
        .forEach(
            indicator -> {
              knownNames.add(NameKey.of(indicator.nameVi()));
              indicator.aliases().forEach(alias -> knownNames.add(NameKey.of(alias)));
            });
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
  record ReadRow(long line, int lines, RowOutcome outcome) {}

  /**
   * What became of a file.
   *
   * @param format null where it could not be found out
   * @param style null where the file was refused before its cells were looked at
   * @param identity null where the file was refused before it was settled
   * @param refusal why the whole file is refused, or null
   * @param rows every row below the header; none of a refused file
   */
  record ReadFile(
      @Nullable FileFormat format,
      @Nullable NumberStyle style,
      @Nullable Identity identity,
      @Nullable Problem refusal,
      long linesBeforeData,
      long linesTotal,
      List<ReadRow> rows) {

    static ReadFile refused(@Nullable FileFormat format, Problem problem) {
      return new ReadFile(format, null, null, problem, 0, 0, List.of());
    }
  }

  /** Reads {@code bytes} as if they had arrived under {@code name}. */
  ReadFile read(Path bytes, String name) throws IOException {
    Outcome<FileFormat> probed = FileProbe.examine(bytes, knownNames);
    if (probed instanceof Outcome.Refused<FileFormat> refused) {
      return ReadFile.refused(null, refused.problem());
    }
    FileFormat format = ((Outcome.Accepted<FileFormat>) probed).value();
    Outcome<Identity> resolved =
        identities.resolve(SubmissionName.parse(name), bytes, format, words);
    if (resolved instanceof Outcome.Refused<Identity> refused) {
      return ReadFile.refused(format, refused.problem());
    }
    Identity identity = ((Outcome.Accepted<Identity>) resolved).value();
    Period period = identity.period();
    Integer year = period == null ? null : period.starts().getYear();
    try {
      NumberStyle style = style(bytes, format, year);
      return rows(bytes, format, year, identity, style);
    } catch (LineTooLongException e) {
      return ReadFile.refused(format, e.problem());
    }
  }

  private NumberStyle style(Path bytes, FileFormat format, @Nullable Integer year)
      throws IOException {
    try (SubmissionReader reader = SubmissionReader.open(bytes, format, words, year)) {
      Map<ColumnRole, Integer> columns = header(reader).columns();
      NumberStyleSurvey survey = new NumberStyleSurvey();
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        for (ColumnRole role : VALUES) {
          survey.look(row.cell(columns.getOrDefault(role, Integer.MAX_VALUE)));
        }
      }
      return survey.result();
    }
  }

  private ReadFile rows(
      Path bytes, FileFormat format, @Nullable Integer year, Identity identity, NumberStyle style)
      throws IOException {
    try (SubmissionReader reader = SubmissionReader.open(bytes, format, words, year)) {
      Header header = header(reader);
      FileFacts facts =
          new FileFacts(
              style,
              identity.commune(),
              identity.period(),
              header.columns(),
              header.titles(),
              reader.preamble());
      RowNormalizer normalizer = new RowNormalizer(indicators, communes, periods, facts);
      List<ReadRow> rows = new ArrayList<>();
      for (SourceRow row = reader.next(); row != null; row = reader.next()) {
        RowOutcome outcome = normalizer.normalize(row.cells());
        if (outcome instanceof RowOutcome.Contradicts contradiction) {
          return new ReadFile(format, style, identity, contradiction.problem(), 0, 0, List.of());
        }
        rows.add(new ReadRow(row.line(), row.lines(), outcome));
      }
      return new ReadFile(
          format, style, identity, null, reader.linesBeforeData(), reader.linesTotal(), rows);
    }
  }

  private static Header header(SubmissionReader reader) {
    return ((Outcome.Accepted<Header>) reader.header()).value();
  }
}
