package org.linernotes.account;

import static org.linernotes.account.Role.ADMIN;
import static org.linernotes.account.Role.CONTRIBUTOR;
import static org.linernotes.account.Role.EDITOR;
import static org.linernotes.account.Role.MODERATOR;
import static org.linernotes.account.Role.PUBLISHER;

import java.util.Set;

/** What a route, a mutation or a command asks for, and which roles give it. */
public enum Permission {
    /** Sees entries, drafts included. */
    READ_ENTRIES("an administrator", CONTRIBUTOR, EDITOR, PUBLISHER, MODERATOR, ADMIN),
    /** Creates entries, changes and submits own ones. */
    WRITE("an editor", CONTRIBUTOR, EDITOR, PUBLISHER, ADMIN),
    /** Changes and submits entries of others. */
    WRITE_ANY("an editor", EDITOR, PUBLISHER, ADMIN),
    /** Approves and requests changes. */
    REVIEW("an editor", EDITOR, PUBLISHER, ADMIN),
    /** Publishes, schedules, unpublishes, expires, takes down. */
    PUBLISH("a publisher", PUBLISHER, ADMIN),
    /** Decides on comments. */
    MODERATE("a moderator", MODERATOR, ADMIN),
    /** Reads what readers suggest, and makes drafts of it. */
    DECIDE_SUGGESTIONS("an editor", EDITOR, PUBLISHER, MODERATOR, ADMIN),
    /** Accounts, tokens and settings. */
    ADMINISTER("an administrator", ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Role> roles;

    private final String whoToAsk;

    Permission(String whoToAsk, Role... roles) {
        this.whoToAsk = whoToAsk;
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Who helps somebody without it, such as {@code an editor}. */
    String whoToAsk() {
        return whoToAsk;
    }
}
