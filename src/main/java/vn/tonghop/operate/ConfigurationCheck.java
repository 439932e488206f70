package vn.tonghop.operate;

import java.nio.file.Path;
import java.util.List;

/**
 * Checks the configuration for {@code doctor}, which looks for implementations with a constructor
 * without parameters anywhere in the program.
 */
public interface ConfigurationCheck {

  /**
   * Says everything that is wrong, with file, line and column.
   *
   * @param configFolder {@code $TONGHOP_CONFIG}
   * @return one sentence for each problem; none when all is well
   */
  List<String> problems(Path configFolder);
}
