package vn.tonghop.operate.run;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.NamePattern;
import vn.tonghop.register.Narrowing;

/** What a run is narrowed to. What is not given leaves nothing out. */
final class NarrowingOptions {

  @Option(
      names = "--period",
      paramLabel = "P",
      description = {
        "Take in only files of this period, such as 2024-11: from the inbox, and again",
        "from the archive, as after the reference data were mended."
      })
  private @Nullable String period;

  @Option(
      names = "--commune",
      paramLabel = "CODE",
      description = "The same, only files of this commune.")
  private @Nullable String commune;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "The same, only files of this name; * stands for anything.")
  private @Nullable String file;

  /**
   * What was chosen.
   *
   * @throws vn.tonghop.operate.session.CommandFailure when it names what there is not
   */
  Narrowing chosen(Known known) {
    known.commune(commune);
    return new Narrowing(
        period == null ? null : Known.anyPeriod(period),
        commune,
        file == null ? null : NamePattern.like(file));
  }
}
