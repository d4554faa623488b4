-- The audit trigger of many textbooks: for each row both of its images, whole.
CREATE FUNCTION audit_textbook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO admin_audit_log (actor_type, category, action, target_type, target_id, org_id, project_id,
                                 previous_values, new_values)
    VALUES ('UNKNOWN', 'GUESTS', 'UPDATED', TG_TABLE_NAME, NEW.id, NEW.org_id, NEW.project_id, to_jsonb(OLD), to_jsonb(NEW));
    RETURN NULL;
END
$$;
CREATE TRIGGER audit_textbook AFTER UPDATE ON guests FOR EACH ROW EXECUTE FUNCTION audit_textbook();
