package vn.tonghop.operate.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The steps of a run and what they write, as their own SQL says it. */
final class Steps {

  /**
   * A step.
   *
   * @param name as the run history has it
   * @param does what it is for
   * @param writes full names of the tables that it fills or changes
   */
  record Step(String name, String does, List<String> writes) {}

  private record Named(String name, String does) {}

  private static final List<Named> IN_ORDER =
      List.of(
          new Named("reference", "keeps the reference data as a new version where they changed"),
          new Named("register", "takes files in, archives them, settles who, when, which form"),
          new Named("ingest", "reads each line: accepted, refused, held, ignored or duplicate"),
          new Named("reconcile", "settles which submissions count, and judges what they say"),
          new Named("load", "writes a new version of each value that is another"),
          new Named("aggregate", "adds up the areas"),
          new Named("publish", "makes it visible, once everything that must hold holds"),
          new Named("report", "tells each commune what was wrong"));

  private static final Pattern WRITES =
      Pattern.compile(
          "\\b(?:insert\\s+into|update|delete\\s+from|copy|merge\\s+into)\\s+"
              + "((?:warehouse|ops|staging)\\.[a-z_0-9]+)");

  private Steps() {}

  /** The steps in their order. */
  static List<Step> of(Catalog catalog) {
    List<Step> steps = new ArrayList<>();
    for (Named step : IN_ORDER) {
      TreeSet<String> writes = new TreeSet<>();
      for (String sql : texts("classpath*:db/query/" + step.name() + "/**/*.sql")) {
        Matcher matcher = WRITES.matcher(sql);
        while (matcher.find()) {
          if (catalog.has(matcher.group(1))) {
            writes.add(matcher.group(1));
          }
        }
      }
      steps.add(new Step(step.name(), step.does(), List.copyOf(writes)));
    }
    return steps;
  }

  private static List<String> texts(String pattern) {
    try {
      List<String> texts = new ArrayList<>();
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        texts.add(file.getContentAsString(StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program's own queries", e);
    }
  }
}
