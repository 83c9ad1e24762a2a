package org.linernotes.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linernotes.comment.Origin;
import org.linernotes.comment.SenderLimit;
import org.linernotes.content.TypeId;
import org.linernotes.problem.Problem;
import org.linernotes.problem.ProblemException;
import org.linernotes.suggestion.NewSuggestion;
import org.linernotes.suggestion.SubmitSuggestion;

/** What readers may tell the editors. */
@Singleton
class SuggestionMutation implements DeliveryExtension {
    /** Whether a suggestion was taken. */
    record Suggested(boolean accepted, List<UserError> userErrors) {}

    private static final String FACT = "fact";

    private final SubmitSuggestion submitSuggestion;
    private final SenderLimit limit;
    private final Nodes nodes;

    SuggestionMutation(SubmitSuggestion submitSuggestion, SenderLimit limit, Nodes nodes) {
        this.submitSuggestion = submitSuggestion;
        this.limit = limit;
        this.nodes = nodes;
    }

    @Override
    public String schema() {
        return "graphql/delivery/suggestion.graphqls";
    }

    @Override
    public void answer(Answers answers) {
        answers.field("Mutation", "submitSuggestion", this::submit);
    }

    private Suggested submit(DataFetchingEnvironment environment) {
        try {
            var input = ReaderInput.of(environment);
            var origin = input.origin(environment);
            submitSuggestion.execute(limit.counting(origin, () -> suggestion(input, origin)));
            return new Suggested(true, List.of());
        } catch (ProblemException refused) {
            return new Suggested(false, UserError.of(refused));
        }
    }

    private NewSuggestion suggestion(ReaderInput input, Origin origin) {
        var target = nodes.entryId(input.text("targetId"))
                .orElseThrow(
                        () -> new Problem.NotFound("There is nothing here to suggest something about.").asException());
        return new NewSuggestion(
                target,
                input.text("factId") == null ? null : fact(input),
                NewSuggestion.Kind.valueOf(input.required("kind")),
                input.required("body"),
                input.text("sourceUrl"),
                new NewSuggestion.Sender(input.text("name"), input.text("place"), input.text("email")),
                input.required("clientMutationId"),
                origin);
    }

    private static UUID fact(ReaderInput input) {
        return Optional.ofNullable(input.text("factId"))
                .flatMap(TypeId::parse)
                .filter(id -> id.prefix().equals(FACT))
                .map(TypeId::uuid)
                .orElseThrow(() -> new Problem.Invalid("NOT_FOUND", "factId", "This page has no such fact any more.")
                        .asException());
    }
}
