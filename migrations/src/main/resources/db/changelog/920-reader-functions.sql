--liquibase formatted sql
--changeset linernotes:count_sender runOnChange:true splitStatements:false
-- The seconds that a sender has to wait who sent so much in ten minutes; null while there is room. All that is sent counts,
-- refused or repeated. Not for readers to call: it stands outside their schema. The sender is an address; only its hash of the
-- day is kept.
DROP FUNCTION IF EXISTS public.count_sender(text, timestamptz);
CREATE OR REPLACE FUNCTION public.count_sender(sender text, instant timestamptz, most int DEFAULT 30) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    retry_seconds int;
BEGIN
    IF sender IS NULL THEN
        RETURN NULL;
    END IF;
    sender := public.sender_hash(sender);
    PERFORM pg_advisory_xact_lock(hashtextextended('sender ' || count_sender.sender, 0));
    DELETE FROM public.comment_sender WHERE sent_at NOT BETWEEN instant - INTERVAL '1 hour' AND instant + INTERVAL '1 minute';
    SELECT ceil(extract(epoch FROM s.sent_at + INTERVAL '10 minutes' - instant)) INTO retry_seconds
      FROM public.comment_sender s
     WHERE s.sender = count_sender.sender AND s.sent_at > instant - INTERVAL '10 minutes'
     ORDER BY s.sent_at DESC
    OFFSET most - 1 LIMIT 1;
    IF retry_seconds IS NULL THEN
        INSERT INTO public.comment_sender (sender, sent_at) VALUES (count_sender.sender, instant);
    END IF;
    RETURN retry_seconds;
END $$;
--rollback DROP FUNCTION public.count_sender(text, timestamptz, int);

--changeset linernotes:count_refused runOnChange:true splitStatements:false
-- Counts what was refused for its form, before anything was asked of the database.
CREATE OR REPLACE FUNCTION reader.count_refused(sender text, OUT refusal text, OUT retry_seconds int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    retry_seconds := public.count_sender(sender, clock_timestamp());
    refusal := CASE WHEN retry_seconds IS NOT NULL THEN 'TOO_MANY' END;
END $$;
--rollback DROP FUNCTION reader.count_refused(text);

--changeset linernotes:post_comment runOnChange:true splitStatements:false
-- What an anonymous reader can write: a comment that waits for a moderator. Answers its id, or a word for why not. A
-- repeat of the same words with the same client mutation id answers the first comment again, whatever became of it or its
-- entry; it counts, but has room when new words have none. Only entries of the given types can be commented on.
CREATE OR REPLACE FUNCTION reader.post_comment(
    entry uuid, parent uuid, body text, name text, place text, email text, mutation_id text, sender text, spam boolean,
    types text[],
    OUT comment_id uuid, OUT refusal text, OUT retry_seconds int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    instant     timestamptz := clock_timestamp();
    policy      text;
    depth       int;
    revision_id uuid;
    key         uuid        := md5(jsonb_build_array(mutation_id, parent, name, place, post_comment.email, post_comment.body)::text)::uuid;
BEGIN
    SELECT c.id INTO comment_id FROM public.comment c WHERE c.entry_id = post_comment.entry AND c.request_key = key;
    retry_seconds := public.count_sender(sender, instant, CASE WHEN comment_id IS NULL THEN 30 ELSE 60 END);
    IF retry_seconds IS NOT NULL THEN
        comment_id := NULL;
        refusal := 'TOO_MANY';
        RETURN;
    END IF;
    IF comment_id IS NOT NULL THEN
        RETURN;
    END IF;
    SELECT coalesce(p.content ->> 'commentsPolicy', 'OPEN') INTO policy
      FROM public.publication p
     WHERE p.entry_id = post_comment.entry AND p.type = ANY(types) AND p.live @> instant AND NOT p.withheld;
    IF policy IS NULL THEN
        refusal := 'NOT_FOUND';
        RETURN;
    END IF;
    IF policy <> 'OPEN' THEN
        refusal := 'CLOSED';
        RETURN;
    END IF;
    IF parent IS NOT NULL THEN
        SELECT c.depth INTO depth
          FROM live.comment c
         WHERE c.id = parent AND c.entry_id = post_comment.entry AND NOT c.tombstone;
        IF depth IS NULL OR depth >= 4 THEN
            refusal := CASE WHEN depth IS NULL THEN 'PARENT_NOT_FOUND' ELSE 'TOO_DEEP' END;
            RETURN;
        END IF;
    END IF;
    INSERT INTO public.comment (entry_id, parent_id, author_name, author_place, email, state, posted_at, client_mutation_id, request_key)
    VALUES (post_comment.entry, parent, name, place, post_comment.email, CASE WHEN spam THEN 'SPAM' ELSE 'PENDING' END,
            instant, mutation_id, key)
    ON CONFLICT (entry_id, request_key) WHERE request_key IS NOT NULL DO NOTHING
    RETURNING id INTO comment_id;
    IF comment_id IS NULL THEN
        SELECT c.id INTO comment_id FROM public.comment c
         WHERE c.entry_id = post_comment.entry AND c.request_key = key;
        RETURN;
    END IF;
    INSERT INTO public.comment_revision (comment_id, body, created_at)
    VALUES (post_comment.comment_id, post_comment.body, instant)
    RETURNING id INTO revision_id;
    UPDATE public.comment SET head_revision_id = revision_id WHERE id = post_comment.comment_id;
END $$;
--rollback DROP FUNCTION reader.post_comment(uuid, uuid, text, text, text, text, text, text, boolean, text[]);

--changeset linernotes:report_comment runOnChange:true splitStatements:false
-- Tells the moderators about a comment that readers can see. Answers a word if it was not taken.
CREATE OR REPLACE FUNCTION reader.report_comment(
    reported uuid, reason text, words text, mutation_id text, sender text,
    OUT refusal text, OUT retry_seconds int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    key     uuid        := md5(jsonb_build_array(mutation_id, report_comment.reason, words)::text)::uuid;
    known   boolean     := EXISTS (SELECT FROM public.comment_report r WHERE r.comment_id = reported AND r.request_key = key);
BEGIN
    retry_seconds := public.count_sender(sender, instant, CASE WHEN known THEN 60 ELSE 30 END);
    IF retry_seconds IS NOT NULL THEN
        refusal := 'TOO_MANY';
        RETURN;
    END IF;
    IF known THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM live.comment c WHERE c.id = reported AND NOT c.tombstone) THEN
        refusal := 'NOT_FOUND';
        RETURN;
    END IF;
    INSERT INTO public.comment_report (comment_id, reason, text, revision_id, request_key, reported_at)
    SELECT c.id, report_comment.reason, words, c.visible_revision_id, key, instant
      FROM public.comment c
     WHERE c.id = reported AND c.visible_revision_id IS NOT NULL
    ON CONFLICT (comment_id, request_key) DO NOTHING;
END $$;
--rollback DROP FUNCTION reader.report_comment(uuid, text, text, text, text);
