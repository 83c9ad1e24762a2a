package org.linernotes.graphql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linernotes.content.ContentJson;
import org.linernotes.graphql.delivery.AwardYear.Kind;

class AwardYearTest {
    @Test
    void theSiteSaysByWhichYearAnAwardIsCalled() {
        var both = "{\"eligibilityYear\": 1989, \"ceremonyDate\": \"1990-02-21\"}";

        assertThat(year(Kind.ELIGIBILITY, both)).isEqualTo(1989);
        assertThat(year(Kind.CEREMONY, both)).isEqualTo(1990);
    }

    @Test
    void whatIsKnownStandsForWhatIsNot() {
        assertThat(year(Kind.ELIGIBILITY, "{\"ceremonyDate\": \"1990\"}")).isEqualTo(1990);
        assertThat(year(Kind.CEREMONY, "{\"eligibilityYear\": 1989}")).isEqualTo(1989);
        assertThat(new AwardYear(Kind.CEREMONY).of(ContentJson.parse("{}"))).isEmpty();
    }

    private static int year(Kind kind, String result) {
        return new AwardYear(kind).of(ContentJson.parse(result)).orElseThrow();
    }
}
