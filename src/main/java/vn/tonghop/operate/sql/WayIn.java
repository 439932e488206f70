package vn.tonghop.operate.sql;

import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** How an analyst's program reaches the database. */
public final class WayIn {
  private WayIn() {}

  /**
   * Prints address, user and where the password is, once the way in has been tried.
   *
   * @throws CommandFailure where there is none
   */
  public static void tell(Session session, Terminal terminal) {
    try {
      AnalystLogin login = AnalystLogin.of(session, terminal);
      AnalystConnection.open(login).close();
      tell(login, terminal);
    } catch (SQLException e) {
      throw CommandFailure.failed(Explanation.inWords(e), e);
    }
  }

  private static void tell(AnalystLogin login, Terminal terminal) {
    PGSimpleDataSource source = AnalystConnection.source(login);
    String host = source.getServerNames()[0];
    int port = source.getPortNumbers()[0] == 0 ? 5432 : source.getPortNumbers()[0];
    String name = source.getDatabaseName();
    terminal.out().printf("URL       jdbc:postgresql://%s:%d/%s%n", host, port, name);
    terminal.out().printf("user      %s%n", AnalystLogin.USER);
    if (login.passwordFile() == null) {
      terminal.out().println("password  that of TONGHOP_ANALYST_PASSWORD");
    } else {
      terminal.out().printf("password  the line in %s%n", login.passwordFile());
      terminal
          .out()
          .printf(
              "psql      PGPASSWORD=$(cat '%s') psql -h %s -p %d -U %s %s%n",
              login.passwordFile(), host, port, AnalystLogin.USER, name);
    }
    terminal.out().flush();
  }
}
