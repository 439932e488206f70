package vn.tonghop.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.words.ProblemCode;

/**
 * Reads {@code rules.yml}: which rules of reconciliation judge, how gravely, from where on, and
 * which indicators otherwise. What it does not say is as the program's own says, so that a
 * configuration without it, or of a version that had fewer rules, is complete.
 */
final class RulesFile {
  static final String NAME = "rules.yml";

  private static final String INDICATORS = "indicators";

  private RulesFile() {}

  /** The settings of every rule, in the order of their codes, each followed by its exceptions. */
  static List<RuleSetting> read(
      Path configFolder, KnownCodes indicators, ReferenceProblems problems) {
    Map<String, RuleSetting> general = new LinkedHashMap<>();
    codes().forEach(code -> general.put(code, RuleSetting.unsaid(code)));
    // What the program says of indicators that are not configured is nobody's mistake.
    List<RuleSetting> exceptions = new ArrayList<>();
    read(ofTheProgram(), general, exceptions, code -> true, problems);
    exceptions.clear();
    own(configFolder, problems)
        .ifPresent(text -> read(text, general, exceptions, indicators::contain, problems));
    List<RuleSetting> all = new ArrayList<>();
    for (RuleSetting setting : general.values()) {
      all.add(setting);
      exceptions.stream().filter(one -> one.code().equals(setting.code())).forEach(all::add);
    }
    return all;
  }

  /** Everything that reconciliation can find. */
  private static List<String> codes() {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> !code.isRefusal())
        .map(ProblemCode::text)
        .sorted()
        .toList();
  }

  private static String ofTheProgram() {
    try (InputStream in = RulesFile.class.getResourceAsStream("/defaults/" + NAME)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + NAME);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> own(Path configFolder, ReferenceProblems problems) {
    Optional<Path> file =
        Stream.of(configFolder.resolve("reference").resolve(NAME), configFolder.resolve(NAME))
            .filter(Files::exists)
            .findFirst();
    try {
      return file.isEmpty()
          ? Optional.empty()
          : Utf8Text.decode(NAME, Files.readAllBytes(file.get()), problems);
    } catch (IOException e) {
      problems.add(NAME, "cannot be read: " + e);
      return Optional.empty();
    }
  }

  private static void read(
      String text,
      Map<String, RuleSetting> general,
      List<RuleSetting> exceptions,
      Predicate<String> isIndicator,
      ReferenceProblems problems) {
    Optional<YamlValue> top = YamlValue.parse(NAME, text, problems);
    if (top.isEmpty()) {
      return;
    }
    Map<String, YamlValue> keys = top.get().map();
    keys.forEach(
        (key, value) -> {
          if (!key.equals("rules")) {
            value.problem("stands under an unknown key; the only one is rules");
          }
        });
    YamlValue rules = keys.get("rules");
    if (rules == null) {
      problems.add(NAME, 0, "rules", null, "the key is missing; rules stand below it");
      return;
    }
    rules
        .map()
        .forEach(
            (code, body) -> {
              RuleSetting before = general.get(code);
              if (before == null) {
                body.problem(
                    "stands under a rule that there is not; the nearest is "
                        + NearestName.of(code, general.keySet()));
                return;
              }
              Map<String, YamlValue> said = body.map();
              YamlValue others = said.remove(INDICATORS);
              RuleSetting setting = RuleKeys.read(before, said, INDICATORS);
              general.put(code, setting);
              if (others != null) {
                except(others, setting, exceptions, isIndicator);
              }
            });
  }

  private static void except(
      YamlValue others,
      RuleSetting setting,
      List<RuleSetting> exceptions,
      Predicate<String> isIndicator) {
    others
        .map()
        .forEach(
            (indicator, body) -> {
              if (!isIndicator.test(indicator)) {
                body.problem("stands under a code that is none of an indicator of indicators.csv");
                return;
              }
              RuleSetting of =
                  new RuleSetting(
                      setting.code(),
                      indicator,
                      setting.isActive(),
                      setting.severity(),
                      setting.times(),
                      setting.nearness(),
                      setting.least(),
                      setting.factors());
              exceptions.add(RuleKeys.read(of, body.map(), ""));
            });
  }
}
