package vn.tonghop.normalize;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.MarkedKey;

/**
 * The units of measure, found as communes write them. Safe for use by several threads.
 *
 * <p>Case counts only where two units differ in nothing else; spacing, points, brackets and a
 * leading "ĐVT:" never do. "1000 con", "nghìn đ" and "Tr.đồng" are understood, and so is a multiple
 * of a known unit that is not in the table itself.
 */
final class UnitTable {
  /** Files of one day hold a few dozen spellings; the bound is against hostile ones. */
  private static final int MOST_REMEMBERED = 5_000;

  private final Map<String, Unit> byExactText = new HashMap<>();
  private final Map<String, Optional<Unit>> byText = new HashMap<>();
  private final Map<String, Optional<Unit>> byPlainLetters = new HashMap<>();
  private final Map<String, Optional<Unit>> byMarkedLetters = new HashMap<>();
  private final Map<String, List<String>> byDimension = new HashMap<>();
  private final Map<String, Optional<Unit>> found = new ConcurrentHashMap<>();
  private final Map<Pair, Conversion> conversions = new ConcurrentHashMap<>();

  /** From one unit to another, by identity: units come out of one table. */
  private record Pair(Unit from, Unit to) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair pair && pair.from == from && pair.to == to;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(from) * 31 + System.identityHashCode(to);
    }
  }

  /**
   * Indexes units.
   *
   * @param units every unit; a text that names two of them names none
   */
  UnitTable(Collection<Unit> units) {
    units.forEach(
        unit ->
            byDimension
                .computeIfAbsent(unit.dimension(), dimension -> new ArrayList<>())
                .add(unit.code()));
    units.forEach(unit -> index(unit, unit.code()));
    units.forEach(unit -> unit.aliases().forEach(alias -> index(unit, alias)));
  }

  private void index(Unit unit, String text) {
    String exact = UnitText.fold(text);
    byExactText.putIfAbsent(exact, unit);
    enter(byText, UnitText.lower(exact), unit);
    enter(byPlainLetters, UnitText.plainLetters(exact), unit);
    enter(byMarkedLetters, MarkedKey.of(exact), unit);
  }

  private static void enter(Map<String, Optional<Unit>> index, String key, Unit unit) {
    Optional<Unit> only = Optional.of(unit);
    index.merge(key, only, (known, more) -> known.equals(more) ? known : Optional.empty());
  }

  /**
   * Finds the unit that {@code text} names.
   *
   * @param text a code or alias, perhaps with decorations: {@code (ha)}, {@code 1.000 đồng}
   * @return the unit; empty when there is none of that name, or more than one
   */
  Optional<Unit> find(String text) {
    Optional<Unit> known = found.get(text);
    if (known == null) {
      known = Optional.ofNullable(UnitText.isTooLong(text) ? null : search(UnitText.fold(text)));
      if (found.size() < MOST_REMEMBERED) {
        found.put(text, known);
      }
    }
    return known;
  }

  private @Nullable Unit search(String exact) {
    Unit unit = known(exact);
    if (unit == null && UnitText.isDong(exact)) {
      unit = known(UnitText.DONG);
    }
    if (unit == null) {
      UnitText.Multiple multiple = UnitText.multiple(exact);
      unit = multiple == null ? null : searchMultiple(multiple);
    }
    return unit != null ? unit : lettersOnly(exact);
  }

  /** Of text with diacritics the marks count: tá is a dozen, and not the weight tạ. */
  private @Nullable Unit lettersOnly(String exact) {
    return MarkedKey.hasMarks(exact)
        ? only(byMarkedLetters, MarkedKey.of(exact))
        : only(byPlainLetters, UnitText.plainLetters(exact));
  }

  private @Nullable Unit known(String exact) {
    Unit unit = byExactText.get(exact);
    return unit != null ? unit : only(byText, UnitText.lower(exact));
  }

  private static @Nullable Unit only(Map<String, Optional<Unit>> index, String key) {
    Optional<Unit> entry = index.get(key);
    return key.isEmpty() || entry == null ? null : entry.orElse(null);
  }

  private @Nullable Unit searchMultiple(UnitText.Multiple multiple) {
    String rest = UnitText.isDong(multiple.rest()) ? UnitText.DONG : multiple.rest();
    Unit listed = known(multiple.word() + rest);
    if (listed != null) {
      return listed;
    }
    Unit base = known(rest);
    if (base == null) {
      base = lettersOnly(rest);
    }
    UnitText.Multiple further = base == null ? UnitText.multiple(rest) : null;
    if (further != null && UnitText.multiple(further.rest()) == null) {
      base = searchMultiple(further);
    }
    return base == null
        ? null
        : new Unit(
            multiple.word() + " " + base.code(),
            base.dimension(),
            base.factor().multiply(multiple.times()),
            List.of());
  }

  /** The codes of all units of {@code dimension}, as a list to be read. */
  String of(String dimension) {
    return String.join(", ", byDimension.getOrDefault(dimension, List.of()));
  }

  /** Says whether values of one unit can be converted into the other. */
  boolean convertible(Unit from, Unit to) {
    return from == to || from.dimension().equals(to.dimension());
  }

  /**
   * Converts a value.
   *
   * @param value in {@code from}
   * @return the value in {@code to}: exact where it ends in decimals, else with 20 digits after the
   *     point, rounded half up
   * @throws IllegalArgumentException when the units are of different dimensions
   */
  BigDecimal convert(BigDecimal value, Unit from, Unit to) {
    return from == to ? value : conversion(from, to).apply(value);
  }

  Conversion conversion(Unit from, Unit to) {
    if (!convertible(from, to)) {
      throw new IllegalArgumentException(
          "No conversion from " + from.code() + " to " + to.code() + ": different dimensions");
    }
    Pair pair = new Pair(from, to);
    Conversion conversion = conversions.get(pair);
    if (conversion == null) {
      conversion = new Conversion(from, to);
      if (conversions.size() < MOST_REMEMBERED) {
        conversions.put(pair, conversion);
      }
    }
    return conversion;
  }
}
