package vn.tonghop.normalize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.normalize.IndicatorMatch.Found;
import vn.tonghop.normalize.IndicatorMatch.Unknown;
import vn.tonghop.normalize.IndicatorMatch.Unsure;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.Unit;
import vn.tonghop.words.NameKey;

/** The indicators, found by the code and the name of a row. Safe for use by several threads. */
final class IndicatorDirectory {
  /** Communes write each name in a few ways; the bound is against hostile files. */
  private static final int MOST_REMEMBERED = 20_000;

  private final UnitTable units;
  private final Map<String, Found> byCode = new HashMap<>();
  private final Map<String, List<Found>> byName = new HashMap<>();
  private final Map<String, List<Found>> byMarkedName = new HashMap<>();
  private final NameLikeness likeness = new NameLikeness();
  private final Map<String, Named> remembered = new ConcurrentHashMap<>();

  /** What a name alone says. */
  private record Named(List<Found> candidates, @Nullable String unit, List<String> nearest) {}

  /**
   * Indexes indicators.
   *
   * @param indicators all of them; names may be shared, codes not
   * @param units the units of measure, by which a unit at the end of a name is recognised
   * @throws IllegalArgumentException when an indicator's own unit is not among {@code units}
   */
  IndicatorDirectory(Collection<Indicator> indicators, UnitTable units) {
    this.units = units;
    for (Indicator indicator : indicators) {
      Unit unit =
          units
              .find(indicator.uom())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "Unit \"" + indicator.uom() + "\" of " + indicator.code() + " unknown"));
      Found found = new Found(indicator, unit, null);
      byCode.put(indicator.code(), found);
      byCode.put(indicator.code().toUpperCase(Locale.ROOT), found);
      names(indicator).forEach(name -> index(name, found));
      likeness.add(indicator.nameVi(), NameKey.of(indicator.nameVi()));
    }
  }

  private void index(String name, Found found) {
    IndicatorName written = IndicatorName.of(name, units);
    for (int i = 0; i < written.keys().size(); i++) {
      index(byName, written.keys().get(i), found);
      String marked = written.markedKeys().get(i);
      if (marked != null) {
        index(byMarkedName, marked, found);
      }
    }
  }

  private static void index(Map<String, List<Found>> names, String key, Found found) {
    List<Found> sharing = names.computeIfAbsent(key, k -> new ArrayList<>());
    if (!isAmong(sharing, found)) {
      sharing.add(found);
    }
  }

  private static List<String> names(Indicator indicator) {
    List<String> names = new ArrayList<>(indicator.aliases());
    names.add(indicator.nameVi());
    return names;
  }

  UnitTable units() {
    return units;
  }

  /**
   * Finds the indicator of a row.
   *
   * <p>The code decides unless the name is another indicator's; without a known code the name does,
   * and where several indicators share it, the place of the row in the form.
   *
   * @param code the cell with the code, empty where there is none
   * @param name the cell with the name, empty where there is none
   */
  IndicatorMatch find(String code, String name, SectionContext section) {
    Found coded = byCode(code);
    if (coded != null) {
      return name.equals(coded.indicator().nameVi()) || Blank.is(name)
          ? coded
          : confirmed(coded, named(name));
    }
    Named named = named(Blank.is(name) ? code : name);
    if (!Blank.is(name) && isMeantAsCode(code) && named(code).candidates().isEmpty()) {
      // A code that nobody knows beside a good name: which of them is wrong is not for us to guess.
      List<String> nearest = new ArrayList<>();
      named.candidates().forEach(found -> nearest.add(found.indicator().code()));
      return new Unknown(nearest.isEmpty() ? named.nearest() : nearest);
    }
    if (named.candidates().isEmpty()) {
      Found codeAsName = byCode(name);
      if (codeAsName != null) {
        return codeAsName;
      }
      // A name in the column of codes, beside something that is no name, was moved there.
      List<String> meant = new ArrayList<>();
      named(code).candidates().forEach(found -> meant.add(found.indicator().code()));
      return new Unknown(meant.isEmpty() ? named.nearest() : meant);
    }
    return decide(named, section);
  }

  /**
   * Says whether a cell is written as a code and not as a form's own line number, such as {@code
   * 01}, {@code 1.2}, {@code IV} or {@code a)}.
   */
  static boolean isMeantAsCode(String code) {
    int letters = 0;
    boolean roman = true;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        roman &= "IVXLCDMivxlcdm".indexOf(c) >= 0;
      }
    }
    return letters >= 3 && !roman;
  }

  /** Says whether {@code code} is an indicator's. */
  boolean knows(String code) {
    return byCode(code) != null;
  }

  /** What people and their programs type for the line within a code. */
  private static final Pattern HYPHEN = Pattern.compile("[-\u2010-\u2014]");

  private @Nullable Found byCode(String code) {
    if (code.isEmpty()) {
      return null;
    }
    Found found = byCode.get(code);
    if (found == null) {
      String plain = Blank.strip(code).toUpperCase(Locale.ROOT);
      found = byCode.get(plain);
      found = found == null ? byCode.get(HYPHEN.matcher(plain).replaceAll("_")) : found;
    }
    return found;
  }

  private static IndicatorMatch confirmed(Found coded, Named named) {
    if (named.candidates().isEmpty() || isAmong(named.candidates(), coded)) {
      return with(coded, named.unit());
    }
    List<Indicator> both = new ArrayList<>(List.of(coded.indicator()));
    named.candidates().forEach(candidate -> both.add(candidate.indicator()));
    return new Unsure(both);
  }

  private IndicatorMatch decide(Named named, SectionContext section) {
    Found best = null;
    int bestRank = -1;
    boolean alone = true;
    for (Found candidate : named.candidates()) {
      int rank = named.candidates().size() == 1 ? 0 : rank(candidate.indicator(), section);
      alone = rank != bestRank && (rank > bestRank || alone);
      if (rank > bestRank) {
        best = candidate;
        bestRank = rank;
      }
    }
    if (alone && (bestRank > 0 || named.candidates().size() == 1)) {
      return with(Objects.requireNonNull(best), named.unit());
    }
    return new Unsure(named.candidates().stream().map(Found::indicator).toList());
  }

  /**
   * The deeper the whole above that has the candidate as a part, the better; a heading is least.
   */
  private int rank(Indicator candidate, SectionContext section) {
    int depth = section.depth(candidate);
    if (depth > 0) {
      return depth + 1;
    }
    Found parent = candidate.parent() == null ? null : byCode.get(candidate.parent());
    if (parent == null) {
      return 0;
    }
    List<Found> headed = byName.getOrDefault(section.heading(), List.of());
    boolean named = NameKey.of(parent.indicator().code()).equals(section.heading());
    return named || isAmong(headed, parent) ? 1 : 0;
  }

  private static Found with(Found found, @Nullable String namedUnit) {
    return namedUnit == null ? found : new Found(found.indicator(), found.unit(), namedUnit);
  }

  private Named named(String name) {
    Named known = remembered.get(name);
    if (known == null) {
      known = search(name);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(name, known);
      }
    }
    return known;
  }

  private Named search(String text) {
    IndicatorName name = IndicatorName.of(text, units);
    List<String> otherMarks = new ArrayList<>();
    for (int i = 0; i < name.keys().size(); i++) {
      String marked = name.markedKeys().get(i);
      List<Found> unmarked = byName.getOrDefault(name.keys().get(i), List.of());
      List<Found> candidates =
          marked == null ? unmarked : byMarkedName.getOrDefault(marked, List.of());
      if (!candidates.isEmpty()) {
        return new Named(candidates, name.unit(), List.of());
      }
      unmarked.forEach(found -> otherMarks.add(found.indicator().nameVi()));
    }
    if (!otherMarks.isEmpty()) {
      return new Named(List.of(), name.unit(), otherMarks.stream().distinct().toList());
    }
    // The last form is the one without numbering and unit.
    int forms = name.keys().size();
    String barest = forms == 0 ? "" : name.keys().get(forms - 1);
    return new Named(List.of(), name.unit(), likeness.nearest(barest));
  }

  /** By identity: there is one instance for each indicator, and equality looks at every field. */
  private static boolean isAmong(List<Found> candidates, Found wanted) {
    for (Found candidate : candidates) {
      if (candidate.indicator() == wanted.indicator()) {
        return true;
      }
    }
    return false;
  }
}
