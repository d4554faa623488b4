-- The names that removed tags had, by the tags' ids.
UPDATE deletions SET freed = freed || jsonb_build_object('tags', kept.names)
FROM (
    SELECT deletion_id,
           jsonb_object_agg(id, left(name, -length(' (removed ' || id || ')'))) AS names
    FROM guest_tags
    WHERE deletion_id = ANY($1)
    GROUP BY deletion_id
) kept
WHERE deletions.id = kept.deletion_id
