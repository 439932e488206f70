package vn.tonghop.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tonghop.sql.SqlText.Kind;
import vn.tonghop.sql.SqlText.Token;

/** What SQL may do with figures, of which a file may bring any. */
final class FigureRules {

  private static final Set<String> FIGURES =
      Set.of("actual", "cumulative", "prior", "plan", "rate", "value", "dividend", "divisor");
  private static final Set<String> INTEGERS = Set.of("smallint", "integer", "int", "bigint");

  private FigureRules() {}

  static boolean isSafeDivisor(SqlText text, int place) {
    Token divisor = text.at(place);
    boolean isConstant = divisor.kind() == Kind.NUMBER && !divisor.text().matches("[0.]+");
    return isConstant || divisor.kind() == Kind.PARAMETER || divisor.is("nullif");
  }

  /** Lines of casts; whether a figure is above something is none. */
  static List<Integer> figuresCastToIntegers(SqlText text) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < text.tokens().size(); i++) {
      if (text.at(i).is("cast") && text.at(i + 1).is("(")) {
        int close = text.closing(i + 1);
        // Of a yes/no indicator, whose aggregation is count, a total is a number of communes.
        boolean countsYes = text.at(i - 2).text().equals("'count'");
        if (isInteger(text, close - 1) && !countsYes && isFigure(text, i + 2, close)) {
          lines.add(text.at(i).line());
        }
      } else if (text.at(i).is("::") && isInteger(text, i + 1) && isFigure(text, i - 1, i)) {
        lines.add(text.at(i).line());
      }
    }
    return lines;
  }

  private static boolean isInteger(SqlText text, int place) {
    return INTEGERS.contains(text.at(place).text());
  }

  private static boolean isFigure(SqlText text, int from, int to) {
    List<Token> cast = IntStream.range(from, to).mapToObj(text::at).toList();
    return cast.stream().anyMatch(token -> FIGURES.contains(token.text()))
        && cast.stream().noneMatch(token -> token.is("<", ">") || token.text().equals("'count'"));
  }
}
