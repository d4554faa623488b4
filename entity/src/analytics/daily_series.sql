SELECT days.day::date AS series_day, stats.*
FROM generate_series($2::date::timestamp, $3::date::timestamp, interval '1 day') AS days(day)
LEFT JOIN daily_stats AS stats ON stats.day = days.day::date AND stats.org_id = $1
ORDER BY days.day
