package vn.tonghop.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Shares a total out so that nothing is lost: the method of the largest remainder. */
final class Apportionment {
  private static final int SCALE_OF_WEIGHTS = 6;

  private Apportionment() {}

  /**
   * Shares {@code total} out by weight.
   *
   * @param total zero or more
   * @param decimals digits after the decimal sign of each share
   * @param weights zero or more by commune, not all zero unless the total is
   * @return the shares by commune, which add up to {@code total} exactly
   */
  static Map<String, BigDecimal> share(
      BigDecimal total, int decimals, Map<String, BigDecimal> weights) {
    BigInteger units = total.movePointRight(decimals).toBigIntegerExact();
    Map<String, BigInteger> whole = new TreeMap<>();
    weights.forEach((commune, weight) -> whole.put(commune, toWhole(weight)));
    BigInteger sum = whole.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0 && units.signum() != 0) {
      throw new IllegalArgumentException("nobody to share %s among".formatted(total));
    }
    BigInteger divisor = sum.max(BigInteger.ONE);
    Map<String, BigInteger> shares = new TreeMap<>();
    Map<String, BigInteger> remainders = new TreeMap<>();
    BigInteger left = units;
    for (Map.Entry<String, BigInteger> entry : whole.entrySet()) {
      BigInteger[] quota = units.multiply(entry.getValue()).divideAndRemainder(divisor);
      shares.put(entry.getKey(), quota[0]);
      remainders.put(entry.getKey(), quota[1]);
      left = left.subtract(quota[0]);
    }
    List<Map.Entry<String, BigInteger>> order = new ArrayList<>(remainders.entrySet());
    order.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    for (Map.Entry<String, BigInteger> entry : order.subList(0, left.intValueExact())) {
      shares.merge(entry.getKey(), BigInteger.ONE, BigInteger::add);
    }
    Map<String, BigDecimal> result = new TreeMap<>();
    shares.forEach((commune, share) -> result.put(commune, new BigDecimal(share, decimals)));
    return result;
  }

  /**
   * Varies a weight a little, always the same way for the same {@code key}.
   *
   * @param spread by how many percent at most, up or down
   */
  static BigDecimal varied(BigDecimal weight, int spread, String key) {
    CRC32 hash = new CRC32();
    hash.update(key.getBytes(StandardCharsets.UTF_8));
    long percent = 100 - spread + hash.getValue() % (2L * spread + 1);
    return weight.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
  }

  private static BigInteger toWhole(BigDecimal weight) {
    return weight
        .setScale(SCALE_OF_WEIGHTS, RoundingMode.HALF_UP)
        .movePointRight(SCALE_OF_WEIGHTS)
        .toBigIntegerExact();
  }
}
