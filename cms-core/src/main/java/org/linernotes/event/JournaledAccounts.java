package org.linernotes.event;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linernotes.account.AccountEvent;
import org.linernotes.account.AccountLog;
import org.linernotes.account.Actor;

/** Writes into the journal what happens to accounts. */
@Singleton
class JournaledAccounts implements AccountLog {
    private final Journal journal;
    private final JournalRows rows;

    JournaledAccounts(Journal journal, JournalRows rows) {
        this.journal = journal;
        this.rows = rows;
    }

    @Override
    public void write(Actor actor, AccountEvent event, Map<String, String> details) {
        journal.write(actor, rows.now(), List.of(new JournalRecord(event.name(), null, null, details)));
    }
}
