package vn.tonghop.identify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.NameKey;

/** What the texts above a table say about its sender. */
final class SenderStatements {
  private static final String TYPE = "(?:xa|thi tran|tt|phuong)";
  private static final String COMMITTEE = "(?:ubnd|uy ban nhan dan)";

  /** An office's own line: the people's committee of a commune. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:"
              + COMMITTEE
              + " huyen .*? )?(?:(?:hdnd|hoi dong nhan dan|dang uy|van phong|va) )*"
              + "(?:"
              + COMMITTEE
              + "|dang uy|dang bo) ("
              + TYPE
              + " .+)");

  private static final Pattern LABEL = Pattern.compile("^([^:]{1,40}):(.+)$");

  /** After these labels stands a commune, whatever it is. */
  private static final Pattern COMMUNE_LABEL =
      Pattern.compile("(?:ten |ma )?(?:xa|thi tran|phuong|xa thi tran|xa/thi tran)");

  /** After these labels may stand a commune, but also a unit of measure. */
  private static final Pattern OFFICE_LABEL =
      Pattern.compile(
          "(?:ten |ma )?don vi(?: bao cao| lap(?: bieu)?| gui| hanh chinh)?|dia phuong|dia ban");

  private static final Pattern SENDER = Pattern.compile("(?:" + COMMITTEE + " )?(" + TYPE + " .+)");
  private static final Pattern IN_PASSING = Pattern.compile("\\b" + TYPE + " ((?:\\S+ ?){1,4})");

  /** What an office's name may be followed by. */
  private static final Pattern HIGHER_UNIT =
      Pattern.compile(" (?:huyen|tinh|thanh pho|nam|thang|quy|ngay) .*");

  private final List<String> texts;
  private final Predicate<String> known;

  /**
   * Takes texts for what they say.
   *
   * @param known finds out whether a name or code is a commune's
   */
  SenderStatements(List<String> texts, Predicate<String> known) {
    this.texts = List.copyOf(texts);
    this.known = known;
  }

  /**
   * The communes that the texts name as the sender, as codes or folded names with their type.
   *
   * <p>Only what a text says as its very purpose counts: an office's own line, a label with its
   * value.
   */
  List<String> senders() {
    Set<String> senders = new LinkedHashSet<>();
    for (String text : texts) {
      String sender = sender(text);
      if (sender != null) {
        senders.add(sender);
      }
    }
    return List.copyOf(senders);
  }

  private @Nullable String sender(String text) {
    String key = NameKey.of(text);
    Matcher office = OFFICE.matcher(key);
    if (office.matches()) {
      return name(office.group(1));
    }
    Matcher label = LABEL.matcher(text);
    if (label.matches()) {
      String what = NameKey.of(label.group(1));
      String value = NameKey.of(label.group(2));
      Matcher named = SENDER.matcher(value);
      String name = name(named.matches() ? named.group(1) : value);
      boolean surely = COMMUNE_LABEL.matcher(what).matches() && !name.isEmpty();
      boolean perhaps = OFFICE_LABEL.matcher(what).matches();
      return surely || perhaps && (named.matches() || known.test(name)) ? name : null;
    }
    // The committee's name may stand over two lines or cells, of which this is the second.
    return SENDER.matcher(key).matches() && known.test(name(key)) ? name(key) : null;
  }

  private static String name(String sender) {
    return HIGHER_UNIT.matcher(sender).replaceFirst("").replaceFirst("^tt ", "thi tran ");
  }

  /** Names of communes within longer texts, such as a title. */
  List<String> inPassing() {
    Set<String> found = new LinkedHashSet<>();
    for (String text : texts) {
      Matcher mention = IN_PASSING.matcher(NameKey.of(text));
      int from = 0;
      while (mention.find(from)) {
        longestName(mention.group()).ifPresent(found::add);
        from = mention.start() + 1;
      }
    }
    return List.copyOf(found);
  }

  private Optional<String> longestName(String words) {
    List<String> name = new ArrayList<>(List.of(words.strip().split(" ", -1)));
    while (name.size() > 1) {
      String candidate = String.join(" ", name);
      if (known.test(candidate)) {
        return Optional.of(candidate);
      }
      name.remove(name.size() - 1);
    }
    return Optional.empty();
  }
}
