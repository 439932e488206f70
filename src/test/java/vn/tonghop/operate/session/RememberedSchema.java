package vn.tonghop.operate.session;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.SettableClock;

/** What the program notes of a schema that it has brought up to date. */
public final class RememberedSchema {
  private RememberedSchema() {}

  /** Notes it of a migrated database, as if a command had migrated it. */
  public static void in(DataSource migrated) {
    new SchemaState(JdbcClient.create(migrated)).remember(new SettableClock());
  }
}
