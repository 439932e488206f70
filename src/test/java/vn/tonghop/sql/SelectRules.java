package vn.tonghop.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tonghop.sql.SqlText.Kind;
import vn.tonghop.sql.SqlText.Token;

/** How a query puts tables together and names what comes out. Each answers with lines. */
final class SelectRules {

  /** Words that are no names where they stand between names; types are among them. */
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          all alter always analyze and any array as asc at begin between bigint boolean bytea both by call case cast
          char check collate column comment commit conflict constraint copy count create cross current cycle date
          day declare default delete desc distinct do double drop each else elsif end escape except exception exclude execute
          exists extract false fetch filter first following for foreign from full function generated
          grant group grouping having identity if ilike immutable in index inner insert integer intersect
          interval into is isnull join jsonb key language last lateral leading left like limit local lock loop
          materialized natural next no not nothing notnull null nulls numeric of off offset on only or
          order ordinality outer over overlaps owner parallel partition perform plpgsql position preceding
          precision primary raise range record recursive references replace restart restrict return returning returns
          revoke right role row rows safe schema security select sequence set sets setof show similar
          smallint some stable stdin stored strict symmetric table tablesample temporary text then time
          timestamp timestamptz to trailing trigger true truncate type unbounded union unique unlogged
          until update usage using values vacuum varying view volatile when where window with within
          without work zone
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> ENDS_OF_FROM =
      Set.of(
          "where",
          "group",
          "having",
          "order",
          "limit",
          "offset",
          "union",
          "intersect",
          "except",
          "window",
          "returning",
          "set",
          "on",
          "for",
          "fetch",
          "select",
          "do");

  private SelectRules() {}

  static List<Integer> aliasesWithoutAs(SqlText text) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 1; i < text.tokens().size(); i++) {
      Token before = text.at(i - 1);
      Token token = text.at(i);
      boolean ended =
          isName(before)
              || before.kind() == Kind.STRING
              || before.kind() == Kind.NUMBER
              || before.kind() == Kind.PARAMETER
              || before.is(")", "]", "end", "null", "true", "false");
      if (ended && isName(token) && !isAfterDistinctOn(text, i - 1)) {
        lines.add(token.line());
      }
    }
    return lines;
  }

  private static boolean isAfterDistinctOn(SqlText text, int close) {
    int open = close;
    while (open > 0
        && !(text.at(open).is("(") && text.at(open).depth() == text.at(close).depth())) {
      open--;
    }
    return text.at(close).is(")") && text.at(open - 1).is("on") && text.at(open - 2).is("distinct");
  }

  private static boolean isName(Token token) {
    return token.kind() == Kind.QUOTED && !token.is("\"char\"")
        || token.kind() == Kind.WORD && !KEYWORDS.contains(token.text());
  }

  static List<Integer> joinsWithoutCondition(SqlText text) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < text.tokens().size(); i++) {
      Token join = text.at(i);
      if (!join.is("join") || text.at(i - 1).is("cross")) {
        continue;
      }
      int next = i + 1;
      while (next < text.tokens().size() && !endsJoin(text.at(next), join.depth())) {
        next++;
      }
      if (text.at(i - 1).is("natural") || !text.at(next).is("on", "using")) {
        lines.add(join.line());
      }
    }
    return lines;
  }

  private static boolean endsJoin(Token token, int depth) {
    return token.depth() < depth
        || token.depth() == depth
            && token.is("on", "using", "join", "where", "group", "order", "union", ";");
  }

  static List<Integer> commaJoins(SqlText text) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < text.tokens().size(); i++) {
      Token from = text.at(i);
      if (!from.is("from") || text.at(i - 1).is("distinct") || isOfAFunction(text, i)) {
        continue;
      }
      for (int next = i + 1; next < text.tokens().size(); next++) {
        Token token = text.at(next);
        if (token.depth() < from.depth()
            || token.depth() == from.depth()
                && (token.is(";")
                    || token.kind() == Kind.WORD && ENDS_OF_FROM.contains(token.text()))
                && !token.is("on")) {
          break;
        }
        if (token.depth() == from.depth() && token.is(",")) {
          lines.add(token.line());
        }
      }
    }
    return lines;
  }

  private static boolean isOfAFunction(SqlText text, int from) {
    int open = from;
    while (open >= 0 && !(text.at(open).is("(") && text.at(open).depth() < text.at(from).depth())) {
      open--;
    }
    return open > 0 && text.at(open - 1).is("extract", "substring", "trim", "overlay");
  }

  static List<Integer> starsOutside(SqlText text) {
    List<Expression> expressions = expressions(text);
    List<Integer> lines = new ArrayList<>();
    for (int i = 1; i < text.tokens().size(); i++) {
      int star = i;
      boolean isListed =
          text.at(i).is("*") && text.at(i - 1).is("select", "all", "distinct", ".", ",");
      if (isListed
          && expressions.stream().noneMatch(one -> one.open() < star && star < one.close())
          && !comesFromWhatStatesItsColumns(text, star, expressions)) {
        lines.add(text.at(star).line());
      }
    }
    return lines;
  }

  /** A common table expression: its name and where its parentheses are. */
  private record Expression(String name, int open, int close) {}

  private static List<Expression> expressions(SqlText text) {
    List<Expression> expressions = new ArrayList<>();
    for (int i = 1; i < text.tokens().size(); i++) {
      int open = i + 1;
      while (text.at(open).is("not", "materialized")) {
        open++;
      }
      if (text.at(i).is("as") && text.at(open).is("(") && isName(text.at(i - 1))) {
        expressions.add(new Expression(text.at(i - 1).text(), open, text.closing(open)));
      }
    }
    return expressions;
  }

  private static boolean comesFromWhatStatesItsColumns(
      SqlText text, int star, List<Expression> expressions) {
    int from = star;
    while (from < text.tokens().size() && !text.at(from).is("from")) {
      from++;
    }
    Token source = text.at(from + 1);
    int close = text.closing(from + 2);
    boolean isFunctionWithColumns =
        text.at(from + 2).is("(") && text.at(close + 1).is("as") && text.at(close + 3).is("(");
    return isFunctionWithColumns
        || expressions.stream().anyMatch(one -> one.name().equals(source.text()));
  }
}
