package org.linernotes.graphql.management;

import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.linernotes.account.Actor;
import org.linernotes.entry.RevisionRef;
import org.linernotes.problem.Problem;
import org.linernotes.publication.CancelSchedule;
import org.linernotes.publication.Publication;
import org.linernotes.publication.Publications;
import org.linernotes.publication.Publish;
import org.linernotes.publication.PublishRequest;
import org.linernotes.publication.PublishScheduled;
import org.linernotes.publication.Reschedule;
import org.linernotes.publication.Schedule;

/** Answers the mutations that decide what becomes live, when, and until when. */
@Singleton
class PublicationCommands implements Wiring {
    private final Commands commands;
    private final Publish publish;
    private final Schedule schedule;
    private final Scheduled scheduled;
    private final Publications publications;

    PublicationCommands(
            Commands commands, Publish publish, Schedule schedule, Scheduled scheduled, Publications publications) {
        this.commands = commands;
        this.publish = publish;
        this.schedule = schedule;
        this.scheduled = scheduled;
        this.publications = publications;
    }

    @Override
    public void addTo(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                type -> type.dataFetcher("publish", commands.of(this::publish))
                        .dataFetcher("unschedule", commands.of(this::unschedule))
                        .dataFetcher("reschedule", commands.of(this::reschedule))
                        .dataFetcher("publishScheduled", commands.of(this::publishScheduled)));
    }

    private Outcome publish(Actor actor, Input input) {
        var request = new PublishRequest(input.items(), input.instantIfAny("until"), input.scheduled(), null);
        var at = input.instantIfAny("at");
        var published = at == null ? publish.execute(actor, request) : schedule.execute(actor, request, at);
        return new Outcome(request.items().stream().map(RevisionRef::entryId).toList(), null, published.unchanged());
    }

    private Outcome unschedule(Actor actor, Input input) {
        var publications = named(input);
        scheduled.cancelSchedule().execute(actor, ids(publications));
        return outcome(publications);
    }

    private Outcome reschedule(Actor actor, Input input) {
        var publications = named(input);
        var moved = scheduled
                .reschedule()
                .execute(actor, ids(publications), Objects.requireNonNull(input.instantIfAny("at")));
        return new Outcome(outcome(publications).entries(), null, moved.unchanged());
    }

    private Outcome publishScheduled(Actor actor, Input input) {
        var publications = named(input);
        scheduled.publishScheduled().execute(actor, ids(publications));
        return outcome(publications);
    }

    /** The publication, and after it all that is scheduled with it, where the client wants that. */
    private List<Publication> named(Input input) {
        var publication = publications
                .find(input.id(Ids.PUBLICATION, "publicationId"))
                .orElseThrow(() -> new Problem.NotFound("There is no publication with this id.").asException());
        var set = publication.beginsWith();
        if (set == null || !input.flag("together")) {
            return List.of(publication);
        }
        var others = publications.ofSets(List.of(set)).stream()
                .filter(other -> !other.id().equals(publication.id()));
        return Stream.concat(Stream.of(publication), others).toList();
    }

    private static List<UUID> ids(List<Publication> publications) {
        return publications.stream().map(Publication::id).toList();
    }

    private static Outcome outcome(List<Publication> publications) {
        return Outcome.ofEntries(
                publications.stream().map(Publication::entryId).distinct().toList());
    }

    /** What can be done with what is scheduled. */
    @Singleton
    record Scheduled(Reschedule reschedule, CancelSchedule cancelSchedule, PublishScheduled publishScheduled) {}
}
