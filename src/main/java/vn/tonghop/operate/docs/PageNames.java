package vn.tonghop.operate.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of pages of things whose own names may hold anything; no two differ by case alone. */
final class PageNames {
  private static final int LONGEST = 80;

  private final String prefix;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Names of one kind of things.
   *
   * @param prefix what they begin with
   */
  PageNames(String prefix) {
    this.prefix = prefix;
  }

  /** The page of a thing; always the same where things are named in the same order. */
  String of(String thing) {
    return names.computeIfAbsent(thing, this::invent);
  }

  /** Whether it has a page. */
  boolean has(String thing) {
    return names.containsKey(thing);
  }

  private String invent(String thing) {
    String plain = thing.replaceAll("[^A-Za-z0-9_.-]+", "-");
    String name = prefix + "-" + plain.substring(0, Math.min(plain.length(), LONGEST));
    String free = name;
    for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = name + "-" + number;
    }
    return free + ".html";
  }
}
