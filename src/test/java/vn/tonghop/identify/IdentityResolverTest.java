package vn.tonghop.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.read.Header;
import vn.tonghop.read.Outcome;
import vn.tonghop.read.PreambleText;
import vn.tonghop.reference.Commune;
import vn.tonghop.reference.Form;
import vn.tonghop.reference.Period;
import vn.tonghop.words.ColumnRole;
import vn.tonghop.words.NameKey;

class IdentityResolverTest {
  private static final Form KTXH = new Form("KTXH", "Kinh tế - xã hội", List.of(), 5);
  private static final Commune DAI_DONG = commune("06040", "Xã Đại Đồng");
  private static final Commune CHI_LANG = commune("06034", "Xã Chi Lăng");
  private static final Commune THAT_KHE = commune("05995", "Thị trấn Thất Khê");
  private static final List<Commune> COMMUNES = List.of(DAI_DONG, CHI_LANG, THAT_KHE);
  private static final Header HEADER =
      new Header(Map.of(ColumnRole.NAME, 0, ColumnRole.ACTUAL, 1), List.of("Chỉ tiêu", "TH"), 1);
  private static final Header WIDE =
      new Header(
          Map.of(ColumnRole.COMMUNE, 0, ColumnRole.PERIOD, 1, ColumnRole.ACTUAL, 2),
          List.of("Xã", "Kỳ", "TH"),
          1);

  private final IdentityResolver resolver =
      new IdentityResolver(
          (token, period) -> find(token),
          token -> List.of("Xã Đại Đồng"),
          text -> mentionedIn(text).stream().findFirst(),
          IdentityResolverTest::mentionedIn,
          Map.of("KTXH", KTXH));

  @Test
  void takesEverythingFromTheName() {
    assertThat(accepted("06040_2024-11_KTXH_lan2_bosung.csv"))
        .isEqualTo(
            new FileIdentity(DAI_DONG, "06040", false, period("2024-11"), KTXH, 2, true, true));
  }

  @Test
  void takesWhatTheNameLacksFromTheTextAboveTheTable() {
    FileIdentity identity =
        accepted(
            "bao cao.csv",
            "UBND HUYỆN TRÀNG ĐỊNH",
            "UBND XÃ ĐẠI ĐỒNG",
            "Đại Đồng, ngày 05 tháng 12 năm 2024",
            "BÁO CÁO kết quả thực hiện tháng 2024-11");
    assertThat(identity.commune()).isEqualTo(DAI_DONG);
    assertThat(identity.period()).isEqualTo(period("2024-11"));
    assertThat(identity.form()).isEqualTo(KTXH);
    assertThat(identity.revision()).isEqualTo(1);
    assertThat(identity.revisionStated()).isFalse();
  }

  @Test
  void readsLabelsAndTitles() {
    assertThat(accepted("_2024_KTXH.csv", "Xã: Chi Lăng").commune()).isEqualTo(CHI_LANG);
    assertThat(accepted("_2024_KTXH.csv", "Đơn vị báo cáo: UBND thị trấn Thất Khê").commune())
        .isEqualTo(THAT_KHE);
    assertThat(accepted("_2024_KTXH.csv", "Báo cáo kinh tế - xã hội xã Đại Đồng").commune())
        .isEqualTo(DAI_DONG);
    assertThat(accepted("06040.csv", "Kỳ báo cáo: 2024-Q3").period()).isEqualTo(period("2024-Q3"));
  }

  @Test
  void refusesAFileWhoseTextNamesAnotherCommune() {
    for (String text :
        List.of(
            "UBND XÃ CHI LĂNG", "Ủy ban nhân dân xã Chi Lăng, huyện Tràng Định", "Xã: Chi Lăng")) {
      assertThat(refused("06040_2024_KTXH.csv", HEADER, text))
          .isEqualTo("identity-conflict [commune, Xã Đại Đồng (06040), Xã Chi Lăng (06034), 3, ]");
    }
  }

  @Test
  void refusesAFileWhoseTitleNamesAnotherPeriod() {
    assertThat(refused("06040_2024-11_KTXH.csv", HEADER, "BÁO CÁO tháng 2024-10"))
        .isEqualTo("identity-conflict [period, 2024-11, 2024-10, 3, ]");
    assertThat(refused("06040_2024_KTXH.csv", HEADER, "Biểu tổng hợp năm 2023"))
        .isEqualTo("identity-conflict [period, 2024, 2023, 3, ]");
  }

  @Test
  void tellsOfCommunePeriodAndFormAtOnceWithTheLinesInWhichTheyStand() {
    assertThat(
            refused(
                "06040_2024-11_KTXH.csv",
                HEADER,
                "UBND huyện Tràng Định",
                "UBND xã Chi Lăng",
                "",
                "Biểu mẫu: NN",
                "BÁO CÁO tháng 2024-10",
                "Xã: Chi Lăng"))
        .isEqualTo(
            "identity-conflict [form, KTXH, NN, 6, \"2024-11\" ≠ \"2024-10\" (7);"
                + " \"Xã Đại Đồng (06040)\" ≠ \"Xã Chi Lăng (06034)\" (4)]");
  }

  @Test
  void tellsOfAContradictionBeforeACommuneThatItDoesNotKnow() {
    assertThat(refused("99999_2024-11_KTXH.csv", HEADER, "BÁO CÁO tháng 2024-10"))
        .isEqualTo("identity-conflict [period, 2024-11, 2024-10, 3, ]");
  }

  @Test
  void seesNoContradictionWhereNothingIsStated() {
    FileIdentity identity =
        accepted(
            "06040_2024-11_KTXH.csv",
            "UBND HUYỆN TRÀNG ĐỊNH",
            "UBND xã Không Có",
            "Xã hội chủ nghĩa",
            "Căn cứ Nghị quyết năm 2023",
            "Đại Đồng, ngày 05 tháng 12 năm 2025",
            "Báo cáo thực hiện năm 2024",
            "Báo cáo năm 2023, kế hoạch năm 2025",
            "Kế hoạch phối hợp với xã Chi Lăng");
    assertThat(identity.commune()).isEqualTo(DAI_DONG);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(refused("99999_2024_KTXH.csv", HEADER))
        .isEqualTo("unknown-commune [Xã Đại Đồng, , ]");
    assertThat(refused("06040_quy_KTXH.csv", HEADER)).isEqualTo("unknown-period []");
    assertThat(refused("06040_KTXH.csv", HEADER)).isEqualTo("unknown-period []");
    assertThat(refused("06040_2024_ABC.csv", HEADER)).isEqualTo("unknown-form [KTXH]");
    assertThat(refused("all_2024_KTXH.csv", HEADER)).isEqualTo("unknown-commune [, , ]");
    assertThat(refused("_2024_KTXH.csv", HEADER)).isEqualTo("unknown-commune [, , ]");
  }

  @Test
  void leavesToTheRowsWhatOnlyTheyTell() {
    Outcome<FileIdentity> outcome =
        resolver.resolve(SubmissionName.parse("all_KTXH.csv"), List.of(), WIDE);
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Accepted<>(
                new FileIdentity(null, null, true, null, KTXH, 1, false, false)));
  }

  private FileIdentity accepted(String fileName, String... preamble) {
    Outcome<FileIdentity> outcome =
        resolver.resolve(SubmissionName.parse(fileName), lines(preamble), HEADER);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted<FileIdentity>) outcome).value();
  }

  /** Each text in a line of its own, the first in line 3. */
  private static List<PreambleText> lines(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new PreambleText(texts[i], i + 3))
        .toList();
  }

  private String refused(String fileName, Header header, String... preamble) {
    Outcome<FileIdentity> outcome =
        resolver.resolve(SubmissionName.parse(fileName), lines(preamble), header);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    var problem = ((Outcome.Refused<FileIdentity>) outcome).problem();
    return problem.code().text() + " " + problem.arguments();
  }

  private static Optional<Commune> find(String token) {
    String key = NameKey.of(token);
    return COMMUNES.stream()
        .filter(c -> key.equals(c.code()) || NameKey.of(c.name()).endsWith(key))
        .findFirst();
  }

  private static List<Period> mentionedIn(String text) {
    List<Period> periods = new ArrayList<>();
    Matcher code = Pattern.compile("\\d{4}(-(Q\\d|\\d\\d))?").matcher(text);
    while (code.find()) {
      periods.add(period(code.group()));
    }
    return periods;
  }

  private static Period period(String code) {
    int year = Integer.parseInt(code.substring(0, 4));
    LocalDate starts = LocalDate.of(year, 1, 1);
    LocalDate ends = LocalDate.of(year, 12, 31);
    if (code.length() == 7 && code.charAt(5) == 'Q') {
      starts = LocalDate.of(year, code.charAt(6) * 3 - '0' * 3 - 2, 1);
      ends = starts.plusMonths(3).minusDays(1);
    } else if (code.length() == 7) {
      starts = LocalDate.of(year, Integer.parseInt(code.substring(5)), 1);
      ends = starts.plusMonths(1).minusDays(1);
    }
    return new Period(code, starts, ends, ends, null);
  }

  private static Commune commune(String code, String name) {
    String type = name.startsWith("Xã") ? "xa" : "thi_tran";
    return new Commune(code, name, type, "180", LocalDate.of(2020, 1, 1), null);
  }
}
