package org.linernotes.transfer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linernotes.account.Account;
import org.linernotes.account.Actor;
import org.linernotes.catalog.SpecialArtists;
import org.linernotes.content.Slug;
import org.linernotes.entry.SavedEntry;

/** What every encyclopedia begins with: the charts that imports know, and who stands for artists whom nobody can name. */
@Singleton
public class FirstEntries {
    private static final Map<String, JsonNode> ARTISTS = SpecialArtists.NAMES.stream()
            .collect(toMap(
                    identity(), name -> SongContent.artist(name, Slug.of(name).orElseThrow(), false)));

    private final ImportCharts imports;
    private final TransferRows rows;

    FirstEntries(ImportCharts imports, TransferRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    /** Publishes them in an administrator's name; a type of which there is an entry already is left alone. */
    public void create(Account administrator) {
        var commands = imports.commands(Actor.of(administrator, Actor.Kind.SYSTEM));
        commands.transactions().execute(() -> {
            create(commands, "Artist", ARTISTS);
            create(commands, "Chart", KnownCharts.all());
            return administrator;
        });
    }

    private void create(ImportCommands commands, String type, Map<String, JsonNode> contents) {
        if (!rows.hasEntries(type)) {
            commands.publish(commands.create(type, contents).values().stream()
                    .map(SavedEntry::head)
                    .toList());
        }
    }
}
