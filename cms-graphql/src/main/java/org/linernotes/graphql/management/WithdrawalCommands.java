package org.linernotes.graphql.management;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import org.linernotes.account.Actor;
import org.linernotes.publication.Expire;
import org.linernotes.publication.LiftTakeDown;
import org.linernotes.publication.TakeDown;
import org.linernotes.publication.Unpublish;
import org.linernotes.publication.UnpublishRequest;

/** Answers the mutations that end what is live, or hide it. */
@Singleton
class WithdrawalCommands implements Wiring {
    private final Commands commands;
    private final Unpublish unpublish;
    private final Expire expire;
    private final TakeDown takeDown;
    private final LiftTakeDown liftTakeDown;

    WithdrawalCommands(
            Commands commands, Unpublish unpublish, Expire expire, TakeDown takeDown, LiftTakeDown liftTakeDown) {
        this.commands = commands;
        this.unpublish = unpublish;
        this.expire = expire;
        this.takeDown = takeDown;
        this.liftTakeDown = liftTakeDown;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("unpublish", commands.of(this::unpublish))
                        .dataFetcher("expire", commands.of(this::expire))
                        .dataFetcher("takeDown", commands.of(this::takeDown))
                        .dataFetcher("liftTakeDown", commands.of(this::liftTakeDown)));
    }

    private Outcome unpublish(Actor actor, Input input) {
        var request = new UnpublishRequest(
                input.entryIds(), input.instantIfAny("at"), input.text("reason"), input.scheduled(), null);
        unpublish.execute(actor, request);
        return Outcome.ofEntries(request.entryIds());
    }

    private Outcome expire(Actor actor, Input input) {
        var entryIds = input.entryIds();
        expire.execute(actor, entryIds, input.instantIfAny("at"));
        return Outcome.ofEntries(entryIds);
    }

    private Outcome takeDown(Actor actor, Input input) {
        var entryId = input.entryId();
        takeDown.execute(actor, entryId, input.text("reason"), input.flag("legal"));
        return Outcome.ofEntry(entryId);
    }

    private Outcome liftTakeDown(Actor actor, Input input) {
        var entryId = input.entryId();
        liftTakeDown.execute(actor, entryId);
        return Outcome.ofEntry(entryId);
    }
}
