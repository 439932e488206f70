package vn.tonghop.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a failure that data have caused from one that would meet whatever came next. */
public final class DataFault {

  /** Cardinality, values, constraints, limits of the server that one row exceeds. */
  private static final Set<String> CLASSES_OF_DATA = Set.of("21", "22", "23", "54");

  private DataFault() {}

  /**
   * Whether other data may well succeed where these failed.
   *
   * <p>Not so where the server is gone, a disk is full or a file cannot be read. What the program
   * itself did not expect, a stack that overflows among it, counts as a fault of the data that it
   * was given.
   */
  public static boolean isOne(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
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
}
