package vn.tonghop.mart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Communes, what became of them, and what they report, without codes that have to be looked up.
 *
 * @param parents what each area belongs to
 */
record PlainHistory(
    Map<String, String> parents,
    List<Commune> communes,
    List<Passage> passages,
    List<Report> reports) {

  /**
   * A commune.
   *
   * @param to its last day; null: it goes on
   */
  record Commune(int id, String code, String area, LocalDate from, @Nullable LocalDate to) {

    static final Comparator<Commune> BY_CODE =
        Comparator.comparing(Commune::code).thenComparing(Commune::from);

    boolean existsOn(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    boolean existsBeside(Commune other) {
      return (to == null || !to.isBefore(other.from))
          && (other.to == null || !other.to.isBefore(from));
    }
  }

  /**
   * What of a commune that ended went to another.
   *
   * @param basis what the share is of; null: it is not said
   */
  record Passage(
      Commune from, Commune to, LocalDate day, BigDecimal share, @Nullable String basis) {

    /** The dimension that it is told for, nothing where for all that have none of their own. */
    String dimension() {
      return basis == null || !Set.of("area", "person").contains(basis) ? "" : basis;
    }
  }

  /**
   * A figure of a year.
   *
   * @param value null: there is nothing to report
   */
  record Report(Commune commune, int year, String indicator, @Nullable BigDecimal value) {}

  boolean isBelow(Commune commune, String area) {
    return withParents(commune.area()).contains(area);
  }

  /** Whether something went in or out of an area after one day, up to another. */
  boolean isCrossed(String area, LocalDate after, LocalDate upTo) {
    return passages.stream()
        .filter(passage -> passage.day().isAfter(after) && !passage.day().isAfter(upTo))
        .anyMatch(passage -> isBelow(passage.from(), area) != isBelow(passage.to(), area));
  }

  List<String> areas() {
    return Stream.concat(parents.keySet().stream(), parents.values().stream()).distinct().toList();
  }

  /** An area and all that it belongs to. */
  List<String> withParents(String area) {
    String above = parents.get(area);
    return above == null
        ? List.of(area)
        : Stream.concat(Stream.of(area), withParents(above).stream()).toList();
  }

  /** One day before the first change, and one after each. */
  List<LocalDate> daysBetweenChanges() {
    return communes.stream()
        .map(Commune::from)
        .distinct()
        .sorted()
        .map(day -> day.plusDays(9))
        .toList();
  }
}
