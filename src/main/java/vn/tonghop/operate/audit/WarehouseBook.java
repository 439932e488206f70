package vn.tonghop.operate.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.report.audit.Figure;
import vn.tonghop.report.audit.FigureBook;
import vn.tonghop.words.NameKey;

/** The figures of the warehouse that statements are about, and those near them. */
final class WarehouseBook implements FigureBook {
  private static final PeriodCalendar CALENDAR = new PeriodCalendar(List.of());

  private final Places places;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<Key, Figure> figures = new HashMap<>();

  /** An indicator, as far as statements need it. */
  record Indicator(String code, String nameVi, String uom, @Nullable String parent) {}

  /** A unit of measure. */
  record Unit(String code, String dimension, BigDecimal factor, @Nullable String aliases) {}

  private record Key(String place, String period, String indicator) {}

  WarehouseBook(Places places, List<Indicator> indicators, List<Unit> units, List<Figure> figures) {
    this.places = places;
    indicators.forEach(each -> this.indicators.put(each.code(), each));
    for (Unit unit : units) {
      this.units.put(key(unit.code()), unit);
      if (unit.aliases() != null) {
        for (String alias : unit.aliases().split("\\|", -1)) {
          this.units.putIfAbsent(key(alias), unit);
        }
      }
    }
    figures.forEach(
        each -> this.figures.put(new Key(each.place(), each.period(), each.indicator()), each));
  }

  private static String key(String unit) {
    return NameKey.of(unit.replace("²", "2").replace("³", "3"));
  }

  @Override
  public Optional<String> place(String typed, String period) {
    return places.key(typed, period);
  }

  @Override
  public Optional<String> period(String typed) {
    return CALENDAR.find(typed).map(Period::code);
  }

  @Override
  public String nearestPlace(String typed) {
    return places.nearest(typed);
  }

  @Override
  public String nearestIndicator(String typed) {
    return bare(Nearest.question(typed, new TreeSet<>(indicators.keySet())));
  }

  /** The nearest itself, without the question about it. */
  static String bare(String question) {
    return question.replaceAll("^ Did you mean |\\?$", "");
  }

  @Override
  public String unit(String indicator) {
    Indicator known = indicators.get(indicator);
    return known == null ? "" : known.uom();
  }

  @Override
  public boolean knowsIndicator(String code) {
    return indicators.containsKey(code);
  }

  @Override
  public Optional<Figure> figure(String place, String period, String indicator) {
    return Optional.ofNullable(figures.get(new Key(place, period, indicator)));
  }

  @Override
  public List<Figure> ofPlace(Figure figure) {
    return figures.values().stream()
        .filter(each -> each.place().equals(figure.place()))
        .filter(each -> each.period().equals(figure.period()))
        .filter(each -> !each.indicator().equals(figure.indicator()))
        .toList();
  }

  @Override
  public List<Figure> ofOtherPeriods(Figure figure) {
    return figures.values().stream()
        .filter(each -> each.place().equals(figure.place()))
        .filter(each -> each.indicator().equals(figure.indicator()))
        .filter(each -> !each.period().equals(figure.period()))
        .toList();
  }

  @Override
  public List<Figure> ofNeighbours(Figure figure) {
    return figures.values().stream()
        .filter(each -> each.period().equals(figure.period()))
        .filter(each -> each.indicator().equals(figure.indicator()))
        .filter(each -> !each.place().equals(figure.place()))
        .toList();
  }

  @Override
  public @Nullable BigDecimal sumOfParts(Figure figure) {
    List<BigDecimal> parts = new ArrayList<>();
    for (Indicator each : indicators.values()) {
      if (figure.indicator().equals(each.parent())) {
        Figure part = figures.get(new Key(figure.place(), figure.period(), each.code()));
        if (part == null || part.value() == null || !part.uom().equals(figure.uom())) {
          return null;
        }
        parts.add(part.value());
      }
    }
    return parts.isEmpty() ? null : parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public Optional<BigDecimal> conversion(String uom, String unit) {
    Unit own = units.get(key(uom));
    Unit other = unit.isBlank() ? null : units.get(key(unit));
    if (own == null || other == null || !own.dimension().equals(other.dimension())) {
      return Optional.empty();
    }
    return Optional.of(other.factor().divide(own.factor(), java.math.MathContext.DECIMAL128));
  }
}
