package org.linernotes.demo;

import static java.util.Objects.requireNonNull;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linernotes.account.Actor;
import org.linernotes.account.DemoAccount;
import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.RevisionRef;

/** Drafts the demo entries as Ana; those that shall be live go all the way. */
@Singleton
class DemoEntries {
    private static final String STEP = "entries";

    private final CommandTransaction transactions;
    private final DemoSteps steps;
    private final DemoDrafts drafts;
    private final DemoRelease release;

    DemoEntries(CommandTransaction transactions, DemoSteps steps, DemoDrafts drafts, DemoRelease release) {
        this.transactions = transactions;
        this.steps = steps;
        this.drafts = drafts;
        this.release = release;
    }

    /** All of them or none, once. */
    void create(Map<DemoAccount, Actor> people) {
        transactions.execute(() -> {
            if (steps.take(STEP) > 0) {
                var objects = DemoFile.read("entries.json");
                var heads = drafts.create(requireNonNull(people.get(DemoAccount.ANA)), objects);
                release.publish(people, live(objects, heads));
            }
            return STEP;
        });
    }

    private static List<RevisionRef> live(List<JsonNode> objects, List<RevisionRef> heads) {
        return IntStream.range(0, heads.size())
                .filter(i -> objects.get(i).get("live") != null)
                .mapToObj(heads::get)
                .toList();
    }
}
