package org.linernotes.account;

import java.util.Set;
import java.util.UUID;
import org.linernotes.problem.Problem;

/** Who gives a command: a signed-in person, or a program with that person's token. */
public record Actor(UUID id, String name, Set<Role> roles, Kind kind) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** How the actor proved who it is; kept in the journal. */
    public enum Kind {
        PERSON,
        TOKEN,
        SYSTEM
    }

    public static Actor of(Account account, Kind kind) {
        return new Actor(account.id(), account.name(), account.roles(), kind);
    }

    /** The same person, who answers for what a program does without asking anybody again. */
    public Actor asSystem() {
        return new Actor(id, name, roles, Kind.SYSTEM);
    }

    public boolean may(Permission permission) {
        return permission.roles().stream().anyMatch(roles::contains);
    }

    /**
     * Refuses the command unless one of the roles gives the permission.
     *
     * @param action completes the sentence "You may not ...; ask a publisher."
     */
    public void require(Permission permission, String action) {
        if (!may(permission)) {
            throw new Problem.Forbidden("You may not %s; ask %s.".formatted(action, permission.whoToAsk()))
                    .asException();
        }
    }
}
