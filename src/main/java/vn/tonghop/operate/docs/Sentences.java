package vn.tonghop.operate.docs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pages say in Vietnamese and in English. */
final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Properties texts = new Properties();

  Sentences() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                Sentences.class.getResourceAsStream("/docs/sentences.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A sentence in both languages, one below the other.
   *
   * @param parts pieces of the page that stand for {@code {0}} and so on
   */
  Html both(String key, Object... parts) {
    return Html.all(
        Html.element("p lang=vi", in("vi", key, parts)),
        Html.element("p lang=en class=en", in("en", key, parts)));
  }

  /** A title in both languages, in one line. */
  Html title(String key) {
    return Html.all(
        Html.element("span lang=vi", in("vi", key)),
        " ",
        Html.element("span lang=en class=en", in("en", key)));
  }

  private Html in(String language, String key, Object... parts) {
    String text =
        Objects.requireNonNull(texts.getProperty(key + "." + language), "no sentence " + key);
    List<Object> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      pieces.add(text.substring(from, place.start()));
      pieces.add(parts[Integer.parseInt(place.group(1))]);
      from = place.end();
    }
    pieces.add(text.substring(from));
    return Html.all(pieces);
  }
}
