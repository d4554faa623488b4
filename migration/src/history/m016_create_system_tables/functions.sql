-- A flag asks for flags that are there, and for none that asks for it in turn; the variant that it
-- falls back to, and those that its rules serve, are among its variants.
CREATE FUNCTION guard_flag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    problem text;
BEGIN
    -- Two flags that come to ask for each other at once must not miss it.
    PERFORM pg_advisory_xact_lock(hashtext('feature_flags.prerequisites'));
    SELECT format('the flag %s asks for %s, which does not exist', NEW.key, asked) INTO problem
    FROM unnest(NEW.prerequisites) asked
    WHERE asked <> NEW.key AND NOT EXISTS (SELECT FROM feature_flags f WHERE f.key = asked)
    LIMIT 1;
    IF problem IS NULL THEN
        WITH RECURSIVE asked (key) AS (
            SELECT unnest(NEW.prerequisites)
          UNION
            SELECT unnest(f.prerequisites) FROM asked JOIN feature_flags f ON f.key = asked.key
        )
        SELECT format('the flag %s asks for itself, directly or through others', NEW.key) INTO problem
        FROM asked WHERE asked.key = NEW.key;
    END IF;
    IF problem IS NULL THEN
        SELECT format('the flag %s has no variant %s', NEW.key, served) INTO problem
        FROM (SELECT NEW.default_variant AS served
              UNION ALL SELECT rule ->> 'variant' FROM jsonb_array_elements(NEW.rules) rule) serving
        WHERE served IS NOT NULL AND NOT NEW.variants @> jsonb_build_array(jsonb_build_object('key', served))
        LIMIT 1;
    END IF;
    IF problem IS NOT NULL THEN
        RAISE check_violation USING
            MESSAGE = problem,
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NULL;
END
$$;

-- A flag that others ask for stays, under its key.
CREATE FUNCTION keep_asked_flag() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asking text;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.key = OLD.key THEN
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('feature_flags.prerequisites'));
    SELECT key INTO asking FROM feature_flags WHERE prerequisites @> ARRAY[OLD.key] AND id <> OLD.id LIMIT 1;
    IF FOUND THEN
        RAISE foreign_key_violation USING
            MESSAGE = format('the flag %s is asked for by %s', OLD.key, asking),
            HINT = 'Take it out of the prerequisites there first.',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- Keeps the times of a ticket in step with its status: a ticket that is open again is not resolved.
CREATE FUNCTION keep_ticket_times() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.status IN ('RESOLVED', 'CLOSED') THEN
        NEW.resolved_at := coalesce(NEW.resolved_at, now());
    ELSE
        NEW.resolved_at := NULL;
        NEW.satisfaction := NULL;
    END IF;
    NEW.closed_at := CASE NEW.status WHEN 'CLOSED' THEN coalesce(NEW.closed_at, now()) END;
    RETURN NEW;
END
$$;

-- A message belongs to the organization of its ticket.
CREATE FUNCTION place_by_ticket() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.ticket_id IS DISTINCT FROM OLD.ticket_id THEN
        SELECT org_id INTO NEW.org_id FROM support_tickets WHERE id = NEW.ticket_id FOR KEY SHARE;
    END IF;
    RETURN NEW;
END
$$;

-- The first answer of the staff that the customer can read is the first response: of a person who is no
-- member of the customer's organization, and not who asked.
CREATE FUNCTION note_first_response() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE support_tickets SET first_responded_at = NEW.created_at
    WHERE id = NEW.ticket_id AND first_responded_at IS NULL AND requester_id IS DISTINCT FROM NEW.author_id
      AND NOT EXISTS (SELECT FROM organization_members
                      WHERE org_id = support_tickets.org_id AND user_id = NEW.author_id);
    RETURN NULL;
END
$$;

-- What may not be dismissed stays in sight.
CREATE FUNCTION guard_dismissal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM announcements WHERE id = NEW.announcement_id AND NOT is_dismissible FOR KEY SHARE;
    IF FOUND THEN
        RAISE check_violation USING
            MESSAGE = 'this announcement cannot be dismissed',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
    END IF;
    RETURN NEW;
END
$$;

-- What announcements of a kind name when they are for the organizations in which the session reads: types of
-- organizations, codes of the plans in force, or ids of organizations.
CREATE FUNCTION session_audience(kind announcement_audience) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
DECLARE
    orgs uuid[] := accessible_org_ids('read');
BEGIN
    CASE kind
        WHEN 'ORGS' THEN
            RETURN orgs::text[];
        WHEN 'ORG_TYPE' THEN
            RETURN ARRAY(SELECT DISTINCT type::text FROM organizations WHERE id = ANY (orgs));
        WHEN 'PLAN' THEN
            RETURN ARRAY(
                SELECT DISTINCT plans.code
                FROM org_plan_assignments assigned JOIN plans ON plans.id = assigned.plan_id
                WHERE assigned.org_id = ANY (orgs)
                  AND coalesce(assigned.starts_at <= now(), true) AND coalesce(assigned.ends_at > now(), true));
        ELSE
            RETURN '{}'::text[];
    END CASE;
END
$$;
