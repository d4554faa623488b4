-- What stands in the log stays as it is, and comes from nowhere but our own functions.

-- Lets through what the functions named by the trigger do and refuses everything else, whoever asks.
-- Who may alter tables and functions can take the guard away: the seals are for him. The triggers
-- of the audited tables are let through before it comes to this, by the depth of their call: asking
-- here would cost them a tenth of their time.
CREATE FUNCTION guard_audit() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    stack text;
BEGIN
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF stack ~ format('\nPL/pgSQL function (\S+\.)?(%s)\(', array_to_string(TG_ARGV, '|')) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% on % is refused: the audit log is only ever added to, by its own functions', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
              HINT = 'Record events with record_audit_event, and move old months with archive_audit_month.';
END
$$;
