package org.linernotes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged while a test watches. */
public final class LogLines implements AutoCloseable {
    private static final int LONGEST = 1_000;
    private static final int MOST = 40;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            var thrown = event.getThrowableProxy();
            if (thrown != null) {
                lines.add("thrown: " + thrown.getClassName() + ": " + thrown.getMessage());
            }
        }
    };

    private LogLines() {}

    public static LogLines watch() {
        var lines = new LogLines();
        lines.appender.start();
        lines.root.addAppender(lines.appender);
        return lines;
    }

    /** No line is longer than a screen has room for, none has a stack behind it, and there are few. */
    public void assertShort(String what) {
        assertThat(lines)
                .as(what)
                .hasSizeLessThan(MOST)
                .allSatisfy(line -> assertThat(line).doesNotStartWith("thrown:").hasSizeLessThan(LONGEST));
    }

    /** Each failure is said once, whoever notices it. */
    public void assertOneFailure(String what) {
        assertThat(lines)
                .as(what)
                .filteredOn(line -> line.startsWith("thrown:"))
                .hasSize(1);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
