-- What a site may have had before changeset 155: every row names itself, md5 makes ids of the names.
INSERT INTO account (id, email, name) VALUES
    (md5('ana')::uuid, 'ana@example.org', 'Ana'), (md5('ben')::uuid, 'ben@example.org', 'Ben');

INSERT INTO entry (id, type, title, sort_title, slug, created_by, created_at, updated_by, updated_at)
SELECT md5(name)::uuid, type, title, title, slug, md5('ana')::uuid, '2020-01-01', md5('ana')::uuid, '2020-01-01'
  FROM (VALUES ('artist', 'Artist', 'The Łódź Élan', 'the-lodz-elan'), ('song', 'Song', 'Bad', 'bad'),
               ('marks', 'Song', '!!!', NULL), ('empty', 'Song', '', NULL), ('blank', 'Song', ' ', 'blank'),
               ('number', 'Song', '99 Luftballons', '99-luftballons'), ('guitar', 'Song', '🎸', NULL),
               ('long', 'Song', repeat('ß', 300), NULL),
               ('coming 1', 'Song', 'Coming 1', NULL), ('coming 2', 'Song', 'Coming 2', NULL),
               ('coming by Ben', 'Song', 'Coming by Ben', NULL), ('coming alone', 'Song', 'Coming alone', NULL),
               ('ended 1', 'Song', 'Ended 1', NULL), ('ended 2', 'Song', 'Ended 2', NULL),
               ('ended alone', 'Song', 'Ended alone', NULL), ('expired then', 'Song', 'Expired then', NULL),
               ('chart', 'Chart', 'Hot', 'hot'), ('chart with its key', 'Chart', 'Hot again', 'hot-again'),
               ('chart before it', 'Chart', 'Hot before', 'hot-before'), ('chart of its own', 'Chart', 'Cool', 'cool')
       ) AS entry (name, type, title, slug);
INSERT INTO revision (id, entry_id, number, kind, content, content_hash, title, slug, author_id, created_at)
SELECT md5('revision ' || id)::uuid, id, 1, 'SAVE', '{}', 'none', title, slug, created_by, created_at FROM entry;
UPDATE entry SET head_revision_id = md5('revision ' || id)::uuid;
INSERT INTO entry_name (entry_id, name) SELECT id, title FROM entry WHERE title <> '';
INSERT INTO entry_name (entry_id, name) VALUES (md5('artist')::uuid, 'Łódka');

INSERT INTO publication (id, entry_id, type, revision_id, slug, title, sort_title, content, content_changed_at, live, ended_by,
                         published_by, settled)
SELECT md5(p.name)::uuid, e.id, e.type, e.head_revision_id, e.slug, e.title, e.sort_title, p.content::jsonb, '2020-01-01',
       tstzrange(p.since::timestamptz, p.until::timestamptz), p.ended_by, md5(p.publisher)::uuid, p.settled
  FROM (VALUES ('artist live', 'artist', '{}', '2019-01-01', NULL, NULL, 'ana', false),
               ('song settled', 'song', '{}', '2020-01-01', '2021-01-01', 'REPLACED', 'ana', true),
               ('song live', 'song', '{}', '2021-01-01', NULL, NULL, 'ana', false),
               ('coming 1 live', 'coming 1', '{}', '2999-01-01', NULL, NULL, 'ana', false),
               ('coming 2 live', 'coming 2', '{}', '2999-01-01', NULL, NULL, 'ana', false),
               ('coming by Ben live', 'coming by Ben', '{}', '2999-01-01', NULL, NULL, 'ben', false),
               ('coming alone live', 'coming alone', '{}', '2999-02-02', NULL, NULL, 'ana', false),
               ('ended 1 live', 'ended 1', '{}', '2020-01-01', '2024-01-01', 'UNPUBLISHED', 'ana', true),
               ('ended 2 live', 'ended 2', '{}', '2020-01-01', '2024-01-01', 'UNPUBLISHED', 'ben', false),
               ('ended alone live', 'ended alone', '{}', '2020-01-01', '2024-02-02', 'UNPUBLISHED', 'ana', true),
               ('expired then live', 'expired then', '{}', '2020-01-01', '2024-01-01', 'EXPIRED', 'ana', true),
               ('chart live', 'chart', '{"key": "hot"}', '2020-01-01', NULL, NULL, 'ana', false),
               ('chart with its key live', 'chart with its key', '{"key": "hot"}', '2022-01-01', NULL, NULL, 'ana', false),
               ('chart before it live', 'chart before it', '{"key": "hot"}', '2010-01-01', '2011-01-01', 'UNPUBLISHED', 'ana', true),
               ('chart of its own live', 'chart of its own', '{"key": "cool"}', '2020-01-01', NULL, NULL, 'ana', false)
       ) AS p (name, entry, content, since, until, ended_by, publisher, settled)
  JOIN entry e ON e.id = md5(p.entry)::uuid;
INSERT INTO reference (publication_id, live, field, position, target_id, required)
SELECT id, live, 'artistCredit.artist', 0, md5('artist')::uuid, true FROM publication WHERE entry_id = md5('song')::uuid;
INSERT INTO publication_value (publication_id, live, type, field, item, whole)
SELECT id, live, type, 'releaseYear', 0, 1987 FROM publication WHERE entry_id = md5('song')::uuid;
INSERT INTO publication_rank (publication_id, live, type, field, descending, scope, rank, sort_key, entry_id)
SELECT id, live, type, 'releaseYear', false, '00000000-0000-0000-0000-000000000000', 1987, 'B bad', entry_id
  FROM publication WHERE entry_id = md5('song')::uuid;
INSERT INTO search_document (publication_id, live, title, names, texts)
SELECT id, live, 'bad', '', '' FROM publication WHERE entry_id = md5('song')::uuid;
INSERT INTO part_owner (part_id, kind, entry_id) VALUES (md5('quote')::uuid, 'Quote', md5('song')::uuid);
INSERT INTO part (publication_id, live, part_id, kind)
SELECT id, live, md5('quote')::uuid, 'Quote' FROM publication WHERE entry_id = md5('song')::uuid;
INSERT INTO external_id (publication_id, live, type, scheme, value, one_entry)
SELECT id, live, type, 'MUSICBRAINZ', 'bad', true FROM publication WHERE entry_id = md5('song')::uuid;

INSERT INTO chart_line (chart_id, credited_title, credited_artist, entry_id)
VALUES (md5('chart')::uuid, 'BAD', 'THE LODZ ELAN', md5('song')::uuid), (md5('chart')::uuid, 'WORSE', 'NOBODY', NULL);
INSERT INTO chart_row (chart_id, week, position, line_id)
SELECT chart_id, '1987-09-05', row_number() OVER (ORDER BY credited_title), id FROM chart_line;
INSERT INTO import_run (chart, files, publish, account_id, state, ended_at, new_places)
VALUES ('hot', '{hot.csv}', true, md5('ana')::uuid, 'DONE', now(), 2);

INSERT INTO review (id, submitted_by, submitted_at) VALUES (md5('review')::uuid, md5('ana')::uuid, '2020-01-01');
INSERT INTO review_item (review_id, entry_id, revision_id, content_hash, state)
VALUES (md5('review')::uuid, md5('song')::uuid, md5('revision ' || md5('song')::uuid)::uuid, 'none', 'DONE');
INSERT INTO decision (review_id, entry_id, revision_id, content_hash, kind, decided_by, decided_at)
VALUES (md5('review')::uuid, md5('song')::uuid, md5('revision ' || md5('song')::uuid)::uuid, 'none', 'APPROVE', md5('ben')::uuid,
        '2020-01-01');

INSERT INTO comment (id, entry_id, parent_id, author_name, state, version, posted_at, head_revision_id, visible_revision_id)
SELECT md5(name)::uuid, md5('song')::uuid, md5(parent)::uuid, 'Linc', state, version, '2023-01-01', md5('words of ' || name)::uuid,
       CASE WHEN state <> 'PENDING' THEN md5('words of ' || name)::uuid END
  FROM (VALUES ('comment', NULL, 'APPROVED', 4), ('answer', 'comment', 'PUBLISHED', 1), ('answer to that', 'answer', 'PENDING', 1),
               ('taken back', NULL, 'WITHDRAWN', 2), ('under that', 'taken back', 'REJECTED', 2)
       ) AS c (name, parent, state, version);
INSERT INTO comment_revision (id, comment_id, body, created_at) SELECT head_revision_id, id, 'Words.', posted_at FROM comment;
INSERT INTO comment_decision (id, comment_id, revision_id, version, from_state, to_state, decided_by, decided_at)
SELECT md5(d.name)::uuid, c.id, c.head_revision_id, d.version, d.was, d.became, md5('ben')::uuid, d.at::timestamptz
  FROM (VALUES ('first decision', 'comment', 1, 'PENDING', 'APPROVED', '2023-01-02'),
               ('second decision', 'comment', 2, 'APPROVED', 'REJECTED', '2023-01-04'),
               ('third decision', 'comment', 3, 'REJECTED', 'APPROVED', '2023-01-05'),
               ('rejection', 'under that', 1, 'PENDING', 'REJECTED', '2023-01-02')) AS d (name, comment, version, was, became, at)
  JOIN comment c ON c.id = md5(d.comment)::uuid;
INSERT INTO comment_report (id, comment_id, reason, text, revision_id, request_key, reported_at)
SELECT md5(r.name)::uuid, c.id, 'ABUSE', r.name, c.head_revision_id, md5(r.name)::uuid, r.at::timestamptz
  FROM (VALUES ('report before the second decision', 'comment', '2023-01-03'),
               ('another before the second decision', 'comment', '2023-01-04'),
               ('report after the last decision', 'comment', '2023-01-06'),
               ('report that nobody decided on', 'answer', '2023-01-06')) AS r (name, comment, at)
  JOIN comment c ON c.id = md5(r.comment)::uuid;
