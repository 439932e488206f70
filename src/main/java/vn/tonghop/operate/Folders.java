package vn.tonghop.operate;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where things are, as absolute paths.
 *
 * @param home the working folder, {@code $TONGHOP_HOME}
 * @param config the configuration folder, {@code $TONGHOP_CONFIG}
 * @param jobs the folder of the jobs' folders, {@code $TONGHOP_JOBS}
 */
record Folders(Path home, Path config, Path jobs) {

  Folders {
    home = home.toAbsolutePath().normalize();
    config = config.toAbsolutePath().normalize();
    jobs = jobs.toAbsolutePath().normalize();
  }

  static Folders of(Map<String, String> environment) {
    return new Folders(
        Path.of(orElse(environment.get("TONGHOP_HOME"), "var")),
        Path.of(orElse(environment.get("TONGHOP_CONFIG"), "config")),
        Path.of(orElse(environment.get("TONGHOP_JOBS"), "jobs")));
  }

  private static String orElse(@Nullable String value, String fallback) {
    return value == null || value.isBlank() ? fallback : value;
  }
}
