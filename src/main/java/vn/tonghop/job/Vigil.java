package vn.tonghop.job;

import java.time.Duration;

/**
 * How long somebody waits for a process before it is given up. A process that is only slow says
 * something every two seconds all the same; one that is given up by mistake fails, and does no
 * harm.
 *
 * @param silence nothing may have been heard of it for so long, by the clock of whoever asks
 * @param watch and then nothing may be heard for so long while one listens, for clocks differ
 */
record Vigil(Duration silence, Duration watch) {

  /** As {@code -Dtonghop.run.silence-seconds} and {@code -Dtonghop.run.watch-seconds} say. */
  static Vigil configured() {
    return new Vigil(
        Duration.ofSeconds(Long.getLong("tonghop.run.silence-seconds", 120)),
        Duration.ofSeconds(Long.getLong("tonghop.run.watch-seconds", 10)));
  }
}
