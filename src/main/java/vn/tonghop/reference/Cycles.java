package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds circles among things that refer to each other. */
final class Cycles {
  private final Map<String, List<String>> references;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();
  private final List<List<String>> found = new ArrayList<>();

  private Cycles(Map<String, List<String>> references) {
    this.references = references;
  }

  /**
   * Finds circles.
   *
   * @param references what each thing refers to
   * @return each circle once, as {@code [a, b, a]}
   */
  static List<List<String>> in(Map<String, List<String>> references) {
    Cycles cycles = new Cycles(references);
    references.keySet().forEach(cycles::visit);
    return cycles.found;
  }

  private void visit(String thing) {
    int before = path.indexOf(thing);
    if (before >= 0) {
      List<String> circle = new ArrayList<>(path.subList(before, path.size()));
      circle.add(thing);
      found.add(circle);
      return;
    }
    if (!done.add(thing)) {
      return;
    }
    path.add(thing);
    references.getOrDefault(thing, List.of()).forEach(this::visit);
    path.remove(path.size() - 1);
  }
}
