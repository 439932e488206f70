package vn.tonghop.report.paper.template;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with blanks such as {@code {value}}. What stands in square brackets is said only where all
 * blanks in it are filled.
 */
public final class Blanks {
  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

  private Blanks() {}

  /** The text with its blanks filled; one that nothing is known of is left out. */
  public static String fill(String text, Map<String, String> values) {
    Matcher optional = OPTIONAL.matcher(text);
    String said =
        optional.replaceAll(
            part -> Matcher.quoteReplacement(isFilled(part.group(1), values) ? part.group(1) : ""));
    return BLANK
        .matcher(said)
        .replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(1), "")));
  }

  private static boolean isFilled(String part, Map<String, String> values) {
    return BLANK
        .matcher(part)
        .results()
        .noneMatch(blank -> values.getOrDefault(blank.group(1), "").isEmpty());
  }

  /** What is wrong with a text; empty where nothing is. */
  static Optional<String> mistake(String text, Set<String> known) {
    Matcher blank = BLANK.matcher(text);
    while (blank.find()) {
      if (!known.contains(blank.group(1))) {
        return Optional.of(
            known.isEmpty()
                ? "has a blank {" + blank.group(1) + "}, but nothing is filled in here"
                : "has a blank {%s} that nothing is filled into; its blanks are %s"
                    .formatted(blank.group(1), names(known)));
      }
    }
    String rest = OPTIONAL.matcher(BLANK.matcher(text).replaceAll("")).replaceAll("");
    return rest.matches("(?s).*[\\[\\]{}].*")
        ? Optional.of("has a bracket without its other half, or one within another")
        : Optional.empty();
  }

  private static String names(Set<String> known) {
    return known.stream()
        .sorted()
        .map(name -> "{" + name + "}")
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }
}
