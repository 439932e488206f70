package vn.tonghop.report.export;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects whose members keep their order, so that the same content is the same text. */
public final class JsonObjects {
  private JsonObjects() {}

  /** An object of names and values by turns. */
  public static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
