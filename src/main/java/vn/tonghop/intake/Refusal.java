package vn.tonghop.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.ColumnRole;
import vn.tonghop.reference.Problem;

/** Ends the resolution of a file's identity; {@link IdentityResolver} lets none out. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Refusal(String code, @Nullable ColumnRole column, @Nullable String value, String... arguments) {
    super(code, null, false, false);
    this.problem = new Problem(code, column, value, List.of(arguments));
  }

  /** What two places contradict each other about; {@code stated} is what the text says. */
  static Refusal conflict(
      String about, @Nullable ColumnRole column, String stated, String named, String told) {
    return new Refusal("identity-conflict", column, stated, about, named, told);
  }

  Problem problem() {
    return problem;
  }
}
