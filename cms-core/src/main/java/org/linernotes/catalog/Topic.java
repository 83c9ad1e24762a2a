package org.linernotes.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.Checked;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Reference;
import org.linernotes.content.Required;
import org.linernotes.content.Rich;
import org.linernotes.content.RichProfile;
import org.linernotes.content.RichText;
import org.linernotes.content.Searched;
import org.linernotes.content.TypeId;
import org.linernotes.content.Violation;

/** What songs have in common; a song belongs to it by naming it, by the topic's rule, or by either. */
@ContentType(
        name = "Topic",
        prefix = "topic",
        label = "Topic",
        plural = "Topics",
        path = "/topics/{slug}",
        slug = "{label}",
        title = "label")
public record Topic(
        @Field(maxLength = 120, help = "Such as Songs about unhealthy relationships.") @Required(Level.SAVE)
        String label,

        @Address @Required(Level.REVIEW) @Nullable String slug,

        @Field(filterable = true) @Required(Level.REVIEW) @Nullable
        TopicKind kind,

        @Field(
                maxLength = 150,
                label = "Label of the link to more",
                help = "Only where “More” and the label will not do.")
        @Nullable
        String moreLabel,

        @Rich(RichProfile.FACT) @Nullable RichText description,

        @Field(maxLength = 120, maxItems = 50, searched = Searched.NAME, help = "Other words that readers search for.")
        List<String> aliases,

        @Reference(Topic.class) @Nullable TypeId parent,

        @Field(group = "Songs", defaultValue = "MANUAL") TopicMembership membership,
        @Field(group = "Songs") @Nullable TopicRule rule,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo)
        implements Checked {
    @Override
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (membership != TopicMembership.MANUAL && rule == null) {
            found.add(
                    new Violation(Level.REVIEW, "REQUIRED", "rule", "Songs cannot belong by a rule that is missing."));
        }
        if (membership == TopicMembership.MANUAL && rule != null) {
            found.add(new Violation(
                    Level.REVIEW, "RULE_WITHOUT_USE", "membership", "A rule is given, but no song belongs by it."));
        }
        if (rule instanceof TopicRule.YearRule(Integer from, Integer to) && from != null && to != null && from > to) {
            found.add(new Violation(
                    Level.REVIEW, "YEARS_REVERSED", "rule.to", "The last year cannot be before the first."));
        }
        return found;
    }
}
