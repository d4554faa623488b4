use super::{CliError, args::Global, output::Output, progress::Download};
use crate::{
    connect::Target,
    embedded::{Binaries, Cluster},
};

/// The database that the command works on: the one named, or the embedded one, started.
pub(super) fn target(global: &Global, output: &Output) -> Result<Target, CliError> {
    if let Some(url) = global.database_url() {
        return Ok(Target::parse(url, &global.schema)?);
    }
    let mut bar = Download::new(output);
    Binaries::find_reporting(&mut |progress| bar.show(&progress))?;
    let cluster = Cluster::persistent(global.embedded_dir())?;
    output.note(&format!(
        "embedded database in {}",
        cluster.data_dir().display()
    ));
    Ok(Target::parse(&cluster.url(), &global.schema)?)
}
