package org.linernotes.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linernotes.catalog.Redirect;
import org.linernotes.catalog.RedirectStatus;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.content.SitePath;
import org.linernotes.database.sql.Snapshot;
import org.linernotes.live.AddressStatements.Addresses;

/**
 * Finds out where an address leads.
 *
 * <p>What is live at an address always wins, then what an editor said of it. Otherwise the address leads to where its
 * latest owner lives now, which is never a former address itself: there are no chains and no loops.
 */
public final class Routes {
    private static final int LONGEST_PATH = 2_000;
    private static final String REDIRECT = "Redirect";

    private final ContentModel model;
    private final LiveEntries entries;
    private final Snapshot snapshot;
    private final DeliveredContents contents;

    Routes(ContentModel model, LiveEntries entries, Snapshot snapshot, DeliveredContents contents) {
        this.model = model;
        this.entries = entries;
        this.snapshot = snapshot;
        this.contents = contents;
    }

    /** Case, a trailing slash, percent-encoding and a query make no difference. */
    public Route find(String address) {
        var path = address.length() > LONGEST_PATH ? Optional.<String>empty() : SitePath.normalise(address);
        var owners = path.map(this::possibleAddresses).orElse(List.of());
        if (owners.isEmpty()) {
            return new Route.Unknown();
        }
        var types = owners.stream().map(owner -> owner.type().name()).distinct().toList();
        var slugs = owners.stream().map(TypedSlug::slug).distinct().toList();
        return live(path.orElseThrow(), owners, types, slugs).orElseGet(() -> former(owners, types, slugs));
    }

    private List<TypedSlug> possibleAddresses(String path) {
        return model.types().stream()
                .flatMap(type -> type.slug(path).map(slug -> new TypedSlug(type, slug)).stream())
                .toList();
    }

    /** One statement for what lives at the address and for what an editor said of it. */
    private Optional<Route> live(String asked, List<TypedSlug> owners, List<String> types, List<String> slugs) {
        var found = entries.findByAddresses(with(types, REDIRECT), with(slugs, asked));
        return found.stream()
                .filter(entry -> owners.stream().anyMatch(owner -> owner.is(entry.type(), entry.slug())))
                .findFirst()
                .map(entry -> atHome(entry, asked))
                .or(() -> found.stream()
                        .filter(entry -> entry.type().equals(REDIRECT) && asked.equals(entry.slug()))
                        .findFirst()
                        .map(this::redirected));
    }

    /** An entry that has two addresses, as the home page has, is found at its own and leads there from the other. */
    private Route atHome(LiveEntry entry, String asked) {
        return path(entry)
                .filter(own -> !own.equals(asked))
                .<Route>map(Route.Moved::new)
                .orElseGet(() -> new Route.Found(entry));
    }

    private Route redirected(LiveEntry entry) {
        var redirect = contents.read(Redirect.class, entry.content());
        var status = redirect.status().code();
        if (redirect.status() == RedirectStatus.GONE) {
            return new Route.Gone(status);
        }
        var path = redirect.entry() == null
                ? Optional.ofNullable(redirect.to())
                : pathOf(redirect.entry().uuid());
        return path.<Route>map(to -> new Route.Redirected(to, status)).orElseGet(Route.Unknown::new);
    }

    private static List<String> with(List<String> texts, String another) {
        return Stream.concat(texts.stream(), Stream.of(another)).toList();
    }

    private Route former(List<TypedSlug> owners, List<String> types, List<String> slugs) {
        return snapshot.read(AddressStatements.FORMER, new Addresses(types, slugs)).stream()
                .filter(address -> owners.stream().anyMatch(owner -> owner.is(address.type(), address.slug())))
                .findFirst()
                .map(this::route)
                .orElseGet(Route.Unknown::new);
    }

    private Route route(FormerAddress address) {
        if (address.entryId() == null) {
            return new Route.Gone(address.status());
        }
        return pathOf(address.entryId()).<Route>map(Route.Moved::new).orElseGet(Route.Unknown::new);
    }

    private Optional<String> pathOf(UUID entry) {
        return entries.find(Set.of(entry)).values().stream().findFirst().flatMap(this::path);
    }

    private Optional<String> path(LiveEntry entry) {
        return model.find(entry.type()).flatMap(type -> type.path(entry.slug()));
    }

    private record TypedSlug(ContentTypeDefinition type, String slug) {
        boolean is(String otherType, @Nullable String otherSlug) {
            return type.name().equals(otherType) && slug.equals(otherSlug);
        }
    }
}
