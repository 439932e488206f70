package vn.tonghop.operate.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A mistake in {@code application.yml}: its file, its line, and what is wrong there. */
final class SettingsMistake {
  private SettingsMistake() {}

  /** The mistake in one sentence; null where something else failed. */
  static @Nullable String told(Throwable failure, Path config) {
    for (Throwable next = failure; next != null; next = next.getCause()) {
      if (next instanceof MarkedYAMLException mistake) {
        return place(config, mistake.getProblemMark()) + ": " + mistake.getProblem() + ".";
      }
      if (next instanceof YAMLException mistake) {
        return config.resolve("application.yml") + ": " + onOneLine(mistake.getMessage());
      }
      if (next instanceof BindException mistake && mistake.getProperty() != null) {
        return of(mistake.getProperty());
      }
    }
    return null;
  }

  private static String place(Path config, @Nullable Mark mark) {
    return config.resolve("application.yml")
        + (mark == null
            ? ""
            : ", line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1));
  }

  private static String of(ConfigurationProperty property) {
    String what =
        "%s cannot be %s".formatted(property.getName(), String.valueOf(property.getValue()));
    Origin given = property.getOrigin();
    if (given instanceof PropertySourceOrigin wrapped) {
      given = wrapped.getOrigin();
    }
    if (given instanceof TextResourceOrigin origin && origin.getLocation() != null) {
      return "%s, line %d: %s."
          .formatted(
              origin.getResource() == null ? "" : origin.getResource().getFilename(),
              origin.getLocation().getLine() + 1,
              what);
    }
    return what + ", as " + given + " says.";
  }

  private static String onOneLine(@Nullable String message) {
    return message == null ? "cannot be read" : message.replaceAll("\\s+", " ").strip();
  }
}
