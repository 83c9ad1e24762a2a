package org.linernotes.account;

import java.util.Set;

/** What an administrator says about a person who shall work here. */
public record NewAccount(String email, String name, Set<Role> roles, String password) {
    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /**
     * Refuses what can be seen to be wrong without a database.
     *
     * @throws org.linernotes.problem.ProblemException with everything that is
     */
    public void check() {
        NewAccountCheck.require(this);
    }

    @Override
    public String toString() {
        return "NewAccount[" + email + ", " + name + ", " + roles + "]";
    }
}
