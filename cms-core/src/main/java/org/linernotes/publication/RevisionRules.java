package org.linernotes.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linernotes.content.Content;
import org.linernotes.content.Violation;

/** By which rules reviews look at entries, by themselves and beside others; whoever publishes keeps the same. */
public interface RevisionRules {
    /** The violations of every level, by the ids of the entries whose heads these are. */
    Map<UUID, List<Violation>> check(Map<UUID, Content> heads);
}
