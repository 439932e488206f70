package vn.tonghop.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

/**
 * All reference data of one moment, checked as a whole.
 *
 * @param areas in the order of the file, like every list here
 * @param communes every generation of every commune
 * @param successions what became of communes
 * @param indicators what is measured
 * @param units the units of measure
 * @param targets every assignment, later ones after earlier ones
 * @param periods only those that differ from the calendar
 * @param forms by code, in upper case
 * @param headerWords the header words that name a column, as they stand in {@code forms.yml};
 *     {@code {year}} and {@code {last_year}} stand for the period's year and the one before
 * @param rules how the rules of reconciliation judge, exceptions after what they are exceptions of
 */
public record ReferenceData(
    List<Area> areas,
    List<Commune> communes,
    List<Succession> successions,
    List<Indicator> indicators,
    List<Unit> units,
    List<Target> targets,
    List<Period> periods,
    Map<String, Form> forms,
    Map<ColumnRole, List<String>> headerWords,
    List<RuleSetting> rules) {

  public ReferenceData {
    areas = List.copyOf(areas);
    communes = List.copyOf(communes);
    successions = List.copyOf(successions);
    indicators = List.copyOf(indicators);
    units = List.copyOf(units);
    targets = List.copyOf(targets);
    periods = List.copyOf(periods);
    forms = Map.copyOf(forms);
    headerWords = Map.copyOf(headerWords);
    rules = List.copyOf(rules);
  }

  /** The folded forms of all header words and indicator names: the words that submissions use. */
  public Set<String> nameKeys() {
    Set<String> keys = new HashSet<>();
    headerWords.values().forEach(words -> words.forEach(word -> keys.add(NameKey.of(word))));
    for (Indicator indicator : indicators) {
      keys.add(NameKey.of(indicator.nameVi()));
      indicator.aliases().forEach(alias -> keys.add(NameKey.of(alias)));
    }
    return keys;
  }
}
