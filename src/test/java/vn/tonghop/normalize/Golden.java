package vn.tonghop.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Aggregation;
import vn.tonghop.reference.Behaviour;
import vn.tonghop.reference.Direction;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Source;
import vn.tonghop.reference.Unit;

/** Reads the golden files; see the README beside them. */
final class Golden {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private Golden() {}

  static List<String> lines(String name) {
    try (InputStream in = Golden.class.getResourceAsStream("/normalize/" + name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .map(
              line ->
                  ESCAPE
                      .matcher(line)
                      .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of every line below the header. */
  static List<String[]> rows(String name) {
    return lines(name).stream().skip(1).map(line -> line.split(";", -1)).toList();
  }

  static UnitTable units() {
    return new UnitTable(
        rows("reference/units.csv").stream()
            .map(r -> new Unit(r[0], r[1], new BigDecimal(r[2]), list(r[3])))
            .toList());
  }

  static IndicatorDirectory indicators() {
    return new IndicatorDirectory(
        rows("reference/indicators.csv").stream().map(Golden::indicator).toList(), units());
  }

  private static Indicator indicator(String[] r) {
    return new Indicator(
        r[0],
        r[1],
        r[0],
        r[2],
        Aggregation.valueOf(r[3]),
        Behaviour.valueOf(r[4]),
        Direction.NONE,
        Integer.parseInt(r[5]),
        Source.SUBMITTED,
        r[6].isEmpty() ? null : r[6],
        null,
        null,
        null,
        number(r[7]),
        number(r[8]),
        list(r[9]));
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|"));
  }
}
