package vn.tonghop.reference;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit of measure.
 *
 * @param code the unit as it is written, such as {@code ha}
 * @param dimension what it measures; only units of one dimension convert into each other
 * @param factor how many of the dimension's base unit one of this unit is
 * @param aliases other ways to write it
 */
public record Unit(String code, String dimension, BigDecimal factor, List<String> aliases) {

  public Unit {
    aliases = List.copyOf(aliases);
  }
}
