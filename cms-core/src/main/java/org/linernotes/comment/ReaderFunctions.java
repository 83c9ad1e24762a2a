package org.linernotes.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that the database lets an anonymous reader do. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "reader")
interface ReaderFunctions extends GenericRepository<ReaderFunctions.Answer, UUID> {
    /** What became of the words: an id, or a word for why not. */
    @MappedEntity
    record Answer(
            @Id @Nullable UUID commentId,
            @Nullable String refusal,
            @Nullable Integer retrySeconds) {
        Optional<UUID> requireTaken() {
            if (refusal != null) {
                throw Refusal.of(refusal, retrySeconds == null ? 0 : retrySeconds)
                        .asException();
            }
            return Optional.ofNullable(commentId);
        }
    }

    @Query("""
            SELECT comment_id, refusal, retry_seconds
              FROM reader.post_comment(
                       :entryId, CAST(:parentId AS uuid), :body, :name, :place, :email, :mutationId, :sender, :spam, :types)""")
    Answer postComment(
            UUID entryId,
            @Nullable UUID parentId,
            String body,
            String name,
            @Nullable String place,
            @Nullable String email,
            String mutationId,
            @Nullable String sender,
            boolean spam,
            String[] types);

    @Query("""
            SELECT CAST(NULL AS uuid) AS comment_id, refusal, retry_seconds
              FROM reader.report_comment(:commentId, :reason, :words, :mutationId, :sender)""")
    Answer reportComment(
            UUID commentId, String reason, @Nullable String words, String mutationId, @Nullable String sender);

    @Query("""
            SELECT CAST(NULL AS uuid) AS comment_id, refusal, retry_seconds
              FROM reader.count_refused(:sender)""")
    Answer countRefused(@Nullable String sender);
}
