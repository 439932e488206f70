package vn.tonghop.operate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters of listings. What is not given does not filter. */
final class Filters {
  enum Severity {
    ERROR,
    HOLD,
    WARNING,
    INFO
  }

  @Option(names = "--period", paramLabel = "P", description = "Of this period, such as 2024-11.")
  private @Nullable String period;

  @Option(names = "--commune", paramLabel = "CODE", description = "Of this commune.")
  private @Nullable String commune;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "Of this file; * stands for anything.")
  private @Nullable String file;

  @Option(names = "--code", paramLabel = "CODE", description = "With this refusal or finding.")
  private @Nullable String code;

  @Option(
      names = "--severity",
      paramLabel = "S",
      description = "One of ${COMPLETION-CANDIDATES}; every refusal is an error.")
  private @Nullable Severity severity;

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("period", period);
    parameters.put("commune", commune);
    parameters.put("file", file == null ? null : likePattern(file));
    parameters.put("code", code);
    parameters.put("severity", severity == null ? null : severity.name().toLowerCase(Locale.ROOT));
    return parameters;
  }

  private static String likePattern(String file) {
    return file.replace("\\", "\\\\")
        .replace("%", "\\%")
        .replace("_", "\\_")
        .replace('*', '%')
        .replace('?', '_');
  }
}
