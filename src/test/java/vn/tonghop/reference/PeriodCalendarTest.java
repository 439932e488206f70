package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCalendarTest {
  private static final Period YEAR_2024 =
      new Period(
          "2024",
          LocalDate.of(2024, 1, 1),
          LocalDate.of(2024, 12, 31),
          LocalDate.of(2024, 11, 30),
          LocalDate.of(2024, 12, 5));

  private final PeriodCalendar calendar = new PeriodCalendar(List.of(YEAR_2024));

  @ParameterizedTest
  @CsvSource({
    "2025, 2025-01-01, 2025-12-31",
    "2024-H1, 2024-01-01, 2024-06-30",
    "2024-H2, 2024-07-01, 2024-12-31",
    "2024-9M, 2024-01-01, 2024-09-30",
    "2024-Q1, 2024-01-01, 2024-03-31",
    "2024-Q3, 2024-07-01, 2024-09-30",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-12, 2024-12-01, 2024-12-31",
  })
  void knowsTheCalendar(String code, LocalDate starts, LocalDate ends) {
    assertThat(calendar.byCode(code)).isEqualTo(new Period(code, starts, ends, ends, null));
  }

  @Test
  void prefersTheListedPeriodToTheCalendar() {
    assertThat(calendar.byCode("2024")).isEqualTo(YEAR_2024);
    assertThat(calendar.find("năm 2024")).contains(YEAR_2024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2024-13", "2024-Q5", "24", "2024-1", "tháng 11/2024", "06040"})
  void refusesACodeThatIsNone(String code) {
    assertThatThrownBy(() -> calendar.byCode(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + code + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "2024-q3, 2024-Q3",
    "2024-6m, 2024-H1",
    "' 2024-11 ', 2024-11",
    "năm 2024, 2024",
    "Cả năm 2024, 2024",
    "6 tháng đầu năm 2024, 2024-H1",
    "6 tháng cuối năm 2024, 2024-H2",
    "9 tháng đầu năm 2024, 2024-9M",
    "9 tháng năm 2024, 2024-9M",
    "Quý III năm 2024, 2024-Q3",
    "QUÝ IV/2024, 2024-Q4",
    "quý 3/2024, 2024-Q3",
    "Q3/2024, 2024-Q3",
    "Tháng 11 năm 2024, 2024-11",
    "tháng 11/2024, 2024-11",
    "thang 3 / 2024, 2024-03",
    "tháng11năm2024, 2024-11",
    "11/2024, 2024-11",
    "3/2024, 2024-03",
    "T11/2024, 2024-11",
  })
  void understandsWords(String text, String code) {
    assertThat(calendar.find(text).map(Period::code)).contains(code);
  }

  @Test
  void understandsDecomposedUnicode() {
    String text = Normalizer.normalize("quý II năm 2024", Normalizer.Form.NFD);

    assertThat(calendar.find(text).map(Period::code)).contains("2024-Q2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "báo cáo tháng 11/2024",
        "tháng 13/2024",
        "05/12/2024",
        "quý V/2024",
        "11 tháng năm 2024",
        "tháng 11",
        "12,5"
      })
  void findsNothingInOtherText(String text) {
    assertThat(calendar.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Báo cáo tình hình kinh tế - xã hội tháng 11 năm 2024 | 2024-11",
        "BÁO CÁO KẾT QUẢ THỰC HIỆN NĂM 2024; KẾ HOẠCH NĂM 2025 | 2024 2025",
        "Kỳ báo cáo: 9 tháng đầu năm 2024 (sơ bộ) | 2024-9M",
        "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024 | 2024-H1 2024-H2",
        "tháng 11 và phương hướng tháng 12 năm 2024 | 2024-11 2024-12",
        "từ tháng 01 đến tháng 09 /2024 | 2024-09",
        "Kỳ: 2024-Q3 | 2024-Q3",
        "Kỳ: 2024-11 | 2024-11",
        "Quý III.2024 và tháng 11-2024 | 2024-Q3 2024-11",
        "năm 2024, năm 2024 | 2024",
      })
  void findsWhatATitleMentions(String title, String codes) {
    assertThat(calendar.mentionedIn(title))
        .extracting(Period::code)
        .containsExactly(codes.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tràng Định, ngày 05 tháng 12 năm 2024",
        "Tràng Định, ngày        tháng        năm 2024",
        "ngày … tháng 12 năm 2024",
        "ngày 05/12/2024",
        "Tính đến 30-11-2024 và 2024-11-30",
        "Số 11/2024/QĐ-UBND",
        "giai đoạn 2021-2025",
        "Kết quả 11 tháng năm 2024",
        "Tổng số 2024 hộ",
        "hết tháng 11",
      })
  void takesNeitherDatesNorNumbersForAPeriod(String text) {
    assertThat(calendar.mentionedIn(text)).isEmpty();
  }

  @Test
  void findsAMentionBesideTheDateOfTheReport() {
    assertThat(
            calendar.mentionedIn(
                "UBND xã Đại Đồng;Tràng Định, ngày 05 tháng 12 năm 2024\nBiểu số 01\nTháng 11/2024"))
        .extracting(Period::code)
        .containsExactly("2024-11");
  }

  @Test
  void goesBackAYear() {
    assertThat(calendar.samePeriodLastYear(calendar.byCode("2025"))).contains(YEAR_2024);
    assertThat(calendar.samePeriodLastYear(calendar.byCode("2024-Q3")).map(Period::code))
        .contains("2023-Q3");
    assertThat(calendar.samePeriodLastYear(calendar.byCode("1900"))).isEqualTo(Optional.empty());
  }

  @Test
  void listsTheMonthsUpToTheCutOff() {
    assertThat(calendar.months(YEAR_2024))
        .extracting(Period::code)
        .startsWith("2024-01")
        .endsWith("2024-11")
        .hasSize(11);
    assertThat(calendar.months(calendar.byCode("2024-Q3")))
        .extracting(Period::code)
        .containsExactly("2024-07", "2024-08", "2024-09");
    assertThat(calendar.months(calendar.byCode("2024-07")))
        .containsExactly(calendar.byCode("2024-07"));
  }

  @Test
  void leavesOutMonthsThatBeginBeforeThePeriod() {
    Period odd =
        new Period(
            "2025",
            LocalDate.of(2024, 12, 2),
            LocalDate.of(2025, 3, 30),
            LocalDate.of(2025, 3, 30),
            null);

    assertThat(calendar.months(odd)).extracting(Period::code).containsExactly("2025-01", "2025-02");
  }

  @Test
  void namesTheLongerPeriodsOfAMonth() {
    assertThat(calendar.containing(calendar.byCode("2024-08")))
        .extracting(Period::code)
        .containsExactly("2024-Q3", "2024-H2", "2024-9M", "2024");
    assertThat(calendar.containing(calendar.byCode("2024-11")))
        .extracting(Period::code)
        .containsExactly("2024-Q4", "2024-H2", "2024");
    assertThat(calendar.containing(calendar.byCode("2024-11"))).contains(YEAR_2024);
    assertThat(calendar.containing(calendar.byCode("2024-Q3"))).isEmpty();
  }
}
