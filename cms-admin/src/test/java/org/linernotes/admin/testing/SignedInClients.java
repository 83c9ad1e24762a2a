package org.linernotes.admin.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.UUID;
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
        return of(person.id());
    }

    private AdminClient of(UUID person) {
        var client = new AdminClient(server.getURI());
        client.signIn(accounts.findById(person).orElseThrow());
        return client;
    }

    /** Signs somebody in to a Chromium, without the pages that the tests of signing in open. */
    public void enter(BrowserContext context, UUID person) {
        context.addCookies(of(person).cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(root()))
                .toList());
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
