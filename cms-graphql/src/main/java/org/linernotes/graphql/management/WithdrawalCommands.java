package org.linernotes.graphql.management;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
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
        var left = unpublish.execute(actor, request);
        return new Outcome(request.entryIds(), null, left.unchanged());
    }

    private Outcome expire(Actor actor, Input input) {
        var entryIds = input.entryIds();
        var left = expire.execute(actor, entryIds, input.instantIfAny("at"));
        return new Outcome(entryIds, null, left.unchanged());
    }

    private Outcome takeDown(Actor actor, Input input) {
        var entryId = input.entryId();
        var changed = takeDown.execute(actor, entryId, input.text("reason"), input.flag("legal"));
        return new Outcome(List.of(entryId), null, !changed);
    }

    private Outcome liftTakeDown(Actor actor, Input input) {
        var entryId = input.entryId();
        var changed = liftTakeDown.execute(actor, entryId);
        return new Outcome(List.of(entryId), null, !changed);
    }
}
