package vn.tonghop.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps what runs go by, so that the past can be worked out again: the bytes of each file of a
 * configuration, and a list of them, all in the archive by their SHA-256. The SHA-256 of the list
 * stands for the configuration; one that did not change is there already.
 */
public final class ConfigurationArchive {

  private static final int DIGITS = 64;

  private final Archive archive;

  /**
   * Binds to an archive.
   *
   * @param archive where received bytes are kept too
   */
  public ConfigurationArchive(Archive archive) {
    this.archive = archive;
  }

  /**
   * Keeps a configuration: its sentences, forms, rules and reference data, not the settings of the
   * machine.
   *
   * @param config the configuration folder
   * @return 64 hexadecimal digits that stand for it
   * @throws IOException if it cannot be read or the archive cannot be written
   */
  public String keep(Path config) throws IOException {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, Path> file : files(config).entrySet()) {
      String sha256 = archive.keep(Files.readAllBytes(file.getValue()));
      list.append(sha256).append("  ").append(file.getKey()).append('\n');
    }
    return archive.keep(list.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Lays a kept configuration down.
   *
   * @param sha256 what stands for it
   * @param folder an empty folder
   * @throws IOException if the archive has lost it, or the folder cannot be written
   */
  public void layDown(String sha256, Path folder) throws IOException {
    for (String line : new String(bytes(sha256), StandardCharsets.UTF_8).lines().toList()) {
      Path file = folder.resolve(line.substring(DIGITS).strip());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, bytes(line.substring(0, DIGITS)));
    }
  }

  private byte[] bytes(String sha256) throws IOException {
    try (InputStream in = archive.open(sha256, "a configuration")) {
      return in.readAllBytes();
    }
  }

  /** By their paths from the folder, in the order of these. */
  private static Map<String, Path> files(Path config) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (String folder : new String[] {".", "reference", "messages"}) {
      Path within = config.resolve(folder).normalize();
      if (Files.isDirectory(within)) {
        try (Stream<Path> all = Files.list(within)) {
          all.filter(ConfigurationArchive::counts)
              .forEach(file -> files.put(config.relativize(file).toString(), file));
        }
      }
    }
    return files;
  }

  private static boolean counts(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file)
        && (name.endsWith(".csv")
            || name.endsWith(".properties")
            || name.equals("forms.yml")
            || name.equals("rules.yml"));
  }
}
