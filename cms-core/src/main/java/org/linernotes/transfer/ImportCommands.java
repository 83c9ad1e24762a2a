package org.linernotes.transfer;

import org.linernotes.database.CommandTransaction;
import org.linernotes.entry.CreateEntries;
import org.linernotes.entry.SaveEntry;
import org.linernotes.publication.Publish;

/** The commands that everybody gives, as imports give them. */
record ImportCommands(
        CommandTransaction transactions, CreateEntries createEntries, SaveEntry saveEntry, Publish publish) {}
