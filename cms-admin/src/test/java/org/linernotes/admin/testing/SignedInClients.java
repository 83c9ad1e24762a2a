package org.linernotes.admin.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Accounts;
import org.linernotes.account.Actor;

/** Browsers in which people of a test are signed in. */
@Singleton
public class SignedInClients {
    private final EmbeddedServer server;
    private final Accounts accounts;

    SignedInClients(EmbeddedServer server, Accounts accounts) {
        this.server = server;
        this.accounts = accounts;
    }

    public AdminClient of(Actor person) {
        var client = new AdminClient(server.getURI());
        client.signIn(accounts.findById(person.id()).orElseThrow());
        return client;
    }

    public String email(Actor person) {
        return accounts.findById(person.id()).orElseThrow().email();
    }

    public String root() {
        return server.getURI().toString();
    }

    public static String password() {
        return AccountSamples.PASSWORD;
    }
}
