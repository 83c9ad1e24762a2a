package org.linernotes.graphql.http;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What is logged while a test does something; its stack traces count as part of their lines. */
public final class LoggedLines implements AutoCloseable {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    private LoggedLines(Logger logger) {
        this.logger = logger;
        appender.start();
        logger.addAppender(appender);
    }

    /** Everything that any part of the node logs. */
    public static LoggedLines ofNode() {
        return of(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    static LoggedLines of(Class<?> source) {
        return of(source.getName());
    }

    private static LoggedLines of(String name) {
        return new LoggedLines((Logger) LoggerFactory.getLogger(name));
    }

    /** Those from {@code INFO} on. */
    public List<String> lines() {
        return List.copyOf(appender.list).stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
