package org.linernotes.graphql.management;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import org.linernotes.account.Actor;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;
import org.linernotes.entry.CreateEntries;
import org.linernotes.entry.CreateEntry;
import org.linernotes.entry.NewEntry;
import org.linernotes.entry.SaveEntry;
import org.linernotes.entry.SaveRequest;
import org.linernotes.entry.SavedEntry;
import org.linernotes.problem.Problem;

/** Answers the mutations that write drafts, for every type and for each. */
@Singleton
class EntryCommands implements Wiring {
    private final ContentModel model;
    private final Commands commands;
    private final CreateEntry createEntry;
    private final CreateEntries createEntries;
    private final SaveEntry saveEntry;

    EntryCommands(
            ContentModel model,
            Commands commands,
            CreateEntry createEntry,
            CreateEntries createEntries,
            SaveEntry saveEntry) {
        this.model = model;
        this.commands = commands;
        this.createEntry = createEntry;
        this.createEntries = createEntries;
        this.saveEntry = saveEntry;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher(
                                "createEntry", commands.of((actor, input) -> create(actor, input.text("type"), input)))
                        .dataFetcher("createEntries", commands.of(this::createSeveral))
                        .dataFetcher("saveEntry", commands.of(this::save)));
        model.types().forEach(type -> addTo(wiring, type));
    }

    private void addTo(RuntimeWiring.Builder wiring, ContentTypeDefinition definition) {
        var name = definition.name();
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("create" + name, commands.of((actor, input) -> create(actor, name, input)))
                        .dataFetcher("save" + name, commands.of((actor, input) -> {
                            requireType(definition, input.text("entryId"));
                            return save(actor, input);
                        })));
    }

    private static void requireType(ContentTypeDefinition definition, String entryId) {
        if (Ids.find(definition.prefix(), entryId).isEmpty()) {
            throw new Problem.Invalid("TYPE", "entryId", "This id is not that of a " + definition.label() + ".")
                    .asException();
        }
    }

    private Outcome create(Actor actor, String type, Input input) {
        return outcome(createEntry.execute(actor, type, input.content()));
    }

    private Outcome createSeveral(Actor actor, Input input) {
        var created = createEntries.execute(
                actor,
                input.inputs("entries").stream()
                        .map(entry -> new NewEntry(entry.text("clientId"), entry.text("type"), entry.content()))
                        .toList());
        return Outcome.ofEntries(created.stream().map(SavedEntry::entryId).toList());
    }

    private Outcome save(Actor actor, Input input) {
        return outcome(saveEntry.execute(
                actor, new SaveRequest(input.entryId(), input.id(Ids.REVISION, "baseRevisionId"), input.content())));
    }

    private static Outcome outcome(SavedEntry saved) {
        return new Outcome(List.of(saved.entryId()), null, saved.unchanged());
    }
}
