package org.linernotes.suggestion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linernotes.problem.Problem;

/** All that the database lets an anonymous reader suggest. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "reader")
interface ReaderFunctions extends GenericRepository<ReaderFunctions.Answer, String> {
    /** A word for why the words were not taken; null: they were. */
    @MappedEntity
    record Answer(@Id @Nullable String refusal, @Nullable Integer retrySeconds) {
        void requireTaken() {
            if (refusal != null) {
                throw problem(refusal).asException();
            }
        }

        private Problem problem(String word) {
            return switch (word) {
                case "FACT_NOT_FOUND" ->
                    new Problem.Invalid("NOT_FOUND", "factId", "This page has no such fact any more.");
                case "TOO_MANY" ->
                    new Problem.TooMany(
                            "You have sent a lot in a short time. Wait a few minutes and try again.",
                            Duration.ofSeconds(retrySeconds == null ? 0 : retrySeconds));
                default -> new Problem.NotFound("There is nothing here to suggest something about.");
            };
        }
    }

    @Query("""
            SELECT refusal, retry_seconds
              FROM reader.submit_suggestion(
                       :targetId, CAST(:factId AS uuid), :kind, :body, :sourceUrl, :name, :place, :email, :mutationId,
                       :sender, :types)""")
    Answer submitSuggestion(
            UUID targetId,
            @Nullable UUID factId,
            String kind,
            String body,
            @Nullable String sourceUrl,
            @Nullable String name,
            @Nullable String place,
            @Nullable String email,
            String mutationId,
            @Nullable String sender,
            String[] types);
}
