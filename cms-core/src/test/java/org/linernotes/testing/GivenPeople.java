package org.linernotes.testing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linernotes.account.AccountSamples;
import org.linernotes.account.Actor;
import org.linernotes.account.Role;

/**
 * One person for each role, and a reviewer who writes nothing; tests that need others make them.
 *
 * <p>There are two from the beginning: where only one person works, nothing needs an approval.
 */
@Singleton
public class GivenPeople {
    private final AccountSamples accounts;
    private final Map<String, Actor> known = new ConcurrentHashMap<>();

    GivenPeople(AccountSamples accounts) {
        this.accounts = accounts;
        editor();
        reviewer();
    }

    public Actor contributor() {
        return known("Carl", Role.CONTRIBUTOR);
    }

    public Actor editor() {
        return known("Ana", Role.EDITOR);
    }

    public Actor reviewer() {
        return known("Ben", Role.EDITOR);
    }

    public Actor publisher() {
        return known("Pia", Role.PUBLISHER);
    }

    public Actor moderator() {
        return known("Mo", Role.MODERATOR);
    }

    public Actor admin() {
        return known("Ada", Role.ADMIN);
    }

    /** Somebody new. */
    public Actor somebody(String name, Role... roles) {
        return AccountSamples.actor(accounts.account(name, roles));
    }

    public List<Actor> oneOfEachRole() {
        return List.of(contributor(), editor(), publisher(), moderator(), admin());
    }

    private Actor known(String name, Role role) {
        return known.computeIfAbsent(name, _ -> somebody(name, role));
    }
}
