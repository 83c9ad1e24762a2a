package org.linernotes.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;

/**
 * Finds out where an address leads.
 *
 * <p>What is live at an address always wins. Otherwise the address leads to where its latest owner lives now, which is
 * never a former address itself: there are no chains and no loops.
 */
public final class Routes {
    private static final int LONGEST_PATH = 2_000;

    private final ContentModel model;
    private final LiveEntries entries;
    private final AddressQueries addresses;

    Routes(ContentModel model, LiveEntries entries, AddressQueries addresses) {
        this.model = model;
        this.entries = entries;
        this.addresses = addresses;
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

    /** An entry that has two addresses, as the home page has, is found at its own and leads there from the other. */
    private Optional<Route> live(String asked, List<TypedSlug> owners, List<String> types, List<String> slugs) {
        return entries.findByAddresses(types, slugs).stream()
                .filter(entry -> owners.stream().anyMatch(owner -> owner.is(entry.type(), entry.slug())))
                .findFirst()
                .map(entry -> path(entry)
                        .filter(own -> !own.equals(asked))
                        .<Route>map(Route.Moved::new)
                        .orElseGet(() -> new Route.Found(entry)));
    }

    private Route former(List<TypedSlug> owners, List<String> types, List<String> slugs) {
        return addresses.former(types, slugs).stream()
                .filter(address -> owners.stream().anyMatch(owner -> owner.is(address.type(), address.slug())))
                .findFirst()
                .map(this::route)
                .orElseGet(Route.Unknown::new);
    }

    private Route route(FormerAddress address) {
        if (address.entryId() == null) {
            return new Route.Gone(address.status());
        }
        return entries.find(Set.of(address.entryId())).values().stream()
                .findFirst()
                .flatMap(this::path)
                .<Route>map(Route.Moved::new)
                .orElseGet(Route.Unknown::new);
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
