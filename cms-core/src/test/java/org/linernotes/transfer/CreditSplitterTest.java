package org.linernotes.transfer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditSplitterTest {
    private static final List<String> CREDITS = List.of(
            "Paula Stone",
            "Mike Ray",
            "Stone & Ray",
            "Paula Stone & Mike Ray",
            "Earth, Air & Fire",
            "Earth, Air & Fire",
            "Earth, Air and Fire",
            "Earth, Air & Fire",
            "Air",
            "Sam & Pam",
            "Sam & Pam",
            "Sam & Pam",
            "Sam & Pam",
            "Sam",
            "Pam");

    private final CreditSplitter splitter = new CreditSplitter(CREDITS, KnownNames.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Paula Stone & Mike Ray                 ; Paula Stone| & |Mike Ray
            Stone & Ray                            ; Stone & Ray
            Earth, Air & Fire                      ; Earth, Air & Fire
            Sam & Pam                              ; Sam & Pam
            Paula Stone Featuring Mike Ray         ; Paula Stone| Featuring |Mike Ray*
            Paula Stone (Featuring Mike Ray)       ; Paula Stone| (Featuring |Mike Ray*|)
            Somebody ft. Sam & Pam                 ; Somebody| ft. |Sam & Pam*
            Somebody Feat. Paula Stone & Mike Ray  ; Somebody| Feat. |Paula Stone*| & |Mike Ray*
            Paula Stone With His Orchestra         ; Paula Stone With His Orchestra
            Paula Stone And The Others             ; Paula Stone And The Others
            Paula Stone, Mike Ray & Air            ; Paula Stone|, |Mike Ray| & |Air
            Paula Stone/Mike Ray                   ; Paula Stone/Mike Ray
            Paula Stone / Mike Ray                 ; Paula Stone| / |Mike Ray
            PS/MR                                  ; PS/MR
            Lil Sam X & Mike Ray                   ; Lil Sam X| & |Mike Ray
            Mike Ray & X Drivers                   ; Mike Ray| & |X Drivers
            Mike Ray, X Drivers & Paula Stone      ; Mike Ray|, |X Drivers| & |Paula Stone
            Lil Sam X Featuring Mike Ray           ; Lil Sam X| Featuring |Mike Ray*
            Mike Ray X Paula Stone                 ; Mike Ray| X |Paula Stone
            Mike Ray x Paula Stone Or Feat. Pam    ; Mike Ray| x |Paula Stone| Or Feat. |Pam*
            Mike Ray & Introducing Pam             ; Mike Ray| & Introducing |Pam*
            Mike Ray (Duet With Paula Stone)       ; Mike Ray| (Duet With |Paula Stone*|)
            Mike Ray [Featuring Pam & Sam]         ; Mike Ray| [Featuring |Pam*| & |Sam*|]
            Mike Ray (feat. Pam) & Paula Stone     ; Mike Ray| (feat. |Pam*|) & |Paula Stone
            Mike Ray (feat. Pam (of Air))          ; Mike Ray| (feat. |Pam (of Air)*|)
            Silk (Paula Stone & Mike Ray)          ; Silk (Paula Stone & Mike Ray)
            Silk (Mike, Pam) With Paula Stone      ; Silk (Mike, Pam)| With |Paula Stone*
            Mike Ray W/ Paula Stone                ; Mike Ray| W/ |Paula Stone*
            Mike Ray And Earth, Air & Fire         ; Mike Ray| And |Earth, Air & Fire
            Tune, Mike Ray & Paula Stone           ; Tune|, |Mike Ray| & |Paula Stone
            Mike Ray, Ltd.                         ; Mike Ray, Ltd.
            Mike Ray (and Paula Stone              ; Mike Ray| (and |Paula Stone*
            Mike Ray (& Paula Stone                ; Mike Ray (& Paula Stone
            & Mike Ray                             ; & Mike Ray
            Mike Ray &                             ; Mike Ray &
            10,000 Maps                            ; 10,000 Maps
            New Person & Other Person              ; New Person| & |Other Person
            One Vs. Two                            ; One| Vs. |Two
            Somebody Featuring  Guest              ; Somebody| Featuring  |Guest*
            Featuring                              ; Featuring
            &                                      ; &
            """)
    void splitsWhatIsKnownApart(String credit, String expected) {
        var parts = splitter.split(credit).stream()
                .map(part -> part.creditedAs()
                        + (part.featured() ? "*" : "")
                        + (part.joinPhrase().isEmpty() ? "" : "|" + part.joinPhrase()))
                .collect(joining("|"));

        assertThat(parts).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PS / MR                    ; 1
            Stone, Ray & Co            ; 1
            Dance With Me              ; 1
            Hall & Hall & Mike Ray     ; 2
            Mike Ray & Hall and Hall   ; 2
            """)
    void whoIsInTheCatalogueUnderAWholeNameIsOneArtist(String credit, int parts) {
        var names = names(List.of("PS / MR", "Stone, Ray & Co", "Dance With Me", "Hall & Hall"));

        assertThat(new CreditSplitter(CREDITS, names).split(credit)).hasSize(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Quinn| Zeta                        ; [Quinn] & (Zeta)             ; Quinn| Zeta
            Quinn| Zeta                        ; {Quinn}, Zeta Featuring (Quinn) ; Quinn| Zeta| Quinn
            Quinn| Zeta| [Quinn] & (Zeta)      ; Quinn & Zeta                 ; Quinn| Zeta
            Quinn| Zeta| Quinn/Zeta            ; Quinn, Zeta                  ; Quinn| Zeta
            Quinn| Zeta| Quinn/Zeta            ; quinn/zeta                   ; quinn/zeta
            Quinn| Zeta| Quinn & Zeta          ; QUINN and Zéta               ; QUINN and Zéta
            Zeta| Quinn & Zeta                 ; Quinn, and Zeta              ; Quinn, and Zeta
            Quinn                              ; [Quinn] & (Zeta)             ; [Quinn] & (Zeta)
            Quinn| Zeta                        ; (Quinn & Zeta)               ; (Quinn & Zeta)
            (Quinn) & (Zeta)                   ; (Quinn) & (Zeta)             ; (Quinn) & (Zeta)
            """)
    void marksAloneNeitherJoinNorHideNamesThatAreKnown(String known, String credit, String names) {
        var catalogue = names(List.of(known.split("\\| *", -1)));

        assertThat(new CreditSplitter(CREDITS, catalogue)
                        .split(credit).stream().map(CreditPart::name).collect(joining("| ")))
                .isEqualTo(names);
    }

    private static KnownNames names(List<String> names) {
        return new CatalogueNames(names.stream()
                .map(name -> new TransferRows.ArtistName(
                        new UUID(0, name.hashCode()), name, TransferRows.NameKind.PRESENT, name, null, true, true))
                .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Silk (Paula Stone & Mike Ray)    ; Silk
            Silk (Paula Stone, Mike Ray)     ; Silk
            Paula Stone (As The Judge)       ; Paula Stone
            Paula (r&b)                      ; Paula (r&b)
            Air (UK)                         ; Air (UK)
            (Paula Stone & Mike Ray)         ; (Paula Stone & Mike Ray)
            """)
    void aBracketSaysWhoAnActIs(String credit, String artist) {
        assertThat(splitter.split(credit)).extracting(CreditPart::name).containsExactly(artist);
    }

    @Test
    void thePartsAreTheCreditToTheLetter() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var pieces = List.of(
                "A",
                "Be",
                " & ",
                ", ",
                " Featuring ",
                " (Feat. ",
                ")",
                " ",
                "/",
                " and ",
                " x ",
                " With ",
                "é",
                "The ");
        for (var round = 0; round < 5_000; round++) {
            var credit = random.ints(1 + random.nextInt(8), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(joining());
            var parts = new CreditSplitter(List.of(credit, "A", "Be"), KnownNames.NONE).split(credit);

            assertThat(parts.stream()
                            .map(part -> part.creditedAs() + part.joinPhrase())
                            .collect(joining()))
                    .as("seed %d", seed)
                    .isEqualTo(credit);
            assertThat(parts).isNotEmpty();
        }
    }
}
