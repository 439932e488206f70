package vn.tonghop.job;

import vn.tonghop.register.Narrowing;

/** Runs jobs to their end, in the calling thread. */
public interface JobRunner {

  /**
   * Starts a new run.
   *
   * @throws AnotherRunInProgress when the job is running already
   */
  default RunResult run(JobSettings settings, RunProgress progress) {
    return run(settings, Narrowing.NONE, progress);
  }

  /**
   * Starts a new run that takes in a part of the inbox, and takes it in again from the archive.
   *
   * @throws AnotherRunInProgress when the job is running already
   */
  RunResult run(JobSettings settings, Narrowing only, RunProgress progress);

  /**
   * Carries out what administrators did and no run has taken up yet: a run that takes in no file.
   *
   * @throws AnotherRunInProgress when somebody else does the same, or another run goes on too long
   */
  RunResult carryOut(RunProgress progress);

  /**
   * Goes on with a failed or stopped run from where it stopped.
   *
   * @throws AnotherRunInProgress when its job is running
   * @throws IllegalArgumentException when there is no such run or it cannot be restarted; the
   *     message says which, in plain words
   */
  RunResult restart(long runId, RunProgress progress);

  /**
   * Has the run that is in progress end at its next chunk, ready to be restarted; does not wait for
   * it, and does nothing when none is in progress. May be called from any thread.
   */
  void stop();
}
