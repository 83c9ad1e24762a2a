package org.linernotes.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedCommentTest {
    /** Every character that turns or hides text: bidirectional controls, and what Unicode gives no shape. */
    static Stream<String> unseen() {
        return IntStream.of(
                        0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, 0x180F, 0x200B, 0x200E,
                        0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2064, 0x2065, 0x2066, 0x2067,
                        0x2068, 0x2069, 0x206A, 0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF9, 0xFFFB, 0x1D173,
                        0xE0001, 0xE0020, 0xE0041, 0xE007F)
                .mapToObj(Character::toString);
    }

    // A: bidi
    @ParameterizedTest
    @MethodSource("unseen")
    void namesAndPlacesHoldNothingUnseen(String character) {
        for (var text : Stream.of("Linc%s", "%sLinc", "Li%snc")
                .map(form -> form.formatted(character))
                .toList()) {
            var code = "U+%04X".formatted(character.codePointAt(0));
            assertThatThrownBy(() -> checked(text, "Ocean Gate")).hasMessageContaining(code);
            assertThatThrownBy(() -> checked("Linc", text)).hasMessageContaining(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "علی‌رضا",
                "क्‍ष",
                "👩‍🎤 Ana",
                "❤️",
                "שלום",
                "O’Neil",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "葛󠄀",
                "宇多田ヒカル",
            })
    void whatScriptsAndEmojiNeedStays(String name) {
        assertThat(checked(name, name).name()).isEqualTo(name);
    }

    @Test
    void joinersStandBetweenWhatIsSeen() {
        assertThatThrownBy(() -> checked("Linc\u200D", null)).hasMessageContaining("U+200D");
        assertThatThrownBy(() -> checked("Linc \u200CNew", null)).hasMessageContaining("U+200C");
    }

    /** A letter has as many marks as any script needs, wherever it stands; marks that stand on none are nothing. */
    @Test
    void marksBelongToLetters() {
        var many = "A" + "\u0301".repeat(59);
        assertThat(checked(many, many).name()).isEqualTo("Á" + "\u0301".repeat(15));
        assertThat(checked(many, many).place()).isEqualTo("Á" + "\u0301".repeat(15));

        for (var marks : List.of("\u0301", "\u0301 \u0301", "\u0301".repeat(60), "\u20DD", "\u0903", "\uFE0F\u200B")) {
            assertThatThrownBy(() -> checked(marks, null)).hasMessageContaining("Enter the name");
            assertThat(checked("Linc", marks).place()).isNull();
            assertThatThrownBy(() -> CheckedComment.of(comment(marks + "\n" + marks, "Linc", null)))
                    .hasMessageContaining("Write a comment first.");
        }
    }

    private static NewComment comment(String body, String name, @Nullable String place) {
        return new NewComment(
                UUID.randomUUID(), null, body, new NewComment.Author(name, place, null), "id", Origin.UNKNOWN);
    }

    private static CheckedComment checked(String name, @Nullable String place) {
        return CheckedComment.of(comment("Words.", name, place));
    }
}
