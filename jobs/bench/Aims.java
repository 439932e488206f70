import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Tells which aims were met, and keeps that in {@code aims.csv}. */
final class Aims {
  private final Path file;
  private final String shape;

  Aims(Settings settings) {
    this.file = settings.home().resolve("aims.csv");
    this.shape = settings.communes() + "," + settings.indicators() + "," + settings.repeat();
  }

  void tell(List<Aim> aims) throws IOException {
    if (aims.isEmpty()) {
      return;
    }
    System.out.printf("%n%-72s %9s %9s%n", "aim", "figure", "at most");
    String ended = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    StringBuilder kept = new StringBuilder();
    if (!Files.exists(file)) {
      kept.append("ended,communes,indicators,turns,aim,figure,at_most,verdict\n");
    }
    for (Aim aim : aims) {
      System.out.printf(
          "%-72s %9.3f %9.2f   %s%n", aim.what(), aim.figure(), aim.atMost(), aim.verdict());
      kept.append(
          String.format(
              "%s,%s,\"%s\",%.4f,%s,%s%n",
              ended, shape, aim.what(), aim.figure(), aim.atMost(), aim.verdict()));
    }
    Files.writeString(file, kept, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
