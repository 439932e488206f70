package vn.tonghop.operate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.operate.session.CommandFailure;

class OneStatementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "select 1;",
        "select 1; -- done; really",
        "select ';', \"a;b\", E'it\\'s; one' /* a ; /* nested ; */ ; */",
        "select $$a;b$$, $x$ ; $$ ; $x$, 'it''s; one'",
        "select e'a\\';b'",
        "select a$b from t; /* $b */",
        "-- a question; or two?\nselect 1",
        "select 1; -- done\n /* really */ ;",
      })
  void takesOneStatement(String sql) {
    assertThat(sql).contains(OneStatement.of(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1; select 2",
        "select ';'; drop table t",
        "select 'a\\'; drop table t; --'",
        "select $$a$$; commit",
        "select 1 /* ; */; commit",
        "select a$b$; commit; --$b$",
        "; select 1; select 2",
        "select 1 as a₫$$; commit; select 2 as b$$",
        "select 1 as \"$$\"; commit; select 2 as \"$$\"",
      })
  void refusesASecondStatement(String sql) {
    assertThatThrownBy(() -> OneStatement.of(sql))
        .isInstanceOfSatisfying(
            CommandFailure.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(2))
        .hasMessage("Only one statement can be run at a time.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ; ", "-- nothing", "/* ; */"})
  void refusesNoStatement(String sql) {
    assertThatThrownBy(() -> OneStatement.of(sql)).hasMessage("There is no statement to run.");
  }
}
