package vn.tonghop.operate.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.Queries;

/**
 * Whether a database is as this program left it: the same migrations here, the same history there.
 * To know that takes one query; to compare each migration takes as long as all else that a command
 * does.
 */
final class SchemaState {
  private final JdbcClient jdbc;

  SchemaState(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether nothing has to be migrated. False where that cannot be told so easily. */
  boolean isCurrent() {
    try {
      return jdbc.sql(Queries.text("operate/schema_is_current"))
          .param("program", program())
          .query(Boolean.class)
          .optional()
          .orElse(false);
    } catch (BadSqlGrammarException e) {
      return false;
    }
  }

  /** Remembers the schema as it is, which must be up to date. */
  void remember(Clock clock) {
    jdbc.sql(Queries.text("operate/remember_schema"))
        .param("program", program())
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** What stands for all migrations of this program. */
  private static String program() {
    try {
      Resource[] migrations =
          new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
      Arrays.sort(migrations, Comparator.comparing(SchemaState::name));
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Resource migration : migrations) {
        digest.update((name(migration) + "\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream text = migration.getInputStream()) {
          digest.update(MessageDigest.getInstance("SHA-256").digest(text.readAllBytes()));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's migrations", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String name(Resource migration) {
    return String.valueOf(migration.getFilename());
  }
}
