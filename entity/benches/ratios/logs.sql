-- Visits of the invites that there are, spread over 24 months up to now.
DROP TABLE IF EXISTS ratios_months, ratios_whole;
CREATE TABLE ratios_months (LIKE invite_access_logs INCLUDING DEFAULTS) PARTITION BY RANGE (accessed_at);
ALTER TABLE ratios_months ADD PRIMARY KEY (id, accessed_at);
CREATE INDEX ON ratios_months (invite_id, accessed_at DESC);
SELECT ensure_month_partitions('ratios_months', 0, 24);
CREATE TABLE ratios_whole (LIKE invite_access_logs INCLUDING DEFAULTS);
INSERT INTO ratios_whole (invite_id, accessed_at, ip_address, user_agent)
SELECT all_of[1 + n % cardinality(all_of)], now() - random() * interval '24 months', '192.0.2.1', 'Mozilla/5.0'
FROM (SELECT array_agg(id) AS all_of FROM (SELECT id FROM invites ORDER BY id LIMIT 200000) some_of) invites,
     generate_series(0, {rows} - 1) n;
ALTER TABLE ratios_whole ADD PRIMARY KEY (id);
CREATE INDEX ON ratios_whole (invite_id, accessed_at DESC);
INSERT INTO ratios_months SELECT * FROM ratios_whole;
