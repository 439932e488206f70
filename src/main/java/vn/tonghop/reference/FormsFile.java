package vn.tonghop.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;

/**
 * Where {@code forms.yml} comes from: the configuration, or else the program's own.
 *
 * @param text its content
 * @param ownedByProgram whether it is the program's own, which an administrator cannot mend
 */
record FormsFile(String text, boolean ownedByProgram) {
  static final String NAME = "forms.yml";

  /** The forms that come with the program, or null when it was built without. */
  static @Nullable String ofTheProgram() {
    try (InputStream in = FormsFile.class.getResourceAsStream("/defaults/" + NAME)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds the file; empty, and reported, when there is none or it cannot be read. */
  static Optional<FormsFile> find(
      Path configFolder, @Nullable String ofTheProgram, ReferenceProblems problems) {
    Optional<Path> own =
        Stream.of(configFolder.resolve("reference").resolve(NAME), configFolder.resolve(NAME))
            .filter(Files::exists)
            .findFirst();
    if (own.isPresent()) {
      try {
        return Utf8Text.decode(NAME, Files.readAllBytes(own.get()), problems)
            .map(text -> new FormsFile(text, false));
      } catch (IOException e) {
        problems.add(NAME, "cannot be read: " + e);
        return Optional.empty();
      }
    }
    if (ofTheProgram == null) {
      problems.add(NAME, "is missing; expected it at " + configFolder.resolve(NAME));
      return Optional.empty();
    }
    return Optional.of(new FormsFile(ofTheProgram, true));
  }

  /** What forms.yml says. */
  record Content(Map<String, Form> forms, Map<ColumnRole, List<String>> headerWords) {}

  /**
   * Reads the forms and header words.
   *
   * <p>A column role that the file does not name keeps the program's own header words. Where the
   * file itself is the program's, an indicator that this configuration does not have is no mistake,
   * only not required.
   */
  Content read(@Nullable String ofTheProgram, KnownCodes indicators, ReferenceProblems problems) {
    Map<ColumnRole, List<String>> words = FormColumns.defaults(ofTheProgram);
    Optional<YamlValue> top = YamlValue.parse(NAME, text, problems);
    if (top.isEmpty()) {
      return new Content(Map.of(), words);
    }
    Map<String, YamlValue> keys = top.get().map();
    keys.forEach(
        (key, value) -> {
          if (!key.equals("forms") && !key.equals("columns")) {
            value.problem("stands under an unknown key; the keys are forms and columns");
          }
        });
    YamlValue columns = keys.get("columns");
    if (columns != null) {
      words.putAll(FormColumns.read(columns));
      FormColumns.reportAmbiguous(columns, words);
    }
    YamlValue forms = keys.get("forms");
    if (forms == null) {
      problems.add(NAME, 0, "forms", null, "the key is missing; name at least one form");
      return new Content(Map.of(), words);
    }
    return new Content(Forms.read(forms, indicators, ownedByProgram), words);
  }
}
