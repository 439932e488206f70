import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Who takes submissions into a database of its own. */
interface Contender {
  /** As tables and files call it. */
  String name();

  /** Its database. */
  String database();

  /** Begins with nothing. */
  void begin() throws Exception;

  /** Takes in what lies in the inbox. This is what is measured. */
  Effort load() throws Exception;

  /** Seconds of each step of the last load; empty where there are no steps. */
  default Map<String, Double> steps() throws Exception {
    return Map.of();
  }

  /** Whether it works totals out, which must then be those of all others. */
  default boolean addsUp() {
    return true;
  }

  /** Actual and cumulative totals of the whole country, by period and indicator. */
  default Map<String, List<BigDecimal>> totals() throws Exception {
    return Map.of();
  }
}
