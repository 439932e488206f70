import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Who takes submissions into a database of its own and works totals out. */
interface Contender {
  /** As tables and files call it. */
  String name();

  /** Its database. */
  String database();

  /** Begins with nothing. */
  void begin() throws Exception;

  /** Takes in what lies in the inbox. This is what is measured. */
  void load() throws Exception;

  /** Processor time that the last load took outside the server, in seconds. */
  double ownProcessorSeconds();

  /** The most memory that the last load took outside the server, in kilobytes; 0: none. */
  long peakKilobytes();

  /** Seconds of each step of the last load; empty where there are no steps. */
  Map<String, Double> steps() throws Exception;

  /** Actual and cumulative totals of the whole country, by period and indicator. */
  Map<String, List<BigDecimal>> totals() throws Exception;
}
