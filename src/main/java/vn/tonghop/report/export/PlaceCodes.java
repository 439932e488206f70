package vn.tonghop.report.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a commune is called where others know it by its code alone.
 *
 * <p>A code is used again for another commune. Within a period it is that of the commune that bears
 * it on the cut-off day, or bore it last; another of the same code has its first day behind it.
 */
public final class PlaceCodes {
  private final Map<String, LocalDate> bearers = new HashMap<>();

  /**
   * A commune as the reference data have it.
   *
   * @param validTo null while it exists
   */
  public record Commune(
      String code, String name, String area, LocalDate validFrom, @Nullable LocalDate validTo) {}

  /** Settles who bears each code on a day. */
  public PlaceCodes(List<Commune> communes, LocalDate day) {
    for (Commune commune : communes) {
      bearers.merge(
          commune.code(),
          commune.validFrom(),
          (one, other) ->
              one.isAfter(day) || (other.isAfter(one) && !other.isAfter(day)) ? other : one);
    }
  }

  /** The code of one commune. */
  public String of(String code, String validFrom) {
    LocalDate bearer = bearers.get(code);
    return bearer == null || bearer.toString().equals(validFrom)
        ? code
        : code + "_" + validFrom.replace("-", "");
  }
}
