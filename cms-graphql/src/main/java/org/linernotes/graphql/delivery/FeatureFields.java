package org.linernotes.graphql.delivery;

import static java.util.Comparator.comparingInt;
import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.linernotes.live.EntryFilter;
import org.linernotes.live.ListOrder;
import org.linernotes.live.LiveEntry;
import org.linernotes.live.Page;
import org.linernotes.live.PageRequest;
import org.linernotes.live.Pointing;

/** Features, their categories and those who make them. */
@Singleton
class FeatureFields implements DeliveryExtension {
    static final ListOrder LATEST = ListOrder.highest("displayDate");

    private static final String TYPE = "Feature";
    private static final String CATEGORY = "FeatureCategory";
    private static final Pointing IN_CATEGORY = Pointing.of(TYPE, "category");
    private static final Pointing BY_CONTRIBUTOR = Pointing.of(TYPE, "byline.contributor");
    private static final int MOST_CATEGORIES = 100;

    @Override
    public String schema() {
        return "graphql/delivery/feature.graphqls";
    }

    @Override
    public Set<String> hidden() {
        return Set.of("Feature.commentsPolicy");
    }

    @Override
    public void answer(Answers answers) {
        for (var picture : List.of("heroImage", "thumbnail")) {
            answers.field(TYPE, picture, _ -> null);
        }
        answers.field(TYPE, "related", FeatureFields::related)
                .field(CATEGORY, "features", environment -> pointing(environment, IN_CATEGORY))
                .field("Contributor", "features", environment -> pointing(environment, BY_CONTRIBUTOR))
                .field("Contributor", "photo", _ -> null)
                .field("Query", "featureCategories", FeatureFields::categories)
                .field("Query", "features", FeatureFields::all);
    }

    private static CompletableFuture<Connection> pointing(DataFetchingEnvironment environment, Pointing pointing) {
        return Lists.connection(environment, Nodes.source(environment).entryId(), pointing, LATEST);
    }

    private static CompletableFuture<List<LiveEntry>> related(DataFetchingEnvironment environment) {
        var feature = Nodes.source(environment);
        var size = PageArguments.of(environment, feature.entryId()).request().size();
        var others = new Loaders.EntryList(IN_CATEGORY, LATEST, PageRequest.first(size + 1));
        return Tree.reference(feature.content(), "category")
                .map(category -> Loaders.page(environment, category, others)
                        .thenApply(page -> without(page, feature.entryId(), size)))
                .orElseGet(() -> completedFuture(List.of()));
    }

    private static List<LiveEntry> without(Page<LiveEntry> page, UUID feature, int size) {
        return page.values().stream()
                .filter(other -> !other.entryId().equals(feature))
                .limit(size)
                .toList();
    }

    private static List<LiveEntry> categories(DataFetchingEnvironment environment) {
        var categories = GeneratedAnswers.sight(environment)
                .lists()
                .page(EntryFilter.all(CATEGORY), ListOrder.TITLE, PageRequest.first(MOST_CATEGORIES));
        return categories.values().stream()
                .sorted(comparingInt(
                        category -> Tree.whole(category.content(), "position").orElse(0)))
                .toList();
    }

    private static CompletableFuture<Connection> all(DataFetchingEnvironment environment) {
        var slug = environment.<String>getArgument("categorySlug");
        return slug == null ? everywhere(environment) : inCategory(environment, slug);
    }

    private static CompletableFuture<Connection> everywhere(DataFetchingEnvironment environment) {
        return Lists.ofType(environment, EntryFilter.all(TYPE), LATEST);
    }

    /** A category that readers cannot see has no features. */
    private static CompletableFuture<Connection> inCategory(DataFetchingEnvironment environment, String slug) {
        return GeneratedAnswers.sight(environment)
                .entries()
                .findBySlug(CATEGORY, slug)
                .map(category -> Lists.connection(environment, category.entryId(), IN_CATEGORY, LATEST))
                .orElseGet(() -> Connection.<LiveEntry>of(
                        environment,
                        PageArguments.of(environment, slug).scope(),
                        () -> completedFuture(new Page<>(List.of(), false, false)),
                        () -> completedFuture(0)));
    }
}
