package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "01890a5d-ac96-774b-bcce-b302099a8057",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void readsWhatItWrites(UUID uuid) {
        var id = new TypeId("song", uuid);

        assertThat(TypeId.parse(id.toString())).contains(id);
    }

    @Test
    void writesTheExampleOfTheSpecification() {
        assertThat(new TypeId("prefix", UUID.fromString("0188bac7-4afa-78aa-bc3b-bd1eef28d881")))
                .hasToString("prefix_01h2xcejqtf2nbrexx3vqjhp41");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "song",
                "song_",
                "song_01k9",
                "Song_01h2xcejqtf2nbrexx3vqjhp41",
                "song_8zzzzzzzzzzzzzzzzzzzzzzzzz",
                "song_01h2xcejqtf2nbrexx3vqjhp4u"
            })
    void refusesEverythingElse(String text) {
        assertThat(TypeId.parse(text)).isEmpty();
    }
}
