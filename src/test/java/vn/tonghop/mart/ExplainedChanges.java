package vn.tonghop.mart;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.Office;

/** Whether every change of a total between two publications is told, and told with what made it. */
public final class ExplainedChanges {

  private static final String UNEXPLAINED =
      """
      select 'no cause', area, period, indicator, actual_before, actual_after
      from mart.district_total_diff(?, ?)
      where cardinality(files) = 0 and cardinality(files_before) = 0 and cardinality(actions) = 0
        and cardinality(reference_changes) = 0
      """;

  private static final String UNTOLD =
      """
      with before as (%1$s),
      after as (%1$s)
      select 'not told', *
      from (table before except table after union all (table after except table before)) as c
      where (c.area, c.period, c.indicator) not in (
        select d.area, d.period, d.indicator from mart.district_total_diff(?, ?) as d)
      """
          .formatted(
              """
              select distinct area, period, indicator, actual, cumulative, obs_status,
                communes_reported, communes_expected, is_complete
              from mart.district_total_as_of(?)
              where actual is not null or cumulative is not null or communes_reported > 0
              """);

  private ExplainedChanges() {}

  /** Changes without a cause, and changes of which nothing is told. */
  public static List<String> wanting(Office office, int from, int to) {
    List<String> wanting = new ArrayList<>(office.rows(UNEXPLAINED, from, to));
    wanting.addAll(office.rows(UNTOLD, from, to, from, to));
    return wanting;
  }
}
