package org.linernotes.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;
import org.linernotes.content.Titled;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** One thing that is known about a song, artist or album, with its sources; it lives only while its subject does. */
@ContentType(name = "Fact", prefix = "fact", label = "Fact", plural = "Facts")
public record Fact(
        @Reference(
                value = {Song.class, Artist.class, Album.class},
                required = true,
                part = true)
        @Required(Level.REVIEW)
        @Nullable
        TypeId about,

        @Rich(RichProfile.FACT) @Required(Level.REVIEW) @Nullable
        RichText body,

        @Field(defaultValue = "STATED", filterable = true) ClaimStatus claim,

        @Field(maxLength = 500, multiline = true, help = "Why the claim is disputed, or what disproves it.") @Nullable
        String claimNote,

        @Field(maxItems = 50) List<Citation> citations,
        @Field(maxItems = 20) List<Quote> quotes,

        @Field(maxItems = 20) @Reference(value = Topic.class, essential = true)
        List<TypeId> topics,

        @Nullable SuggestionCredit suggestionCredit,
        @Field(group = "Correction") @Nullable LocalDate correctedAt,

        @Field(group = "Correction", maxLength = 500, multiline = true) @Nullable
        String correctionNote)
        implements Titled, Checked {
    static final String NO_CITATION = "NO_CITATION";

    private static final int TITLE_LENGTH = 80;

    @Override
    public String entryTitle() {
        var beginning = body == null ? "" : body.excerpt(TITLE_LENGTH);
        return beginning.isEmpty() ? "Fact without words" : beginning;
    }

    @Override
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (claimNote == null && (claim == ClaimStatus.DISPUTED || claim == ClaimStatus.DEBUNKED)) {
            found.add(new Violation(
                    Level.REVIEW, "REQUIRED", "claimNote", "A disputed or debunked claim needs a note before review."));
        }
        if (citations.isEmpty()) {
            var quotes = quotesSomebody();
            found.add(new Violation(
                    quotes ? Level.PUBLISH : Level.WARNING,
                    NO_CITATION,
                    "citations",
                    quotes ? "A fact that quotes somebody needs a source." : "No source is named."));
        }
        found.addAll(Quotations.violations(quotes, body));
        return found;
    }

    private boolean quotesSomebody() {
        return !quotes.isEmpty() || (body != null && !body.quotations().isEmpty());
    }
}
