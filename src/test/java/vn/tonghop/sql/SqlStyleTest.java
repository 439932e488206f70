package vn.tonghop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The SQL that is run, checked and shown is written in one style; each rule is seen to be kept. */
class SqlStyleTest {

  /** Migrations are left out for good: what has been released is never edited. */
  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("db/query", "db/check", "db/example")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(path -> path.toString().endsWith(".sql")).forEach(files::add);
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepsToTheStyle(Path file) throws IOException {
    SqlText text = SqlText.of(Files.readString(file));
    List<String> broken = new ArrayList<>();
    for (SqlRule rule : SqlRule.values()) {
      rule.brokenIn(text).forEach(line -> broken.add(file + ":" + line + ": " + rule.sentence()));
    }
    assertThat(broken).isEmpty();
  }

  private static final Set<SqlRule> OF_FIGURES =
      EnumSet.of(
          SqlRule.DIVISOR_IS_NOT_ZERO, SqlRule.FIGURE_IS_NO_INTEGER, SqlRule.DIGITS_ARE_NAMED);

  static List<Path> functions() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("db/migration"))) {
      return all.filter(path -> String.valueOf(path.getFileName()).startsWith("R__")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void noFigureIsTooMuchForAFunction(Path file) throws IOException {
    SqlText text = SqlText.of(Files.readString(file));
    assertThat(OF_FIGURES).allSatisfy(rule -> assertThat(rule.brokenIn(text)).isEmpty());
  }

  static List<Arguments> brokenTexts() {
    String why = "-- Why this is asked at all.\n";
    return List.of(
        Arguments.of(SqlRule.LOWER_CASE, 2, why + "SELECT a from b;\n"),
        Arguments.of(SqlRule.LOWER_CASE, 3, why + "select a\nfrom Đơn_vị;\n"),
        Arguments.of(SqlRule.NO_TAB, 3, why + "select a\n\tfrom b;\n"),
        Arguments.of(SqlRule.INDENTED_BY_TWO, 3, why + "select\n    a\nfrom b;\n"),
        Arguments.of(SqlRule.SHORT_LINES, 2, why + "select '" + "x".repeat(110) + "';\n"),
        Arguments.of(SqlRule.NO_TRAILING_BLANK, 2, why + "select a \nfrom b;\n"),
        Arguments.of(SqlRule.NO_TRAILING_BLANK, 1, "-- Why this is asked.\r\nselect 1;\n"),
        Arguments.of(SqlRule.ENDS_WITH_ONE_NEWLINE, 2, why + "select a from b;"),
        Arguments.of(SqlRule.ENDS_WITH_ONE_NEWLINE, 4, why + "select a from b;\n\n"),
        Arguments.of(SqlRule.FEW_LINES, 121, why + "select 1;\n".repeat(120)),
        Arguments.of(SqlRule.SAYS_WHY, 1, "select a\nfrom b\nwhere c\nand d\nand e\nand f;\n"),
        Arguments.of(SqlRule.SAYS_WHY, 1, "delete from a;\ndelete from b;\n"),
        Arguments.of(SqlRule.SAYS_WHY, 1, "-- totals\nselect a from b;\n"),
        Arguments.of(SqlRule.COMMA_AT_THE_END, 3, why + "select a\n  , c\nfrom b;\n"),
        Arguments.of(SqlRule.COLUMNS_ARE_NAMED, 2, why + "select * from ops.run;\n"),
        Arguments.of(
            SqlRule.COLUMNS_ARE_NAMED, 2, why + "select r.*, 1 as one from ops.run as r;\n"),
        Arguments.of(SqlRule.ALIAS_WITH_AS, 2, why + "select r.a from ops.run r;\n"),
        Arguments.of(SqlRule.ALIAS_WITH_AS, 2, why + "select count(*) runs from ops.run;\n"),
        Arguments.of(SqlRule.ALIAS_WITH_AS, 2, why + "select case when a then b end c from d;\n"),
        Arguments.of(SqlRule.JOIN_WITH_CONDITION, 3, why + "select 1\nfrom a join b where c;\n"),
        Arguments.of(SqlRule.JOIN_WITH_CONDITION, 3, why + "select 1\nfrom a natural join b;\n"),
        Arguments.of(SqlRule.NO_COMMA_JOIN, 3, why + "select 1\nfrom a, b where a.c = b.c;\n"),
        Arguments.of(SqlRule.DIVISOR_IS_NOT_ZERO, 2, why + "select a / b as share;\n"),
        Arguments.of(SqlRule.DIVISOR_IS_NOT_ZERO, 2, why + "select a / 0.0 as share;\n"),
        Arguments.of(SqlRule.FIGURE_IS_NO_INTEGER, 2, why + "select cast(v.actual as integer);\n"),
        Arguments.of(SqlRule.FIGURE_IS_NO_INTEGER, 2, why + "select v.plan::bigint as plan;\n"),
        Arguments.of(SqlRule.DIGITS_ARE_NAMED, 2, why + "select a ~ '^\\d+$' as is_number;\n"),
        Arguments.of(SqlRule.TIME_IS_HANDED_IN, 3, why + "select 1\nwhere a < current_date;\n"),
        Arguments.of(SqlRule.TIME_IS_HANDED_IN, 2, why + "select now() as moment;\n"),
        Arguments.of(
            SqlRule.THE_OWNER_TELLS_THE_PLANNER, 3, why + "analyze told;\nanalyze staging.a;\n"),
        Arguments.of(
            SqlRule.NO_COMMA_JOIN,
            4,
            why + "update a\nset c = 1\nfrom b as x, d as y\nwhere e;\n"));
  }

  @ParameterizedTest
  @MethodSource("brokenTexts")
  void findsWhereARuleIsBroken(SqlRule rule, int line, String text) {
    assertThat(rule.brokenIn(SqlText.of(text))).containsExactly(line);
  }

  @Test
  void seesEachRuleBroken() {
    Set<SqlRule> seen =
        brokenTexts().stream()
            .map(arguments -> (SqlRule) arguments.get()[0])
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SqlRule.class)));
    assertThat(seen).containsExactlyInAnyOrder(SqlRule.values());
  }

  @Test
  void takesNoOffenceAtWhatOnlyLooksLikeIt() {
    SqlText text =
        SqlText.of(
            """
            -- A word of a quoted text, as "Đơn vị", or of a Comment is not looked at.
            with base as materialized (
              select distinct on (s.code)
                s.code, s.value / 100 / nullif(s.plan, 0) as share, cast((s.actual > 0) as integer) as yes,
                case s.aggregation when 'count' then cast(s.actual as integer) end as communes, s.*
              from staging.some as s
            ),
            taken as (
              select r.*
              from jsonb_to_recordset(cast(:rows as jsonb)) as r (code text, starts date)
            )
            select
              b.code as "Mã", b.name || ' , FROM a, b' as name,
              extract(doy from b.starts), count(*) filter (where b.is_held)
            from base as b
            left join (select code, name from taken where code is distinct from 'X, Y') as t
              on t.code = b.code and t.name in ('A', 'B')
            cross join lateral (select 1 as one, 2 as two) as n
            join taken using (code, starts)
            where b.received_at at time zone 'Asia/Ho_Chi_Minh' > :now - interval '1 day'
            group by b.code, b.name, b.starts;

            insert into wanted (code, starts)
            select *
            from jsonb_to_recordset(cast(:rows as jsonb)) as t (code text, starts date)
            on conflict (code) do update
            set starts = excluded.starts, changed = true;

            do $$
            begin
              perform ops.open(y.year) from (select distinct year from wanted) as y;
            end $$;
            """);
    assertThat(Arrays.stream(SqlRule.values()).filter(rule -> !rule.brokenIn(text).isEmpty()))
        .isEmpty();
  }
}
