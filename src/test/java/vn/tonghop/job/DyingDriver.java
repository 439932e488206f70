package vn.tonghop.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a process that dies just before one of its commits, or just after it, as {@code
 * -Dtonghop.test.dies=before-17} says. Nothing is told of its end to anybody, as when it is killed.
 */
public final class DyingDriver implements Driver {

  static final String PREFIX = "jdbc:dying:";

  private static final AtomicInteger COMMITS = new AtomicInteger();
  private static final String[] DIES =
      System.getProperty("tonghop.test.dies", "never-0").split("-", 2);

  static {
    try {
      DriverManager.registerDriver(new DyingDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    Connection real =
        new org.postgresql.Driver().connect("jdbc:" + url.substring(PREFIX.length()), info);
    return (Connection)
        Proxy.newProxyInstance(
            DyingDriver.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                if (!method.getName().equals("commit")) {
                  return method.invoke(real, arguments);
                }
                int commit = COMMITS.incrementAndGet();
                dieAt("before", commit);
                Object nothing = method.invoke(real, arguments);
                dieAt("after", commit);
                return nothing;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void dieAt(String when, int commit) {
    if (DIES[0].equals(when) && Integer.parseInt(DIES[1]) == commit) {
      Runtime.getRuntime().halt(137);
    }
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
