package vn.tonghop.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param runId the number that {@code runs}, {@code show} and {@code restart} know it by
 * @param end whether it finished; if not, it can be restarted
 * @param publication the publication that it made, or null when it changed nothing
 * @param summary what happened, in lines for people
 * @param rejected files and rows refused
 * @param held values held
 * @param missing expected submissions that are missing
 * @param failure why it did not finish, in plain words, or null when it did
 */
public record RunResult(
    long runId,
    End end,
    @Nullable Integer publication,
    List<String> summary,
    int rejected,
    int held,
    int missing,
    @Nullable String failure) {

  public RunResult {
    summary = List.copyOf(summary);
  }

  /** The ways in which a run ends. */
  public enum End {
    /** It did all that there was to do. */
    FINISHED,
    /** Something went wrong. */
    FAILED,
    /** Somebody stopped it. */
    STOPPED,
    /** Another process has it by now, and will tell how it ends. */
    TAKEN
  }

  static RunResult unfinished(long runId, End end, String why) {
    return new RunResult(runId, end, null, List.of(), 0, 0, 0, why);
  }

  /** Whether it finished. */
  public boolean succeeded() {
    return end == End.FINISHED;
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
