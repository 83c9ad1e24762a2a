package org.linernotes.admin.content;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.admin.reference.EntryLabels;
import org.linernotes.content.Content;
import org.linernotes.content.ContentCodec;
import org.linernotes.content.ContentProjector;
import org.linernotes.content.ContentReference;

/** Makes contents ready to be shown, with the names of all entries that they refer to. */
@Singleton
public class ContentViews {
    private final ContentCodec codec;
    private final ContentProjector projector;
    private final EntryLabels labels;

    ContentViews(ContentCodec codec, ContentProjector projector, EntryLabels labels) {
        this.codec = codec;
        this.projector = projector;
        this.labels = labels;
    }

    /** Whom contents refer to, in texts too. */
    public Set<UUID> targets(Content... contents) {
        return Arrays.stream(contents)
                .flatMap(content -> projector.project(content).references().stream())
                .map(ContentReference::target)
                .collect(toSet());
    }

    /** Shows values of these contents, and names further entries too. */
    public ContentView of(Collection<UUID> others, Content... contents) {
        var named = Stream.concat(others.stream(), targets(contents).stream()).collect(toSet());
        return new ContentView(codec, labels.of(named));
    }

    /** Shows values of these contents. */
    public ContentView of(Content... contents) {
        return of(List.of(), contents);
    }
}
