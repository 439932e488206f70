package vn.tonghop.report.paper.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.ReferenceException;
import vn.tonghop.reference.ReferenceProblems;
import vn.tonghop.reference.Utf8Text;
import vn.tonghop.reference.YamlValue;

/**
 * Reads {@code report/NAME.yml} of a configuration. What it does not say is as the program's own
 * template says, so that a configuration without one, or of a version that had fewer texts, is
 * complete.
 */
public final class TemplateFile {
  /** The template that is used where none is named. */
  public static final String USUAL = "ktxh";

  private static final String FOLDER = "report";
  private static final String ENDING = ".yml";

  private TemplateFile() {}

  /**
   * Reads a template.
   *
   * @param name without its ending
   * @param indicators codes of the indicators that there are
   * @throws ReferenceException with every mistake, its file and line
   */
  public static Template read(Path configFolder, String name, Collection<String> indicators) {
    ReferenceProblems problems = new ReferenceProblems();
    TemplateKeys keys = new TemplateKeys();
    lay(keys, USUAL + ENDING, ofTheProgram(), null, problems);
    Path file = configFolder.resolve(FOLDER).resolve(name + ENDING);
    if (Files.exists(file)) {
      own(file, problems)
          .ifPresent(text -> lay(keys, FOLDER + "/" + name + ENDING, text, indicators, problems));
    }
    problems.throwIfAny();
    return keys.template();
  }

  /** The templates that can be named. */
  public static List<String> known(Path configFolder) {
    Path folder = configFolder.resolve(FOLDER);
    Stream<String> own = Stream.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        own =
            files
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList()
                .stream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Stream.concat(Stream.of(USUAL), own).distinct().sorted().toList();
  }

  private static void lay(
      TemplateKeys keys,
      String file,
      String text,
      @Nullable Collection<String> indicators,
      ReferenceProblems problems) {
    YamlValue.parse(file, text, problems).ifPresent(top -> keys.lay(top, indicators));
  }

  private static Optional<String> own(Path file, ReferenceProblems problems) {
    try {
      return Utf8Text.decode(FOLDER + "/" + file.getFileName(), Files.readAllBytes(file), problems);
    } catch (IOException e) {
      problems.add(FOLDER + "/" + file.getFileName(), "cannot be read: " + e);
      return Optional.empty();
    }
  }

  private static String ofTheProgram() {
    try (InputStream in =
        TemplateFile.class.getResourceAsStream("/defaults/" + FOLDER + "/" + USUAL + ENDING)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its own template");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
