package org.linernotes.account;

import java.util.Map;

/** Where it is written down what happens to accounts, in the transaction in which it happens. */
public interface AccountLog {
    /**
     * Writes one thing that happened.
     *
     * @param details ids and choices, never names or texts
     */
    void write(Actor actor, AccountEvent event, Map<String, String> details);
}
