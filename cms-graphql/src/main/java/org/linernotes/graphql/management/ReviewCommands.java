package org.linernotes.graphql.management;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import org.linernotes.account.Actor;
import org.linernotes.review.Approve;
import org.linernotes.review.DecisionRequest;
import org.linernotes.review.RequestChanges;
import org.linernotes.review.SubmitForReview;
import org.linernotes.review.SubmitRequest;
import org.linernotes.review.Withdraw;

/** Answers the mutations of reviews. */
@Singleton
class ReviewCommands implements Wiring {
    private final Commands commands;
    private final SubmitForReview submitForReview;
    private final Approve approve;
    private final RequestChanges requestChanges;
    private final Withdraw withdraw;

    ReviewCommands(
            Commands commands,
            SubmitForReview submitForReview,
            Approve approve,
            RequestChanges requestChanges,
            Withdraw withdraw) {
        this.commands = commands;
        this.submitForReview = submitForReview;
        this.approve = approve;
        this.requestChanges = requestChanges;
        this.withdraw = withdraw;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("submitForReview", commands.of(this::submit))
                        .dataFetcher(
                                "approve",
                                commands.of(
                                        (actor, input) -> Outcome.ofReview(approve.execute(actor, decision(input)))))
                        .dataFetcher(
                                "requestChanges",
                                commands.of((actor, input) ->
                                        Outcome.ofReview(requestChanges.execute(actor, decision(input)))))
                        .dataFetcher(
                                "withdraw",
                                commands.of(
                                        (actor, input) -> Outcome.ofReview(withdraw.execute(actor, decision(input))))));
    }

    private Outcome submit(Actor actor, Input input) {
        return Outcome.ofReview(submitForReview.execute(
                actor,
                new SubmitRequest(
                        input.items(),
                        input.textIfAny("note"),
                        input.idIfAny(Ids.ACCOUNT, "reviewerId"),
                        input.instantIfAny("dueAt"))));
    }

    private static DecisionRequest decision(Input input) {
        return new DecisionRequest(input.id(Ids.REVIEW, "reviewId"), input.items(), input.textIfAny("text"));
    }
}
