package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part {@code forms} of {@code forms.yml}. */
final class Forms {
  private static final Set<String> KEYS =
      Set.of("name", "deadline_days", "remind_days", "required", "periods");

  private Forms() {}

  /**
   * Reads the forms.
   *
   * @param lenient whether a required indicator that is not known is left out silently
   */
  static Map<String, Form> read(YamlValue value, KnownCodes indicators, boolean lenient) {
    Map<String, Form> forms = new LinkedHashMap<>();
    value
        .map()
        .forEach(
            (key, body) -> {
              String code = key.toUpperCase(Locale.ROOT);
              if (!code.matches("[A-Z0-9-]+")) {
                body.problem("stands under a form code with more than letters, digits, hyphen");
              } else if (forms.put(code, form(code, body, indicators, lenient)) != null) {
                body.problem("stands under a form code that is there twice; remove one");
              }
            });
    if (forms.isEmpty()) {
      value.problem("names no form; name at least one");
    }
    return forms;
  }

  private static Form form(String code, YamlValue body, KnownCodes indicators, boolean lenient) {
    Map<String, YamlValue> keys = body.map();
    keys.forEach(
        (key, value) -> {
          if (!KEYS.contains(key)) {
            value.problem(
                "stands under an unknown key; the keys are name, deadline_days, remind_days, required, periods");
          }
        });
    YamlValue name = keys.get("name");
    YamlValue days = keys.get("deadline_days");
    YamlValue remind = keys.get("remind_days");
    YamlValue required = keys.get("required");
    YamlValue periods = keys.get("periods");
    if (name == null) {
      body.problem("lacks name; write the form's name in Vietnamese");
    }
    if (days == null) {
      body.problem("lacks deadline_days; write the days after the period's end, such as 5");
    }
    return new Form(
        code,
        name == null ? code : name.text(),
        required == null ? List.of() : codes(required, indicators, lenient),
        days == null ? 0 : days(days),
        periods == null ? EnumSet.allOf(PeriodKind.class) : kinds(periods),
        remind == null ? List.of() : remind.list().stream().map(Forms::days).toList());
  }

  private static Set<PeriodKind> kinds(YamlValue periods) {
    Set<PeriodKind> kinds = EnumSet.noneOf(PeriodKind.class);
    for (YamlValue item : periods.list()) {
      Optional<PeriodKind> kind = PeriodKind.due(item.text());
      kind.ifPresentOrElse(
          kinds::add,
          () -> item.problem("is no kind of period; they are " + PeriodKind.frequencies()));
    }
    return kinds;
  }

  private static List<String> codes(YamlValue required, KnownCodes indicators, boolean lenient) {
    List<String> codes = new ArrayList<>();
    for (YamlValue item : required.list()) {
      String code = item.text();
      if (indicators.contain(code)) {
        codes.add(code);
      } else if (!lenient && !code.isEmpty()) {
        item.problem("is not the code of an indicator of indicators.csv");
      }
    }
    return codes;
  }

  private static int days(YamlValue value) {
    String text = value.text();
    if (text.matches("[0-9]{1,4}")) {
      return Integer.parseInt(text);
    }
    value.problem("is not a number of days, 0 or more");
    return 0;
  }
}
