package vn.tonghop.job;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a job is to do.
 *
 * @param name the name of its folder
 * @param inbox where submissions are looked for
 * @param ownInbox true when files leave the inbox once archived, false when it is left as it is
 * @param failOn what makes a finished run end with exit code 3
 * @param schedule a cron expression of six fields, or null when it only runs by hand
 * @param zone tells what day and, for {@code schedule}, what time it is
 * @param budget how much may be wrong for it to publish
 */
public record JobSettings(
    String name,
    Path inbox,
    boolean ownInbox,
    Set<FailOn> failOn,
    @Nullable String schedule,
    ZoneId zone,
    Budget budget) {

  /** The zone of a job that names none. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The job's name of runs that only carry out what administrators did. */
  public static final String ACTIONS = "actions";

  public JobSettings {
    failOn = Set.copyOf(failOn);
  }

  /** A job that publishes whatever comes. */
  public JobSettings(
      String name,
      Path inbox,
      boolean ownInbox,
      Set<FailOn> failOn,
      @Nullable String schedule,
      ZoneId zone) {
    this(name, inbox, ownInbox, failOn, schedule, zone, Budget.NONE);
  }

  /** The same job, looking elsewhere for submissions or ending with 3 for other things. */
  public JobSettings with(Path otherInbox, boolean otherOwnInbox, Set<FailOn> otherFailOn) {
    return new JobSettings(name, otherInbox, otherOwnInbox, otherFailOn, schedule, zone, budget);
  }
}
