package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked in areas.csv, communes.csv and succession.csv. */
class PlacesTest {
  private ReferenceFiles files;

  @BeforeEach
  void writeValidFiles(@TempDir Path config) {
    files = new ReferenceFiles(config);
  }

  @Test
  void refusesAnAreaTwice() {
    files.withRow("areas.csv", "180,Tràng Định,district,20");

    assertThat(files.mistakes())
        .containsExactly(
            "areas.csv, line 4, column code: '180' repeats the code of line 3; remove one");
  }

  @Test
  void refusesAnAreaWithAnUnknownParent() {
    files.with("areas.csv", "district,20", "district,21");

    assertThat(files.mistakes())
        .containsExactly(
            "areas.csv, line 3, column parent: '21' is not the code of an area; add the area to"
                + " this file");
  }

  @Test
  void refusesAreasThatLieInEachOther() {
    files.with("areas.csv", "province,", "province,180");

    assertThat(files.mistakes())
        .containsExactly("areas.csv, line 2, column parent: '180' makes a circle: 20 in 180 in 20");
  }

  @Test
  void refusesACommuneCodeThatLostItsLeadingZero() {
    files.with("communes.csv", "06025,", "6025,");

    assertThat(files.mistakes())
        .contains(
            "communes.csv, line 3, column code: '6025' is not five digits; write leading zeros too,"
                + " such as 06040");
  }

  @Test
  void refusesAnUnknownTypeAndAnUnknownAreaOfACommune() {
    files.with("communes.csv", "Cấn,xa,180", "Cấn,city,181");

    assertThat(files.mistakes())
        .containsExactly(
            "communes.csv, line 3, column type: 'city' is not one of xa, thi_tran, phuong",
            "communes.csv, line 3, column area: '181' is not the code of an area; add the area to"
                + " areas.csv");
  }

  @Test
  void refusesACommuneThatEndsBeforeItBegins() {
    files.with("communes.csv", "05995,Thị trấn Thất Khê,thi_tran,180,2020", "05995,A,xa,180,2025");

    assertThat(files.mistakes())
        .containsExactly(
            "communes.csv, line 2, column valid_to: '2024-11-30' is before valid_from 2025-01-01");
  }

  @Test
  void refusesTwoGenerationsOfOneCodeAtOneTime() {
    files.with("communes.csv", "2024-12-01,", "2024-11-30,");

    assertThat(files.mistakes())
        .contains(
            "communes.csv, line 5, column valid_from: '2024-11-30' lies within the validity of the"
                + " same code in line 4; end that one the day before");
  }

  @Test
  void refusesAGenerationTwice() {
    files.withRow("communes.csv", "06025,Xã Đội Cấn,xa,180,2020-01-01,2020-12-31");

    assertThat(files.mistakes())
        .containsExactly(
            "communes.csv, line 6, column valid_from: '2020-01-01' repeats the code and valid_from"
                + " of line 3; remove one");
  }

  @Test
  void refusesSharesThatDoNotAddUpToOne() {
    files.with("succession.csv", "0.9", "0.8");

    assertThat(files.mistakes())
        .containsExactly(
            "succession.csv, line 3, column share: '0.8' and the other shares of 06040 on"
                + " 2024-12-01 add up to 0.9; they must add up to exactly 1");
  }

  @Test
  void letsSharesDifferByWhatIsCountedAndAddsEachUpByItself() {
    files
        .withRow("succession.csv", "06040,06040,2024-12-01,0.88,area")
        .withRow("succession.csv", "06040,06025,2024-12-01,0.13,area");

    assertThat(files.mistakes())
        .containsExactly(
            "succession.csv, line 5, column share: '0.88' and the other shares of 06040 on"
                + " 2024-12-01 add up to 1.01; they must add up to exactly 1");
  }

  @Test
  void refusesSharesOfOneDimensionWithoutThoseOfAllOthers() {
    files.with("succession.csv", "05995,06040,2024-12-01,1,", "05995,06040,2024-12-01,1,area");

    assertThat(files.mistakes())
        .containsExactly(
            "succession.csv, line 2, column basis: 'area' needs shares beside it for all other"
                + " indicators, with another basis");
  }

  @Test
  void refusesASuccessorOfNothingOrMoreThanAll() {
    files.with("succession.csv", "0.9", "1.1").with("succession.csv", ",0.1", ",-0.1");

    assertThat(files.mistakes())
        .containsExactly(
            "succession.csv, line 3, column share: '1.1' is not above 0 and at most 1",
            "succession.csv, line 4, column share: '-0.1' is not above 0 and at most 1");
  }

  @Test
  void refusesASuccessionOfCommunesThatDidNotExistThen() {
    files.with("succession.csv", "05995,06040,2024-12-01", "05995,05995,2025-12-01");

    assertThat(files.mistakes())
        .containsExactly(
            "succession.csv, line 2, column from_code: '05995' is no commune on the eve,"
                + " 2025-11-30, in communes.csv",
            "succession.csv, line 2, column to_code: '05995' is no commune on 2025-12-01 in"
                + " communes.csv");
  }

  @Test
  void refusesASuccessionTwice() {
    files.withRow("succession.csv", "05995,06040,2024-12-01,1,");

    assertThat(files.mistakes())
        .contains(
            "succession.csv, line 5, column to_code: '06040' repeats the from_code, to_code and"
                + " effective of line 2; remove one");
  }
}
