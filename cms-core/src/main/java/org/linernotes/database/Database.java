package org.linernotes.database;

import org.jspecify.annotations.Nullable;

/** The database of this node, as whom the node reaches it, and whether it is a demo. */
public abstract sealed class Database permits OwnersDatabase, ReadersDatabase {
    /** Whether PostgreSQL runs as a child of this node. */
    public abstract boolean isEmbedded();

    /** Whether it was marked as a demo when this node started. */
    public abstract boolean isDemo();

    /** Why strangers may reach a demo, if it is one and they may: its passwords are known to everybody. */
    public abstract @Nullable String exposure();

    /** How readers' requests log in. */
    abstract Login as(DatabaseRole role);

    /** Ends the embedded servers of this process for good, however far their start is. */
    public static void endEmbedded() {
        SchemaUpdate.silence();
        EmbeddedPostgres.endAll();
    }

    /** Ends what this node began. */
    abstract void stop();
}
