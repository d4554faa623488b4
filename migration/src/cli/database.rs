use super::{CliError, args::Global, output::Output, progress::Download};
use crate::{
    connect::Target,
    embedded::{Cluster, EmbeddedError},
};

/// The database that the command works on: the one named, or the embedded one, started.
pub(super) fn target(global: &Global, output: &Output) -> Result<Target, CliError> {
    if let Some(url) = global.database_url() {
        return Ok(Target::parse(url, &global.schema)?);
    }
    let cluster = embedded(global, output)?;
    output.note(&format!(
        "embedded database in {}",
        cluster.data_dir().display()
    ));
    Ok(Target::parse(&cluster.url(), &global.schema)?)
}

/// The embedded database, started.
pub(super) fn embedded(global: &Global, output: &Output) -> Result<Cluster, EmbeddedError> {
    let mut bar = Download::new(output);
    Cluster::persistent_reporting(global.embedded_dir(), &mut |progress| bar.show(&progress))
}

/// A database that is gone with the command.
pub(super) fn disposable(output: &Output) -> Result<Cluster, EmbeddedError> {
    let mut bar = Download::new(output);
    Cluster::disposable_reporting(&mut |progress| bar.show(&progress))
}
