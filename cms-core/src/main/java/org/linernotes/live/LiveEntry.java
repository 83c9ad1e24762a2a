package org.linernotes.live;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as readers may see it.
 *
 * @param slug null: the type has no address of its own
 * @param contentChangedAt when its words changed, not when it was published again
 * @param publishedAt when readers first saw it
 */
@MappedEntity("publication")
public record LiveEntry(
        @Id UUID entryId,
        String type,
        @Nullable String slug,
        String title,
        String sortTitle,
        @TypeDef(type = DataType.JSON) JsonNode content,
        Instant contentChangedAt,
        Instant publishedAt) {}
