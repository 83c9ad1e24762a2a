package org.linernotes.retention;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;
import org.linernotes.account.Account;

/** What is old enough to go: a set at a time, leaving out whatever somebody holds, so that nobody waits. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SweptRows extends GenericRepository<Account, UUID> {
    /** Whether no other node sweeps; the lock ends with the transaction. */
    @Query("SELECT pg_try_advisory_xact_lock(hashtextextended('linernotes sweeper', 0))")
    boolean lock();

    @Query(value = """
            DELETE FROM api_token
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM api_token WHERE expires_at < now() - INTERVAL '30 days'
                                     LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int apiTokens(int most);

    @Query(value = """
            DELETE FROM session
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM session WHERE expires_at < now() - INTERVAL '1 day'
                                     ORDER BY expires_at LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int sessions(int most);

    @Query(value = """
            DELETE FROM sign_in_failure
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM sign_in_failure WHERE failed_at < now() - INTERVAL '1 day'
                                     ORDER BY failed_at LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int failures(int most);

    @Query(value = """
            DELETE FROM idempotency_key
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM idempotency_key WHERE created_at < now() - INTERVAL '24 hours'
                                     ORDER BY created_at LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int keys(int most);

    @Query(value = """
            DELETE FROM outbox
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM outbox WHERE dispatched_at < now() - INTERVAL '7 days'
                                     ORDER BY dispatched_at LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int messages(int most);

    @Query(value = """
            DELETE FROM comment_sender
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM comment_sender WHERE sent_at < now() - INTERVAL '1 hour'
                                     ORDER BY sent_at LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int senders(int most);

    @Query(value = """
            DELETE FROM comment_report
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM comment_report
                                     WHERE reported_at < now() - INTERVAL '1 year' AND settled_by IS NOT NULL
                                     ORDER BY reported_at LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int reports(int most);

    /** Erases for good who wrote what; that there was a comment, and the decisions on it, stay. */
    @Query(value = """
            WITH old AS (
                SELECT c.id
                  FROM comment c
                 WHERE c.state IN ('SPAM', 'REJECTED') AND c.posted_at < now() - INTERVAL '30 days'
                   AND coalesce((SELECT max(d.decided_at) FROM comment_decision d WHERE d.comment_id = c.id), c.posted_at)
                       < now() - CASE c.state WHEN 'SPAM' THEN INTERVAL '30 days' ELSE INTERVAL '180 days' END
                 LIMIT :most
                   FOR UPDATE SKIP LOCKED),
            words AS (
                UPDATE comment_revision r SET body = '-' FROM old WHERE r.comment_id = old.id)
            UPDATE comment c
               SET state = 'ERASED', version = version + 1, featured = false, author_name = '-', author_place = NULL,
                   email = NULL, client_mutation_id = NULL, request_key = NULL
              FROM old
             WHERE c.id = old.id""", readOnly = false)
    int comments(int most);

    @Query(value = """
            UPDATE comment
               SET email = NULL
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM comment
                                     WHERE email IS NOT NULL AND posted_at < now() - INTERVAL '30 days'
                                     ORDER BY posted_at LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int emails(int most);

    @Query(value = """
            DELETE FROM comment_decision
             WHERE comment_id = ANY(ARRAY(SELECT c.id
                                            FROM comment c
                                           WHERE c.state = 'ERASED'
                                             AND EXISTS (SELECT FROM comment_decision d WHERE d.comment_id = c.id)
                                             AND NOT EXISTS (SELECT FROM comment_report r WHERE r.comment_id = c.id)
                                             AND NOT EXISTS (SELECT FROM comment_decision d
                                                              WHERE d.comment_id = c.id
                                                                AND d.decided_at >= now() - INTERVAL '2 years')
                                           LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int decisions(int most);

    @Query(value = """
            DELETE FROM import_remark
             WHERE ctid = ANY(ARRAY(SELECT m.ctid
                                      FROM import_remark m
                                      JOIN import_run r ON r.id = m.run_id
                                     WHERE r.ended_at < now() - INTERVAL '90 days'
                                     LIMIT :most FOR UPDATE OF m SKIP LOCKED))""", readOnly = false)
    int remarks(int most);

    @Query(value = """
            DELETE FROM import_run
             WHERE ctid = ANY(ARRAY(SELECT ctid FROM import_run WHERE ended_at < now() - INTERVAL '1 year'
                                     LIMIT :most FOR UPDATE SKIP LOCKED))""", readOnly = false)
    int imports(int most);

    @Query(value = """
            WITH old AS (
                SELECT id FROM suggestion WHERE state = 'DISMISSED' AND decided_at < now() - INTERVAL '180 days'
                 LIMIT :most FOR UPDATE SKIP LOCKED),
            gone AS (
                DELETE FROM suggestion WHERE id IN (SELECT id FROM old))
            UPDATE suggestion
               SET email = NULL
             WHERE id IN (SELECT id FROM suggestion
                           WHERE email IS NOT NULL AND decided_at < now() - INTERVAL '30 days'
                             AND id NOT IN (SELECT id FROM old)
                           LIMIT :most FOR UPDATE SKIP LOCKED)""", readOnly = false)
    int suggestions(int most);
}
