-- What stands in the log stays as it is, and comes from nowhere but our own functions.

-- Lets through what the functions named by the trigger do, and, for an INSERT, what the triggers on
-- the audited tables do; refuses everything else, whoever asks. Who may alter tables and functions
-- can take the guard away: the seals are for him.
CREATE FUNCTION guard_audit() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    stack text;
BEGIN
    IF TG_OP = 'INSERT' AND TG_ARGV[0] = 'captured' AND pg_trigger_depth() > 1 THEN
        RETURN NULL;
    END IF;
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF stack ~ format('\nPL/pgSQL function (\S+\.)?(%s)\(', array_to_string(TG_ARGV, '|')) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% on % is refused: the audit log is only ever added to, by its own functions', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
              HINT = 'Record events with record_audit_event, and move old months with archive_audit_month.';
END
$$;
