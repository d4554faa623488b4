-- 015_materialized_views (up): 105 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- create table view_refreshes; lock: none
CREATE TABLE "view_refreshes" (
    "view_name" text NOT NULL,
    "row_count" bigint NOT NULL,
    "milliseconds" bigint NOT NULL,
    "computed_at" timestamp
    with time zone NOT NULL DEFAULT (now()), CONSTRAINT "view_refreshes_pkey" PRIMARY KEY ("view_name")
);

COMMIT;

BEGIN;

-- enable row security on view_refreshes; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
ALTER TABLE view_refreshes ENABLE ROW LEVEL SECURITY;

-- create policy view_refreshes_service; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
CREATE POLICY view_refreshes_service ON view_refreshes FOR ALL TO eios_service USING (current_user = 'eios_service')
WITH CHECK (current_user = 'eios_service');

-- comment on policy view_refreshes_service; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
COMMENT ON POLICY view_refreshes_service ON view_refreshes IS 'every row';

-- record policy view_refreshes_service; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT tablename, policyname, cmd::policy_command, roles[1], 'every row', qual, with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'view_refreshes'
    AND policyname = 'view_refreshes_service';

-- create policy view_refreshes_select; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
CREATE POLICY view_refreshes_select ON view_refreshes FOR SELECT TO eios_app USING ((SELECT is_signed_in()));

-- comment on policy view_refreshes_select; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
COMMENT ON POLICY view_refreshes_select ON view_refreshes IS 'none: for all who are signed in';

-- record policy view_refreshes_select; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
INSERT INTO
    tenant_isolation_policies (
        table_name,
        policy_name,
        command,
        role,
        path,
        using_expression,
        check_expression
    )
SELECT
    tablename,
    policyname,
    cmd::policy_command,
    roles[1],
    'none: for all who are signed in',
    qual,
    with_check
FROM pg_policies
WHERE
    schemaname = current_schema()
    AND tablename = 'view_refreshes'
    AND policyname = 'view_refreshes_select';

-- grant view_refreshes to eios_service; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
GRANT SELECT, INSERT, UPDATE, DELETE ON view_refreshes TO eios_service;

-- grant view_refreshes to eios_app; lock: ACCESS EXCLUSIVE on view_refreshes (reads and writes wait)
GRANT SELECT ON view_refreshes TO eios_app;

COMMIT;

BEGIN;

-- create materialized view project_overview; lock: none
CREATE MATERIALIZED VIEW project_overview AS
SELECT
    project.id AS project_id,
    project.owner_org_id AS org_id,
    coalesce(guests.rows, 0) AS guests,
    coalesce(invites.rows, 0) AS invites,
    coalesce(invites.opened, 0) AS invites_opened,
    coalesce(responses.rows, 0) AS responses,
    coalesce(arrivals.rows, 0) AS check_ins,
    coalesce(photos.rows, 0) AS photos,
    coalesce(photos.pending, 0) AS photos_pending,
    greatest(project.updated_at, project.created_at, guests.latest, invites.latest, responses.latest, arrivals.latest)
        AS last_activity
FROM projects AS project
LEFT JOIN (
    SELECT project_id, count(*) AS rows, max(updated_at) AS latest
    FROM guests WHERE deleted_at IS NULL GROUP BY project_id
) AS guests ON guests.project_id = project.id
LEFT JOIN (
    SELECT project_id, count(*) AS rows, count(*) FILTER (WHERE access_count > 0) AS opened, max(created_at) AS latest
    FROM invites WHERE deleted_at IS NULL GROUP BY project_id
) AS invites ON invites.project_id = project.id
LEFT JOIN (
    SELECT form.project_id, count(DISTINCT coalesce(sent.guest_id, sent.invite_id, sent.id)) AS rows, max(sent.submitted_at) AS latest
    FROM rsvp_submissions AS sent
    JOIN rsvp_forms AS form ON form.id = sent.form_id AND form.deleted_at IS NULL
    WHERE sent.deleted_at IS NULL GROUP BY form.project_id
) AS responses ON responses.project_id = project.id
LEFT JOIN (
    SELECT event.project_id, count(*) AS rows, max(arrival.checked_in_at) AS latest
    FROM check_in_records AS arrival
    JOIN events AS event ON event.id = arrival.event_id AND event.deleted_at IS NULL
    WHERE NOT EXISTS (SELECT FROM guests WHERE guests.id = arrival.guest_id AND guests.deleted_at IS NOT NULL)
    GROUP BY event.project_id
) AS arrivals ON arrivals.project_id = project.id
LEFT JOIN (
    SELECT project_id, count(*) AS rows, count(*) FILTER (WHERE status = 'PENDING') AS pending
    FROM photo_uploads WHERE deleted_at IS NULL GROUP BY project_id
) AS photos ON photos.project_id = project.id
WHERE project.deleted_at IS NULL;

-- comment on materialized view project_overview; lock: none
COMMENT ON MATERIALIZED VIEW project_overview IS 'What each live project holds and when it last moved, as of the last refresh.';

-- create materialized view org_overview; lock: none
CREATE MATERIALIZED VIEW org_overview AS
SELECT
    org.id AS org_id,
    coalesce(members.rows, 0) AS members,
    coalesce(projects.rows, 0) AS projects,
    coalesce(projects.guests, 0)::bigint AS guests,
    coalesce(projects.invites, 0)::bigint AS invites,
    coalesce(projects.responses, 0)::bigint AS responses,
    coalesce(projects.check_ins, 0)::bigint AS check_ins,
    coalesce(projects.photos, 0)::bigint AS photos,
    greatest(org.updated_at, org.created_at, projects.latest) AS last_activity
FROM organizations AS org
LEFT JOIN (
    SELECT org_id, count(*) AS rows, sum(guests) AS guests, sum(invites) AS invites, sum(responses) AS responses,
           sum(check_ins) AS check_ins, sum(photos) AS photos, max(last_activity) AS latest
    FROM project_overview GROUP BY org_id
) AS projects ON projects.org_id = org.id
LEFT JOIN (
    SELECT member.org_id, count(*) AS rows
    FROM organization_members AS member
    JOIN users AS person ON person.id = member.user_id AND person.deleted_at IS NULL
    GROUP BY member.org_id
) AS members ON members.org_id = org.id
WHERE org.deleted_at IS NULL;

-- comment on materialized view org_overview; lock: none
COMMENT ON MATERIALIZED VIEW org_overview IS 'What the live projects of each live organization hold together, from project_overview.';

-- create materialized view rsvp_question_summary; lock: none
CREATE MATERIALIZED VIEW rsvp_question_summary AS
WITH latest AS (
    SELECT DISTINCT ON (form_id, coalesce(guest_id, invite_id, id)) id, form_id
    FROM rsvp_submissions WHERE deleted_at IS NULL
    ORDER BY form_id, coalesce(guest_id, invite_id, id), submitted_at DESC, id DESC
), given AS (
    SELECT question.id AS question_id, question.type,
           coalesce(nullif(answer.answer_json, 'null'), to_jsonb(answer.answer_text)) AS value
    FROM latest
    JOIN rsvp_answers AS answer ON answer.submission_id = latest.id
    JOIN rsvp_questions AS question ON question.id = answer.question_id AND question.form_id = latest.form_id
    WHERE question.deleted_at IS NULL
), counted AS (
    SELECT question_id, count(value) AS answers,
           -- The digits keep what is no number, or overflows, from failing the whole refresh; rounded, the
           -- sum is no finer than readers can hold.
           trim_scale(round(sum((value #>> '{}')::numeric) FILTER (
               WHERE type = 'NUMBER'
                 AND value #>> '{}' ~ '^[ \t\r\n]*[+-]?[0-9]{1,16}([.][0-9]{1,255})?[ \t\r\n]*$'), 12)) AS total
    FROM given GROUP BY question_id
), chosen AS (
    SELECT given.question_id,
           CASE
               WHEN given.type = 'YES_NO' AND choice.value ~* '^\s*(yes|true)\s*$' THEN 'yes'
               WHEN given.type = 'YES_NO' AND choice.value ~* '^\s*(no|false)\s*$' THEN 'no'
               ELSE choice.value
           END AS value
    FROM given
    CROSS JOIN LATERAL jsonb_array_elements_text(
        CASE jsonb_typeof(given.value)
            WHEN 'array' THEN given.value
            WHEN 'object' THEN '[]'
            ELSE jsonb_build_array(given.value)
        END
    ) AS choice(value)
    WHERE given.type IN ('YES_NO', 'SINGLE_SELECT', 'MULTI_SELECT') AND choice.value IS NOT NULL
), choices AS (
    SELECT question_id, jsonb_object_agg(value, answers) AS choices
    FROM (SELECT question_id, value, count(*) AS answers FROM chosen GROUP BY question_id, value) AS counted
    GROUP BY question_id
)
SELECT
    question.id AS question_id,
    question.form_id,
    form.project_id,
    project.owner_org_id AS org_id,
    coalesce(counted.answers, 0) AS answers,
    coalesce(choices.choices, '{}') AS choices,
    counted.total
FROM rsvp_questions AS question
JOIN rsvp_forms AS form ON form.id = question.form_id AND form.deleted_at IS NULL
JOIN projects AS project ON project.id = form.project_id AND project.deleted_at IS NULL
LEFT JOIN events AS event ON event.id = question.event_id
LEFT JOIN counted ON counted.question_id = question.id
LEFT JOIN choices ON choices.question_id = question.id
-- A removed event's questions are no part of the form that guests fill in.
WHERE question.deleted_at IS NULL AND event.deleted_at IS NULL;

-- comment on materialized view rsvp_question_summary; lock: none
COMMENT ON MATERIALIZED VIEW rsvp_question_summary IS 'The answers to each live question, counted: of a guest, or else of an invite, the latest submission of a form counts.';

-- create materialized view campaign_performance; lock: none
CREATE MATERIALIZED VIEW campaign_performance AS
SELECT
    campaign.id AS campaign_id,
    campaign.project_id,
    project.owner_org_id AS org_id,
    coalesce(jobs.rows, 0) AS messages,
    coalesce(jobs.waiting, 0) AS waiting,
    coalesce(jobs.sent, 0) AS sent,
    coalesce(jobs.delivered, 0) AS delivered,
    coalesce(jobs.bounced, 0) AS bounced,
    coalesce(jobs.complained, 0) AS complained,
    coalesce(jobs.failed, 0) AS failed,
    coalesce(jobs.cancelled, 0) AS cancelled,
    coalesce(reports.opened, 0) AS opened,
    coalesce(reports.clicked, 0) AS clicked,
    reports.latest AS last_event_at
FROM messaging_campaigns AS campaign
JOIN projects AS project ON project.id = campaign.project_id AND project.deleted_at IS NULL
LEFT JOIN (
    SELECT campaign_id, count(*) AS rows,
           count(*) FILTER (WHERE status IN ('QUEUED', 'SENDING', 'SCHEDULED', 'DEFERRED', 'RETRY', 'RETRYING')) AS waiting,
           count(*) FILTER (WHERE status IN ('SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED')) AS sent,
           count(*) FILTER (WHERE status IN ('DELIVERED', 'COMPLAINED')) AS delivered,
           count(*) FILTER (WHERE status = 'BOUNCED') AS bounced,
           count(*) FILTER (WHERE status = 'COMPLAINED') AS complained,
           count(*) FILTER (WHERE status = 'FAILED') AS failed,
           count(*) FILTER (WHERE status = 'CANCELLED') AS cancelled
    FROM message_jobs GROUP BY campaign_id
) AS jobs ON jobs.campaign_id = campaign.id
LEFT JOIN (
    SELECT campaign_id, count(*) FILTER (WHERE opened) AS opened, count(*) FILTER (WHERE clicked) AS clicked, max(latest) AS latest
    FROM (
        SELECT job.campaign_id, bool_or(event.event_type = 'OPENED') AS opened,
               bool_or(event.event_type = 'CLICKED') AS clicked, max(event.event_at) AS latest
        FROM message_events AS event
        JOIN message_jobs AS job ON job.id = event.message_job_id
        -- Not by the primary key alone: a view that relies on a key is dumped after the functions that return its rows,
        -- and they cannot be restored without it.
        GROUP BY job.id, job.campaign_id
    ) AS by_message
    GROUP BY campaign_id
) AS reports ON reports.campaign_id = campaign.id
WHERE campaign.deleted_at IS NULL;

-- comment on materialized view campaign_performance; lock: none
COMMENT ON MATERIALIZED VIEW campaign_performance IS 'How far the messages of each live campaign got; a message counts as opened or clicked once.';

-- create index uq_project_overview_project_id; lock: none
CREATE UNIQUE INDEX "uq_project_overview_project_id" ON "project_overview" ("project_id");

-- create index idx_project_overview_org_id; lock: none
CREATE INDEX "idx_project_overview_org_id" ON "project_overview" ("org_id");

-- create index uq_org_overview_org_id; lock: none
CREATE UNIQUE INDEX "uq_org_overview_org_id" ON "org_overview" ("org_id");

-- create index uq_rsvp_question_summary_question_id; lock: none
CREATE UNIQUE INDEX "uq_rsvp_question_summary_question_id" ON "rsvp_question_summary" ("question_id");

-- create index idx_rsvp_question_summary_org_id; lock: none
CREATE INDEX "idx_rsvp_question_summary_org_id" ON "rsvp_question_summary" ("org_id");

-- create index uq_campaign_performance_campaign_id; lock: none
CREATE UNIQUE INDEX "uq_campaign_performance_campaign_id" ON "campaign_performance" ("campaign_id");

-- create index idx_campaign_performance_org_id; lock: none
CREATE INDEX "idx_campaign_performance_org_id" ON "campaign_performance" ("org_id");

-- create function sees_every_row(); lock: none
-- Whether the session sees every row: it is the service's, or the owner's of the tables.
CREATE FUNCTION sees_every_row() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN current_setting('role') <> 'eios_app' AND pg_has_role(session_user, 'eios_service', 'MEMBER');
END
$$;

-- keep sees_every_row() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION sees_every_row() FROM PUBLIC;

-- comment on function sees_every_row(); lock: none
COMMENT ON FUNCTION sees_every_row() IS 'Whether the session sees every row: it is the service''s, or the owner''s of the tables.';

-- create function read_project_overview(); lock: none
-- The rows of project_overview that the session reads the projects of.
CREATE FUNCTION read_project_overview() RETURNS SETOF project_overview
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
DECLARE
    is_all boolean := sees_every_row();
    orgs uuid[] := accessible_org_ids('read');
    managed uuid[] := managed_project_ids('read');
BEGIN
    RETURN QUERY SELECT * FROM project_overview
    WHERE is_all OR org_id = ANY (orgs) OR project_id = ANY (managed);
END
$$;

-- keep read_project_overview() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION read_project_overview() FROM PUBLIC;

-- comment on function read_project_overview(); lock: none
COMMENT ON FUNCTION read_project_overview() IS 'The rows of project_overview that the session reads the projects of.';

-- create function read_org_overview(); lock: none
-- The rows of org_overview whose organization the session reads.
CREATE FUNCTION read_org_overview() RETURNS SETOF org_overview
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 2 SET search_path = public, pg_temp AS $$
DECLARE
    is_all boolean := sees_every_row();
    orgs uuid[] := accessible_org_ids('read');
BEGIN
    RETURN QUERY SELECT * FROM org_overview WHERE is_all OR org_id = ANY (orgs);
END
$$;

-- keep read_org_overview() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION read_org_overview() FROM PUBLIC;

-- comment on function read_org_overview(); lock: none
COMMENT ON FUNCTION read_org_overview() IS 'The rows of org_overview whose organization the session reads.';

-- create function read_rsvp_question_summary(); lock: none
-- The rows of rsvp_question_summary that the session reads the projects of.
CREATE FUNCTION read_rsvp_question_summary() RETURNS SETOF rsvp_question_summary
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
DECLARE
    is_all boolean := sees_every_row();
    orgs uuid[] := accessible_org_ids('read');
    managed uuid[] := managed_project_ids('read');
BEGIN
    RETURN QUERY SELECT * FROM rsvp_question_summary
    WHERE is_all OR org_id = ANY (orgs) OR project_id = ANY (managed);
END
$$;

-- keep read_rsvp_question_summary() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION read_rsvp_question_summary() FROM PUBLIC;

-- comment on function read_rsvp_question_summary(); lock: none
COMMENT ON FUNCTION read_rsvp_question_summary() IS 'The rows of rsvp_question_summary that the session reads the projects of.';

-- create function read_campaign_performance(); lock: none
-- The rows of campaign_performance that the session reads the projects of.
CREATE FUNCTION read_campaign_performance() RETURNS SETOF campaign_performance
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
DECLARE
    is_all boolean := sees_every_row();
    orgs uuid[] := accessible_org_ids('read');
    managed uuid[] := managed_project_ids('read');
BEGIN
    RETURN QUERY SELECT * FROM campaign_performance
    WHERE is_all OR org_id = ANY (orgs) OR project_id = ANY (managed);
END
$$;

-- keep read_campaign_performance() from PUBLIC; lock: none
REVOKE ALL ON FUNCTION read_campaign_performance() FROM PUBLIC;

-- comment on function read_campaign_performance(); lock: none
COMMENT ON FUNCTION read_campaign_performance() IS 'The rows of campaign_performance that the session reads the projects of.';

-- create function refresh_overview(view text); lock: none
-- Works a view out anew, beside readers, and notes when and how long that took. Those that build on
-- others come after them: project_overview before org_overview.
CREATE FUNCTION refresh_overview(view text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    begun timestamptz := clock_timestamp();
    counted bigint;
BEGIN
    IF view NOT IN ('project_overview', 'org_overview', 'rsvp_question_summary', 'campaign_performance') THEN
        RAISE invalid_parameter_value USING
            MESSAGE = format('%s is no view that is refreshed', view),
            HINT = 'There are project_overview, org_overview, rsvp_question_summary and campaign_performance.';
    END IF;
    EXECUTE format('REFRESH MATERIALIZED VIEW CONCURRENTLY %I', view);
    EXECUTE format('SELECT count(*) FROM %I', view) INTO counted;
    INSERT INTO view_refreshes (view_name, row_count, milliseconds, computed_at)
    VALUES (view, counted, extract(epoch FROM clock_timestamp() - begun) * 1000, begun)
    ON CONFLICT (view_name) DO UPDATE SET
        (row_count, milliseconds, computed_at) = (EXCLUDED.row_count, EXCLUDED.milliseconds, EXCLUDED.computed_at);
END
$$;

-- keep refresh_overview(view text) from PUBLIC; lock: none
REVOKE ALL ON FUNCTION refresh_overview(view text) FROM PUBLIC;

-- comment on function refresh_overview(view text); lock: none
COMMENT ON FUNCTION refresh_overview(view text) IS 'Works a view out anew, beside readers, and notes when and how long that took. Those that build on others come after them: project_overview before org_overview.';

-- let eios_app call sees_every_row(); lock: none
GRANT EXECUTE ON FUNCTION sees_every_row() TO eios_app;

-- let eios_app call read_project_overview(); lock: none
GRANT EXECUTE ON FUNCTION read_project_overview() TO eios_app;

-- let eios_app call read_org_overview(); lock: none
GRANT EXECUTE ON FUNCTION read_org_overview() TO eios_app;

-- let eios_app call read_rsvp_question_summary(); lock: none
GRANT EXECUTE ON FUNCTION read_rsvp_question_summary() TO eios_app;

-- let eios_app call read_campaign_performance(); lock: none
GRANT EXECUTE ON FUNCTION read_campaign_performance() TO eios_app;

COMMIT;

BEGIN;

-- comment on project_overview.project_id; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.project_id IS 'The project.';

-- comment on project_overview.org_id; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.org_id IS 'The organization that owns it.';

-- comment on project_overview.guests; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.guests IS 'Guests.';

-- comment on project_overview.invites; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.invites IS 'Invites, whatever their state.';

-- comment on project_overview.invites_opened; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.invites_opened IS 'Invites that were opened.';

-- comment on project_overview.responses; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.responses IS 'Guests, or else invites, that sent one of the forms in; submissions with neither count each.';

-- comment on project_overview.check_ins; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.check_ins IS 'Arrivals at the events; a guest counts once at each event.';

-- comment on project_overview.photos; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.photos IS 'Photos, whatever their state.';

-- comment on project_overview.photos_pending; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.photos_pending IS 'Photos that wait for moderation.';

-- comment on project_overview.last_activity; lock: SHARE UPDATE EXCLUSIVE on project_overview (reads and writes go on)
COMMENT ON COLUMN project_overview.last_activity IS 'When the project or a guest last changed, an invite was made, a form was sent in or a guest arrived, whichever was last.';

COMMIT;

BEGIN;

-- comment on org_overview.org_id; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.org_id IS 'The organization.';

-- comment on org_overview.members; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.members IS 'Members who are not removed.';

-- comment on org_overview.projects; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.projects IS 'Projects.';

-- comment on org_overview.guests; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.guests IS 'Guests of all projects.';

-- comment on org_overview.invites; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.invites IS 'Invites of all projects.';

-- comment on org_overview.responses; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.responses IS 'Responses in all projects.';

-- comment on org_overview.check_ins; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.check_ins IS 'Arrivals in all projects.';

-- comment on org_overview.photos; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.photos IS 'Photos of all projects.';

-- comment on org_overview.last_activity; lock: SHARE UPDATE EXCLUSIVE on org_overview (reads and writes go on)
COMMENT ON COLUMN org_overview.last_activity IS 'When the organization last changed or there was last activity in one of its projects.';

COMMIT;

BEGIN;

-- comment on rsvp_question_summary.question_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_summary (reads and writes go on)
COMMENT ON COLUMN rsvp_question_summary.question_id IS 'The question.';

-- comment on rsvp_question_summary.form_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_summary (reads and writes go on)
COMMENT ON COLUMN rsvp_question_summary.form_id IS 'Its form.';

-- comment on rsvp_question_summary.project_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_summary (reads and writes go on)
COMMENT ON COLUMN rsvp_question_summary.project_id IS 'The project.';

-- comment on rsvp_question_summary.org_id; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_summary (reads and writes go on)
COMMENT ON COLUMN rsvp_question_summary.org_id IS 'The organization that owns it.';

-- comment on rsvp_question_summary.answers; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_summary (reads and writes go on)
COMMENT ON COLUMN rsvp_question_summary.answers IS 'How many answered it.';

-- comment on rsvp_question_summary.choices; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_summary (reads and writes go on)
COMMENT ON COLUMN rsvp_question_summary.choices IS 'How many chose each value that was chosen, where there are choices.';

-- comment on rsvp_question_summary.total; lock: SHARE UPDATE EXCLUSIVE on rsvp_question_summary (reads and writes go on)
COMMENT ON COLUMN rsvp_question_summary.total IS 'The sum of the answers, where they are numbers.';

COMMIT;

BEGIN;

-- comment on campaign_performance.campaign_id; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.campaign_id IS 'The campaign.';

-- comment on campaign_performance.project_id; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.project_id IS 'Its project.';

-- comment on campaign_performance.org_id; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.org_id IS 'The organization that owns it.';

-- comment on campaign_performance.messages; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.messages IS 'Messages.';

-- comment on campaign_performance.waiting; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.waiting IS 'Those that are not sent yet.';

-- comment on campaign_performance.sent; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.sent IS 'Those that the provider took.';

-- comment on campaign_performance.delivered; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.delivered IS 'Those that arrived, unwanted ones too.';

-- comment on campaign_performance.bounced; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.bounced IS 'Those that were refused.';

-- comment on campaign_performance.complained; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.complained IS 'Those that were reported as unwanted.';

-- comment on campaign_performance.failed; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.failed IS 'Those that were given up.';

-- comment on campaign_performance.cancelled; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.cancelled IS 'Those that were withdrawn.';

-- comment on campaign_performance.opened; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.opened IS 'Those that were opened.';

-- comment on campaign_performance.clicked; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.clicked IS 'Those in which a link was followed.';

-- comment on campaign_performance.last_event_at; lock: SHARE UPDATE EXCLUSIVE on campaign_performance (reads and writes go on)
COMMENT ON COLUMN campaign_performance.last_event_at IS 'When the provider last reported something.';

COMMIT;

BEGIN;

-- comment on view_refreshes; lock: SHARE UPDATE EXCLUSIVE on view_refreshes (reads and writes go on)
COMMENT ON TABLE view_refreshes IS 'When each materialized view was last worked out.';

-- comment on view_refreshes.view_name; lock: SHARE UPDATE EXCLUSIVE on view_refreshes (reads and writes go on)
COMMENT ON COLUMN view_refreshes.view_name IS 'The view.';

-- comment on view_refreshes.row_count; lock: SHARE UPDATE EXCLUSIVE on view_refreshes (reads and writes go on)
COMMENT ON COLUMN view_refreshes.row_count IS 'Rows it has since then.';

-- comment on view_refreshes.milliseconds; lock: SHARE UPDATE EXCLUSIVE on view_refreshes (reads and writes go on)
COMMENT ON COLUMN view_refreshes.milliseconds IS 'How long that took.';

-- comment on view_refreshes.computed_at; lock: SHARE UPDATE EXCLUSIVE on view_refreshes (reads and writes go on)
COMMENT ON COLUMN view_refreshes.computed_at IS 'When that began: what happened later is not in it.';

COMMIT;

BEGIN;

-- grant the schema to eios_service; lock: none
GRANT CREATE ON SCHEMA public TO eios_service;

-- give project_overview to eios_service; lock: none
ALTER MATERIALIZED VIEW project_overview OWNER TO eios_service;

-- give org_overview to eios_service; lock: none
ALTER MATERIALIZED VIEW org_overview OWNER TO eios_service;

-- give rsvp_question_summary to eios_service; lock: none
ALTER MATERIALIZED VIEW rsvp_question_summary OWNER TO eios_service;

-- give campaign_performance to eios_service; lock: none
ALTER MATERIALIZED VIEW campaign_performance OWNER TO eios_service;

-- give sees_every_row() to eios_service; lock: none
ALTER FUNCTION sees_every_row() OWNER TO eios_service;

-- give read_project_overview() to eios_service; lock: none
ALTER FUNCTION read_project_overview() OWNER TO eios_service;

-- give read_org_overview() to eios_service; lock: none
ALTER FUNCTION read_org_overview() OWNER TO eios_service;

-- give read_rsvp_question_summary() to eios_service; lock: none
ALTER FUNCTION read_rsvp_question_summary() OWNER TO eios_service;

-- give read_campaign_performance() to eios_service; lock: none
ALTER FUNCTION read_campaign_performance() OWNER TO eios_service;

-- give refresh_overview(view text) to eios_service; lock: none
ALTER FUNCTION refresh_overview(view text) OWNER TO eios_service;

-- revoke CREATE of the schema from eios_service; lock: none
REVOKE CREATE ON SCHEMA public FROM eios_service;

COMMIT;
