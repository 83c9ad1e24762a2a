package org.linernotes.database;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;

/** A database of a test's own, prepared as a node prepares it. */
record TestDatabase(OwnersDatabase get) implements AutoCloseable {
    static TestDatabase start(Path data) {
        return new TestDatabase(prepare(data, new OwnerConfig(null, null, null)));
    }

    /** What a node does with an external database; {@code data} is not used. */
    static OwnersDatabase prepare(Login owner, Path data) {
        return prepare(data, new OwnerConfig(owner.url(), owner.username(), owner.password()));
    }

    @Override
    public void close() {
        get.stop();
    }

    private static OwnersDatabase prepare(Path data, OwnerConfig owner) {
        var settings = ApplicationContext.builder().build().getEnvironment();
        return new OwnersDatabase(
                new CmsConfig(data, null, "http://localhost:8080", true),
                TestData.CONFIG,
                owner,
                new RoleLogins(settings),
                null);
    }
}
