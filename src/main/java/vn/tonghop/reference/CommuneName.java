package vn.tonghop.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.words.NameKey;

/**
 * A commune's name as it is compared: without "xã" or "thị trấn", without spaces.
 *
 * @param key what is compared
 * @param type the type that the prefix says, or null where there is none
 */
record CommuneName(String key, @Nullable String type) {

  private static final Pattern OFFICE = Pattern.compile("^(?:ubnd|uy ban nhan dan) ");
  private static final Pattern HIGHER_UNIT = Pattern.compile(" (?:huyen|tinh) .*");

  /** Longest first, so that "thị trấn" is not taken for something shorter. */
  private static final List<Map.Entry<String, String>> PREFIXES =
      List.of(
          Map.entry("thi tran", "thi_tran"),
          Map.entry("phuong", "phuong"),
          Map.entry("tt", "thi_tran"),
          Map.entry("xa", "xa"),
          Map.entry("x", "xa"),
          Map.entry("p", "phuong"));

  /** A ward without a name, be it of a city: {@code P.1}, {@code F1}, "phường 01, quận 3". */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(thi tran|phuong|tt|xa|x|p|f) ?([0-9]{1,2})"
              + "(?: (?:quan|q|thanh pho|tp|thi xa|tx|huyen|tinh) .*)?");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern SEVERAL_NUMBERS = Pattern.compile("(?: [0-9]+){2,}");

  /** Whether it is a number, which means something behind "phường" alone. */
  boolean isNumber() {
    return NUMBER.matcher(key).matches();
  }

  /** The key of a name as the reference data has it. */
  static CommuneName official(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    boolean prefixed =
        lower.startsWith("xã ") || lower.startsWith("thị trấn ") || lower.startsWith("phường ");
    return prefixed ? readings(name).get(1) : readings(name).get(0);
  }

  /** What a token may mean: its letters as they are, and without what looks like a prefix. */
  static List<CommuneName> readings(String token) {
    return readingsOf(NameKey.of(spacedAtCapitals(token)));
  }

  /** What is left of "UBND xã Đại Đồng, huyện Tràng Định" without committee and district. */
  static List<CommuneName> readingsWithinOffice(String token) {
    String key = OFFICE.matcher(NameKey.of(token)).replaceFirst("");
    return readingsOf(HIGHER_UNIT.matcher(key).replaceFirst(""));
  }

  private static List<CommuneName> readingsOf(String key) {
    List<CommuneName> readings = new ArrayList<>();
    readings.add(new CommuneName(joined(key), null));
    for (Map.Entry<String, String> prefix : PREFIXES) {
      if (key.startsWith(prefix.getKey() + " ")) {
        String rest = key.substring(prefix.getKey().length());
        if (!SEVERAL_NUMBERS.matcher(rest).matches()) {
          readings.add(new CommuneName(joined(rest), prefix.getValue()));
        }
        break;
      }
    }
    Matcher numbered = NUMBERED.matcher(key);
    if (numbered.matches()) {
      readings.add(new CommuneName(joined(numbered.group(2)), type(numbered.group(1))));
    }
    return readings;
  }

  private static String type(String prefix) {
    return PREFIXES.stream()
        .filter(known -> known.getKey().equals(prefix))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("phuong");
  }

  /** Readings of letters without a gap, such as {@code xadaidong}, for when nothing else fits. */
  static List<CommuneName> gluedReadings(String token) {
    String key = joined(NameKey.of(token));
    return PREFIXES.stream()
        .filter(prefix -> prefix.getKey().length() > 1)
        .map(prefix -> Map.entry(joined(prefix.getKey()), prefix.getValue()))
        .filter(prefix -> key.startsWith(prefix.getKey()))
        .map(p -> new CommuneName(key.substring(p.getKey().length()), p.getValue()))
        .toList();
  }

  /** {@code XaDaiDong} and {@code TTThatKhe} have their gaps at the capitals. */
  private static String spacedAtCapitals(String token) {
    return token.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
  }

  private static String joined(String key) {
    return key.replace(" ", "").replace("/", "").replaceFirst("^0+(?=[0-9]{1,2}$)", "");
  }
}
