package org.linernotes.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTypeTest {
    @Test
    void isPlainJsonForThoseWhoDoNotSay() {
        assertThat(ResponseType.preferred(List.of())).contains(ResponseType.JSON);
        assertThat(ResponseType.preferred(List.of("*/*"))).contains(ResponseType.JSON);
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertThat(ResponseType.preferred(List.of("application/json;q=0.1", "application/graphql-response+json")))
                .contains(ResponseType.GRAPHQL);
    }

    @Test
    void isNothingWhereBothAreExcluded() {
        assertThat(ResponseType.preferred(List.of("application/*;q=0, */*"))).isEmpty();
        assertThat(ResponseType.preferred(List.of(";;q=,"))).isEmpty();
    }
}
