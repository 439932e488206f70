package vn.tonghop.identify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionNameTest {

  @ParameterizedTest
  @CsvSource({
    "06040_2024_KTXH.csv,06040,2024,KTXH,,false",
    "06040_2024-q3_ktxh.CSV,06040,2024-Q3,KTXH,,false",
    "06040_2024-11_KTXH_lan2.csv,06040,2024-11,KTXH,2,false",
    "06040_2024_KTXH_lan2_bosung.txt,06040,2024,KTXH,2,true",
    "06040_2024_KTXH_BOSUNG.csv,06040,2024,KTXH,,true",
    "06040_2024_KTXH_bo_sung.csv,06040,2024,KTXH,,true",
    "06040_2024_KTXH_lần 3.csv,06040,2024,KTXH,3,false",
    "dai-dong_2024_KTXH.csv,dai-dong,2024,KTXH,,false",
    "DaiDong_2024_KTXH.csv,DaiDong,2024,KTXH,,false",
    "Dai_Dong_2024_KTXH.csv,Dai_Dong,2024,KTXH,,false",
    "xã Đại Đồng_2024-H1_KTXH.csv,xã Đại Đồng,2024-H1,KTXH,,false",
    "06040_2024_Q3_KTXH.csv,06040,2024-Q3,KTXH,,false",
    "06040_2024_KTXH (1).csv,06040,2024,KTXH,,false",
    "\u200E06040_2024_KTXH\u202E.csv,06040,2024,KTXH,,false",
    "06040_2024_KTXH - Copy (2).csv,06040,2024,KTXH,,false",
    "Copy of 06040_2024_KTXH.csv,06040,2024,KTXH,,false",
    "06040_2024_KTXH.csv.txt,06040,2024,KTXH,,false",
    "06040_quy3_KTXH.csv,06040,QUY3,KTXH,,false",
    "06040_KTXH.csv,06040,,KTXH,,false",
    "_2024_KTXH.csv,,2024,KTXH,,false",
    "06040_2024.csv,06040,2024,,,false",
    "bao cao thang 11.csv,,,,,false",
  })
  void readsWhatTheNameSays(
      String fileName,
      String commune,
      String period,
      String form,
      Integer revision,
      boolean supplement) {
    assertThat(SubmissionName.parse(fileName))
        .isEqualTo(new SubmissionName(commune, period, form, revision, supplement, false));
  }

  @Test
  void readsAFileOfManyCommunes() {
    assertThat(SubmissionName.parse("ALL_2024_KTXH.csv"))
        .isEqualTo(new SubmissionName(null, "2024", "KTXH", null, false, true));
  }

  @Test
  void takesADecomposedNameForTheComposedOne() {
    assertThat(SubmissionName.parse("Đa\u0323i Đo\u0302\u0300ng_2024_KTXH.csv").commune())
        .isEqualTo("Đại Đồng");
  }
}
