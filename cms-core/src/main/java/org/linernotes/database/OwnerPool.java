package org.linernotes.database;

import java.util.function.Supplier;

/** Which of the owner's connections some work takes, so that no kind of work uses up what another one needs. */
public enum OwnerPool {
    /** Commands that find what they change free, or wait for it hardly at all. */
    COMMANDS,
    /** Commands that wait for what others hold. */
    WAITING,
    /** What people look at before and after their commands. */
    DRAFTS,
    /** Who is signed in, and signing in. */
    SESSIONS;

    private static final ScopedValue<OwnerPool> CHOSEN = ScopedValue.newInstance();

    /** Does the work on connections of this pool. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CHOSEN, this).call(work::get);
    }

    /** Like {@link #during}, unless a pool was chosen for it already. */
    <T> T unlessChosen(Supplier<T> work) {
        return CHOSEN.isBound() ? work.get() : during(work);
    }

    static OwnerPool chosen() {
        return CHOSEN.orElse(DRAFTS);
    }
}
