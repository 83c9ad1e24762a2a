package org.linernotes.demo;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.linernotes.account.CreateDemoAccounts;
import org.linernotes.entry.RevisionRef;
import org.linernotes.testing.Rows;

/** Fills the tests' database with the demo site, and goes on where that stops. */
@Singleton
public class DemoDatabase {
    private final DemoSite site;
    private final DemoRelease release;
    private final CreateDemoAccounts createDemoAccounts;
    private final Rows rows;

    DemoDatabase(DemoSite site, DemoRelease release, CreateDemoAccounts createDemoAccounts, Rows rows) {
        this.site = site;
        this.release = release;
        this.createDemoAccounts = createDemoAccounts;
        this.rows = rows;
    }

    public void fill() {
        asDemo(() -> site.fill());
    }

    /** Submits, approves and publishes drafts together, each named by its slug. */
    public void publish(String... slugs) {
        var heads = List.of(slugs).stream().map(this::head).toList();
        asDemo(() -> release.publish(createDemoAccounts.execute(), heads));
    }

    private RevisionRef head(String slug) {
        var head = rows.column("""
                SELECT id || ' ' || head_revision_id FROM entry WHERE slug = ? AND work = 'DRAFT'""", slug);
        var ids = requireNonNull(head.getFirst()).split(" ", -1);
        return new RevisionRef(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }

    private void asDemo(Runnable action) {
        rows.column(
                "INSERT INTO setting VALUES ('demo', 'true') ON CONFLICT (name) DO UPDATE SET value = 'true' RETURNING name");
        try {
            action.run();
        } finally {
            rows.column("DELETE FROM setting WHERE name = 'demo' RETURNING name");
        }
    }
}
