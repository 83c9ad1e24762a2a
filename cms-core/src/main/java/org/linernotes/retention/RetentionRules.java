package org.linernotes.retention;

import static org.linernotes.retention.RetentionRule.kept;
import static org.linernotes.retention.RetentionRule.swept;

import java.util.List;

/** Every table, and how long its rows are kept; a test looks for tables that are not here. */
final class RetentionRules {
    private static final String WITH_ENTRY = "as long as its entry";
    private static final String WITH_PUBLICATION = "as long as its publication";

    /** In the order in which they are swept: what points to rows goes before them. */
    static final List<RetentionRule> ALL = List.of(
            kept("account", "for ever: what somebody did names them"),
            kept("address_key", "31 days, replaced day by day"),
            swept("api_token", "30 days after it expired", SweptRows::apiTokens),
            kept("chart_line", "for ever"),
            kept("chart_row", "for ever; a corrected week replaces the week"),
            swept("comment_report", "one year, once a decision has settled it", SweptRows::reports),
            swept(
                    "comment",
                    "for ever; the words and names of spam for 30 days, of rejected ones for 180 days after the"
                            + " decision",
                    SweptRows::comments),
            swept(
                    "comment_revision",
                    "as long as its comment; e-mail addresses of comments for 30 days",
                    SweptRows::emails),
            swept(
                    "comment_decision",
                    "as long as its comment; two years where the comment's words are erased",
                    SweptRows::decisions),
            swept("comment_sender", "one hour", SweptRows::senders),
            kept("databasechangelog", "for ever: which changes the schema has"),
            kept("databasechangeloglock", "one row, made anew by each start"),
            kept("decision", WITH_ENTRY),
            kept("draft_reference", "as long as the draft that refers"),
            kept("entry", "for ever, also in the trash"),
            kept("entry_words", WITH_ENTRY),
            kept("external_id", WITH_PUBLICATION),
            swept("idempotency_key", "24 hours", SweptRows::keys),
            swept("import_remark", "90 days after its import ended", SweptRows::remarks),
            swept("import_run", "one year after it ended", SweptRows::imports),
            kept("journal", "for ever: it is the site's memory of who did what"),
            kept("known_browser", "400 days, at most 20 an account"),
            swept("outbox", "7 days after it was handed out", SweptRows::messages),
            kept("part", WITH_PUBLICATION),
            kept("part_owner", WITH_ENTRY),
            kept("publication", "for ever: what readers saw, and when"),
            kept("publication_rank", WITH_PUBLICATION),
            kept("publication_value", WITH_PUBLICATION),
            kept("reference", WITH_PUBLICATION),
            kept("refusal_count", "30 days, at most 51 rows an hour and kind"),
            kept("review", WITH_ENTRY),
            kept("review_item", WITH_ENTRY),
            kept("revision", WITH_ENTRY),
            kept("search_document", WITH_PUBLICATION),
            swept("session", "one day after it expired", SweptRows::sessions),
            kept("setting", "for ever"),
            swept("sign_in_failure", "one day", SweptRows::failures),
            swept(
                    "suggestion",
                    "for ever; dismissed ones for 180 days, e-mail addresses for 30 days after the decision",
                    SweptRows::suggestions));

    private RetentionRules() {}
}
