package textbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads numbers as they are written in Vietnam, and converts them to the indicator's unit. */
@Component
public class Conversion implements ItemProcessor<SubmittedRow, Fact> {
  private final Map<String, BigDecimal> factors;
  private final Map<String, String> units;

  /** Reads units and indicators, once. */
  public Conversion(@Value("${reference}") String reference) throws IOException {
    factors =
        rows(reference, "units.csv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> new BigDecimal(row[2])));
    units =
        rows(reference, "indicators.csv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> row[3]));
  }

  private static List<String[]> rows(String folder, String file) throws IOException {
    return Files.readAllLines(Path.of(folder, file)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  @Override
  public Fact process(SubmittedRow row) {
    String own = units.get(row.indicator());
    return new Fact(
        row.commune(),
        row.period(),
        row.indicator(),
        number(row.plan(), row.uom(), own),
        number(row.actual(), row.uom(), own),
        number(row.cumulative(), row.uom(), own));
  }

  private BigDecimal number(String written, String uom, String own) {
    if (written.isEmpty()) {
      return null;
    }
    BigDecimal value = new BigDecimal(written.replace(".", "").replace(',', '.'));
    return uom.equals(own)
        ? value
        : value.multiply(factors.get(uom)).divide(factors.get(own), MathContext.DECIMAL128);
  }
}
