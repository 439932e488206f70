package vn.tonghop.operate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DatabaseKeeperTest {

  @Test
  void looksAgainAfterADatabaseThatCouldNotBeStarted() throws Exception {
    CountDownLatch looks = new CountDownLatch(3);

    try (DatabaseKeeper ignored =
        DatabaseKeeper.start(
            () -> {
              looks.countDown();
              throw new IllegalStateException("the disk is full");
            })) {
      assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
