package vn.tonghop.report.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What columns and tables are called in Vietnamese. */
final class VietnameseTitles {
  private static final Properties TITLES = load();

  private VietnameseTitles() {}

  private static Properties load() {
    Properties titles = new Properties();
    try (InputStream in = VietnameseTitles.class.getResourceAsStream("/export/titles.properties")) {
      if (in == null) {
        throw new IllegalStateException("the program was built without export/titles.properties");
      }
      titles.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return titles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The title of a column.
   *
   * @throws IllegalArgumentException when it has none
   */
  static String of(String column) {
    String title = TITLES.getProperty(column);
    if (title == null) {
      throw new IllegalArgumentException("No Vietnamese title for " + column);
    }
    return title;
  }
}
