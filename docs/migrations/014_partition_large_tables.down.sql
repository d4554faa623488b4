-- 014_partition_large_tables (down): 16 steps, strongest lock: ACCESS EXCLUSIVE

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- look whether the months of invite_access_logs can be joined; lock: none
SELECT refuse_to_join('invite_access_logs');

-- look whether the months of message_events can be joined; lock: none
SELECT refuse_to_join('message_events');

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index message_events_past_key_by_id; lock: SHARE UPDATE EXCLUSIVE on message_events_past (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "message_events_past_key_by_id" ON "message_events_past" ("id");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- join the months of message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
SELECT give_place_back('message_events', 'message_events_by_month');

-- exchange the primary key of message_events; lock: ACCESS EXCLUSIVE on message_events (reads and writes wait)
ALTER TABLE message_events DROP CONSTRAINT message_events_pkey,
ADD CONSTRAINT message_events_pkey PRIMARY KEY USING INDEX message_events_key_by_id;

COMMIT;

SET lock_timeout = 0;
SET statement_timeout = 0;

-- create index invite_access_logs_past_key_by_id; lock: SHARE UPDATE EXCLUSIVE on invite_access_logs_past (reads and writes go on)
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "invite_access_logs_past_key_by_id" ON "invite_access_logs_past" ("id");

SET lock_timeout = '50ms';
SET statement_timeout = '10min';

BEGIN;

-- join the months of invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
SELECT give_place_back('invite_access_logs', 'invite_access_logs_by_month');

-- exchange the primary key of invite_access_logs; lock: ACCESS EXCLUSIVE on invite_access_logs (reads and writes wait)
ALTER TABLE invite_access_logs DROP CONSTRAINT invite_access_logs_pkey,
ADD CONSTRAINT invite_access_logs_pkey PRIMARY KEY USING INDEX invite_access_logs_key_by_id;

COMMIT;

BEGIN;

-- drop function exchange_names(relation text, leaves_as text, comes_from text); lock: none
DROP FUNCTION exchange_names(relation text, leaves_as text, comes_from text);

-- drop function undress(relation text); lock: none
DROP FUNCTION undress(relation text);

-- drop function dressing_of(relation text); lock: none
DROP FUNCTION dressing_of(relation text);

-- drop function give_place_back(relation text, prepared text); lock: none
DROP FUNCTION give_place_back(relation text, prepared text);

-- drop function take_place(relation text, prepared text); lock: none
DROP FUNCTION take_place(relation text, prepared text);

-- drop function close_past(relation text, key text); lock: none
DROP FUNCTION close_past(relation text, key text);

-- drop function refuse_to_join(relation text); lock: none
DROP FUNCTION refuse_to_join(relation text);

-- drop function refuse_what_has_no_months(relation text, key text); lock: none
DROP FUNCTION refuse_what_has_no_months(relation text, key text);

COMMIT;
