package org.linernotes.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetSizeTest {
    private final SetSize size = new SetSize();

    // R4
    @Test
    void aSetThatTookLongMakesTheNextOneSmaller() {
        size.took(Duration.ofSeconds(3));

        assertThat(size.next()).isEqualTo(5);
    }

    @Test
    void quickSetsGrowByAndByUpToABound() {
        size.took(Duration.ofMillis(1));
        assertThat(size.next()).isEqualTo(40);

        IntStream.range(0, 10).forEach(_ -> size.took(Duration.ofMillis(1)));
        assertThat(size.next()).isEqualTo(250);
    }

    @Test
    void aSetThatTookJustAsLongAsItMayKeepsItsSize() {
        size.took(SetSize.GOAL);

        assertThat(size.next()).isEqualTo(20);
    }
}
