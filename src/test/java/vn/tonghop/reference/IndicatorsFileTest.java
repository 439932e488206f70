package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorsFileTest {
  private static final String FILE = "indicators.csv";
  private ReferenceFiles files;

  @BeforeEach
  void writeValidFiles(@TempDir Path config) {
    files = new ReferenceFiles(config);
  }

  @Test
  void refusesWordsThatItDoesNotKnow() {
    files.with(FILE, "ngô,Maize area,ha,sum,flow,,", "ngô,Maize area,ha,add,Flow,high,10");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 4, column aggregation: 'add' is not one of sum, ratio, mean,"
                + " count, none",
            "indicators.csv, line 4, column behaviour: 'Flow' is not one of flow, stock",
            "indicators.csv, line 4, column direction: 'high' is not one of up, down, none",
            "indicators.csv, line 4, column decimals: '10' is not a whole number from 0 to 9");
  }

  @Test
  void refusesAnIndicatorWithoutBehaviour() {
    files.with(FILE, "Maize area,ha,sum,flow", "Maize area,ha,sum,");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 4, column behaviour: is empty; this column must be filled in");
  }

  @Test
  void refusesReferencesToWhatIsNotThere() {
    files
        .with(FILE, "Maize area,ha", "Maize area,acre")
        .with(FILE, "submitted,AREA", "submitted,LAND")
        .with(FILE, "RICE,AREA,100", "RYE,LAND,100");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 4, column uom: 'acre' is not the code of a unit; add the unit to"
                + " units.csv",
            "indicators.csv, line 4, column parent: 'LAND' is not the code of an indicator of this file",
            "indicators.csv, line 5, column numerator: 'RYE' is not the code of an indicator of"
                + " this file",
            "indicators.csv, line 5, column denominator: 'LAND' is not the code of an indicator of"
                + " this file");
  }

  @Test
  void refusesAnUnknownParent() {
    files.with(FILE, "submitted,AREA", "submitted,LAND");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 4, column parent: 'LAND' is not the code of an indicator of this"
                + " file");
  }

  @Test
  void refusesARatioOrAMeanWithoutItsParts() {
    files
        .with(FILE, "RICE,AREA,100", ",,100")
        .withRow(FILE, "YIELD,Năng suất,Yield,%,mean,stock,,,,,,,,,,");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 5, column numerator: the empty cell must name an indicator, since"
                + " aggregation is ratio",
            "indicators.csv, line 5, column denominator: the empty cell must name an indicator,"
                + " since aggregation is ratio",
            "indicators.csv, line 6, column denominator: the empty cell must name the indicator"
                + " that weighs, since aggregation is mean");
  }

  @Test
  void refusesToComputeFromNothing() {
    files.with(FILE, ",submitted,AREA", ",computed,AREA");

    assertThat(files.mistakes())
        .singleElement()
        .asString()
        .startsWith(
            "indicators.csv, line 4, column source: 'computed' has nothing to be worked out from");
  }

  @Test
  void refusesIndicatorsThatArePartsOfEachOther() {
    files.with(FILE, "computed,,,,,0,9000,", "submitted,MAIZE,,,,0,9000,");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 2, column parent: 'MAIZE' makes a circle: AREA needs MAIZE needs"
                + " AREA");
  }

  @Test
  void refusesAnIndicatorThatIsWorkedOutFromItself() {
    files.with(FILE, "computed,,RICE,AREA,100", "computed,,RICE,SHARE,100");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 5, column source: 'computed' makes a circle: SHARE needs SHARE");
  }

  @Test
  void refusesLimitsThatNothingCanMeet() {
    files.with(FILE, "0,9000", "9001,9000").with(FILE, "AREA,100,", "AREA,-100,");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 2, column min: '9001' is above max 9000",
            "indicators.csv, line 5, column scale: '-100' is not above 0");
  }

  @Test
  void refusesACodeTwice() {
    files.withRow(FILE, "RICE,Gạo,Rice,ha,sum,flow,,,,,,,,,,");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 6, column code: 'RICE' repeats the code of line 3; remove one");
  }

  @Test
  void refusesOneNameForTwoPartsOfOneParent() {
    files.with(FILE, ",Ngô", ",Ngô|CÂY  LUA");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 4, column aliases: 'Ngô|CÂY  LUA' has 'CÂY  LUA', which already"
                + " names RICE in line 3; only parts of different parents may share a name");
  }

  @Test
  void allowsOneNameForPartsOfDifferentParents() {
    files.with(FILE, "AREA,100,,,", "AREA,100,,,Lúa");

    assertThat(files.mistakes()).isEmpty();
  }

  @Test
  void refusesAnAliasThatIsTheCodeOfAnotherIndicator() {
    files.with(FILE, "AREA,100,,,", "AREA,100,,,Maize");

    assertThat(files.mistakes())
        .containsExactly(
            "indicators.csv, line 5, column aliases: 'Maize' has 'Maize', which is the code of"
                + " MAIZE in line 4; only parts of different parents may share a name");
  }
}
