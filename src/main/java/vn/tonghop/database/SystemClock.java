package vn.tonghop.database;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the program. Nothing else asks the machine what time it is: neither Java, nor a
 * query, which is handed the day or the moment that it needs.
 */
@Configuration(proxyBeanMethods = false)
public class SystemClock {

  /** The machine's clock; what day it is, only a zone tells. */
  @Bean
  public Clock clock() {
    return Clock.systemUTC();
  }
}
