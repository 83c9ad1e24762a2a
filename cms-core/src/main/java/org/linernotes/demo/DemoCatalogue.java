package org.linernotes.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linernotes.account.Actor;
import org.linernotes.account.DemoAccount;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.RevisionRef;

/** More songs and features around the first page, some of them in each state that an entry can be in. */
@Singleton
class DemoCatalogue {
    /** Where an entry of the file shall stand. */
    private enum State {
        LIVE,
        REVIEW,
        CHANGES,
        APPROVED,
        /** Goes live next Friday. */
        SCHEDULED,
        /** Ends next Friday. */
        ENDING,
        UNPUBLISHED
    }

    private static final String STEP = "catalogue";
    private static final int HOUR = 9;

    private final CommandTransaction transactions;
    private final DemoSteps steps;
    private final DemoDrafts drafts;
    private final DemoRelease release;

    DemoCatalogue(CommandTransaction transactions, DemoSteps steps, DemoDrafts drafts, DemoRelease release) {
        this.transactions = transactions;
        this.steps = steps;
        this.drafts = drafts;
        this.release = release;
    }

    /** All of them or none, once. */
    void create(Map<DemoAccount, Actor> people) {
        transactions.execute(() -> {
            if (steps.take(STEP) > 0) {
                var heads = heads(requireNonNull(people.get(DemoAccount.ANA)));
                var nextFriday = nextFriday(steps.now());
                release.publish(people, of(heads, State.LIVE));
                release.unpublish(people, of(heads, State.UNPUBLISHED));
                release.publish(people, of(heads, State.ENDING), nextFriday);
                release.schedule(people, of(heads, State.SCHEDULED), nextFriday);
                release.approve(people, of(heads, State.APPROVED));
                release.requestChanges(
                        people,
                        of(heads, State.CHANGES),
                        "Say which of the musicians are named, and where that is from.");
                release.submit(people, of(heads, State.REVIEW));
            }
            return STEP;
        });
    }

    private Map<State, List<RevisionRef>> heads(Actor author) {
        var objects = DemoFile.read("catalogue.json");
        var created = drafts.create(author, objects);
        var heads = new EnumMap<State, List<RevisionRef>>(State.class);
        for (var index = 0; index < objects.size(); index++) {
            heads.computeIfAbsent(State.valueOf(DemoFile.text(objects.get(index), "state")), _ -> new ArrayList<>())
                    .add(created.get(index));
        }
        return heads;
    }

    private static List<RevisionRef> of(Map<State, List<RevisionRef>> heads, State state) {
        return requireNonNull(heads.get(state));
    }

    private static Instant nextFriday(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .with(TemporalAdjusters.next(FRIDAY))
                .atTime(HOUR, 0)
                .toInstant(ZoneOffset.UTC);
    }
}
