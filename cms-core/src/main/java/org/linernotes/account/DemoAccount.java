package org.linernotes.account;

import java.util.Locale;
import java.util.Set;

/** The people of a demo database; their password and tokens are no secret. */
public enum DemoAccount {
    ANA("Ana Ferreira", Role.CONTRIBUTOR),
    BEN("Ben Okafor", Role.EDITOR),
    PIA("Pia Lindqvist", Role.PUBLISHER),
    MO("Mo Haddad", Role.MODERATOR),
    ADA("Ada Kowalski", Role.ADMIN);

    /** Opens every demo account. */
    public static final String PASSWORD = "demo-linernotes";

    private final String fullName;
    private final Role role;

    DemoAccount(String fullName, Role role) {
        this.fullName = fullName;
        this.role = role;
    }

    public String email() {
        return key() + "@example.org";
    }

    /** What a program presents to act as this person. */
    public Secret token() {
        return new Secret("demo-" + key());
    }

    public String fullName() {
        return fullName;
    }

    public Role role() {
        return role;
    }

    NewAccount account() {
        return new NewAccount(email(), fullName, Set.of(role), PASSWORD);
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
