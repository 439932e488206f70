package vn.tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.Office;

/**
 * Slips of twelve kinds, one in each commune and month: every one that breaks a relation is found;
 * what is proposed is what was meant; where nothing is wrong, nothing is found. {@code
 * -Dtonghop.test.seed} draws others.
 */
class PlantedSlipsTest {

  private static final long SEED = Long.getLong("tonghop.test.seed", 11);
  private static final int COMMUNES = 100;
  private static final int MONTHS = 5;
  private static final String HEADER = "Mã xã;Mã;Kế hoạch;Thực hiện;Lũy kế;% KH";

  private final Random random = new Random(SEED);
  private final Map<SlipKindOfClerk, int[]> table = new EnumMap<>(SlipKindOfClerk.class);

  @Test
  void findsEverySlipThatBreaksARelationAndProposesWhatWasMeant() throws IOException {
    try (Office office = Office.open()) {
      writeReference(office);
      Map<String, MonthlyForm> forms = new HashMap<>();
      communes().forEach(code -> forms.put(code, MonthlyForm.after(null, random)));
      office.clock().set("2024-02-02T02:00+07:00");
      receive(office, "all_2024-01_KTXH.csv", forms, Map.of());
      assertThat(findings(office)).as("nothing is wrong in January").isEmpty();
      for (int month = 2; month < 2 + MONTHS; month++) {
        judgeMonth(office, month, forms);
      }
    }
    table.forEach((kind, counts) -> System.out.println(row(kind, counts)));
    int proposed = table.values().stream().mapToInt(counts -> counts[2]).sum();
    int right = table.values().stream().mapToInt(counts -> counts[3]).sum();
    assertThat(right * 100)
        .as("right of %s proposed", proposed)
        .isGreaterThanOrEqualTo(proposed * 95);
    assertThat(proposed).isGreaterThan(COMMUNES * MONTHS / 3);
  }

  private void judgeMonth(Office office, int month, Map<String, MonthlyForm> forms) {
    Map<String, PlantedSlip> slips = new HashMap<>();
    Map<String, MonthlyForm> before = Map.copyOf(forms);
    SlipKindOfClerk[] kinds = SlipKindOfClerk.values();
    for (String commune : communes()) {
      MonthlyForm form = MonthlyForm.after(of(before, commune), random);
      forms.put(commune, form);
      PlantedSlip slip = null;
      for (int draw = 0; slip == null; draw++) {
        SlipKindOfClerk kind =
            kinds[(Integer.parseInt(commune) + month + draw / 20) % kinds.length];
        slip = PlantedSlip.of(kind, form, of(before, commune), random);
      }
      slips.put(commune, slip);
    }
    String name = "all_2024-%02d_KTXH".formatted(month);
    office.clock().set("2024-%02d-02T02:00+07:00".formatted(month + 1));
    receive(office, name + ".csv", forms, slips);
    Map<String, List<String[]>> found = findings(office);
    slips.forEach(
        (commune, slip) ->
            count(
                commune,
                slip,
                of(forms, commune),
                of(before, commune),
                found.getOrDefault(commune, List.of())));
    receive(office, name + "_lan2.csv", forms, Map.of());
    assertThat(findings(office)).as("all is put right").isEmpty();
  }

  private void count(
      String commune,
      PlantedSlip slip,
      MonthlyForm form,
      MonthlyForm before,
      List<String[]> found) {
    int[] counts = table.computeIfAbsent(slip.kind(), none -> new int[4]);
    if (slip.breaksARelation(form, before)) {
      counts[0]++;
      counts[1] += found.isEmpty() ? 0 : 1;
      assertThat(found)
          .as("%s in %s: %s for %s", slip.kind(), commune, slip.told(), slip.meant())
          .isNotEmpty();
    }
    List<String[]> proposals = found.stream().filter(finding -> finding[3] != null).toList();
    if (!proposals.isEmpty()) {
      counts[2]++;
      boolean isRight =
          proposals.stream()
              .allMatch(
                  finding -> {
                    String meant = slip.meant().get(finding[1] + '/' + finding[2]);
                    return meant != null
                        && PlantedSlip.value(meant).compareTo(PlantedSlip.value(finding[3])) == 0;
                  });
      counts[3] += isRight ? 1 : 0;
      if (!isRight) {
        proposals.forEach(
            finding ->
                System.out.println(slip + " proposed " + java.util.Arrays.toString(finding)));
      }
    }
  }

  private static String row(SlipKindOfClerk kind, int[] counts) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d |",
        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        counts[0],
        counts[1],
        counts[2],
        counts[3]);
  }

  /** What is found and open, or refused, by commune: code, indicator, column, proposal. */
  private static Map<String, List<String[]>> findings(Office office) {
    Map<String, List<String[]>> found = new HashMap<>();
    for (String line :
        office.rows(
            """
            select concat_ws('|', c.code, f.code, i.code, f.column_name, f.proposal)
            from ops.finding as f
            join warehouse.dim_commune as c
              on c.commune_id = f.commune_id and c.to_publication is null
            left join warehouse.dim_indicator as i
              on i.indicator_id = f.indicator_id and i.to_publication is null
            where f.state = 'open'
            union all
            select concat_ws('|', c.code, j.code)
            from ops.reject as j
            join warehouse.dim_commune as c
              on c.commune_id = j.commune_id and c.to_publication is null
            where j.run_id = (select max(run_id) from ops.run)
            """)) {
      String[] parts = line.split("\\|");
      found
          .computeIfAbsent(parts[0], none -> new ArrayList<>())
          .add(
              new String[] {
                parts[1],
                parts.length > 2 ? parts[2] : null,
                parts.length > 3 ? parts[3] : null,
                parts.length > 4 ? parts[4] : null
              });
    }
    return found;
  }

  private static void receive(
      Office office, String name, Map<String, MonthlyForm> forms, Map<String, PlantedSlip> slips) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (String commune : communes()) {
      PlantedSlip slip = slips.get(commune);
      lines.addAll(of(forms, commune).lines(commune, slip == null ? Map.of() : slip.told()));
    }
    office.receive(name, lines.toArray(String[]::new));
    office.consolidate();
  }

  private static MonthlyForm of(Map<String, MonthlyForm> forms, String commune) {
    return Objects.requireNonNull(forms.get(commune));
  }

  private static List<String> communes() {
    List<String> codes = new ArrayList<>();
    for (int commune = 0; commune < COMMUNES; commune++) {
      codes.add(Integer.toString(10_001 + commune));
    }
    return codes;
  }

  private static void writeReference(Office office) throws IOException {
    StringBuilder communes = new StringBuilder("code,name,type,area,valid_from,valid_to\n");
    communes()
        .forEach(
            code ->
                communes
                    .append(code)
                    .append(",Xã Mẫu ")
                    .append(code)
                    .append(",xa,180,2020-01-01,\n"));
    StringBuilder indicators =
        new StringBuilder(
            "code,name_vi,name_en,uom,aggregation,behaviour,direction,decimals,source,parent,"
                + "numerator,denominator,scale,min,max,aliases\n");
    for (String row : MonthlyForm.ROWS) {
      boolean flow = MonthlyForm.isFlow(row);
      String parent =
          MonthlyForm.PARTS.entrySet().stream()
              .filter(whole -> whole.getValue().contains(row))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse("");
      indicators.append(
          "%s,Chỉ tiêu %s,%s,%s,sum,%s,none,%d,submitted,%s,,,,,,%n"
              .formatted(
                  row,
                  row,
                  row,
                  flow ? "ha" : row.startsWith("HH") ? "hộ" : "con",
                  flow ? "flow" : "stock",
                  flow ? 2 : 0,
                  parent));
    }
    indicators.append(
        "POOR_RATE,Tỷ lệ nghèo,Poverty,%,ratio,stock,none,2,computed,,HH_POOR,HH,100,,,\n");
    write(office, "areas.csv", "code,name,level,parent\n180,Tràng Định,district,\n");
    write(office, "communes.csv", communes.toString());
    write(office, "indicators.csv", indicators.toString());
    write(office, "succession.csv", "from_code,to_code,effective,share,basis\n");
    write(office, "targets.csv", "year,authority,place,indicator,kind,value,assigned_on\n");
    Files.writeString(
        office.config().resolve("forms.yml"),
        "forms:\n  KTXH:\n    name: Báo cáo\n    deadline_days: 60\n" + formColumns(office));
  }

  private static String formColumns(Office office) throws IOException {
    String forms = Files.readString(office.config().resolve("forms.yml"));
    return forms.substring(forms.indexOf("\ncolumns:") + 1);
  }

  private static void write(Office office, String file, String text) throws IOException {
    Files.writeString(office.config().resolve("reference").resolve(file), text);
  }
}
