package vn.tonghop.job;

import vn.tonghop.database.Queries;

/**
 * What a process that works on a job goes by.
 *
 * @param job the job's name
 * @param token the number that is raised when the job is taken from it
 */
record Claim(String job, long token) {

  /**
   * Makes sure that the job is still this process's until the present transaction ends: whoever
   * takes it waits for that, or ends the session.
   *
   * @return whether somebody asked the run to stop
   * @throws RunInterrupted when it was taken
   */
  boolean hold(Queries queries) {
    return queries
        .sql("job/go_by_claim")
        .param("job", job)
        .param("token", token)
        .query(Boolean.class)
        .optional()
        .orElseThrow(RunInterrupted::givenUp);
  }
}
