package vn.tonghop.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log file of one run, {@code $TONGHOP_HOME/log/run-ID.log}: everything that is logged between
 * {@link #begin} and {@link #end}, by whatever thread. A process runs one job at a time.
 */
public final class RunLog {
  private static final String NAME = "RUN";

  private RunLog() {}

  /**
   * Starts the log of a run; a restarted run goes on in the same file.
   *
   * @return the file, under the folder that the system property {@code tonghop.home} names
   */
  public static synchronized Path begin(long runId) {
    end();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Path file = Path.of(System.getProperty("tonghop.home", "var"), "log", "run-" + runId + ".log");

    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %msg%n");
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();

    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setName(NAME);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    return file;
  }

  /** Ends the log of the run, if there is one. */
  public static synchronized void end() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    var appender = root.getAppender(NAME);
    if (appender != null) {
      root.detachAppender(appender);
      appender.stop();
    }
  }
}
