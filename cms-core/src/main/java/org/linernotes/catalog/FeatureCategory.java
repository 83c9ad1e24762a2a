package org.linernotes.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.Address;
import org.linernotes.content.ContentType;
import org.linernotes.content.Field;
import org.linernotes.content.Level;
import org.linernotes.content.Required;
import org.linernotes.content.Searched;

/** What a feature is filed under; its label is read anew on every page. */
@ContentType(
        name = "FeatureCategory",
        prefix = "feature_category",
        label = "Feature category",
        plural = "Feature categories",
        path = "/features/{slug}",
        slug = "{label}",
        title = "label")
public record FeatureCategory(
        @Field(maxLength = 60) @Required(Level.SAVE) String label,
        @Address @Required(Level.REVIEW) @Nullable String slug,
        @Field(maxLength = 500, multiline = true) @Nullable String description,

        @Field(maxLength = 60, maxItems = 20, searched = Searched.NAME)
        List<String> aliases,

        @Field(max = 1_000, defaultValue = "0", sortable = true, help = "Its place among the categories.")
        Integer position,

        @Nullable FeatureFormat defaultFormat,
        @Field(label = "Show in the navigation") boolean showInNavigation,

        @Field(label = "For search engines", group = "Search engines") @Nullable
        Seo seo) {}
