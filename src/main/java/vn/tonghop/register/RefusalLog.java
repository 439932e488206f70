package vn.tonghop.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.Queries;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.ColumnTitle;
import vn.tonghop.words.Messages;
import vn.tonghop.words.Phrase;
import vn.tonghop.words.Problem;

/** Records refusals in the sentences that people will read. */
public final class RefusalLog {

  /** A sentence quotes no more than this of a cell; the refusal itself keeps all of it. */
  private static final int LONGEST_QUOTED = 500;

  private final Queries queries;
  private final Messages messages;

  /**
   * Binds to a warehouse.
   *
   * @param messages the sentences
   */
  public RefusalLog(Queries queries, Messages messages) {
    this.queries = queries;
    this.messages = messages;
  }

  /**
   * Records that a whole file is refused.
   *
   * @param commune key of the commune, or null where it is not known
   * @param period key of the period, or null where it is not known
   */
  public void refuseFile(
      long runId,
      int fileId,
      String fileName,
      @Nullable Integer commune,
      @Nullable Integer period,
      Problem problem) {
    String value = problem.value() == null ? fileName : problem.value();
    Sentences said = say(new Problem(problem.code(), problem.column(), value, problem.arguments()));
    FileRefusal refusal =
        new FileRefusal(
            runId,
            fileId,
            columnName(problem.column()),
            value,
            problem.code().text(),
            commune,
            period,
            said.vi(),
            said.en(),
            said.advice());
    queries.updateAll("register/insert_reject", List.of(refusal));
  }

  /** Puts a problem into words. */
  public Sentences say(Problem problem) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(problem.value() == null ? "" : shortened(problem.value()));
    problem.arguments().forEach(argument -> arguments.add(shortened(argument)));
    Object[] filledWith = arguments.toArray();
    return new Sentences(
        messages.vi(problem.code(), filledWith),
        messages.en(problem.code(), filledWith),
        messages.advice(problem.code(), filledWith));
  }

  /**
   * Puts a problem of a row into words, so that it is found in the file.
   *
   * @param row the row as a spreadsheet counts, or null where that is the number of its line
   * @param title what the file calls the column, or null where it has none
   */
  public Sentences say(Problem problem, @Nullable Long row, @Nullable String title) {
    Sentences said = say(problem);
    String other = ColumnTitle.own(title, columnName(problem.column()));
    String own = other == null ? "" : shortened(other);
    return new Sentences(
        said.vi() + messages.vi(Phrase.IN_THE_SPREADSHEET, row, own),
        said.en() + messages.en(Phrase.IN_THE_SPREADSHEET, row, own),
        said.advice());
  }

  /** Puts into words that a line goes on with a row that is refused. */
  public Sentences sayPartOf(long line, Problem problem) {
    return new Sentences(
        messages.vi(Phrase.PART_OF_A_REFUSED_ROW, line),
        messages.en(Phrase.PART_OF_A_REFUSED_ROW, line),
        say(problem).advice());
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
  }

  /** The public contract's name of a column. */
  public static @Nullable String columnName(@Nullable ColumnRole column) {
    return column == null ? null : column.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A problem in words.
   *
   * @param vi what is wrong, in Vietnamese
   * @param en what is wrong, in English
   * @param advice what to do, in Vietnamese
   */
  public record Sentences(String vi, String en, String advice) {}

  private record FileRefusal(
      long run,
      int file,
      @Nullable String column,
      String value,
      String code,
      @Nullable Integer commune,
      @Nullable Integer period,
      String messageVi,
      String messageEn,
      String adviceVi) {}
}
