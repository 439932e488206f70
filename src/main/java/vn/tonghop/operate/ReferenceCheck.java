package vn.tonghop.operate;

import java.nio.file.Path;
import java.util.List;
import vn.tonghop.reference.ReferenceException;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.reference.ReferenceProblem;

/** Checks the reference data as a run would. */
final class ReferenceCheck {

  private ReferenceCheck() {}

  /** Says everything that is wrong, with file, line and column. */
  static List<String> problems(Path configFolder) {
    try {
      ReferenceLoader.load(configFolder);
      return List.of();
    } catch (ReferenceException e) {
      return e.problems().stream().map(ReferenceProblem::toString).toList();
    }
  }
}
