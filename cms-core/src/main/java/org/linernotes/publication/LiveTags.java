package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.linernotes.content.ContentModel;

/** Names what readers' pages depend on, so that a change can say which of them are stale. */
@Singleton
class LiveTags {
    private final ContentModel model;

    LiveTags(ContentModel model) {
        this.model = model;
    }

    /** The entry itself, the lists of its type, and the lists of what points to its targets. */
    Set<String> of(String type, UUID entryId, Collection<String> targets) {
        var definition = model.type(type);
        var tags = new HashSet<String>();
        tags.add(definition.prefix() + ":" + definition.id(entryId));
        tags.add("type:" + definition.prefix());
        targets.forEach(target -> tags.add("refs:" + target));
        return tags;
    }

    /** A target's id as readers know it. */
    String target(Pointer pointer) {
        return id(pointer.targetType(), pointer.targetId());
    }

    String id(String type, UUID entryId) {
        return model.type(type).id(entryId);
    }
}
