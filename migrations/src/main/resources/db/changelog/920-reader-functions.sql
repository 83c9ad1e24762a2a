--liquibase formatted sql
--changeset linernotes:post_comment runOnChange:true splitStatements:false
-- The one thing an anonymous reader can write. Answers the new comment's id, or a word for why not. A repeat of the
-- same words with the same client mutation id answers the first comment again.
CREATE OR REPLACE FUNCTION reader.post_comment(
    entry uuid, parent uuid, body text, name text, place text, email text, mutation_id text,
    OUT comment_id uuid, OUT refusal text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    instant     timestamptz := clock_timestamp();
    policy      text;
    revision_id uuid;
    key         uuid        := md5(jsonb_build_array(mutation_id, parent, name, place, post_comment.email, post_comment.body)::text)::uuid;
BEGIN
    SELECT coalesce(p.content ->> 'commentsPolicy', 'OPEN') INTO policy
      FROM public.publication p
     WHERE p.entry_id = post_comment.entry AND p.live @> instant AND NOT p.withheld;
    IF policy IS NULL THEN
        refusal := 'NOT_FOUND';
        RETURN;
    END IF;
    IF policy <> 'OPEN' THEN
        refusal := 'CLOSED';
        RETURN;
    END IF;
    IF parent IS NOT NULL AND NOT EXISTS (
        SELECT FROM public.comment c
         WHERE c.id = parent AND c.entry_id = post_comment.entry AND c.state IN ('PUBLISHED', 'APPROVED')) THEN
        refusal := 'PARENT_NOT_FOUND';
        RETURN;
    END IF;
    INSERT INTO public.comment (entry_id, parent_id, author_name, author_place, email, posted_at, client_mutation_id, request_key)
    VALUES (post_comment.entry, parent, name, place, post_comment.email, instant, mutation_id, key)
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
--rollback DROP FUNCTION reader.post_comment(uuid, uuid, text, text, text, text, text);
