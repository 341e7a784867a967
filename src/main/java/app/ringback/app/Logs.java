package app.ringback.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log of a workspace: {@code logs/ringback.log} and up to four older ones, 5 MB each. Until a
 * workspace is known nothing is logged, and nothing is ever logged to the console: standard output
 * belongs to the commands.
 */
public final class Logs {

  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX,UTC} %-5level [%thread] %logger{0} - %msg%n";
  private static final int OLDER = 4;
  private static final long BYTES = 5L * 1024 * 1024;

  private Logs() {}

  /** Sends everything from warnings of libraries to our own notes into the workspace's log. */
  public static void writeTo(Workspace workspace) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender(context, workspace.logs().resolve("ringback.log")));
    root.setLevel(Level.WARN);
    context.getLogger("app.ringback").setLevel(Level.INFO);
    // Lucene warns at every start that an incubating Java module it can do without is missing.
    context.getLogger("org.apache.lucene").setLevel(Level.ERROR);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path file) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("workspace");
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
    older.setContext(context);
    older.setParent(appender);
    older.setFileNamePattern(file + ".%i");
    older.setMinIndex(1);
    older.setMaxIndex(OLDER);
    older.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
    full.setContext(context);
    full.setMaxFileSize(new FileSize(BYTES));
    full.start();
    appender.setRollingPolicy(older);
    appender.setTriggeringPolicy(full);
    appender.start();
    return appender;
  }
}
