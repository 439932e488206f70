package vn.tonghop.reference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

/** The part {@code columns} of {@code forms.yml}. */
final class FormColumns {
  private FormColumns() {}

  /** The header words that come with the program. */
  static Map<ColumnRole, List<String>> defaults(@Nullable String ofTheProgram) {
    Map<ColumnRole, List<String>> words = new EnumMap<>(ColumnRole.class);
    if (ofTheProgram != null) {
      ReferenceProblems own = new ReferenceProblems();
      YamlValue.parse("the program's own " + FormsFile.NAME, ofTheProgram, own)
          .map(top -> top.map().get("columns"))
          .ifPresent(columns -> words.putAll(read(columns)));
      own.throwIfAny();
    }
    return words;
  }

  static Map<ColumnRole, List<String>> read(YamlValue columns) {
    Map<ColumnRole, List<String>> words = new EnumMap<>(ColumnRole.class);
    columns
        .map()
        .forEach(
            (key, value) -> {
              Optional<ColumnRole> role =
                  Stream.of(ColumnRole.values()).filter(r -> name(r).equals(key)).findFirst();
              if (role.isPresent()) {
                words.put(role.get(), value.list().stream().map(YamlValue::text).toList());
              } else {
                value.problem("stands under an unknown column; the columns are " + allNames());
              }
            });
    return words;
  }

  /** Reports header words that would name two columns. */
  static void reportAmbiguous(YamlValue columns, Map<ColumnRole, List<String>> words) {
    Map<String, ColumnRole> claimed = new HashMap<>();
    words.forEach(
        (role, list) -> {
          for (String word : list) {
            ColumnRole other = claimed.putIfAbsent(NameKey.of(word), role);
            if (other != null && other != role) {
              String both = name(other) + " and " + name(role);
              columns.problem("has the header word '" + word + "' for both " + both);
            }
          }
        });
  }

  private static String name(ColumnRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String allNames() {
    return Stream.of(ColumnRole.values()).map(FormColumns::name).collect(Collectors.joining(", "));
  }
}
