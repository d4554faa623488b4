use super::{Step, Way, function::create};

/// The signature of what [`project_of_deletion`] creates.
pub const PROJECT_OF_DELETION: &str = "project_of_deletion(root text, root_row uuid)";

/// Creates the function by which policies find the project of a removed row, or puts another one in
/// its place: a migration that adds a removable table names its way besides the earlier ones, and
/// the earlier ones alone in `down`.
pub fn project_of_deletion(ways: &[(&'static str, Way)]) -> Vec<Step> {
    let branches: String = ways
        .iter()
        .filter_map(|(table, way)| {
            let project = way.to_project(table, "root_row")?;
            Some(format!(
                "        WHEN '{table}' THEN\n            RETURN {project};\n"
            ))
        })
        .collect();
    let statement = format!(
        "-- The project that a removed row lies in.
CREATE OR REPLACE FUNCTION {PROJECT_OF_DELETION} RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = public, pg_temp AS $$
BEGIN
    CASE root
        WHEN 'projects' THEN
            RETURN root_row;
{branches}        ELSE
            RETURN NULL;
    END CASE;
END
$$"
    );
    create(PROJECT_OF_DELETION, &statement)
}
