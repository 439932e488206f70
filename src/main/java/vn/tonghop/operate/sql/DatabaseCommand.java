package vn.tonghop.operate.sql;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Explanation;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Keeps the database up for other programs, and says how an analyst reaches it. */
@Command(
    name = "db",
    description = {
      "Says how an analyst's program connects to the database: address, user, password file.",
      "The embedded server runs until Ctrl-C; one that the configuration names runs anyway."
    })
public final class DatabaseCommand implements Callable<Integer> {
  private final Terminal terminal;

  /** Works on a terminal. */
  public DatabaseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = Session.toLook(terminal)) {
      AnalystLogin login = AnalystLogin.of(session, terminal);
      AnalystConnection.open(login).close();
      tell(login);
      if (session.embedded().isPresent()) {
        terminal.say("The server runs until you press Ctrl-C.");
        new CountDownLatch(1).await();
      }
      return ExitCode.FINISHED;
    } catch (SQLException e) {
      throw CommandFailure.failed(Explanation.inWords(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FINISHED;
    }
  }

  private void tell(AnalystLogin login) {
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
