package org.linernotes.live;

import java.util.Collection;
import java.util.UUID;
import org.linernotes.database.sql.Statement;

/** What editors put in places of pages. */
final class PlacementStatements {
    record OnPages(String slot, Collection<UUID> pages) {}

    record InSlot(String slot) {}

    /** Those for each page, whether their time has come or not, the closest to the page first. */
    static final Statement<OnPages, PlacementRow> ON_PAGES = Statement.of(OnPages.class, PlacementRow.class, """
            SELECT page.id AS page_id, found.rank, clock.at, p.content, p.live_until
              FROM unnest(CAST(:pages AS uuid[])) AS page (id)
              LEFT JOIN publication subject ON subject.entry_id = page.id
             CROSS JOIN LATERAL (
                   SELECT r.publication_id, 0 AS rank
                     FROM reference r
                    WHERE r.target_id = page.id AND r.type = 'Placement' AND r.field = 'entry'
                    UNION ALL
                   SELECT r.publication_id, 1
                     FROM reference r
                    WHERE r.target_id = page.id AND r.type = 'Placement' AND r.field = 'topic'
                    UNION ALL
                   SELECT r.publication_id, 2 + t.position
                     FROM reference t
                     JOIN reference r ON r.target_id = t.target_id AND r.type = 'Placement' AND r.field = 'topic'
                    WHERE t.publication_id = subject.id AND t.field = 'topics'
                    UNION ALL
                   SELECT v.publication_id, 1000
                     FROM publication_value v
                    WHERE v.type = 'Placement' AND v.field = 'pageType' AND v.text = subject.type
                    UNION ALL
                   SELECT v.publication_id, 1001
                     FROM publication_value v
                    WHERE v.type = 'Placement' AND v.field = 'scope' AND v.text = 'GLOBAL') found
              JOIN publication_value slot ON slot.publication_id = found.publication_id
                                         AND slot.field = 'slot' AND slot.text = :slot
              JOIN publication p ON p.id = found.publication_id
             CROSS JOIN clock
             ORDER BY page.id, found.rank, p.entry_id""");

    /** Those for topics to which songs belong by a rule. */
    static final Statement<InSlot, PlacementRow> FOR_RULED_TOPICS = Statement.of(InSlot.class, PlacementRow.class, """
            SELECT topic.entry_id AS page_id, 0 AS rank, clock.at, p.content, p.live_until
              FROM publication_value slot
              JOIN reference r ON r.publication_id = slot.publication_id AND r.field = 'topic'
              JOIN publication topic ON topic.entry_id = r.target_id
                                    AND topic.content ->> 'membership' IN ('RULE', 'RULE_PLUS')
              JOIN publication p ON p.id = slot.publication_id
             CROSS JOIN clock
             WHERE slot.type = 'Placement' AND slot.field = 'slot' AND slot.text = :slot
             ORDER BY p.entry_id""");

    private PlacementStatements() {}
}
