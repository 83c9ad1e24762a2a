package org.linernotes.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.linernotes.database.CommandTransaction;
import org.linernotes.database.StoredInstant;
import org.linernotes.problem.Problem;

/** Makes a token with which a program may act for a person; its text is shown this once. */
@Singleton
public class CreateApiToken {
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_NAME = 120;

    private final CommandTransaction transactions;
    private final ApiTokens apiTokens;
    private final AccountLog log;

    CreateApiToken(CommandTransaction transactions, ApiTokens apiTokens, AccountLog log) {
        this.transactions = transactions;
        this.apiTokens = apiTokens;
        this.log = log;
    }

    /** Makes a token for the person who asks, good until {@code expiresAt}, at most a year. */
    public Secret execute(Actor actor, String name, Instant expiresAt) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Problem.Invalid(
                            "LENGTH",
                            "name",
                            "Name the token in 1 to " + LONGEST_NAME + " characters, by what uses it.")
                    .asException();
        }
        var until = StoredInstant.of("expiresAt", expiresAt);
        var token = Secret.random();
        return transactions.execute(() -> {
            if (apiTokens.insertWithin(token.hash(), actor.id(), name.strip(), until, MOST_DAYS) == 0) {
                throw new Problem.Invalid("RANGE", "expiresAt", "Let the token end within a year from now.")
                        .asException();
            }
            log.write(actor, AccountEvent.TOKEN_CREATED, Map.of("expires_at", expiresAt.toString()));
            return token;
        });
    }
}
