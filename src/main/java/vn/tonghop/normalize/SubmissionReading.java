package vn.tonghop.normalize;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.identify.IdentityResolver;
import vn.tonghop.identify.SubmissionName;
import vn.tonghop.read.FileFormat;
import vn.tonghop.read.FileProbe;
import vn.tonghop.read.Header;
import vn.tonghop.read.HeaderWords;
import vn.tonghop.read.KeptRows;
import vn.tonghop.read.LineTooLongException;
import vn.tonghop.read.Outcome;
import vn.tonghop.read.ReadAhead;
import vn.tonghop.read.SourceBytes;
import vn.tonghop.read.SubmissionReader;
import vn.tonghop.read.TableRows;
import vn.tonghop.read.TableTop;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.CommuneDirectory;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;

/**
 * The reading of submissions: from the bytes of a file to what every row of it reports, by one set
 * of reference data and nothing else.
 *
 * <p>A file is opened anew for each of these purposes: each needs what the one before it found, and
 * no file is held in memory but a small one, whose rows the survey keeps for the last purpose.
 *
 * <ol>
 *   <li>{@link #head}: whether it is text at all, by how it begins.
 *   <li>{@link #head}: its encoding, which only all of its words show; they are gone through twice
 *       where the bytes alone leave a choice.
 *   <li>{@link #head}: its delimiter, by its first lines.
 *   <li>{@link #head}: whose it is, for when, on which form, by its header and what stands above.
 *       The header is searched once more where only the preamble tells the year that the titles
 *       speak of.
 *   <li>{@link #rows}: how its numbers, units and widths of rows are to be taken: none of its rows
 *       can be believed before all were surveyed. The header is searched again, for between head
 *       and rows lies a step of the run, which keeps format and identity only.
 *   <li>{@link #rows}: the rows themselves, each by the header above it that the survey found.
 * </ol>
 *
 * <p>It remembers spellings from file to file; not thread-safe.
 */
public final class SubmissionReading {
  private final ReferenceData reference;
  private final HeaderWords headerWords;
  private final FileProbe probe;
  private final IdentityResolver identities;
  private final IndicatorDirectory indicators;
  private final CommuneDirectory communes;
  private final PeriodCalendar periods;

  /** Prepares the reading of any number of files by the same reference data. */
  public SubmissionReading(ReferenceData reference) {
    this.reference = reference;
    this.headerWords = new HeaderWords(reference.headerWords());
    this.probe = new FileProbe(reference.nameKeys());
    this.communes = new CommuneDirectory(reference.communes());
    this.periods = new PeriodCalendar(reference.periods());
    this.identities = new IdentityResolver(communes, periods, reference.forms());
    this.indicators =
        new IndicatorDirectory(reference.indicators(), new UnitTable(reference.units()));
  }

  /**
   * Finds out how a file is written and whose it is.
   *
   * @param fileName the name under which it arrived, without folders
   * @param file any bytes
   * @throws IOException when they cannot be read
   */
  public SubmissionHead head(String fileName, SourceBytes file) throws IOException {
    if (!SubmissionName.isOfCsv(fileName)) {
      return refused(fileName, probe.notNamedAsCsv(file, fileName));
    }
    SubmissionName name = SubmissionName.parse(fileName);
    Outcome<FileFormat> examined = probe.examine(file);
    if (examined instanceof Outcome.Refused<FileFormat> refused) {
      return new SubmissionHead.Refused(null, refused.problem(), identities.hint(name));
    }
    FileFormat format = ((Outcome.Accepted<FileFormat>) examined).value();
    Outcome<FileIdentity> resolved = identity(name, file, format);
    return resolved instanceof Outcome.Accepted<FileIdentity> settled
        ? new SubmissionHead.Settled(format, settled.value())
        : new SubmissionHead.Refused(
            format, ((Outcome.Refused<FileIdentity>) resolved).problem(), identities.hint(name));
  }

  /**
   * What is said of a file that is refused for reasons of its own.
   *
   * @param fileName the name under which it arrived, without folders
   */
  public SubmissionHead.Refused refused(String fileName, Problem problem) {
    return new SubmissionHead.Refused(
        null, problem, identities.hint(SubmissionName.parse(fileName)));
  }

  private Outcome<FileIdentity> identity(SubmissionName name, SourceBytes file, FileFormat format)
      throws IOException {
    try (SubmissionReader reader = SubmissionReader.open(file.open(), format)) {
      return identities.resolve(name, period -> top(reader, period));
    } catch (LineTooLongException e) {
      return new Outcome.Refused<>(e.problem());
    }
  }

  /**
   * Opens the rows of a file of which {@link #head} has told the rest.
   *
   * @param file the same bytes
   * @param format how they are written
   * @param commune whose they are, or null where a column says so row by row
   * @param period their period, or null where a column says so row by row
   * @return its rows, before the first
   * @throws SubmissionRefused when a line is too long to be a row
   * @throws IOException when the bytes cannot be read
   */
  public SubmissionRows rows(
      SourceBytes file, FileFormat format, @Nullable Commune commune, @Nullable Period period)
      throws IOException, SubmissionRefused {
    try {
      TableTop top;
      FileTables tables;
      KeptRows kept = null;
      try (SubmissionReader all = SubmissionReader.open(file.open(), format)) {
        top = top(all, period);
        all.goBelow(top, headerWords, period);
        if (file.areAtHand()) {
          kept = new KeptRows(all);
        }
        tables = survey(all, top, format, kept).tables(commune, period);
      }
      RowNormalizer normalizer = new RowNormalizer(indicators, communes, periods, tables.first());
      TableRows rows = kept == null ? below(top, file, format, period) : kept;
      return new SubmissionRows(rows, top, tables, normalizer);
    } catch (LineTooLongException e) {
      throw new SubmissionRefused(e.problem());
    }
  }

  private SubmissionReader below(
      TableTop top, SourceBytes file, FileFormat format, @Nullable Period period)
      throws IOException {
    SubmissionReader reader = SubmissionReader.open(file.open(), format);
    reader.goBelow(top, headerWords, period);
    return reader;
  }

  private TableTop top(SubmissionReader reader, @Nullable Period period) {
    return reader.top(headerWords, period, new ReportedRows(indicators)::isOne);
  }

  private FileSurvey survey(
      SubmissionReader all, TableTop top, FileFormat format, @Nullable KeptRows kept)
      throws IOException {
    if (!(top.header() instanceof Outcome.Accepted<Header> header)) {
      while (all.next() != null) {
        // If these are not the bytes that had a header, their end will tell.
      }
      throw new IllegalStateException("a file has lost its header");
    }
    FileSurvey survey =
        new FileSurvey(
            header.value(),
            top.unread() == null,
            top.preamble(),
            indicators,
            reference.headerWords().getOrDefault(ColumnRole.COMMUNE, List.of()),
            format.delimiter() == ',');
    try (ReadAhead ahead = new ReadAhead(all)) {
      for (ReadAhead.Row row = ahead.next(); row != null; row = ahead.next()) {
        if (kept != null) {
          kept.add(row);
        }
        Outcome<Header> further = row.header();
        if (further == null) {
          survey.look(row.source().cells());
        } else {
          survey.pass(further);
        }
      }
    }
    if (kept != null) {
      kept.end(all.linesTotal());
    }
    return survey;
  }
}
