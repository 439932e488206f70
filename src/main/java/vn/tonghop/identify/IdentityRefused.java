package vn.tonghop.identify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.Problem;
import vn.tonghop.words.ProblemCode;

/** Ends the resolution of a file's identity; {@link IdentityResolver} lets none out. */
final class IdentityRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  IdentityRefused(
      ProblemCode code, @Nullable ColumnRole column, @Nullable String value, String... arguments) {
    super(code.text(), null, false, false);
    this.problem = new Problem(code, column, value, List.of(arguments));
  }

  Problem problem() {
    return problem;
  }
}
