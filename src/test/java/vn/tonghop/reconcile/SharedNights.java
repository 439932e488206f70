package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tonghop.Office;

/** Cases whose nights are those of one office, or the first of them. */
final class SharedNights {

  private static final Path CHECKS = Path.of("db/check");
  private static final String COLUMNS =
      "code;severity;state;commune;indicator;period;file;line;value;expected;message";

  private final List<String> agenda;
  private final Map<RuleCase, CaseDistrict> districts = new LinkedHashMap<>();
  private final Map<Path, List<String>> found = new LinkedHashMap<>();

  private SharedNights(List<String> agenda) {
    this.agenda = agenda;
  }

  /**
   * Shares out cases.
   *
   * @param eachAlone whether none shares its nights, as when nothing is known yet of what is found
   */
  static List<SharedNights> of(List<RuleCase> cases, boolean eachAlone) throws IOException {
    List<SharedNights> all = new ArrayList<>();
    List<RuleCase> longestFirst = new ArrayList<>(cases);
    longestFirst.sort(Comparator.comparing(theCase -> -theCase.nights().size()));
    for (RuleCase theCase : longestFirst) {
      SharedNights nights = null;
      if (!eachAlone && theCase.sharesNights()) {
        for (SharedNights open : all) {
          if (nights == null && open.take(theCase)) {
            nights = open;
          }
        }
      }
      if (nights == null) {
        nights = new SharedNights(theCase.agenda());
        nights.districts.put(theCase, CaseDistrict.beside(theCase, 0));
        all.add(nights);
      }
    }
    for (SharedNights nights : all) {
      if (nights.districts.size() == 1) {
        nights.districts.replaceAll((theCase, district) -> CaseDistrict.alone());
      }
    }
    return all;
  }

  private boolean take(RuleCase theCase) throws IOException {
    RuleCase first = districts.keySet().iterator().next();
    List<String> of = theCase.agenda();
    if (!first.sharesNights()
        || !first.reference().equals(theCase.reference())
        || districts.size() == CaseDistrict.MOST
        || of.size() > agenda.size()
        || !agenda.subList(0, of.size()).equals(of)) {
      return false;
    }
    districts.put(theCase, CaseDistrict.beside(theCase, districts.size()));
    return true;
  }

  List<RuleCase> cases() {
    return List.copyOf(districts.keySet());
  }

  /** What stood after a night of a case, as the case has it. */
  List<String> found(RuleCase theCase, Path night) {
    return Objects.requireNonNull(found.get(night), "no run came to the end of " + theCase.name());
  }

  /** Lets the job run night by night, and remembers what it found. */
  void run() throws IOException {
    try (Office office = Office.open()) {
      setReference(office, cases().get(0).reference());
      for (int number = 0; number < agenda.size(); number++) {
        String day = agenda.get(number).replaceFirst(" .*", "");
        office.clock().set(day + "T02:00+07:00");
        for (RuleCase theCase : cases()) {
          if (number < theCase.nights().size()) {
            receive(office, theCase, theCase.nights().get(number));
          }
        }
        office.consolidate();
        remember(office, number);
        for (Path check : RuleCase.filesOf(CHECKS)) {
          assertThat(office.rows(Files.readString(check)))
              .as("%s after %s of %s", check, day, this)
              .isEmpty();
        }
      }
    }
  }

  private void receive(Office office, RuleCase theCase, Path night) throws IOException {
    CaseDistrict district = Objects.requireNonNull(districts.get(theCase));
    setReference(office, RuleCase.referenceIn(night.resolve(RuleCase.REFERENCE)));
    for (Path file : RuleCase.sentIn(night)) {
      Path in = Objects.requireNonNull(file.getParent());
      String folder = in.equals(night) ? "" : RuleCase.nameOf(in) + "/";
      String path = district.folder() + folder + district.here(RuleCase.nameOf(file));
      office.receive(
          path, district.here(RuleCase.letters(file)).getBytes(StandardCharsets.ISO_8859_1));
      if (!folder.isEmpty()) {
        FileTime changed = FileTime.from(office.clock().wasSetTo().minus(1, ChronoUnit.HOURS));
        Files.setLastModifiedTime(office.inbox().resolve(path), changed);
      }
    }
  }

  private void setReference(Office office, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      String name = file.getKey();
      Path folder =
          name.endsWith(".yml") ? office.config() : office.config().resolve(RuleCase.REFERENCE);
      Files.writeString(
          folder.resolve(name),
          CaseDistrict.together(name, file.getValue(), List.copyOf(districts.values())));
    }
  }

  private void remember(Office office, int number) {
    List<String> rows =
        office.rows(
            """
            select
              code, severity, state, commune, indicator, period, file_name, line_no, value, expected,
              message_vi
            from mart.finding
            """);
    assertThat(rows)
        .as("findings of no case")
        .allMatch(
            row ->
                districts.values().stream()
                    .anyMatch(district -> district.has(row.split("\\|", -1)[3])));
    districts.forEach(
        (theCase, district) -> {
          if (number < theCase.nights().size()) {
            List<String> ofCase = new ArrayList<>(List.of(COLUMNS));
            rows.stream()
                .filter(row -> district.has(row.split("\\|", -1)[3]))
                .map(row -> district.asWritten(row).replace('|', ';'))
                .sorted()
                .forEach(ofCase::add);
            found.put(theCase.nights().get(number), ofCase);
          }
        });
  }

  @Override
  public String toString() {
    return cases().get(0).name()
        + (districts.size() == 1 ? "" : " and " + (districts.size() - 1) + " more");
  }
}
