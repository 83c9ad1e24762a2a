package org.linernotes.live;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The topics whose rules songs may meet. */
interface TopicQueries extends GenericRepository<LiveEntry, UUID> {
    /** What songs point to that a topic's rule points to as well. */
    @Query("""
            SELECT DISTINCT s.entry_id AS song_id, rule.entry_id AS topic_id, s.field, coalesce(s.role, '') AS role, s.target_id
              FROM reference s
              JOIN reference rule ON rule.target_id = s.target_id AND rule.type = 'Topic'
                                 AND rule.field IN ('rule.artist', 'rule.award', 'rule.work', 'rule.song')
             WHERE s.entry_id = ANY(CAST(:songs AS uuid[]))""")
    List<RulePointer> findPointers(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> songs);

    @Query("""
            SELECT entry_id, type, slug, title, sort_title, content, content_changed_at, published_at
              FROM publication
             WHERE type = 'Topic'
               AND (content #>> '{rule,type}' IN ('YearRule', 'TitleRule') OR entry_id = ANY(CAST(:ids AS uuid[])))""")
    List<LiveEntry> findRuled(@TypeDef(type = DataType.STRING_ARRAY) Collection<UUID> ids);
}
