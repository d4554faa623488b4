-- Gives the figures of a project's events to the organization that the project goes to.
CREATE FUNCTION hand_over_event_analytics() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE event_analytics SET org_id = NEW.owner_org_id WHERE project_id = NEW.id;
    RETURN NULL;
END
$$;
