package vn.tonghop.operate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementEndTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1;",
        "select 1 ; -- that is all",
        "select ';';",
        "select 'it''s';",
        "select \"a;b\" from t;",
        "select $$;$$;",
        "select $q$ ' $$ $q$;",
        "select E'\\';';",
        "select 1 /* ; /* ; */ */;",
        "select a - b / c;\n\n",
        "select 1; select 2;"
      })
  void isReached(String text) {
    assertThat(StatementEnd.isReached(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "select 1",
        "select ';",
        "select \";",
        "select 1 -- ;",
        "select 1 /* ;",
        "select 1 /* /* */ ;",
        "select $$ ;",
        "select $a$ $$;",
        "select E'\\';",
        "select 1; select 2"
      })
  void isNotReached(String text) {
    assertThat(StatementEnd.isReached(text)).isFalse();
  }
}
