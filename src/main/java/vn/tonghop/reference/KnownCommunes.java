package vn.tonghop.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which communes other files may refer to. */
final class KnownCommunes {
  private final boolean readable;
  private final Set<String> faulty;
  private final Map<String, List<Commune>> byCode;

  KnownCommunes(CsvTable table, List<Entry<Commune>> communes) {
    this.readable = table.readable();
    this.faulty = table.faulty("code");
    this.byCode = communes.stream().map(Entry::value).collect(Collectors.groupingBy(Commune::code));
  }

  /**
   * Says whether a commune existed on any day from {@code first} to {@code last}.
   *
   * @return true also where that cannot be told, because its own row is faulty
   */
  boolean existed(String code, LocalDate first, LocalDate last) {
    return !readable
        || faulty.contains(code)
        // Whose own row has lost the zero is told of that alone.
        || faulty.contains(code.replaceFirst("^0", ""))
        || byCode.getOrDefault(code, List.of()).stream()
            .anyMatch(commune -> commune.existsDuring(first, last));
  }
}
