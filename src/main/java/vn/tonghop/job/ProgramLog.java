package vn.tonghop.job;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * What is logged where: a person's terminal shows only our own warnings, as plain lines; everything
 * goes to {@code $TONGHOP_HOME/log/tonghop.log}. A log that cannot be written is no reason to stop,
 * nor to say anything: whatever is at its root stops a command in words of its own.
 *
 * <p>It is code because reading the same from XML takes a tenth of the time of a short command.
 */
public final class ProgramLog extends ContextAwareBase implements Configurator {

  /** What is logged here alone has been told to the person in words already. */
  public static final String TOLD = "vn.tonghop.operate.failure";

  private static final String FOLDER = "log";
  private static final int FILES = 5;
  private static final String FILE_SIZE = "10MB";
  private static final String TESTS = "logback-test.xml";

  /** A file's name in a message is not to be obeyed by the terminal of whoever reads the log. */
  private static final String CONTROL =
      "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]";

  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{30} %replace(%msg%n%ex){'"
          + CONTROL
          + "','?'}%nopex";

  private static final String LINE_ON_TERMINAL =
      "%replace(%level: %msg){'" + CONTROL + "','?'}%n%nopex";

  /** The folder of all logs, under the one that the system property {@code tonghop.home} names. */
  static Path folder() {
    return Path.of(System.getProperty("tonghop.home", "var"), FOLDER);
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (ProgramLog.class.getClassLoader().getResource(TESTS) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    context.getStatusManager().add(new NopStatusListener());
    Appender<ILoggingEvent> terminal = terminal(context);
    Appender<ILoggingEvent> file = file(context);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(file);
    context.getLogger("vn.tonghop").addAppender(terminal);
    Logger told = context.getLogger(TOLD);
    told.setAdditive(false);
    told.addAppender(file);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Prepares an appender to write a file of the log. */
  static void writeLines(OutputStreamAppender<ILoggingEvent> appender, LoggerContext context) {
    encode(appender, context, LINE);
  }

  private static Appender<ILoggingEvent> terminal(LoggerContext context) {
    ConsoleAppender<ILoggingEvent> terminal = new ConsoleAppender<>();
    terminal.setName("TERMINAL");
    terminal.setTarget("System.err");
    ThresholdFilter warnings = new ThresholdFilter();
    warnings.setLevel(Level.WARN.levelStr);
    warnings.start();
    terminal.addFilter(warnings);
    encode(terminal, context, LINE_ON_TERMINAL);
    terminal.start();
    return terminal;
  }

  private static Appender<ILoggingEvent> file(LoggerContext context) {
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setName("FILE");
    file.setFile(folder().resolve("tonghop.log").toString());
    encode(file, context, LINE);
    FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
    names.setContext(context);
    names.setParent(file);
    names.setFileNamePattern(folder().resolve("tonghop.%i.log").toString());
    names.setMinIndex(1);
    names.setMaxIndex(FILES);
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
    file.setRollingPolicy(names);
    file.setTriggeringPolicy(size);
    names.start();
    size.start();
    file.start();
    return file;
  }

  private static void encode(
      OutputStreamAppender<ILoggingEvent> appender, LoggerContext context, String pattern) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(pattern);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
  }
}
