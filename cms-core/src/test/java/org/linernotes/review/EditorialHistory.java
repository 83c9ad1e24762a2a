package org.linernotes.review;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.testing.Rows;

/** Asks the tables what no order of commands may lead to, by other statements than the commands use. */
final class EditorialHistory {
    private final Rows rows;
    private final String entries;

    EditorialHistory(Rows rows, Collection<UUID> entries) {
        this.rows = rows;
        this.entries = entries.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    List<@Nullable String> gapsInRevisionNumbers() {
        return rows.column("""
                SELECT entry_id FROM revision WHERE entry_id = ANY(CAST(? AS uuid[]))
                 GROUP BY entry_id HAVING max(number) <> count(*)""", entries);
    }

    List<@Nullable String> headsThatAreNotTheNewest() {
        return rows.column("""
                SELECT e.id FROM entry e JOIN revision head ON head.id = e.head_revision_id
                 WHERE e.id = ANY(CAST(? AS uuid[]))
                   AND head.number <> (SELECT max(number) FROM revision WHERE entry_id = e.id)""", entries);
    }

    /** What is or will be live without somebody's approval of exactly that content. */
    List<@Nullable String> unapprovedPublications() {
        return rows.column("""
                SELECT p.id FROM publication p JOIN revision r ON r.id = p.revision_id
                 WHERE p.entry_id = ANY(CAST(? AS uuid[]))
                   AND NOT EXISTS (SELECT FROM decision d
                                    WHERE d.revision_id = r.id AND d.content_hash = r.content_hash
                                      AND d.kind = 'APPROVE' AND d.voided_because IS NULL)""", entries);
    }

    /** Approvals by somebody who had written anything since what was live then. */
    List<@Nullable String> approvalsOfOwnWords() {
        return rows.column("""
                SELECT d.id
                  FROM decision d
                  JOIN revision approved ON approved.id = d.revision_id
                 CROSS JOIN LATERAL (
                       SELECT coalesce(max(live.number) FILTER (WHERE p.live_from = latest.live_from), 0) AS number
                         FROM (SELECT max(live_from) AS live_from FROM publication
                                WHERE entry_id = d.entry_id AND live_from <= d.decided_at) AS latest
                         LEFT JOIN publication p ON p.entry_id = d.entry_id
                         LEFT JOIN revision live ON live.id = p.revision_id) AS base
                 WHERE d.entry_id = ANY(CAST(? AS uuid[])) AND d.kind = 'APPROVE'
                   AND EXISTS (SELECT FROM revision own
                                WHERE own.entry_id = d.entry_id AND own.author_id = d.decided_by
                                  AND own.number > base.number AND own.number <= approved.number)""", entries);
    }

    List<@Nullable String> revisionsApprovedMoreOftenThanNeeded() {
        return rows.column("""
                SELECT revision_id FROM decision
                 WHERE entry_id = ANY(CAST(? AS uuid[])) AND kind = 'APPROVE' AND voided_because IS NULL
                 GROUP BY revision_id HAVING count(*) > 1""", entries);
    }

    /** Entries whose journal, read from its beginning, tells another state of work than the entry. */
    List<String> worksThatTheJournalDoesNotTell() {
        var differing = new ArrayList<String>();
        for (var entry : rows.column("SELECT unnest(CAST(? AS uuid[]))", entries)) {
            var stored = rows.column("SELECT work FROM entry_summary WHERE id = CAST(? AS uuid)", entry)
                    .getFirst();
            var told = told(String.valueOf(entry));
            if (!told.equals(stored)) {
                differing.add("%s is %s and was told to be %s".formatted(entry, stored, told));
            }
        }
        return differing;
    }

    private String told(String entry) {
        var work = "";
        var head = "";
        for (var row : rows.column(
                "SELECT kind || ' ' || coalesce(revision_id::text, '') FROM journal WHERE entry_id = CAST(? AS uuid) ORDER BY sequence",
                entry)) {
            var words = String.valueOf(row).split(" ", 2);
            if (words[0].equals("ENTRY_CREATED") || words[0].equals("REVISION_SAVED")) {
                head = words[1];
            }
            work = next(work, words[0], head.equals(words[1]));
        }
        return work;
    }

    private static String next(String work, String kind, boolean ofHead) {
        return switch (kind) {
            case "ENTRY_CREATED", "REVIEW_WITHDRAWN" -> "DRAFT";
            case "REVISION_SAVED" -> work.equals("IN_REVIEW") || work.equals("CHANGES_REQUESTED") ? work : "DRAFT";
            case "SUBMITTED" -> "IN_REVIEW";
            case "CHANGES_REQUESTED" -> "CHANGES_REQUESTED";
            case "REVISION_APPROVED" -> "APPROVED";
            case "PUBLISHED" -> ofHead ? "CLEAN" : work;
            default -> work;
        };
    }
}
