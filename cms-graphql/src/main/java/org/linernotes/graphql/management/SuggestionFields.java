package org.linernotes.graphql.management;

import static org.linernotes.graphql.management.Wiring.source;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import org.linernotes.account.Actor;
import org.linernotes.suggestion.AcceptSuggestion;
import org.linernotes.suggestion.DismissSuggestion;
import org.linernotes.suggestion.Suggestion;
import org.linernotes.suggestion.Suggestions;

/** Answers the inbox of suggestions, and what becomes of them. */
@Singleton
class SuggestionFields implements Wiring {
    private static final String LIST = "suggestions";

    private final Suggestions suggestions;
    private final Commands commands;
    private final AcceptSuggestion acceptSuggestion;
    private final DismissSuggestion dismissSuggestion;

    SuggestionFields(
            Suggestions suggestions,
            Commands commands,
            AcceptSuggestion acceptSuggestion,
            DismissSuggestion dismissSuggestion) {
        this.suggestions = suggestions;
        this.commands = commands;
        this.acceptSuggestion = acceptSuggestion;
        this.dismissSuggestion = dismissSuggestion;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher(LIST, this::waiting));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("acceptSuggestion", commands.of(this::accept))
                        .dataFetcher("dismissSuggestion", commands.of(this::dismiss)));
        wiring.type(
                "Suggestion",
                type -> type.dataFetcher(
                                "id",
                                environment -> Ids.write(
                                        Ids.SUGGESTION, suggestion(environment).id()))
                        .dataFetcher(
                                "entry",
                                environment -> Loaders.loadIfAny(
                                        environment,
                                        Loaders.ENTRY,
                                        suggestion(environment).entryId()))
                        .dataFetcher(
                                "fact",
                                environment -> Loaders.loadIfAny(
                                        environment,
                                        Loaders.ENTRY,
                                        suggestion(environment).factId()))
                        .dataFetcher(
                                "kindCode",
                                environment -> suggestion(environment).kind())
                        .dataFetcher(
                                "createdAt",
                                environment -> suggestion(environment).suggestedAt()));
    }

    private Connection<Suggestion> waiting(DataFetchingEnvironment environment) {
        var page = PageArguments.of(environment, LIST);
        return Connection.of(
                suggestions.waiting(page.afterId(), page.limit()),
                page,
                suggestion -> PageArguments.cursor(LIST, suggestion.id()),
                suggestions::countWaiting);
    }

    private Outcome accept(Actor actor, Input input) {
        return Outcome.ofEntry(
                acceptSuggestion.execute(actor, input.id(Ids.SUGGESTION, "suggestionId"), input.textIfAny("note")));
    }

    private Outcome dismiss(Actor actor, Input input) {
        return Outcome.ofEntry(
                dismissSuggestion.execute(actor, input.id(Ids.SUGGESTION, "suggestionId"), input.textIfAny("note")));
    }

    private static Suggestion suggestion(DataFetchingEnvironment environment) {
        return source(environment, Suggestion.class);
    }
}
