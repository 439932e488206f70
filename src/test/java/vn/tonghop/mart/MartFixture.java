package vn.tonghop.mart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.TestDatabase;

/** The small warehouse of {@code mart_fixture.sql}, told there. */
final class MartFixture {

  private MartFixture() {}

  /** Fills a migrated database with it. */
  static JdbcTemplate fill(TestDatabase database) {
    JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    try (InputStream in = MartFixture.class.getResourceAsStream("mart_fixture.sql")) {
      if (in == null) {
        throw new IllegalStateException("mart_fixture.sql is missing");
      }
      jdbc.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mayBecomeAnalyst(jdbc);
    return jdbc;
  }

  /** Whoever makes a role on PostgreSQL 15 is no member of it. */
  private static void mayBecomeAnalyst(JdbcTemplate jdbc) {
    jdbc.execute(
        """
        do $$ begin
          if not pg_has_role(current_user, 'tonghop_analyst', 'member') then
            grant tonghop_analyst to current_user;
          end if;
        end $$;
        """);
  }
}
