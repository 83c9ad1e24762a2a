package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void aNumberedAddressIsOneTooHoweverLongTheOtherWas() {
        assertThat(Slug.numbered("artis", 2)).isEqualTo("artis-2");
        assertThat(Slug.numbered("artis/spoons", 12)).isEqualTo("artis/spoons-12");
        assertThat(Slug.numbered("x".repeat(100), 2)).isEqualTo("x".repeat(98) + "-2");
        assertThat(Slug.numbered("x".repeat(97) + "-yz", 2)).isEqualTo("x".repeat(97) + "-2");
        assertThat(Slug.numbered("a".repeat(100) + "/" + "x".repeat(99), 10))
                .isEqualTo("a".repeat(100) + "/" + "x".repeat(97) + "-10");
    }
}
