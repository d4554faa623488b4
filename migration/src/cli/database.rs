use super::{CliError, args::Global, output::Output};
use crate::{connect::Target, embedded::Cluster};

/// The database that the command works on: the one named, or the embedded one, started.
pub(super) fn target(global: &Global, output: &Output) -> Result<Target, CliError> {
    if let Some(url) = &global.database_url {
        return Ok(Target::parse(url, &global.schema)?);
    }
    let cluster = Cluster::persistent(global.embedded_dir.as_deref())?;
    output.note(&format!(
        "embedded database in {}",
        cluster.data_dir().display()
    ));
    Ok(Target::parse(&cluster.url(), &global.schema)?)
}
