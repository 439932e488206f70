package vn.tonghop.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked in units.csv, targets.csv and periods.csv. */
class UnitsTargetsPeriodsTest {
  private ReferenceFiles files;

  @BeforeEach
  void writeValidFiles(@TempDir Path config) {
    files = new ReferenceFiles(config);
  }

  @Test
  void refusesASpellingOfTwoUnits() {
    files.with("units.csv", "hecta", "hecta|Mét vuông").withRow("units.csv", "HA,area,1,");

    assertThat(files.mistakes())
        .containsExactly(
            "units.csv, line 5, column code: 'HA' has 'HA', which already stands for ha in line 3;"
                + " one spelling can mean one unit only",
            "units.csv, line 3, column aliases: 'hecta|Mét vuông' has 'Mét vuông', which already"
                + " stands for m2 in line 2; one spelling can mean one unit only");
  }

  @Test
  void refusesAFactorBelowZero() {
    files.with("units.csv", "ha,area,10000", "ha,area,-1");

    assertThat(files.mistakes())
        .containsExactly("units.csv, line 3, column factor: '-1' is not above 0");
  }

  @Test
  void refusesATargetForWhatIsNotThere() {
    files.with("targets.csv", "180,AREA,level", "181,LAND,level");

    assertThat(files.mistakes())
        .containsExactly(
            "targets.csv, line 2, column indicator: 'LAND' is not the code of an indicator of"
                + " indicators.csv",
            "targets.csv, line 2, column place: '181' is neither an area of areas.csv nor a commune"
                + " that existed in 2024 in communes.csv");
  }

  @Test
  void refusesATargetForACommuneThatDidNotExistThatYear() {
    files.with("targets.csv", "2024,hdnd_huyen,05995", "2025,hdnd_huyen,05995");

    assertThat(files.mistakes())
        .containsExactly(
            "targets.csv, line 4, column place: '05995' is neither an area of areas.csv nor a"
                + " commune that existed in 2025 in communes.csv");
  }

  @Test
  void refusesTwoTargetsOfOneDayButNotAnAdjustment() {
    files
        .withRow("targets.csv", "2024,hdnd_huyen,180,AREA,level,10600,2024-07-01")
        .withRow("targets.csv", "2024,hdnd_huyen,180,AREA,level,10700,2023-12-20");

    assertThat(files.mistakes())
        .containsExactly(
            "targets.csv, line 6, column assigned_on: '2023-12-20' repeats the year, authority,"
                + " place, indicator, kind and assigned_on of line 2; remove one");
  }

  @Test
  void refusesAYearAndAKindThatAreNone() {
    files.with("targets.csv", "2024,ubnd_tinh,180,AREA,", "24,ubnd_tinh,180,AREA,rise");

    assertThat(files.mistakes())
        .containsExactly(
            "targets.csv, line 3, column year: '24' is not a whole number from 1900 to 2199",
            "targets.csv, line 3, column kind: 'rise' is not one of level, at_most, range,"
                + " reduction, reduction_pct, growth_pct");
  }

  @Test
  void takesTwoKindsOfOneDayAndARangeWithBothEnds() {
    files.write(
        "targets.csv",
        """
        year,authority,place,indicator,kind,value,value_to,assigned_on
        2024,hdnd_huyen,180,AREA,level,10560.49,,2023-12-20
        2024,hdnd_huyen,180,AREA,growth_pct,3,,2023-12-20
        2024,ubnd_tinh,180,AREA,range,6.6,6.8,2023-12-20
        """);

    assertThat(files.load().targets())
        .extracting(Target::kind, Target::valueTo)
        .containsExactly(
            tuple(TargetKind.LEVEL, null),
            tuple(TargetKind.GROWTH_PCT, null),
            tuple(TargetKind.RANGE, new BigDecimal("6.8")));
  }

  @Test
  void refusesARangeWithoutItsEndAndAnEndWithoutARange() {
    files.write(
        "targets.csv",
        """
        year,authority,place,indicator,kind,value,value_to,assigned_on
        2024,a,180,AREA,range,6.6,,2023-12-20
        2024,b,180,AREA,range,6.6,6.5,2023-12-20
        2024,c,180,AREA,at_most,3,4,2023-12-20
        """);

    assertThat(files.mistakes())
        .containsExactly(
            "targets.csv, line 2, column value_to: the empty cell must be filled in: a range goes"
                + " from value to value_to",
            "targets.csv, line 3, column value_to: '6.5' is below value",
            "targets.csv, line 4, column value_to: '4' is the upper end of a range; leave it empty,"
                + " or write the kind range");
  }

  @Test
  void refusesAPeriodThatIsNone() {
    files.with("periods.csv", "\n2024,", "\n2024-13,");

    assertThat(files.mistakes())
        .containsExactly(
            "periods.csv, line 2, column period: '2024-13' is not a period; write it like 2024,"
                + " 2024-H1, 2024-9M, 2024-Q3 or 2024-11");
  }

  @Test
  void refusesDatesOfAPeriodThatAreOutOfOrder() {
    files
        .withRow("periods.csv", "2025,2025-12-31,2025-01-01,2025-11-30,")
        .withRow("periods.csv", "2026,2026-01-01,2026-12-31,2027-01-01,2026-12-05");

    assertThat(files.mistakes())
        .containsExactly(
            "periods.csv, line 3, column ends: '2025-01-01' is before starts 2025-12-31",
            "periods.csv, line 4, column cut_off: '2027-01-01' does not lie from starts 2026-01-01"
                + " to ends 2026-12-31",
            "periods.csv, line 4, column deadline: '2026-12-05' is before cut_off 2027-01-01");
  }

  @Test
  void takesSixMonthsForTheFirstHalf() {
    files
        .withRow("periods.csv", "2025-H1,2025-01-01,2025-06-30,2025-06-15,")
        .withRow("periods.csv", "2025-6M,2025-01-01,2025-06-30,2025-06-20,");

    assertThat(files.mistakes())
        .containsExactly(
            "periods.csv, line 4, column period: '2025-6M' repeats the period of line 3; remove"
                + " one");
  }
}
