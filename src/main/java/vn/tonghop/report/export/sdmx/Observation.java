package vn.tonghop.report.export.sdmx;

import org.jspecify.annotations.Nullable;

/**
 * One figure as SDMX has it, without what all figures of a file share.
 *
 * @param value exact; null where there is none
 * @param status code of CL_OBS_STATUS
 * @param unit code of its unit
 * @param decimals how many the value has; null where there is no value
 */
record Observation(
    Key key, @Nullable String value, String status, String unit, @Nullable String decimals) {

  /**
   * What identifies it.
   *
   * @param order by which places follow each other
   * @param area code of the place
   */
  record Key(String order, String area, String indicator, String measure)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int series = compareSeries(other);
      return series != 0 ? series : measure.compareTo(other.measure);
    }

    /** Compares all but the measure. */
    int compareSeries(Key other) {
      int places = order.compareTo(other.order);
      return places != 0 ? places : indicator.compareTo(other.indicator);
    }
  }
}
