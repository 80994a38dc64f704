package org.guichet.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went on and what went wrong at a store or a centre, kept in its folder for whoever looks into it, on top of what standard error
 * says: four files of about a megabyte at most. Sales are named by their number; no token, PIN or card is ever logged.
 */
public final class LogFile {

    private static final Logger LOG = LoggerFactory.getLogger(LogFile.class);

    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{0} %msg%n";
    private static final FileSize LARGEST = new FileSize(FileSize.MB_COEFFICIENT);
    private static final Duration AT_ONCE = Duration.buildByMilliseconds(0);
    private static final int OLDER = 3;

    private LogFile() {}

    /** Logs lines to that file as well until closed. When it cannot be written, standard error says so and goes on alone. */
    static Closeable keep(Path file) {
        return keep(file, LogFile::lines);
    }

    /** The same in JSON, an object a line, for whoever searches logs by machine. */
    public static Closeable keepStructured(Path file) {
        return keep(file, LogFile::objects);
    }

    private static Closeable keep(Path file, Function<LoggerContext, Encoder<ILoggingEvent>> encoder) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(file.toString());
        appender.setFile(file.toString());
        appender.setEncoder(encoder.apply(context));
        appender.setTriggeringPolicy(whenLarge(context));
        appender.setRollingPolicy(numbered(context, file, appender));
        appender.start();
        if (!appender.isStarted()) {
            LOG.warn("no log file: {} cannot be written", file);
            return () -> {};
        }
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return () -> {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
            appender.stop();
        };
    }

    private static Encoder<ILoggingEvent> lines(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> objects(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> whenLarge(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(LARGEST);
        policy.setCheckIncrement(AT_ONCE);
        policy.start();
        return policy;
    }

    private static FixedWindowRollingPolicy numbered(LoggerContext context, Path file,
            RollingFileAppender<ILoggingEvent> appender) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(OLDER);
        policy.start();
        return policy;
    }
}
