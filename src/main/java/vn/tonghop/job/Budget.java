package vn.tonghop.job;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much may be wrong with a run for it to publish. What it does not name does not matter.
 *
 * @param limits by what is measured
 */
public record Budget(Map<Measure, Limit> limits) {

  /** Everything is published, as it is. */
  public static final Budget NONE = new Budget(Map.of());

  public Budget {
    EnumMap<Measure, Limit> copy = new EnumMap<>(Measure.class);
    copy.putAll(limits);
    limits = Map.copyOf(copy);
  }

  /** What is measured. */
  public enum Measure {
    /** Submissions past their deadline, in the periods that the run touched. */
    MISSING,
    /** Rows refused, those of refused files among them. */
    REFUSED,
    /** Values held that the run found. */
    HELD,
    /**
     * By how many per cent the total that moves most does so, of those that no more communes make
     * than before.
     */
    MOVED;

    /** Whether it is a share, and not a number of things. */
    public boolean isPerCent() {
      return this == MOVED;
    }

    /** As it is written in {@code job.yml}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is written so. */
    public static Optional<Measure> of(String text) {
      return Arrays.stream(values()).filter(measure -> measure.text().equals(text)).findFirst();
    }

    /** All of them, for a sentence. */
    public static String names() {
      return Arrays.stream(values()).map(Measure::text).collect(Collectors.joining(", "));
    }
  }

  /**
   * What may not be exceeded.
   *
   * @param warn above it, a run publishes and says so; null for no such limit
   * @param stop above it, a run stops before it publishes; null for no such limit
   */
  public record Limit(@Nullable BigDecimal warn, @Nullable BigDecimal stop) {}
}
