package org.linernotes.account;

import jakarta.inject.Singleton;

/** Opens a session in a browser, in the transaction that is open; the one it had ends, whoever's it was. */
@Singleton
class OpenSession {
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final SessionConfig config;

    OpenSession(Sessions sessions, KnownBrowsers browsers, SessionConfig config) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.config = config;
    }

    OpenedSession of(Account account, Visitor visitor) {
        sessions.sweep();
        if (visitor.session() != null) {
            sessions.end(visitor.session().hash());
        }
        var opened = new OpenedSession(Secret.random(), Secret.random());
        sessions.open(
                opened.token().hash(),
                account.id(),
                Secret.random().text(),
                visitor.userAgent(),
                visitor.ofHost(),
                config.longestSeconds());
        remember(opened.browser(), account, visitor);
        return opened;
    }

    private void remember(Secret browser, Account account, Visitor visitor) {
        if (visitor.browser() != null) {
            browsers.rename(visitor.browser().hash(), browser.hash());
        }
        browsers.know(browser.hash(), account.id());
        browsers.forgetOld(account.id());
    }
}
