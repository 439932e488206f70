package vn.tonghop.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure that data have caused from one that would meet whatever came next. */
public final class DataFault {

  /** Cardinality, values, constraints, limits of the server that one row exceeds. */
  private static final Set<String> CLASSES_OF_DATA = Set.of("21", "22", "23", "54");

  private DataFault() {}

  /** Whether the database could not do with data what it was asked to. */
  public static boolean isOfTheDatabase(Throwable failure) {
    return isOne(failure) && causes(failure).stream().anyMatch(SQLException.class::isInstance);
  }

  /**
   * Whether other data may well succeed where these failed.
   *
   * <p>Not so where the server is gone, a disk is full or a file cannot be read. What the program
   * itself did not expect, a stack that overflows among it, counts as a fault of the data that it
   * was given.
   */
  public static boolean isOne(Throwable failure) {
    for (Throwable cause : causes(failure)) {
      if (cause instanceof SQLException sql) {
        return sql.getSQLState() != null
            && sql.getSQLState().length() == 5
            && CLASSES_OF_DATA.contains(sql.getSQLState().substring(0, 2));
      }
      if (cause instanceof IOException
          || cause instanceof TransactionException
          || cause instanceof TransientDataAccessException
          || cause instanceof NonTransientDataAccessResourceException) {
        return false;
      }
    }
    return failure instanceof RuntimeException || failure instanceof StackOverflowError;
  }

  /** A failure and what caused it, the outermost first, each once. */
  public static List<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (Throwable next = failure; next != null && seen.add(next); next = next.getCause()) {
      causes.add(next);
    }
    return causes;
  }
}
