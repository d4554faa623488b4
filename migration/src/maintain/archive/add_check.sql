ALTER TABLE {month} ADD CONSTRAINT check_month CHECK (created_at >= '{begins}' AND created_at < '{ends}') NOT VALID
