package vn.tonghop.operate.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operate.session.Nearest;
import vn.tonghop.reference.Period;
import vn.tonghop.reference.PeriodCalendar;
import vn.tonghop.words.NameKey;

/** The places that statements name, by code or name; which commune that is, the period decides. */
final class Places {
  private static final PeriodCalendar CALENDAR = new PeriodCalendar(List.of());

  private final List<Area> areas;
  private final List<Commune> communes;

  /** An area. */
  record Area(String code, String name, @Nullable String parent) {}

  /** A commune for as long as it bears its code. */
  record Commune(
      String code, String name, String area, LocalDate validFrom, @Nullable LocalDate validTo) {
    String key() {
      return code + "@" + validFrom;
    }

    boolean existsIn(Period period) {
      return !validFrom.isAfter(period.ends())
          && (validTo == null || !validTo.isBefore(period.starts()));
    }
  }

  Places(List<Area> areas, List<Commune> communes) {
    this.areas = List.copyOf(areas);
    this.communes = List.copyOf(communes);
  }

  /** The key of the one place that is meant. */
  Optional<String> key(String typed, String period) {
    Optional<Area> area = areas.stream().filter(each -> each.code().equals(typed)).findFirst();
    if (area.isPresent()) {
      return Optional.of(area.get().code());
    }
    List<String> named =
        new ArrayList<>(
            areas.stream().filter(each -> isCalled(each.name(), typed)).map(Area::code).toList());
    named.addAll(communes(typed, period).stream().map(Commune::key).toList());
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** The areas that are meant by any of these, and those beside them. */
  List<String> areasNear(List<String> typed) {
    List<Area> meant =
        areas.stream()
            .filter(
                each ->
                    typed.stream()
                        .anyMatch(name -> each.code().equals(name) || isCalled(each.name(), name)))
            .toList();
    return areas.stream()
        .filter(
            each ->
                meant.stream()
                    .anyMatch(
                        other ->
                            each.equals(other)
                                || (each.parent() != null && each.parent().equals(other.parent()))
                                || each.code().equals(other.parent())))
        .map(Area::code)
        .toList();
  }

  /** The areas of the communes that are meant by any of these. */
  List<String> areasOf(List<String> typed) {
    return communes.stream()
        .filter(
            each ->
                typed.stream()
                    .anyMatch(name -> each.code().equals(name) || isCalled(each.name(), name)))
        .map(Commune::area)
        .distinct()
        .toList();
  }

  /** The codes of the communes that are meant by any of these. */
  List<String> communesOf(List<String> typed) {
    return communes.stream()
        .filter(
            each ->
                typed.stream()
                    .anyMatch(name -> each.code().equals(name) || isCalled(each.name(), name)))
        .map(Commune::code)
        .distinct()
        .toList();
  }

  /** The codes of all communes of some areas. */
  List<String> communesIn(List<String> ofAreas) {
    return communes.stream()
        .filter(each -> ofAreas.contains(each.area()))
        .map(Commune::code)
        .distinct()
        .toList();
  }

  private List<Commune> communes(String typed, String period) {
    Optional<Period> when = CALENDAR.find(period);
    List<Commune> alive =
        communes.stream()
            .filter(each -> when.map(each::existsIn).orElse(false))
            .filter(each -> each.code().equals(typed) || isCalled(each.name(), typed))
            .toList();
    // Of one code or name in one period, it is the one that was there from its beginning.
    List<Commune> atFirst =
        alive.stream()
            .filter(each -> when.map(p -> !each.validFrom().isAfter(p.starts())).orElse(false))
            .toList();
    return alive.size() > 1 && !atFirst.isEmpty() ? atFirst : alive;
  }

  /** A name with or without what kind of place it is. */
  static boolean isCalled(String name, String typed) {
    String key = NameKey.of(typed);
    String full = NameKey.of(name);
    if (key.isEmpty()) {
      return false;
    }
    if (full.equals(key)) {
      return true;
    }
    for (String kind : List.of("xa ", "thi tran ", "phuong ", "huyen ", "tinh ", "thanh pho ")) {
      String bare = full.startsWith(kind) ? full.substring(kind.length()) : full;
      if (bare.equals(key) || (kind + bare).equals(key)) {
        return true;
      }
    }
    return false;
  }

  String nearest(String typed) {
    List<String> names = new ArrayList<>();
    areas.forEach(area -> names.add(area.name()));
    communes.forEach(commune -> names.add(commune.name()));
    return WarehouseBook.bare(Nearest.question(typed, names));
  }
}
