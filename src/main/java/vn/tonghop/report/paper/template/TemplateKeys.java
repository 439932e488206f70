package vn.tonghop.report.paper.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.tonghop.reference.NearestName;
import vn.tonghop.reference.YamlValue;
import vn.tonghop.report.paper.template.Template.Authority;
import vn.tonghop.report.paper.template.Template.Change;
import vn.tonghop.report.paper.template.Template.Charts;
import vn.tonghop.report.paper.template.Template.Outcome;
import vn.tonghop.report.paper.template.Template.Own;
import vn.tonghop.report.paper.template.Template.Part;
import vn.tonghop.report.paper.template.Template.Section;
import vn.tonghop.report.paper.template.Template.Told;

/** What stands in template files, one laid over the other: the later one says what it changes. */
final class TemplateKeys {
  private static final String ONLY_BEGINNING = "*";

  private final Map<Saying, String> texts = new EnumMap<>(Saying.class);
  private List<Part> order = List.of(Part.values());
  private Map<String, Authority> authorities = Map.of();
  private List<Section> sections = List.of();
  private String others = "";
  private Set<String> leftOut = Set.of();
  private Change change = Change.CHANGE;
  private Told said = Told.ALL;
  private List<Outcome> named = List.of(Outcome.MISSED);
  private Map<String, Own> own = Map.of();
  private Charts charts = new Charts(true, List.of(), List.of());

  /** Null: whatever a file names is no mistake, because it is nobody's. */
  private @Nullable Collection<String> indicators;

  /** Lays a file over what was said before. */
  void lay(YamlValue top, @Nullable Collection<String> known) {
    indicators = known;
    Map<String, YamlValue> keys = top.map();
    keys.forEach(this::key);
  }

  Template template() {
    return new Template(
        order, authorities, sections, others, leftOut, texts, change, said, named, own, charts);
  }

  private void key(String key, YamlValue value) {
    switch (key) {
      case "order" -> order = words(value, Part.class);
      case "authorities" -> authorities = authorities(value);
      case "sections" -> sections = value.list().stream().map(this::section).toList();
      case "others" -> others = text(value);
      case "leave_out" -> leftOut = new HashSet<>(codes(value, true));
      case "change" -> change = word(value, Change.class, change);
      case "say" -> said = word(value, Told.class, said);
      case "name" -> named = words(value, Outcome.class);
      case "indicators" -> own = own(value);
      case "draw" -> charts = charts(value);
      default -> texts(key, value);
    }
  }

  private void texts(String group, YamlValue value) {
    List<String> known = Saying.keysOf(group);
    if (known.isEmpty()) {
      Set<String> all =
          new TreeSet<>(
              List.of(
                  "order",
                  "authorities",
                  "sections",
                  "others",
                  "leave_out",
                  "change",
                  "say",
                  "name",
                  "indicators",
                  "draw"));
      Arrays.stream(Saying.values()).map(Saying::group).forEach(all::add);
      unknown(value, group, all);
      return;
    }
    value
        .map()
        .forEach(
            (key, text) ->
                Saying.of(group, key)
                    .ifPresentOrElse(
                        saying -> texts.put(saying, filled(text, saying.blanks())),
                        () -> unknown(text, key, known)));
  }

  private static void unknown(YamlValue value, String key, Collection<String> known) {
    value.problem(
        "stands under an unknown key; the nearest to %s is %s, the keys are %s"
            .formatted(key, NearestName.of(key, known), String.join(", ", known)));
  }

  /** A text that may be empty. */
  private static String text(YamlValue value) {
    return value.node() instanceof ScalarNode scalar ? scalar.getValue().strip() : value.text();
  }

  private static String filled(YamlValue value, Set<String> blanks) {
    String text = value.node() instanceof ScalarNode scalar ? scalar.getValue() : value.text();
    Blanks.mistake(text, blanks).ifPresent(value::problem);
    return text.endsWith("\n") ? text.stripTrailing() : text;
  }

  private static <E extends Enum<E>> E word(YamlValue value, Class<E> type, E otherwise) {
    String written = value.text();
    for (E each : type.getEnumConstants()) {
      if (written(each).equals(written)) {
        return each;
      }
    }
    List<String> known = Arrays.stream(type.getEnumConstants()).map(TemplateKeys::written).toList();
    value.problem(
        "is none of %s; the nearest is %s"
            .formatted(String.join(", ", known), NearestName.of(written, known)));
    return otherwise;
  }

  private static <E extends Enum<E>> List<E> words(YamlValue value, Class<E> type) {
    List<E> words = new ArrayList<>();
    for (YamlValue item : value.list()) {
      E word = word(item, type, type.getEnumConstants()[0]);
      if (words.contains(word) && written(word).equals(item.text())) {
        item.problem("stands there twice; remove one");
      }
      words.add(word);
    }
    return words;
  }

  private static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Authority> authorities(YamlValue value) {
    Map<String, Authority> authorities = new LinkedHashMap<>();
    value
        .map()
        .forEach(
            (code, body) -> {
              Map<String, YamlValue> keys = known(body, "heading", "alone", "beside");
              YamlValue heading = keys.get("heading");
              if (heading == null) {
                body.problem("lacks heading; write what stands above its column");
              }
              String name = heading == null ? code : heading.text();
              authorities.put(
                  code,
                  new Authority(
                      name,
                      optional(keys.get("alone"), "{plan}"),
                      optional(keys.get("beside"), "{plan} " + name)));
            });
    return authorities;
  }

  private static String optional(@Nullable YamlValue value, String otherwise) {
    return value == null ? otherwise : filled(value, Set.of("plan"));
  }

  private static Map<String, YamlValue> known(YamlValue body, String... names) {
    Map<String, YamlValue> keys = body.map();
    keys.forEach(
        (key, value) -> {
          if (!List.of(names).contains(key)) {
            unknown(value, key, List.of(names));
          }
        });
    return keys;
  }

  private Section section(YamlValue body) {
    Map<String, YamlValue> keys = known(body, "heading", "indicators");
    YamlValue heading = keys.get("heading");
    YamlValue listed = keys.get("indicators");
    if (heading == null || listed == null) {
      body.problem("is no section; it needs heading and indicators");
    }
    return new Section(
        heading == null ? "" : text(heading), listed == null ? List.of() : codes(listed, true));
  }

  private List<String> codes(YamlValue value, boolean beginnings) {
    List<String> codes = new ArrayList<>();
    for (YamlValue item : value.list()) {
      String code = item.text();
      boolean isBeginning = beginnings && code.endsWith(ONLY_BEGINNING);
      if (!code.isEmpty() && isUnknown(code, isBeginning)) {
        item.problem(
            isBeginning
                ? "is the beginning of no indicator's code"
                : "is not the code of an indicator of indicators.csv; the nearest is "
                    + NearestName.of(code, java.util.Objects.requireNonNull(indicators)));
      }
      codes.add(code);
    }
    return codes;
  }

  private boolean isUnknown(String code, boolean isBeginning) {
    Collection<String> known = indicators;
    if (known == null) {
      return false;
    }
    return isBeginning
        ? known.stream().noneMatch(each -> each.startsWith(code.substring(0, code.length() - 1)))
        : !known.contains(code);
  }

  private Map<String, Own> own(YamlValue value) {
    Map<String, Own> all = new HashMap<>();
    value
        .map()
        .forEach(
            (code, body) -> {
              if (isUnknown(code, false)) {
                body.problem("stands under a code that is none of an indicator of indicators.csv");
              }
              Map<String, YamlValue> keys = known(body, "name", "plan", "change", "whole", "say");
              YamlValue changed = keys.get("change");
              YamlValue whole = keys.get("whole");
              YamlValue say = keys.get("say");
              all.put(
                  code,
                  new Own(
                      textOf(keys.get("name")),
                      textOf(keys.get("plan")),
                      changed == null ? null : word(changed, Change.class, Change.CHANGE),
                      whole == null ? null : filled(whole, Saying.SENTENCES_WHOLE.blanks()),
                      say == null || truth(say)));
            });
    return all;
  }

  private static @Nullable String textOf(@Nullable YamlValue value) {
    return value == null ? null : value.text();
  }

  private static boolean truth(YamlValue value) {
    String text = value.text();
    if (!text.equals("true") && !text.equals("false")) {
      value.problem("is neither true nor false");
    }
    return text.equals("true");
  }

  private Charts charts(YamlValue value) {
    Map<String, YamlValue> keys = known(value, "achievement", "series", "ranked");
    YamlValue achievement = keys.get("achievement");
    YamlValue series = keys.get("series");
    YamlValue ranked = keys.get("ranked");
    return new Charts(
        achievement == null ? charts.achievement() : truth(achievement),
        series == null ? charts.series() : codes(series, false),
        ranked == null ? charts.ranked() : codes(ranked, false));
  }
}
