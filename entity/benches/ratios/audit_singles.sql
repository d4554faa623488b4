-- Each guest in a statement of its own, without a client that would have to be waited for.
CREATE FUNCTION pg_temp.change_each(project uuid, rows bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    guest uuid;
BEGIN
    FOR guest IN SELECT id FROM guests WHERE project_id = project LIMIT rows LOOP
        UPDATE guests SET role = 'VIP' WHERE id = guest;
    END LOOP;
END
$$;
