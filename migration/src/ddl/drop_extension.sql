DO $$
BEGIN
    DROP EXTENSION extension_name;
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE NOTICE 'the extension stays: others use it';
END
$$
