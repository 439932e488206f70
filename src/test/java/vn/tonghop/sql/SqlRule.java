package vn.tonghop.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.tonghop.sql.SqlText.Kind;
import vn.tonghop.sql.SqlText.Token;

/** What is asked of every file of SQL. */
enum SqlRule {
  LOWER_CASE(
      "keywords and names are in lower case",
      text ->
          tokens(
              text,
              i ->
                  text.at(i).kind() == Kind.WORD
                      && text.at(i).text().chars().anyMatch(Character::isUpperCase))),

  NO_TAB("no tabs", text -> lines(text, line -> line.indexOf('\t') >= 0)),

  INDENTED_BY_TWO(
      "each step inwards is two blanks, as in .editorconfig, the first one too",
      SqlRule::firstStep),

  SHORT_LINES(
      "lines have at most 110 characters, but for the sentence of a comment in the catalog",
      text -> lines(text, SqlRule::isLong)),

  NO_TRAILING_BLANK(
      "no blanks at the end of a line",
      text -> lines(text, line -> !line.equals(line.stripTrailing()))),

  ENDS_WITH_ONE_NEWLINE("the last line ends, and none follows it", SqlRule::badEnd),

  FEW_LINES("a file has at most 120 lines", text -> tooManyLines(text, 120)),

  SAYS_WHY(
      "a file begins with a comment of a whole sentence, unless it is one statement of at most five lines",
      SqlRule::withoutComment),

  COMMA_AT_THE_END(
      "commas stand at the end of a line",
      text -> lines(text, line -> line.strip().startsWith(","))),

  COLUMNS_ARE_NAMED(
      "the last select names its columns; * is for common table expressions, and for what states its"
          + " columns itself",
      SelectRules::starsOutside),

  ALIAS_WITH_AS("an alias stands behind as", SelectRules::aliasesWithoutAs),

  JOIN_WITH_CONDITION("a join says on or using", SelectRules::joinsWithoutCondition),

  NO_COMMA_JOIN("from has no list; what is put together is joined", SelectRules::commaJoins),

  DIVISOR_IS_NOT_ZERO(
      "a divisor is a constant or nullif(…, 0), for what one file states must not stop the night",
      text -> tokens(text, i -> text.at(i).is("/") && !FigureRules.isSafeDivisor(text, i + 1))),

  FIGURE_IS_NO_INTEGER(
      "a figure is not cast to an integer, into which not every number fits, unless it counts those that"
          + " say yes (aggregation = 'count')",
      FigureRules::figuresCastToIntegers),

  DIGITS_ARE_NAMED(
      "a regular expression says [0-9] and [a-z]: what \\d and \\w mean is the locale's affair",
      text ->
          tokens(
              text,
              i ->
                  text.at(i).kind() == Kind.STRING
                      && text.at(i).text().matches("(?s).*\\\\[dDwW].*"))),

  TIME_IS_HANDED_IN(
      "the day and the moment are parameters, for the program has one clock",
      text -> tokens(text, i -> asksForTheTime(text, i))),

  THE_OWNER_TELLS_THE_PLANNER(
      "of tables that last, statistics are gathered by ops.tell_planner: before PostgreSQL 17 a loader"
          + " that asks for them itself is passed over with a warning",
      text -> tokens(text, i -> analyzesWhatLasts(text, i)));

  private static final Set<String> TIMES =
      Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");
  private static final Set<String> TIME_FUNCTIONS =
      Set.of("now", "clock_timestamp", "statement_timestamp", "transaction_timestamp", "timeofday");

  private final String sentence;
  private final Function<SqlText, List<Integer>> broken;

  SqlRule(String sentence, Function<SqlText, List<Integer>> broken) {
    this.sentence = sentence;
    this.broken = broken;
  }

  /** The numbers of the lines that break it. */
  List<Integer> brokenIn(SqlText text) {
    return broken.apply(text).stream().distinct().sorted().toList();
  }

  String sentence() {
    return sentence;
  }

  private static List<Integer> firstStep(SqlText text) {
    int first = 0;
    while (first < text.lines().size() && !text.lines().get(first).startsWith(" ")) {
      first++;
    }
    return first == text.lines().size() || text.lines().get(first).matches(" {2}\\S.*")
        ? List.of()
        : List.of(first + 1);
  }

  private static boolean asksForTheTime(SqlText text, int i) {
    String word = text.at(i).text();
    boolean called = i + 1 < text.tokens().size() && text.at(i + 1).is("(");
    return text.at(i).kind() == Kind.WORD
        && (TIMES.contains(word) || (called && TIME_FUNCTIONS.contains(word)));
  }

  private static boolean analyzesWhatLasts(SqlText text, int i) {
    return text.at(i).is("analyze")
        && IntStream.range(i + 1, text.tokens().size())
            .takeWhile(j -> !text.at(j).is(";"))
            .anyMatch(j -> text.at(j).is("."));
  }

  private static List<Integer> tokens(SqlText text, IntPredicate isBroken) {
    return IntStream.range(0, text.tokens().size())
        .filter(isBroken)
        .mapToObj(i -> text.at(i).line())
        .toList();
  }

  private static List<Integer> lines(SqlText text, java.util.function.Predicate<String> isBroken) {
    return IntStream.range(0, text.lines().size())
        .filter(i -> isBroken.test(text.lines().get(i)))
        .mapToObj(i -> i + 1)
        .toList();
  }

  private static boolean isLong(String line) {
    return line.codePointCount(0, line.length()) > 110 && !line.startsWith("comment on ");
  }

  private static List<Integer> badEnd(SqlText text) {
    int size = text.lines().size();
    boolean ends = text.lines().get(size - 1).isEmpty();
    boolean once = size > 1 && !text.lines().get(size - 2).isEmpty();
    return ends && once ? List.of() : List.of(size);
  }

  private static List<Integer> tooManyLines(SqlText text, int limit) {
    int lines = text.lines().size() - 1;
    return lines > limit ? List.of(limit + 1) : List.of();
  }

  private static List<Integer> withoutComment(SqlText text) {
    String first = text.lines().get(0);
    if (first.startsWith("--")) {
      List<String> comment = new ArrayList<>();
      for (String line : text.lines()) {
        if (!line.startsWith("--")) {
          break;
        }
        comment.add(line.substring(2).strip());
      }
      String said = String.join(" ", comment);
      return said.matches("(?s).{15,}[.?:]") ? List.of() : List.of(1);
    }
    List<Token> tokens = text.tokens();
    boolean oneStatement = IntStream.range(0, tokens.size() - 1).noneMatch(i -> text.at(i).is(";"));
    return oneStatement && text.lines().size() - 1 <= 5 ? List.of() : List.of(1);
  }
}
