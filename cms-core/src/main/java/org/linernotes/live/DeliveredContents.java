package org.linernotes.live;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;

/** Reads the records that delivered contents stand for. */
@Singleton
public class DeliveredContents {
    private final ContentModel model;
    private final ContentCodec codec;

    DeliveredContents(ContentModel model, ContentCodec codec) {
        this.model = model;
        this.codec = codec;
    }

    /** The record of an entry of that type, as readers may know it. */
    public <T> T read(Class<T> record, JsonNode content) {
        return record.cast(codec.read(type(record), content));
    }

    private ContentTypeDefinition type(Class<?> record) {
        return model.types().stream()
                .filter(type -> type.recordType().equals(record))
                .findFirst()
                .orElseThrow();
    }
}
