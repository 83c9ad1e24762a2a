package org.linernotes.graphql.management;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linernotes.testing.IntegrationTest;

// R8
@IntegrationTest
class CanonicalJsonIT {
    private final StoredJson json;

    CanonicalJsonIT(StoredJson json) {
        this.json = json;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1}",
                "{\"a\":{\"c\":[1,{\"e\":1,\"d\":2}],\"b\":2}} | {\"a\":{\"b\":2,\"c\":[1,{\"d\":2,\"e\":1}]}}",
                "{\"a\":1} | {\"a\":1,\"b\":null}",
                "{\"a\":{}} | {\"a\":{\"b\":null}}",
                "{\"a\":1} | {\"a\":1.0}",
                "{\"a\":1200} | {\"a\":1.2e3}",
                "{\"a\":-0.5} | {\"a\":-0.50}",
                "{\"a\":0} | {\"a\":0.0}",
                "{\"a\":\"\\u00e9\"} | {\"a\":\"é\"}",
            })
    void whatMeansTheSameIsWrittenTheSame(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":[1,2]} | {\"a\":[2,1]}",
                "{\"a\":1} | {\"a\":\"1\"}",
                "{\"a\":\"\"} | {}",
                "{\"a\":[null]} | {\"a\":[]}",
                "{\"a\":true} | {\"a\":\"true\"}",
                "{\"a\":{\"b\":1}} | {\"b\":{\"a\":1}}",
                "{\"a\":\"x\"} | {\"a\":\"x \"}",
            })
    void whatMeansSomethingElseIsWrittenOtherwise(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    private String canonical(String text) {
        return new CanonicalJson(json).write(json.read(text));
    }
}
