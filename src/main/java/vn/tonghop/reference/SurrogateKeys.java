package vn.tonghop.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.database.JsonRows;
import vn.tonghop.database.Queries;

/** The surrogate keys under which the warehouse keeps communes, indicators and periods. */
public final class SurrogateKeys {

  private final Map<String, Integer> communes = new HashMap<>();
  private final Map<String, Integer> indicators = new HashMap<>();
  private final Map<String, Integer> periods = new HashMap<>();

  private final Map<Integer, String> periodCodes = new HashMap<>();

  private SurrogateKeys() {}

  /** Gives a key to every member that has none yet, then reads the keys of all that are known. */
  static SurrogateKeys assign(List<NaturalKeys.Member> members, Queries queries) {
    queries.update("reference/assign_keys", Map.of("rows", JsonRows.of(members)));
    SurrogateKeys keys = new SurrogateKeys();
    for (Known member : queries.sql("reference/keys").query(Known.class).list()) {
      switch (member.dimension()) {
        case "commune" -> keys.communes.put(member.naturalKey(), member.id());
        case "indicator" -> keys.indicators.put(member.naturalKey(), member.id());
        default -> keys.periods.put(member.naturalKey(), member.id());
      }
    }
    keys.periods.forEach((code, id) -> keys.periodCodes.put(id, code));
    return keys;
  }

  /** The code of the period that has a key. */
  public String periodCode(int key) {
    String code = periodCodes.get(key);
    if (code == null) {
      throw new IllegalStateException("The warehouse knows no period " + key);
    }
    return code;
  }

  /** The key of a commune. */
  public int of(Commune commune) {
    return known(communes, NaturalKeys.of(commune));
  }

  /** The key of an indicator. */
  public int of(Indicator indicator) {
    return known(indicators, indicator.code());
  }

  /** The key of a period. */
  public int of(Period period) {
    return known(periods, period.code());
  }

  private static int known(Map<String, Integer> keys, String naturalKey) {
    Integer key = keys.get(naturalKey);
    if (key == null) {
      throw new IllegalStateException("The warehouse knows no " + naturalKey);
    }
    return key;
  }

  private record Known(String dimension, String naturalKey, int id) {}
}
