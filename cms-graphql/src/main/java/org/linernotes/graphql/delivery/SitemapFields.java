package org.linernotes.graphql.delivery;

import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.graphql.http.ErrorCode;
import org.linernotes.graphql.http.GraphQlRefusal;
import org.linernotes.live.Listed;
import org.linernotes.live.Page;
import org.linernotes.live.SitemapEntry;

/** Every page of the site that crawlers may list. */
@Singleton
class SitemapFields implements DeliveryExtension {
    /** As clients get it. */
    record SitemapUrl(String loc, Instant lastmod, String type, List<String> images) {}

    private final ContentModel model;
    private final Addresses addresses;

    SitemapFields(ContentModel model, Addresses addresses) {
        this.model = model;
        this.addresses = addresses;
    }

    @Override
    public String schema() {
        return "graphql/delivery/search.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field("Query", "sitemap", this::sitemap);
    }

    private CompletableFuture<Connection> sitemap(DataFetchingEnvironment environment) {
        var types = types(environment.getArgument("type"));
        var arguments = PageArguments.of(environment, "sitemap");
        var sitemap = GeneratedAnswers.sight(environment).sitemap();
        return Connection.of(
                environment,
                arguments.scope(),
                () -> completedFuture(urls(sitemap.page(types, arguments.request()))),
                () -> completedFuture(sitemap.count(types)));
    }

    private List<String> types(@Nullable String wanted) {
        var types = addresses.typesWithPages().stream()
                .map(ContentTypeDefinition::name)
                .toList();
        if (wanted != null && !types.contains(wanted)) {
            throw new GraphQlRefusal(
                    ErrorCode.BAD_USER_INPUT,
                    "\"type\" names no type that has pages: " + String.join(", ", types) + " have.");
        }
        return wanted == null ? types : List.of(wanted);
    }

    private Page<SitemapUrl> urls(Page<SitemapEntry> page) {
        return new Page<>(
                page.items().stream()
                        .map(listed -> new Listed<>(listed.place(), url(listed.item())))
                        .toList(),
                page.hasNext(),
                page.hasPrevious());
    }

    private SitemapUrl url(SitemapEntry entry) {
        var path = model.type(entry.type()).path(entry.slug()).orElseThrow();
        return new SitemapUrl(addresses.url(path), entry.changedAt(), entry.type(), List.of());
    }
}
