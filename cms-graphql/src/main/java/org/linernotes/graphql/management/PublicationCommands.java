package org.linernotes.graphql.management;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.linernotes.account.Actor;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.publication.CancelSchedule;
import org.linernotes.publication.Publication;
import org.linernotes.publication.Publications;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.Reschedule;
import org.linernotes.publication.Schedule;

/** Answers the mutations that decide what becomes live, when, and until when. */
@Singleton
class PublicationCommands implements Wiring {
    private final Commands commands;
    private final Publish publish;
    private final Schedule schedule;
    private final Reschedule reschedule;
    private final CancelSchedule cancelSchedule;
    private final Publications publications;

    PublicationCommands(
            Commands commands,
            Publish publish,
            Schedule schedule,
            Reschedule reschedule,
            CancelSchedule cancelSchedule,
            Publications publications) {
        this.commands = commands;
        this.publish = publish;
        this.schedule = schedule;
        this.reschedule = reschedule;
        this.cancelSchedule = cancelSchedule;
        this.publications = publications;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("publish", commands.of(this::publish))
                        .dataFetcher("unschedule", commands.of(this::unschedule))
                        .dataFetcher("reschedule", commands.of(this::reschedule)));
    }

    private Outcome publish(Actor actor, Input input) {
        var request = new PublishRequest(input.items(), input.instantIfAny("until"), input.scheduled(), null);
        var at = input.instantIfAny("at");
        var published = at == null ? publish.execute(actor, request) : schedule.execute(actor, request, at);
        return new Outcome(request.items().stream().map(RevisionRef::entryId).toList(), null, published.unchanged());
    }

    private Outcome unschedule(Actor actor, Input input) {
        var scheduled = publication(input);
        cancelSchedule.execute(actor, scheduled.id());
        return Outcome.ofEntry(scheduled.entryId());
    }

    private Outcome reschedule(Actor actor, Input input) {
        var scheduled = publication(input);
        var moved = reschedule.execute(actor, scheduled.id(), Objects.requireNonNull(input.instantIfAny("at")));
        return new Outcome(List.of(scheduled.entryId()), null, moved.unchanged());
    }

    private Publication publication(Input input) {
        return publications
                .find(input.id(Ids.PUBLICATION, "publicationId"))
                .orElseThrow(() -> new Problem.NotFound("There is no publication with this id.").asException());
    }
}
