package org.linernotes.content;

import java.util.ArrayList;
import java.util.List;

/** Lists what other catalogues call what a content is about, each once. */
final class ContentExternalIds {
    private ContentExternalIds() {}

    static List<ExternalId.Known> in(Content content) {
        var found = new ArrayList<ExternalId.Known>();
        ContentWalk.over(content, (place, value) -> {
            if (place.owner().recordType() == ExternalId.class
                    && place.field().name().equals("value")) {
                var scheme = place.parent().get("scheme");
                if (scheme != null
                        && DefaultValue.constant(ExternalIdScheme.class, scheme.getStringValue())
                                instanceof ExternalIdScheme known) {
                    found.add(new ExternalId.Known(known, value.getStringValue()));
                }
            }
        });
        return found.stream().distinct().toList();
    }
}
