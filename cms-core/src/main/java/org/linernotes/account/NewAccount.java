package org.linernotes.account;

import java.util.Set;

/** What an administrator says about a person who shall work here. */
public record NewAccount(String email, String name, Set<Role> roles, String password) {
    public NewAccount {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewAccount[" + email + ", " + name + ", " + roles + "]";
    }
}
