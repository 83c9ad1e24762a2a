package org.linernotes.live;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;

/** Reads the records that delivered contents stand for. */
@Singleton
class DeliveredContents {
    private final ContentModel model;
    private final ContentCodec codec;

    DeliveredContents(ContentModel model, ContentCodec codec) {
        this.model = model;
        this.codec = codec;
    }

    <T> T read(Class<T> record, JsonNode content) {
        return record.cast(codec.read(type(record), content));
    }

    private ContentTypeDefinition type(Class<?> record) {
        return model.types().stream()
                .filter(type -> type.recordType().equals(record))
                .findFirst()
                .orElseThrow();
    }
}
