package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.Office;

/** What the warehouse of an office holds and answers, to be compared with what it should. */
final class StoredFigures {

  private static final String KEYED =
      """
      join ops.dimension_key as p on p.dimension = 'period' and p.id = v.period_id
      join ops.dimension_key as i on i.dimension = 'indicator' and i.id = v.indicator_id
      """;

  private static final String SUBMITTED =
      """
      select p.natural_key, c.natural_key, i.natural_key, v.origin, v.is_reported, v.is_held,
        v.actual, v.cumulative, v.prior, v.stated_prior, v.file_id
      from warehouse.fct_commune_value as v
      join ops.dimension_key as c on c.dimension = 'commune' and c.id = v.commune_id
      """
          + KEYED
          + "where v.to_publication is null";

  /** Of all communes at once, as the step aggregate asks: that costs a hundredth of one by one. */
  private static final String VALUES =
      """
      with rolled_up as (
        select d.period_id, r.*
        from warehouse.dim_period as d
        cross join lateral warehouse.rolled_up(
          mart.current_publication(), d.period_id,
          array(select commune_id from warehouse.dim_commune where to_publication is null),
          array(select indicator_id from warehouse.dim_indicator where to_publication is null)
        ) as r
        where d.kind <> 'month' and d.to_publication is null
      ),
      value as (
        select period_id, commune_id, indicator_id, is_reported, false as is_held,
          true as is_derived, actual, cumulative, prior
        from rolled_up
        union all
        select v.period_id, v.commune_id, v.indicator_id, v.is_reported, v.is_held,
          false, v.actual, v.cumulative, v.prior
        from warehouse.fct_commune_value as v
        where v.to_publication is null
          and (v.period_id, v.commune_id, v.indicator_id) not in (
            select r.period_id, r.commune_id, r.indicator_id from rolled_up as r)
      )
      select p.natural_key, c.natural_key, i.natural_key, v.is_reported, v.is_held, v.is_derived,
        v.actual, v.cumulative, v.prior
      from value as v
      join ops.dimension_key as c on c.dimension = 'commune' and c.id = v.commune_id
      """
          + KEYED;

  private static final String VALUES_OF_ONE =
      """
      select v.period, c.natural_key, v.indicator, v.is_reported, v.is_held, v.is_derived,
        v.actual, v.cumulative, v.prior
      from warehouse.commune_value_at(mart.current_publication()) as v
      join ops.dimension_key as c on c.dimension = 'commune' and c.id = v.commune_id
      where v.commune_id = (
        select id from ops.dimension_key where dimension = 'commune' and natural_key = ?)
      """;

  private static final String TOTALS =
      """
      select v.period, a.natural_key, v.indicator, v.communes_expected, v.communes_reported,
        v.values_held, v.is_derived, v.actual, v.cumulative, v.claimed_prior
      from warehouse.area_total_at(mart.current_publication()) as v
      join ops.dimension_key as a on a.dimension = 'area' and a.id = v.area_id
      """;

  private final Office office;
  private final PlainReference reference;
  private final Set<String> totalsSeen = new HashSet<>();

  StoredFigures(Office office, PlainReference reference) {
    this.office = office;
    this.reference = reference;
  }

  /** What communes submitted for months and for longer periods, as the warehouse holds it. */
  PlainValues.Submitted submitted() {
    Map<PlainValues.Key, PlainFigure> submitted = new HashMap<>();
    Map<PlainValues.Key, Optional<BigDecimal>> statedPriors = new HashMap<>();
    for (String row : office.rows(SUBMITTED)) {
      String[] cells = row.split("\\|", -1);
      PlainValues.Key key = new PlainValues.Key(cells[0], cells[1], cells[2]);
      if (cells[3].equals("s")) {
        submitted.put(
            key,
            new PlainFigure(
                isTrue(cells[4]),
                isTrue(cells[5]),
                false,
                number(cells[6]),
                number(cells[7]),
                number(cells[8])));
      } else if (!cells[10].isEmpty()) {
        statedPriors.put(key, Optional.ofNullable(number(cells[9])));
      }
    }
    return new PlainValues.Submitted(submitted, statedPriors);
  }

  /** Where values of communes differ from what they should be. */
  List<String> wrongValues(PlainValues plain) {
    return wrong(plain, reference.communes, answered(VALUES));
  }

  /** Where those of one commune differ, as analysts get them. */
  List<String> wrongValuesOf(PlainReference.Commune commune, PlainValues plain) {
    return wrong(plain, List.of(commune), answered(VALUES_OF_ONE, commune.key()));
  }

  private List<String> wrong(
      PlainValues plain, List<PlainReference.Commune> communes, Map<String, String[]> answered) {
    List<String> wrong = new ArrayList<>();
    for (PlainReference.Commune commune : communes) {
      for (String period : periods()) {
        for (String indicator : reference.indicators.keySet()) {
          String key = String.join("|", period, commune.key(), indicator);
          PlainFigure expected = plain.of(period, commune.key(), indicator);
          String[] cells = answered.remove(key);
          if (cells == null || expected == null) {
            if (cells != null || expected != null) {
              wrong.add(key + " should be " + expected + " but is " + told(cells));
            }
          } else if (isTrue(cells[3]) != expected.isReported()
              || isTrue(cells[4]) != expected.isHeld()
              || isTrue(cells[5]) != expected.isDerived()
              || !same(expected, cells, 6)) {
            wrong.add(key + " should be " + expected + " but is " + told(cells));
          }
        }
      }
    }
    answered.values().forEach(cells -> wrong.add("unexpected " + told(cells)));
    return wrong;
  }

  /** Where totals of areas differ from what they should be. */
  List<String> wrongTotals(PlainTotals plain) {
    Map<String, String[]> answered = answered(TOTALS);
    List<String> wrong = new ArrayList<>();
    for (PlainReference.Area area : reference.areas) {
      for (String period : periods()) {
        for (String indicator : reference.indicators.keySet()) {
          String key = String.join("|", period, area.code(), indicator);
          PlainTotals.Total expected = plain.of(period, area.code(), indicator);
          String[] cells = answered.remove(key);
          if (cells == null) {
            if (expected != null && (expected.values() > 0 || totalsSeen.contains(key))) {
              wrong.add(key + " should be " + expected + " but is missing");
            }
          } else if (expected == null) {
            wrong.add(key + " should not be but is " + told(cells));
          } else {
            totalsSeen.add(key);
            if (Integer.parseInt(cells[3]) != expected.expected()
                || Integer.parseInt(cells[4]) != expected.reported()
                || isComplete(cells) != isComplete(expected)
                || (hasFigure(expected) && isTrue(cells[6]) != expected.figure().isDerived())
                || !same(expected.figure(), cells, 7)) {
              wrong.add(key + " should be " + expected + " but is " + told(cells));
            }
          }
        }
      }
    }
    answered.values().forEach(cells -> wrong.add("unexpected " + told(cells)));
    return wrong;
  }

  private static boolean isComplete(String[] cells) {
    return cells[3].equals(cells[4]) && cells[5].equals("0");
  }

  private static boolean isComplete(PlainTotals.Total total) {
    return total.expected() == total.reported() && total.held() == 0;
  }

  /** Whether there is a number at all: without one, nothing was rolled up that could be seen. */
  private static boolean hasFigure(PlainTotals.Total total) {
    return Stream.of(total.figure().actual(), total.figure().cumulative(), total.figure().prior())
        .anyMatch(Objects::nonNull);
  }

  /** Every total as of a publication, and the results of one commune, as analysts see them. */
  List<String> asOf(int publication, PlainReference.Commune commune) {
    return Stream.concat(
            office
                .rows("select * from mart.area_total_as_of(?) order by 1, 4, 6", publication)
                .stream(),
            office
                .rows(
                    """
                    select * from mart.commune_result_as_of(?)
                    where commune = ? and period in ('2024', '2024-Q1', '2024-02')
                    order by 1, 3, 4, 6
                    """,
                    publication,
                    commune.code())
                .stream())
        .toList();
  }

  private static List<String> periods() {
    return Stream.of(2023, 2024).flatMap(year -> PlainPeriod.codesOf(year).stream()).toList();
  }

  private Map<String, String[]> answered(String sql, Object... parameters) {
    Map<String, String[]> answered = new TreeMap<>();
    for (String row : office.rows(sql, parameters)) {
      String[] cells = row.split("\\|", -1);
      String[] twin = answered.put(String.join("|", cells[0], cells[1], cells[2]), cells);
      if (twin != null) {
        throw new AssertionError("twice: " + row);
      }
    }
    return answered;
  }

  private static String told(String @Nullable [] cells) {
    return cells == null ? "missing" : String.join("|", cells);
  }

  private static boolean same(PlainFigure figure, String[] cells, int from) {
    return same(figure.actual(), number(cells[from]))
        && same(figure.cumulative(), number(cells[from + 1]))
        && same(figure.prior(), number(cells[from + 2]));
  }

  /** Equal, or as near as a division that the database cuts off can be. */
  private static boolean same(@Nullable BigDecimal expected, @Nullable BigDecimal found) {
    if (expected == null || found == null) {
      return expected == found;
    }
    if (expected.precision() < 30) {
      return expected.compareTo(found) == 0;
    }
    BigDecimal off = expected.subtract(found).abs();
    return off.compareTo(expected.abs().multiply(new BigDecimal("1e-14"), MathContext.DECIMAL64))
        <= 0;
  }

  private static boolean isTrue(String cell) {
    return cell.equals("t");
  }

  private static @Nullable BigDecimal number(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }
}
