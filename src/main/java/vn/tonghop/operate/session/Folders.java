package vn.tonghop.operate.session;

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
public record Folders(Path home, Path config, Path jobs) {

  public Folders {
    home = home.toAbsolutePath().normalize();
    config = config.toAbsolutePath().normalize();
    jobs = jobs.toAbsolutePath().normalize();
  }

  /**
   * The folders that the environment names; what it does not name stands below the present folder.
   */
  public static Folders of(Map<String, String> environment) {
    return new Folders(
        Path.of(orElse(environment.get("TONGHOP_HOME"), "var")),
        Path.of(orElse(environment.get("TONGHOP_CONFIG"), "config")),
        Path.of(orElse(environment.get("TONGHOP_JOBS"), "jobs")));
  }

  private static String orElse(@Nullable String value, String fallback) {
    return value == null || value.isBlank() ? fallback : value;
  }
}
