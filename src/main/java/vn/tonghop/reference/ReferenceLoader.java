package vn.tonghop.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and checks the reference data of a configuration. */
public final class ReferenceLoader {
  private ReferenceLoader() {}

  /**
   * Reads {@code reference/*.csv} and {@code forms.yml}, and checks them as a whole.
   *
   * <p>{@code forms.yml} is looked for in {@code reference/}, then in the folder itself; where
   * there is none, the one that comes with the program counts; so does what {@code rules.yml},
   * looked for in the same places, does not say. {@code succession.csv}, {@code targets.csv} and
   * {@code periods.csv} may be absent or empty.
   *
   * @param configFolder the configuration folder, {@code $TONGHOP_CONFIG}
   * @throws ReferenceException with every mistake of every file, when there is any
   */
  public static ReferenceData load(Path configFolder) {
    return load(configFolder, FormsFile.ofTheProgram());
  }

  static ReferenceData load(Path configFolder, @Nullable String programForms) {
    Path folder = configFolder.resolve("reference");
    ReferenceProblems problems = new ReferenceProblems();
    CsvTable areaTable = CsvFile.read(folder, AreasFile.LAYOUT, problems);
    CsvTable communeTable = CsvFile.read(folder, CommunesFile.LAYOUT, problems);
    CsvTable indicatorTable = CsvFile.read(folder, IndicatorsFile.LAYOUT, problems);
    CsvTable unitTable = CsvFile.read(folder, UnitsFile.LAYOUT, problems);
    KnownCodes areaCodes = new KnownCodes(areaTable);
    KnownCodes indicatorCodes = new KnownCodes(indicatorTable);

    List<Entry<Area>> areas = AreasFile.read(areaTable);
    List<Entry<Commune>> communes = CommunesFile.read(communeTable, areaCodes);
    KnownCommunes known = new KnownCommunes(communeTable, communes);
    List<Entry<Succession>> successions =
        SuccessionFile.read(
            CsvFile.read(folder, SuccessionFile.LAYOUT, problems),
            known,
            unitTable.values("dimension"));
    List<Entry<Unit>> units = UnitsFile.read(unitTable);
    List<Entry<Indicator>> indicators =
        IndicatorsFile.read(indicatorTable, new KnownCodes(unitTable));
    List<Entry<Target>> targets =
        TargetsFile.read(
            CsvFile.read(folder, TargetsFile.LAYOUT, problems), areaCodes, known, indicatorCodes);
    List<Entry<Period>> periods =
        PeriodsFile.read(CsvFile.read(folder, PeriodsFile.LAYOUT, problems));
    Optional<FormsFile.Content> forms =
        FormsFile.find(configFolder, programForms, problems)
            .map(file -> file.read(programForms, indicatorCodes, problems));
    List<RuleSetting> rules = RulesFile.read(configFolder, indicatorCodes, problems);

    problems.throwIfAny();
    return new ReferenceData(
        Entry.values(areas),
        Entry.values(communes),
        Entry.values(successions),
        Entry.values(indicators),
        Entry.values(units),
        Entry.values(targets),
        Entry.values(periods),
        forms.map(FormsFile.Content::forms).orElse(Map.of()),
        forms.map(FormsFile.Content::headerWords).orElse(Map.of()),
        rules);
  }
}
