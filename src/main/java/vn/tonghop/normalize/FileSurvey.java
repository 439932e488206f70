package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.read.Header;
import vn.tonghop.read.Outcome;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Period;
import vn.tonghop.words.NameKey;

/**
 * Finds from all rows of a file how it is written, before any of them is believed: how it writes
 * numbers, and what the rows under each of its headers are like.
 *
 * <p>Memory does not grow with the file. Not thread-safe; one survey for one file.
 */
final class FileSurvey {
  /** Offices have some few tables in a file; the bound is against hostile files. */
  private static final int MOST_TABLES = 200;

  private final List<String> preamble;
  private final IndicatorDirectory indicators;
  private final List<String> communeWords;
  private final boolean commas;
  private final FootnoteSurvey footnotes = new FootnoteSurvey();
  private final LinesBelow below = new LinesBelow();
  private final NumberStyleSurvey style = new NumberStyleSurvey();
  private final List<TableSurvey> tables = new ArrayList<>();
  private @Nullable TableSurvey table;

  /**
   * Prepares for the rows of a file.
   *
   * @param header its first header that is understood
   * @param isPassed whether the first rows stand below it
   * @param preamble the texts above it
   * @param indicators where indicators and units are found
   * @param communeWords the header words of columns that tell the commune
   * @param commas whether commas part the cells
   */
  FileSurvey(
      Header header,
      boolean isPassed,
      List<String> preamble,
      IndicatorDirectory indicators,
      List<String> communeWords,
      boolean commas) {
    this.preamble = preamble;
    this.indicators = indicators;
    this.commas = commas;
    this.communeWords = communeWords.stream().map(NameKey::of).toList();
    TableSurvey first = new TableSurvey(header, indicators, this.communeWords, commas);
    this.tables.add(first);
    this.table = isPassed ? first : null;
  }

  /** A further header was passed. */
  void pass(Outcome<Header> passed) {
    table = passed instanceof Outcome.Accepted<Header> header ? under(header.value()) : null;
  }

  private @Nullable TableSurvey under(Header header) {
    for (TableSurvey known : tables) {
      if (known.header().isSameAs(header)) {
        return known;
      }
    }
    if (tables.size() == MOST_TABLES) {
      return null;
    }
    TableSurvey further = new TableSurvey(header, indicators, communeWords, commas);
    tables.add(further);
    return further;
  }

  /** Takes the next row into account. */
  void look(String[] cells) {
    footnotes.look(cells);
    below.look(cells);
    if (table != null) {
      table.look(cells, style);
    }
  }

  /**
   * Says what is known of the file's tables after its last row.
   *
   * @param commune whose it is, or null where a column says so row by row
   * @param period its period, or null where a column says so row by row
   */
  FileTables tables(@Nullable Commune commune, @Nullable Period period) {
    NumberStyle numbers = style.result();
    Set<String> doubted = footnotes.doubted(period);
    List<String> around = new ArrayList<>(preamble);
    around.addAll(below.ofUnits());
    return new FileTables(
        tables.stream()
            .map(
                known ->
                    new FileTables.Table(
                        known.header(),
                        known.facts(numbers, commune, period, around, doubted),
                        known.unread()))
            .toList());
  }
}
