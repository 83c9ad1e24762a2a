package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Keyed;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.SitePath;
import org.linernotes.content.Titled;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** Where a foreign address leads, such as one of the site that this one replaces; former addresses of entries need none. */
@ContentType(name = "Redirect", prefix = "redirect", label = "Redirect", plural = "Redirects")
public record Redirect(
        @Field(
                maxLength = 1_000,
                help = "The old path, such as /detail.php; case, a trailing slash and a query do not matter.")
        @Required(Level.SAVE)
        String from,

        @Field(defaultValue = "MOVED") RedirectStatus status,

        @Field(maxLength = 1_000, help = "A path of this site, such as /songs/michael-jackson/bad.") @Nullable
        String to,

        @Field(label = "To the entry", help = "Instead of a path; it follows the entry wherever that moves.")
        @Reference({
            Song.class,
            Artist.class,
            Album.class,
            Feature.class,
            FeatureCategory.class,
            Topic.class,
            Collection.class,
            Page.class,
            Contributor.class
        })
        @Nullable
        TypeId entry)
        implements Titled, Keyed, Checked {
    private static final Pattern OWN_PATH = Pattern.compile("/([a-z0-9-]+(/[a-z0-9-]+)*)?([?#].*)?");

    @Override
    public String entryTitle() {
        return from;
    }

    /** The old path in the form in which addresses are compared. */
    @Override
    public Optional<String> key() {
        return from.startsWith("/") && !from.startsWith("//") ? SitePath.normalise(from) : Optional.empty();
    }

    @Override
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (key().isEmpty()) {
            found.add(new Violation(
                    Level.REVIEW,
                    "INVALID_PATH",
                    "from",
                    "This is not the path of an address, which begins with one slash."));
        }
        if (to != null && !OWN_PATH.matcher(to).matches()) {
            found.add(new Violation(
                    Level.REVIEW,
                    "INVALID_PATH",
                    "to",
                    "The paths of this site are a slash and parts made of a to z, 0 to 9 and hyphens."));
        }
        if (status == RedirectStatus.GONE && (to != null || entry != null)) {
            found.add(new Violation(
                    Level.REVIEW,
                    "GONE_LEADS_NOWHERE",
                    to != null ? "to" : "entry",
                    "What is gone leads nowhere; clear this."));
        }
        if (status != RedirectStatus.GONE && (to == null) == (entry == null)) {
            found.add(new Violation(Level.REVIEW, "ONE_TARGET", "to", "Give either a path or an entry to lead to."));
        }
        if (to != null && key().filter(to.split("[?#]", 2)[0]::equals).isPresent()) {
            found.add(new Violation(Level.REVIEW, "LOOP", "to", "This address would lead to itself."));
        }
        return found;
    }
}
