package vn.tonghop.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL that the program runs: the files of {@code db/query}. */
public final class QueryFile {
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private QueryFile() {}

  /**
   * Reads {@code db/query/PATH.sql}.
   *
   * @param path such as {@code operate/runs}
   * @throws IllegalArgumentException when there is no such file
   */
  public static String read(String path) {
    return READ.computeIfAbsent(path, QueryFile::load);
  }

  private static String load(String path) {
    String resource = "db/query/" + path + ".sql";
    try (InputStream in = QueryFile.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("The program has no query " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
