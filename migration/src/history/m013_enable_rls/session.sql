-- Refuses a session whose actor there is not, so that whoever passed a wrong id is told and does not
-- wonder at empty tables. What it lets pass opens no more than the policies do.
CREATE FUNCTION expect_actor() RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF session_setting('current_user_id') IS NOT NULL THEN
        IF acting_user_id() IS NULL THEN
            RAISE 'there is no such user' USING ERRCODE = 'EI001';
        END IF;
    ELSIF session_setting('invite_id') IS NOT NULL THEN
        IF (guest_invite()).id IS NULL THEN
            RAISE 'the invite does not open' USING ERRCODE = 'EI003';
        END IF;
    END IF;
    IF session_setting('current_org_id') IS NOT NULL AND accessible_org_ids('read') = '{}'
       AND (acting_api_key()).org_id IS NULL THEN
        RAISE 'the actor has no part in the organization' USING ERRCODE = 'EI002';
    END IF;
END
$$;
