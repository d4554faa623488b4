-- What textbooks have: a trigger for each row, which keeps the row as it was and as it is.

CREATE TABLE textbook_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened_at timestamptz NOT NULL DEFAULT now(),
    table_name text NOT NULL,
    row_id uuid NOT NULL,
    operation text NOT NULL,
    user_name text,
    old_row jsonb,
    new_row jsonb
);
CREATE INDEX ON textbook_log (row_id, happened_at);

CREATE FUNCTION textbook_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO textbook_log (table_name, row_id, operation, user_name, old_row, new_row)
    VALUES (TG_TABLE_NAME, NEW.id, TG_OP, current_setting('app.current_user_id', true), to_jsonb(OLD), to_jsonb(NEW));
    RETURN NULL;
END
$$;

CREATE TRIGGER textbook_audit AFTER UPDATE ON guests FOR EACH ROW EXECUTE FUNCTION textbook_audit();
