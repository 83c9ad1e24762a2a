package org.linernotes.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.Test;

class ScalarReaderTest {
    @Test
    void aTextFieldMayBeAsLongAsANumberCanSay() {
        var faults = new Faults();
        var type = new FieldType.Text(Integer.MAX_VALUE, false, false);

        var read = new ScalarReader(faults).text(JsonNode.createStringNode("words"), type, "text");

        assertThat(read.value()).isEqualTo("words");
    }
}
