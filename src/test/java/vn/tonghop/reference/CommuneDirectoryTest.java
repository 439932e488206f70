package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneDirectoryTest {
  private static final Commune OLD_TOWN =
      commune("05995", "Thị trấn Thất Khê", "thi_tran", "2020-01-01", "2024-11-30");
  private static final Commune DAI_DONG =
      commune("06040", "Xã Đại Đồng", "xa", "2020-01-01", "2024-11-30");
  private static final Commune NEW_TOWN =
      commune("06040", "Thị trấn Thất Khê", "thi_tran", "2024-12-01", "2025-06-30");
  private static final Commune THAT_KHE = commune("06040", "Xã Thất Khê", "xa", "2025-07-01", null);
  private static final Commune TAN_TIEN = commune("06019", "Xã Tân Tiến", "xa", "2020-01-01", null);
  private static final Commune OTHER_TAN_TIEN =
      commune("09999", "Phường Tân Tiến", "phuong", "2025-01-01", null);

  private final PeriodCalendar calendar =
      new PeriodCalendar(
          List.of(
              new Period(
                  "2024",
                  LocalDate.of(2024, 1, 1),
                  LocalDate.of(2024, 12, 31),
                  LocalDate.of(2024, 11, 30),
                  null)));
  private final CommuneDirectory directory =
      new CommuneDirectory(
          List.of(OLD_TOWN, DAI_DONG, NEW_TOWN, THAT_KHE, TAN_TIEN, OTHER_TAN_TIEN));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "06040",
        "6040",
        "Xã Đại Đồng",
        "đại đồng",
        "ĐẠI ĐỒNG",
        "X. Đại Đồng",
        "x.Đại Đồng",
        "dai-dong",
        "dai_dong",
        "DaiDong",
        "XaDaiDong",
        "xadaidong",
        " daidong "
      })
  void knowsEveryWayToWriteACommune(String token) {
    assertThat(directory.find(token, calendar.byCode("2024"))).contains(DAI_DONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Thất Khê", "TT Thất Khê", "TT.Thất Khê", "thị trấn Thất Khê", "TTThatKhe"})
  void knowsEveryWayToWriteATown(String token) {
    assertThat(directory.find(token, calendar.byCode("2024"))).contains(OLD_TOWN);
  }

  @ParameterizedTest
  @CsvSource({"2024, Xã Đại Đồng", "2024-12, Thị trấn Thất Khê", "2025, Xã Thất Khê"})
  void takesTheGenerationOfTheCutOffDay(String period, String name) {
    assertThat(directory.find("06040", calendar.byCode(period)).map(Commune::name)).contains(name);
  }

  @Test
  void takesACommuneThatEndedWithinThePeriod() {
    assertThat(directory.find("Đại Đồng", calendar.byCode("2024-Q4"))).contains(DAI_DONG);
  }

  @Test
  void takesTheNearestInTimeOfAnInactiveCommune() {
    assertThat(directory.find("Đại Đồng", calendar.byCode("2026"))).contains(DAI_DONG);
    assertThat(directory.find("Thất Khê", calendar.byCode("2010"))).contains(OLD_TOWN);
    assertThat(directory.find("06040", calendar.byCode("2010"))).contains(DAI_DONG);
  }

  @Test
  void doesNotChooseBetweenTwoCommunesOfOneName() {
    assertThat(directory.find("Tân Tiến", calendar.byCode("2025"))).isEmpty();
    assertThat(directory.find("Tân Tiến", calendar.byCode("2023"))).contains(TAN_TIEN);
  }

  @Test
  void letsThePrefixChooseBetweenTwoCommunesOfOneName() {
    assertThat(directory.find("Xã Tân Tiến", calendar.byCode("2025"))).contains(TAN_TIEN);
    assertThat(directory.find("P. Tân Tiến", calendar.byCode("2025"))).contains(OTHER_TAN_TIEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xã", "Hà Nội", "06041", "99", "1234567", "all"})
  void findsNothingForWhatIsNoCommune(String token) {
    assertThat(directory.find(token, calendar.byCode("2024"))).isEmpty();
  }

  @Test
  void namesTheThreeNearest() {
    assertThat(directory.nearest("xã Dai Dog")).hasSize(3).startsWith("06040 Xã Đại Đồng");
    assertThat(directory.nearest("06018")).startsWith("06019 Xã Tân Tiến");
    assertThat(new CommuneDirectory(List.of()).nearest("Đại Đồng")).isEmpty();
  }

  private final CommuneDirectory city =
      new CommuneDirectory(
          List.of(
              commune("27001", "Phường 1", "phuong", "2020-01-01", null),
              commune("27010", "Phường 10", "phuong", "2020-01-01", null),
              commune("27011", "Phường 11", "phuong", "2020-01-01", null),
              commune("27020", "Xã Ia Rvê 2", "xa", "2020-01-01", null),
              commune("27021", "Xã Ia Rvê", "xa", "2020-01-01", null),
              commune("27030", "Xã Mẫu 10001", "xa", "2020-01-01", null)));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "P.1;27001",
        "P 1;27001",
        "P1;27001",
        "F1;27001",
        "f.1;27001",
        "Phường 1;27001",
        "phường 01;27001",
        "Phuong 1;27001",
        "phuong1;27001",
        "UBND phường 1, quận 3;27001",
        "P.01, Q.3;27001",
        "P. 10;27010",
        "P 10;27010",
        "PHƯỜNG 10;27010",
        "f10;27010",
        "Phường 11;27011",
        "27011 - Phường 11;27011",
        "Ia Rvê 2;27020",
        "xã Ia Rvê;27021",
        "ia-rve-2;27020",
        "Xã Mẫu 10001;27030",
        "mau 10001;27030",
      })
  void knowsAWardByItsNumber(String token, String code) {
    assertThat(city.find(token, calendar.byCode("2024")).map(Commune::code)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "10",
        "P.12",
        "P.100",
        "phường 1 và 10",
        "P.1-10",
        "P.1,0",
        "xã 1",
        "xã 10",
        "thị trấn 1",
        "quận 1",
        "Q.1",
        "27011 - Phường 1",
        "27001 - Phường 11",
        "27001 - Phường 12",
        "27001 - P.2",
        "27020 - Ia Rvê 3",
        "Ia Rvê 1",
        "Mẫu 10002"
      })
  void takesNoWardForAnother(String token) {
    assertThat(city.find(token, calendar.byCode("2024"))).isEmpty();
  }

  private static Commune commune(
      String code, String name, String type, String from, @Nullable String to) {
    return new Commune(
        code, name, type, "180", LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }
}
