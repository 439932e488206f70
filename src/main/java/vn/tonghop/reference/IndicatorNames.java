package vn.tonghop.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.NameKey;

/**
 * Checks that a name in a submission leads to one indicator.
 *
 * <p>Two indicators may share a name only as parts of different parents: there the section above
 * the row decides.
 */
final class IndicatorNames {
  private record Name(String key, @Nullable String parent) {}

  private final Map<String, Entry<Indicator>> codes = new HashMap<>();
  private final Map<Name, Entry<Indicator>> names = new HashMap<>();

  private IndicatorNames() {}

  static void check(List<Entry<Indicator>> indicators) {
    IndicatorNames check = new IndicatorNames();
    indicators.forEach(entry -> check.codes.putIfAbsent(NameKey.of(entry.value().code()), entry));
    for (Entry<Indicator> entry : indicators) {
      check.claim(entry, "name_vi", entry.value().nameVi());
    }
    for (Entry<Indicator> entry : indicators) {
      entry.value().aliases().forEach(alias -> check.claim(entry, "aliases", alias));
    }
  }

  private void claim(Entry<Indicator> entry, String column, String name) {
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      entry.row().problem(column, "has '" + name + "', which has neither letters nor digits");
      return;
    }
    Entry<Indicator> withCode = codes.get(key);
    Entry<Indicator> withName = names.putIfAbsent(new Name(key, entry.value().parent()), entry);
    Stream.ofNullable(withCode)
        .filter(other -> !same(other, entry))
        .forEach(other -> report(entry, column, name, other, "is the code of"));
    Stream.ofNullable(withName)
        .filter(other -> !same(other, entry))
        .forEach(other -> report(entry, column, name, other, "already names"));
  }

  /** Repeated codes are reported as such; their equal names would only say it again. */
  private static boolean same(Entry<Indicator> one, Entry<Indicator> other) {
    return one.value().code().equals(other.value().code());
  }

  private static void report(
      Entry<Indicator> entry, String column, String name, Entry<Indicator> other, String relation) {
    entry
        .row()
        .problem(
            column,
            "has '%s', which %s %s in line %d; only parts of different parents may share a name"
                .formatted(name, relation, other.value().code(), other.row().line()));
  }
}
