package vn.tonghop.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.NameKey;
import vn.tonghop.reference.Period;

/**
 * What the texts above a table say about its sender and its period.
 *
 * <p>Only what a text says as its very purpose is a statement: an office's own line, a label with
 * its value, a title. The day of signing, next year's plan or a law's year in passing are not.
 */
final class PreambleStatements {
  private static final String TYPE = "(?:xa|thi tran|tt|phuong)";

  /** An office's own line: the people's committee of a commune. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:(?:ubnd|uy ban nhan dan) huyen .*? )?(?:ubnd|uy ban nhan dan) (" + TYPE + " .+)");

  private static final Pattern LABELLED_TYPE =
      Pattern.compile("^\\s*(xã|thị trấn|phường|xã, thị trấn|xã/thị trấn)\\s*:(.+)$", caseless());
  private static final Pattern LABELLED_OFFICE =
      Pattern.compile(
          "^\\s*(?:tên )?đơn vị(?: báo cáo| lập(?: biểu)?| gửi)?\\s*:(.+)$", caseless());
  private static final Pattern SENDER =
      Pattern.compile("(?:(?:ubnd|uy ban nhan dan) )?(" + TYPE + " .+)");
  private static final Pattern IN_PASSING = Pattern.compile("\\b" + TYPE + " ((?:\\S+ ?){1,4})");

  /** What an office's name may be followed by. */
  private static final Pattern HIGHER_UNIT =
      Pattern.compile(" (?:huyen|tinh|thanh pho|nam|thang|quy) .*");

  private static final Pattern LABELLED_PERIOD =
      Pattern.compile(
          "^\\s*(kỳ|kỳ báo cáo|kỳ số liệu|thời kỳ|năm|năm báo cáo)\\s*:.+$", caseless());
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:bao cao|bieu|bang|phu luc|tong hop|tinh hinh|ket qua|so lieu|uoc thuc hien|thuc hien"
              + "|chi tieu|ky bao cao|nam \\d|thang \\d|quy |[369] thang|sau thang|chin thang).*");
  private static final Pattern NOT_A_TITLE =
      Pattern.compile(
          ".*\\b(?:ngay|can cu|nghi quyet|quyet dinh|thong tu|nghi dinh|kem theo)\\b.*");

  private final List<String> texts;

  PreambleStatements(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  private static int caseless() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  /** The communes that the texts name as the sender, as folded names with their type. */
  List<String> senders() {
    Set<String> senders = new LinkedHashSet<>();
    for (String text : texts) {
      String sender = sender(text);
      if (sender != null) {
        String name = HIGHER_UNIT.matcher(sender).replaceFirst("");
        senders.add(name.replaceFirst("^tt ", "thi tran "));
      }
    }
    return List.copyOf(senders);
  }

  private static @Nullable String sender(String text) {
    Matcher office = OFFICE.matcher(NameKey.of(text));
    if (office.matches()) {
      return office.group(1);
    }
    Matcher type = LABELLED_TYPE.matcher(text);
    if (type.matches()) {
      return NameKey.of(type.group(2));
    }
    Matcher labelled = LABELLED_OFFICE.matcher(text);
    Matcher named = SENDER.matcher(labelled.matches() ? NameKey.of(labelled.group(1)) : "");
    return named.matches() ? named.group(1) : null;
  }

  /**
   * Names of communes within longer texts, such as a title.
   *
   * @param known finds out whether a name is a commune's
   */
  List<String> sendersInPassing(Function<String, Boolean> known) {
    Set<String> found = new LinkedHashSet<>();
    for (String text : texts) {
      Matcher mention = IN_PASSING.matcher(NameKey.of(text));
      int from = 0;
      while (mention.find(from)) {
        longestName(mention.group(), known).ifPresent(found::add);
        from = mention.start() + 1;
      }
    }
    return List.copyOf(found);
  }

  private static Optional<String> longestName(String words, Function<String, Boolean> known) {
    List<String> name = new ArrayList<>(List.of(words.strip().split(" ", -1)));
    while (name.size() > 1) {
      String candidate = String.join(" ", name);
      if (known.apply(candidate)) {
        return Optional.of(candidate);
      }
      name.remove(name.size() - 1);
    }
    return Optional.empty();
  }

  /**
   * The periods that each title and each labelled period names.
   *
   * @param mentionedIn finds the periods in a text
   * @return one list for each text that names any
   */
  List<List<Period>> periods(Function<String, List<Period>> mentionedIn) {
    List<List<Period>> stated = new ArrayList<>();
    for (String text : texts) {
      String key = NameKey.of(text);
      boolean title = TITLE.matcher(key).matches() && !NOT_A_TITLE.matcher(key).matches();
      if (title || LABELLED_PERIOD.matcher(text).matches()) {
        List<Period> mentioned = mentionedIn.apply(text);
        if (!mentioned.isEmpty()) {
          stated.add(mentioned);
        }
      }
    }
    return stated;
  }
}
