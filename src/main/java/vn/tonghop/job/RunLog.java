package vn.tonghop.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
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

  private RunLog() {}

  /**
   * Starts the log of a run; a restarted run goes on in the same file.
   *
   * @return the file, under the folder that the system property {@code tonghop.home} names
   */
  public static synchronized Path begin(long runId) {
    end();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Path file = ProgramLog.folder().resolve("run-" + runId + ".log");

    keepFromOthers();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setName(NAME);
    appender.setFile(file.toString());
    ProgramLog.writeLines(appender, context);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    return file;
  }

  /** Makes the folder of all logs, if it is not there, one that is not everybody's to read. */
  public static void keepFromOthers() {
    try {
      OwnFolder.create(ProgramLog.folder());
    } catch (IOException e) {
      // A run goes on without its log; what cannot be written tells more than this.
      LoggerFactory.getLogger(RunLog.class).debug("there is no folder for logs", e);
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
