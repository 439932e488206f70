package vn.tonghop.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.register.OwnFolder;

/**
 * The log file of one run, {@code $TONGHOP_HOME/log/run-ID.log}: everything that is logged between
 * {@link #begin} and {@link #end}, by whatever thread. A process runs one job at a time.
 */
public final class RunLog {
  private static final String NAME = "RUN";

  /** A file's name in a message is not to be obeyed by the terminal of whoever reads the log. */
  private static final String CONTROL =
      "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]";

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

    keepFromOthers();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %replace(%msg%n%ex){'"
            + CONTROL
            + "','?'}%nopex");
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

  /** Makes the folder of all logs, if it is not there, one that is not everybody's to read. */
  public static void keepFromOthers() {
    Path folder = Path.of(System.getProperty("tonghop.home", "var"), "log");
    try {
      OwnFolder.create(folder);
    } catch (IOException e) {
      // A run goes on without its log; what cannot be written tells more than this.
      LoggerFactory.getLogger(RunLog.class).debug("{} cannot be made", folder, e);
    }
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
