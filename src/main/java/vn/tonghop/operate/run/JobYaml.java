package vn.tonghop.operate.run;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import vn.tonghop.job.Budget;
import vn.tonghop.job.FailOn;
import vn.tonghop.job.JobSettings;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.reference.ReferenceProblems;
import vn.tonghop.reference.YamlValue;

/**
 * Reads what a {@code job.yml} says. Every mistake is reported with its line; a key that cannot be
 * read is as if it were not there.
 *
 * @param name of the file, for its mistakes
 */
record JobYaml(String name, ReferenceProblems problems) {
  private static final List<String> KEYS =
      List.of("schedule", "zone", "inbox", "fail-on", "budget");

  JobSettings read(Folders folders, String job, String text) {
    Map<String, YamlValue> keys = keys(text);
    Path folder = folders.jobs().resolve(job);
    Path inbox =
        Optional.ofNullable(keys.get("inbox")).map(value -> path(folder, value)).orElse(null);
    return new JobSettings(
        job,
        inbox == null ? folders.home().resolve("inbox") : inbox,
        inbox == null,
        failOn(keys.get("fail-on")),
        Optional.ofNullable(keys.get("schedule")).map(JobYaml::schedule).orElse(null),
        Optional.ofNullable(keys.get("zone")).map(JobYaml::zone).orElse(JobSettings.ZONE),
        budget(keys.get("budget")));
  }

  private Map<String, YamlValue> keys(String text) {
    // One that only says what it is for has no content; that is enough for a job without settings.
    boolean isEmpty = text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    if (isEmpty) {
      return Map.of();
    }
    Map<String, YamlValue> keys =
        YamlValue.parse(name, text, problems).map(YamlValue::map).orElse(Map.of());
    keys.forEach(
        (key, value) -> {
          if (!KEYS.contains(key)) {
            value.problem(
                "stands under an unknown key '%s'.%s The keys are %s"
                    .formatted(key, Nearest.question(key, KEYS), String.join(", ", KEYS)));
          }
        });
    return keys;
  }

  private static @Nullable Path path(Path folder, YamlValue value) {
    try {
      return folder.resolve(value.text()).normalize();
    } catch (InvalidPathException e) {
      value.problem("is no folder's name");
      return null;
    }
  }

  private static Set<FailOn> failOn(@Nullable YamlValue value) {
    Set<FailOn> failOn = EnumSet.noneOf(FailOn.class);
    if (value == null) {
      return failOn;
    }
    for (YamlValue word : value.isList() ? value.list() : List.of(value)) {
      for (String name : word.text().split(",", -1)) {
        Stream.of(FailOn.values())
            .filter(known -> known.name().equals(name.strip().toUpperCase(Locale.ROOT)))
            .findFirst()
            .ifPresentOrElse(
                failOn::add, () -> word.problem("is none of reject, hold and missing"));
      }
    }
    return failOn;
  }

  private static @Nullable String schedule(YamlValue value) {
    String text = value.text();
    if (text.isEmpty() || CronExpression.isValidExpression(text)) {
      return text.isEmpty() ? null : text;
    }
    value.problem(
        "is no schedule; it needs six fields: second, minute, hour, day, month, day of the week, such as 0 0 2 * * *");
    return null;
  }

  private static @Nullable ZoneId zone(YamlValue value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException e) {
      value.problem("is no time zone; write one such as Asia/Ho_Chi_Minh");
      return null;
    }
  }

  private static Budget budget(@Nullable YamlValue value) {
    if (value == null) {
      return Budget.NONE;
    }
    Map<Budget.Measure, Budget.Limit> limits = new LinkedHashMap<>();
    value
        .map()
        .forEach(
            (key, limit) ->
                Budget.Measure.of(key)
                    .ifPresentOrElse(
                        measure -> limits.put(measure, limit(measure, limit)),
                        () ->
                            limit.problem(
                                "stands under an unknown key '%s'; a budget knows %s"
                                    .formatted(key, Budget.Measure.names()))));
    return new Budget(limits);
  }

  private static Budget.Limit limit(Budget.Measure measure, YamlValue value) {
    Map<String, YamlValue> keys = value.map();
    keys.forEach(
        (key, below) -> {
          if (!key.equals("warn") && !key.equals("stop")) {
            below.problem(
                "stands under an unknown key '%s'; they are warn and stop".formatted(key));
          }
        });
    BigDecimal warn = number(measure, keys.get("warn"));
    BigDecimal stop = number(measure, keys.get("stop"));
    if (warn != null && stop != null && warn.compareTo(stop) > 0) {
      value.problem("warns only where it has stopped already; warn must not be above stop");
    }
    if (keys.isEmpty()) {
      value.problem("says neither warn nor stop");
    }
    return new Budget.Limit(warn, stop);
  }

  private static @Nullable BigDecimal number(Budget.Measure measure, @Nullable YamlValue value) {
    if (value == null) {
      return null;
    }
    String text = value.text();
    String whole = "[0-9]{1,9}";
    if (text.matches(measure.isPerCent() ? whole + "([.][0-9]{1,4})?" : whole)) {
      return new BigDecimal(text);
    }
    value.problem(
        measure.isPerCent()
            ? "is no number of per cent, such as 20 or 12.5"
            : "is no whole number, 0 or more");
    return null;
  }
}
