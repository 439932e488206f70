package vn.tonghop.operate.doctor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.database.Queries;

/**
 * As whom runs write.
 *
 * @param account the user
 * @param ownsFacts whether nothing is kept from that user
 * @param lacking rights that runs need and this user has not, the first few; null where none is
 *     missing
 * @param hasLoader whether the server has a login for runs
 */
record LoaderCheck(String account, boolean ownsFacts, @Nullable String lacking, boolean hasLoader) {

  static Check of(JdbcClient jdbc) {
    return jdbc.sql(Queries.text("operate/doctor_loader"))
        .query(LoaderCheck.class)
        .single()
        .check();
  }

  private Check check() {
    if (lacking != null) {
      return Check.error(
          "loader",
          "runs write as %s, who lacks %s".formatted(account, lacking),
          ownsFacts
              ? "In psql, as %s: grant all on what is named to %s;".formatted(account, account)
              : "In psql, connected to the warehouse's database as its owner: \\i db/migration/afterMigrate__loader.sql");
    }
    if (ownsFacts) {
      return Check.warning(
          "loader",
          "runs write as %s, who owns the warehouse and could rewrite what was published"
              .formatted(account),
          hasLoader
              ? "Let runs log in as tonghop_loader; see db/README.md."
              : "Make a login of their own for runs; see db/README.md.");
    }
    return Check.ok(
        "loader", "runs write as %s and cannot change what was published".formatted(account));
  }
}
