package org.linernotes.suggestion;

import jakarta.inject.Singleton;
import org.linernotes.comment.SenderLimit;
import org.linernotes.content.ContentModel;
import org.linernotes.content.ContentTypeDefinition;

/** Takes what a reader tells the editors about a live entry; it waits in their inbox. */
@Singleton
public class SubmitSuggestion {
    private final ReaderFunctions functions;
    private final SenderLimit limit;
    private final ContentModel model;

    SubmitSuggestion(ReaderFunctions functions, SenderLimit limit, ContentModel model) {
        this.functions = functions;
        this.limit = limit;
        this.model = model;
    }

    public void execute(NewSuggestion suggestion) {
        var checked = limit.counting(suggestion.origin(), () -> CheckedSuggestion.of(suggestion));
        functions
                .submitSuggestion(
                        suggestion.targetId(),
                        suggestion.factId(),
                        suggestion.kind().name(),
                        checked.body(),
                        checked.sourceUrl(),
                        checked.name(),
                        checked.place(),
                        checked.email(),
                        suggestion.clientMutationId(),
                        suggestion.origin().address(),
                        typesWithPages())
                .requireTaken();
    }

    private String[] typesWithPages() {
        return model.types().stream()
                .filter(type -> type.pathPattern() != null)
                .map(ContentTypeDefinition::name)
                .toArray(String[]::new);
    }
}
