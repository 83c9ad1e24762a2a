package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.testing.GeneratedTexts;

class PlainTextTest {
    private static final int SMALL_STACK = 64 * 1024;

    @ParameterizedTest
    @CsvSource(textBlock = """
            a\\n\\n\\n\\nb,       a\\n\\nb
            a\\r\\n\\r\\n\\r\\nb, a\\n\\nb
            a\\n \\n\\t\\nb,      a\\n\\nb
            a\\n\\u200b\\n\\nb,   a\\n\\nb
            a\\u2028b\\u2029c,    a\\nb\\nc
            a\\nb,                a\\nb
            \\n\\na\\n\\n,        a""")
    void atMostOneEmptyLineStandsInARow(String typed, String kept) {
        var text =
                typed.replace("\\u200b", "\u200b").replace("\\u2028", "\u2028").replace("\\u2029", "\u2029");

        assertThat(PlainText.ofLines(text.translateEscapes()).value()).isEqualTo(kept.translateEscapes());
    }

    @Test
    void aLetterKeepsAsManyMarksAsAnyScriptPutsOnIt() {
        assertThat(PlainText.ofLines("x" + "\u0323".repeat(400)).value()).isEqualTo("x" + "\u0323".repeat(16));
        assertThat(PlainText.ofLine("བརྒྱུད་ e\u0301").value()).isEqualTo("བརྒྱུད་ é");
    }

    // S2
    @Test
    void noTextNeedsMoreStackThanAnother() {
        GeneratedTexts.of(5_000).forEach((kind, text) -> {
            var lines = withSmallStack(() -> PlainText.ofLines(text));
            assertThat(lines.length()).as(kind).isLessThanOrEqualTo(5_000);
            assertThat(lines.value()).as(kind).doesNotContain("\n\n\n");
            assertThat(withSmallStack(() -> PlainText.ofLine(text)).value())
                    .as(kind)
                    .doesNotContain("\n");
            assertThat(withSmallStack(() -> CommentHtml.of(text))).as(kind).startsWith("<p>");
            assertThat(withSmallStack(() -> CommentHtml.of(lines.value())))
                    .as(kind)
                    .endsWith(lines.isBlank() ? "" : "</p>");
        });
    }

    private static <T> T withSmallStack(Supplier<T> task) {
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Throwable>();
        var thread = new Thread(null, () -> result.set(task.get()), "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((_, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        assertThat(failure.get()).isNull();
        return result.get();
    }
}
