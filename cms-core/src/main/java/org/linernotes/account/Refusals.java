package org.linernotes.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.account.RefusalCounts.Counted;
import org.linernotes.database.CommandTransaction;

/**
 * Counts what was refused, and tells the journal of the first, the tenth, the hundredth of an hour.
 *
 * <p>So nobody can flood the journal, however often they try and from however many addresses: an hour and a kind have 50 rows.
 */
@Singleton
public class Refusals {
    private static final int MOST_ROWS = 50;
    private static final int MOST_PENDING = 10_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final Actor NOBODY = new Actor(new UUID(0, 0), "Nobody", Set.of(), Actor.Kind.SYSTEM);

    private final CommandTransaction transactions;
    private final RefusalCounts counts;
    private final AccountLog log;
    private final Cache<Key, PendingCount> pending = Caffeine.newBuilder()
            .maximumSize(MOST_PENDING)
            .expireAfterAccess(FORGOTTEN)
            .build();

    Refusals(CommandTransaction transactions, RefusalCounts counts, AccountLog log) {
        this.transactions = transactions;
        this.counts = counts;
        this.log = log;
    }

    private record Key(AccountEvent event, String account, String address) {}

    /**
     * Counts one refusal.
     *
     * @param account of whoever was refused, where it is known
     * @param address what counts as one sender; only its hash is kept
     */
    public void count(AccountEvent event, @Nullable UUID account, String address) {
        var key = new Key(event, account == null ? "" : account.toString(), address);
        var times = pending.get(key, _ -> new PendingCount()).take(System.nanoTime());
        if (times > 0) {
            transactions.execute(() -> write(key, times));
        }
    }

    private Counted write(Key key, int times) {
        var counted = counts.add(key.event().name(), key.account(), counts.hash(key.address()), times, MOST_ROWS);
        if (digits(counted.times()) > digits(counted.times() - times)) {
            counts.sweep();
            log.write(NOBODY, key.event(), details(counted));
        }
        return counted;
    }

    private static Map<String, String> details(Counted counted) {
        var details = new HashMap<String, String>();
        details.put("times", Long.toString(counted.times()));
        details.put("address", counted.address().isEmpty() ? "many" : counted.address());
        if (!counted.account().isEmpty()) {
            details.put("account_id", counted.account());
        }
        return details;
    }

    private static int digits(long times) {
        return times <= 0 ? 0 : Long.toString(times).length();
    }
}
