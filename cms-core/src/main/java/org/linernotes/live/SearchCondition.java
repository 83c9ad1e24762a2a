package org.linernotes.live;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a document {@code d} may be asked for beside its words and type; it stands in the text of those searches alone. */
enum SearchCondition {
    DECADES("""
            AND EXISTS (
                SELECT FROM publication_value v
                 WHERE v.publication_id = d.publication_id AND v.field = 'releaseYear'
                   AND v.whole - v.whole % 10 = ANY(CAST(:decades AS bigint[])))
            """),
    TOPICS("""
            AND (EXISTS (
                 SELECT FROM reference r
                  WHERE r.publication_id = d.publication_id AND r.field = 'topics'
                    AND r.target_id = ANY(CAST(:topicsTopics AS uuid[])))
              OR (d.type = 'Song' AND (
                  EXISTS (
                      SELECT FROM unnest(CAST(:topicsPointersTargets AS uuid[]), CAST(:topicsPointersFields AS text[]),
                                         CAST(:topicsPointersRoles AS text[])) AS member (target, field, role)
                        JOIN reference r ON r.publication_id = d.publication_id AND r.target_id = member.target
                                        AND r.field = member.field AND (member.role = '' OR r.role = member.role))
                  OR EXISTS (
                      SELECT FROM unnest(CAST(:topicsRangesFields AS text[]), CAST(:topicsRangesLowest AS bigint[]),
                                         CAST(:topicsRangesHighest AS bigint[])) AS years (field, lowest, highest)
                        JOIN publication_rank o ON o.publication_id = d.publication_id AND o.field = years.field AND NOT o.descending
                                               AND o.scope = '00000000-0000-0000-0000-000000000000'
                                               AND o.rank >= years.lowest AND o.rank <= years.highest)
                  OR EXISTS (
                      SELECT FROM unnest(CAST(:topicsTitlesWords AS text[])) AS words (expression)
                       WHERE d.terms @@ to_tsquery('simple', words.expression)))))
            """),
    CHARTS("""
            AND EXISTS (
                SELECT FROM reference r
                 WHERE r.publication_id = d.publication_id AND r.field = 'charts.chart'
                   AND r.target_id = ANY(CAST(:charts AS uuid[])))
            """),
    CATEGORIES("""
            AND EXISTS (
                SELECT FROM reference r
                 WHERE r.publication_id = d.publication_id AND r.field = 'category'
                   AND r.target_id = ANY(CAST(:categories AS uuid[])))
            """);

    private final String text;

    SearchCondition(String text) {
        this.text = text;
    }

    static Set<SearchCondition> of(SearchFilter filter) {
        return Arrays.stream(values())
                .filter(condition -> condition.isAskedFor(filter))
                .collect(toCollection(() -> EnumSet.noneOf(SearchCondition.class)));
    }

    private boolean isAskedFor(SearchFilter filter) {
        return switch (this) {
            case DECADES -> filter.decades() != null;
            case TOPICS -> filter.topics() != null;
            case CHARTS -> filter.charts() != null;
            case CATEGORIES -> filter.categories() != null;
        };
    }

    String text() {
        return text;
    }
}
