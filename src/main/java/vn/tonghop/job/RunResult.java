package vn.tonghop.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param runId the number that {@code runs}, {@code show} and {@code restart} know it by
 * @param succeeded false when it failed and can be restarted
 * @param publication the publication that it made, or null when it changed nothing
 * @param summary what happened, in lines for people
 * @param rejected files and rows refused
 * @param held values held
 * @param missing expected submissions that are missing
 * @param failure why it failed, in plain words, or null when it succeeded
 */
public record RunResult(
    long runId,
    boolean succeeded,
    @Nullable Integer publication,
    List<String> summary,
    int rejected,
    int held,
    int missing,
    @Nullable String failure) {

  public RunResult {
    summary = List.copyOf(summary);
  }

  /** Whether something that {@code failOn} names happened. */
  public boolean happened(FailOn failOn) {
    return switch (failOn) {
      case REJECT -> rejected > 0;
      case HOLD -> held > 0;
      case MISSING -> missing > 0;
    };
  }
}
