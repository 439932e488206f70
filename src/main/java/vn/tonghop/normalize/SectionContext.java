package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tonghop.reference.Indicator;

/** Where in a form a row stands: under which heading and under which whole that has parts. */
final class SectionContext {
  private String heading = "";
  private final List<String> wholes = new ArrayList<>();

  /** A heading was passed; one without words, such as "Trong đó:", changes nothing. */
  void passHeading(String text) {
    String key = IndicatorName.headingKey(text);
    if (!key.isEmpty()) {
      heading = key;
      wholes.clear();
    }
  }

  /**
   * A row of {@code indicator} was passed: it stays a part of the wholes above that it belongs to.
   */
  void pass(Indicator indicator) {
    int last = wholes.size() - 1;
    while (last >= 0 && !wholes.get(last).equals(indicator.parent())) {
      wholes.remove(last--);
    }
    wholes.add(indicator.code());
  }

  /** The heading as {@link vn.tonghop.words.NameKey} folds it; empty above the first. */
  String heading() {
    return heading;
  }

  /** How deep in the wholes above {@code indicator} is a part; 0 when it belongs to none. */
  int depth(Indicator indicator) {
    return wholes.lastIndexOf(Objects.requireNonNullElse(indicator.parent(), "")) + 1;
  }
}
