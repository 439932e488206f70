package vn.tonghop.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.reference.Unit;

class UnitTableTest {
  private final UnitTable units = Golden.units();

  static List<String[]> spellings() {
    return Golden.rows("units.csv");
  }

  static List<String[]> conversions() {
    return Golden.rows("conversions.csv");
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @MethodSource("spellings")
  void findsUnitsAsPeopleWriteThem(String text, String expected) {
    String found =
        units
            .find(text)
            .map(
                unit ->
                    expected.contains(" x")
                        ? unit.code() + " x" + unit.factor().toPlainString()
                        : unit.code())
            .orElse("none");
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} are {3} {2}")
  @MethodSource("conversions")
  void convertsExactlyWhereThereIsAnEndInDecimals(
      String value, String from, String to, String expected) {
    assertThat(units.convert(new BigDecimal(value), unit(from), unit(to)))
        .isEqualByComparingTo(expected);
  }

  @Test
  void tellsCaseApartOnlyWhereTwoUnitsDifferInIt() {
    Unit metre = new Unit("m", "length", BigDecimal.ONE, List.of());
    Unit mega = new Unit("M", "number", BigDecimal.valueOf(1_000_000), List.of());
    UnitTable both = new UnitTable(List.of(metre, mega));
    assertThat(both.find("m")).contains(metre);
    assertThat(both.find("M")).contains(mega);
    assertThat(new UnitTable(List.of(metre)).find("M")).contains(metre);
  }

  @Test
  void refusesToConvertBetweenDimensions() {
    assertThat(units.convertible(unit("ha"), unit("con"))).isFalse();
    assertThatThrownBy(() -> units.convert(BigDecimal.ONE, unit("ha"), unit("con")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ha")
        .hasMessageContaining("con");
  }

  private Unit unit(String code) {
    return units.find(code).orElseThrow();
  }
}
