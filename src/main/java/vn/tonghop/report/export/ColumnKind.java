package vn.tonghop.report.export;

/** What a column of an exported table holds. */
public enum ColumnKind {
  TEXT,
  /** Whole numbers. */
  INTEGER,
  /** Exact numbers of any size. */
  NUMBER,
  /** {@code true} or {@code false}. */
  YES_NO,
  /** A day, as ISO 8601 writes it. */
  DAY,
  /** A moment, as ISO 8601 writes it, in UTC. */
  MOMENT;

  /** What a column of a type of the database holds. */
  public static ColumnKind of(String databaseType) {
    return switch (databaseType) {
      case "integer", "bigint", "smallint" -> INTEGER;
      case "numeric" -> NUMBER;
      case "boolean" -> YES_NO;
      case "date" -> DAY;
      case "timestamp with time zone" -> MOMENT;
      default -> TEXT;
    };
  }

  /** Whether its values are numbers. */
  public boolean isNumeric() {
    return this == INTEGER || this == NUMBER;
  }
}
