package vn.tonghop.report.export.sdmx;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One figure as SDMX has it, without what all figures of a file share.
 *
 * @param place the code of its place in the reference data, which several communes can bear
 * @param value exact; null where there is none
 * @param status code of CL_OBS_STATUS
 * @param unit code of its unit
 * @param decimals how many the value has; null where there is no value
 */
record Observation(
    String place,
    Key key,
    @Nullable String value,
    String status,
    String unit,
    @Nullable String decimals) {

  /**
   * What identifies it.
   *
   * @param area code of the place
   */
  record Key(String area, String indicator, String measure) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::area).thenComparing(Key::indicator).thenComparing(Key::measure);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }

    /** Whether both differ in the measure at most. */
    boolean isOfSeries(Key other) {
      return area.equals(other.area) && indicator.equals(other.indicator);
    }
  }
}
