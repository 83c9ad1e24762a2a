package org.linernotes.graphql.management;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.TypeId;
import org.linernotes.problem.Problem;

/** Ids as they are outside, with their kind in front, and as they are inside. */
@Singleton
class Ids {
    static final String REVISION = "revision";
    static final String PUBLICATION = "publication";
    static final String REVIEW = "review";
    static final String DECISION = "decision";
    static final String ACCOUNT = "account";
    static final String JOURNAL = "journal";
    static final String SUGGESTION = "suggestion";
    static final String COMMENT = "comment";
    static final String COMMENT_REVISION = "comment_revision";
    static final String COMMENT_DECISION = "comment_decision";
    static final String COMMENT_REPORT = "comment_report";
    static final String IMPORT = "import";

    private final ContentModel model;

    Ids(ContentModel model) {
        this.model = model;
    }

    static String write(String kind, UUID id) {
        return new TypeId(kind, id).toString();
    }

    /** The id of an entry of that type. */
    String entry(String type, UUID id) {
        return model.find(type).map(definition -> definition.id(id)).orElseGet(() -> write("entry", id));
    }

    /** Reads an id of that kind; anything else is empty. */
    static Optional<UUID> find(String kind, String text) {
        return TypeId.parse(text).filter(id -> id.prefix().equals(kind)).map(TypeId::uuid);
    }

    static UUID read(String kind, String text) {
        return find(kind, text)
                .orElseThrow(() -> new Problem.NotFound("There is no %s with this id; such ids begin with %s_."
                                .formatted(kind.replace('_', ' '), kind))
                        .asException());
    }

    static @Nullable UUID readIfAny(String kind, @Nullable String text) {
        return text == null ? null : read(kind, text);
    }

    /** Reads the id of an entry of any type. */
    Optional<UUID> findEntry(String text) {
        return TypeId.parse(text)
                .filter(id -> model.withPrefix(id.prefix()).isPresent())
                .map(TypeId::uuid);
    }

    UUID readEntry(String text) {
        return findEntry(text).orElseThrow(() -> new Problem.NotFound("There is no entry with this id.").asException());
    }
}
