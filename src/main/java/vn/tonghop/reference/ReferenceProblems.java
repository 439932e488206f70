package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers mistakes while the files are read, so that all of them can be reported at once. */
public final class ReferenceProblems {
  private final List<ReferenceProblem> found = new ArrayList<>();

  /** Adds a mistake at its place. */
  public void add(
      String file, int line, @Nullable String column, @Nullable String value, String message) {
    found.add(new ReferenceProblem(file, line, column, value, message));
  }

  /** Adds a mistake that concerns a file as a whole. */
  public void add(String file, String message) {
    add(file, 0, null, null, message);
  }

  /** Throws when there is any mistake. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ReferenceException(SpreadsheetTraces.gathered(found));
    }
  }
}
