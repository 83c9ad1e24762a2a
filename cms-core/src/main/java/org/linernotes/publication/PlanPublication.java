package org.linernotes.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.Actor;
import org.linernotes.account.Permission;
import org.linernotes.database.CommandTransaction;

/** Shows what publishing or unpublishing would do: really does it, as far as the checks, and takes it back. */
@Singleton
public class PlanPublication {
    private final CommandTransaction transactions;
    private final ChangePreparation preparation;

    PlanPublication(CommandTransaction transactions, ChangePreparation preparation) {
        this.transactions = transactions;
        this.preparation = preparation;
    }

    /** The plan of {@link Publish}, or of {@link Schedule} if there is an instant. */
    public PublishPlan publish(Actor actor, PublishRequest request, @Nullable Instant at) {
        actor.require(Permission.PUBLISH, "publish");
        return rehearse(Openings.of(actor, request, at));
    }

    /** The plan of {@link Unpublish}. */
    public PublishPlan unpublish(Actor actor, UnpublishRequest request) {
        actor.require(Permission.PUBLISH, "unpublish");
        return rehearse(Unpublish.change(actor, request));
    }

    private PublishPlan rehearse(LiveChange change) {
        try {
            return transactions.execute(() -> {
                var prepared = preparation.prepare(change);
                throw new Rehearsed(new PublishPlan(Effects.hash(prepared), Effects.of(prepared), prepared.problems()));
            });
        } catch (Rehearsed rehearsed) {
            return rehearsed.plan;
        }
    }

    /** Rolls the rehearsal back and carries its result out of it. */
    private static final class Rehearsed extends RuntimeException {
        private final transient PublishPlan plan;

        Rehearsed(PublishPlan plan) {
            super(null, null, false, false);
            this.plan = plan;
        }
    }
}
