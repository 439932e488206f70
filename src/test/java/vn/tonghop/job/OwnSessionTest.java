package vn.tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tonghop.TestDatabase;

/** A pooler between the program and the server, made of what it comes to for whoever connects. */
class OwnSessionTest {

  @Test
  void aRunIsNotBegunWhereTransactionsGetTheSessionsOfOthers() throws Exception {
    try (TestDatabase database = TestDatabase.create();
        Connection one = database.dataSource().getConnection();
        Connection another = database.dataSource().getConnection()) {
      assertThat(OwnSession.isKept(one, database.dataSource())).isTrue();

      // A number of the pooler's own for each connection, and behind that one session for all.
      Pooler shared = new Pooler(one, another);
      assertThatThrownBy(() -> OwnSession.require(shared.getConnection(), shared))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("gives each transaction another session")
          .hasMessageContaining("pool_mode = session");

      // The same, with a session behind it for each connection.
      Connection kept = new Pooler(one, another).getConnection();
      assertThat(OwnSession.isKept(kept, database.dataSource())).isTrue();
    }
  }

  private static final class Pooler extends AbstractDataSource {
    private final SingleConnectionDataSource session;
    private final Connection told;

    Pooler(Connection session, Connection told) {
      this.session = new SingleConnectionDataSource(session, true);
      this.told = told;
    }

    @Override
    public Connection getConnection() {
      return (Connection)
          Proxy.newProxyInstance(
              Pooler.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) ->
                  method.getName().equals("unwrap")
                      ? told.unwrap((Class<?>) arguments[0])
                      : method.invoke(session.getConnection(), arguments));
    }

    @Override
    public Connection getConnection(String user, String password) {
      return getConnection();
    }
  }
}
