//! Keeping the cache of seeds small.

use std::cmp::Reverse;
use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::error::{EmbeddedError, io_error};
use super::lock::FileLock;
use super::seeds::Place;
use super::storage;

/// How many seeds of a family stay in the cache: those used last.
const KEPT: usize = 3;

/// How the directory of a seed is called that is not yet whole.
pub(super) const BUILDING: &str = ".building-";

/// Removes what has not been used for long, and what a crash of the whole machine left half-made.
pub(super) fn prune(
    Place {
        prefix,
        path: own,
        lock,
        ..
    }: &Place,
) -> Result<(), EmbeddedError> {
    let seeds = own.parent().unwrap_or(own);
    let mut others = Vec::new();
    for entry in fs::read_dir(seeds)
        .map_err(io_error("read", seeds))?
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if name.starts_with(BUILDING) && older_than_a_day(&path) {
            remove(&path)?;
        } else if name.starts_with(prefix) && path != *own {
            let lock = lock.with_file_name(format!("{name}.lock"));
            others.push((modified(&lock), path, lock));
        }
    }
    others.sort_by_key(|(used, ..)| Reverse(*used));
    for (_, path, lock) in others.into_iter().skip(KEPT - 1) {
        // Somebody may be copying it.
        if let Some(_lock) = FileLock::try_exclusive(&lock)? {
            let renamed = storage::unique_in(seeds, BUILDING);
            // Not in place: when this is cut short, half a seed must not pass for one.
            absent_is_fine(fs::rename(&path, &renamed)).map_err(io_error("remove", &path))?;
            remove(&renamed)?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> Result<(), EmbeddedError> {
    absent_is_fine(fs::remove_dir_all(path)).map_err(io_error("remove", path))
}

/// Another process may prune at the same time.
fn absent_is_fine(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| {
        if error.kind() == io::ErrorKind::NotFound {
            Ok(())
        } else {
            Err(error)
        }
    })
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .ok()
}

fn older_than_a_day(path: &Path) -> bool {
    const DAY: Duration = Duration::from_secs(24 * 60 * 60);
    modified(path)
        .and_then(|time| time.elapsed().ok())
        .is_some_and(|age| age > DAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded::user::ServerUser;

    #[test]
    fn the_seeds_used_last_stay_and_those_in_use() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let user = ServerUser::current().expect("a user");
        let place = |name: &str| Place {
            prefix: "prepared-".to_owned(),
            path: dir.path().join("seeds").join(name),
            lock: dir.path().join("locks").join(format!("{name}.lock")),
            user: user.clone(),
        };
        let names = [
            "prepared-1",
            "prepared-2",
            "prepared-3",
            "prepared-4",
            "prepared-5",
            "base-1",
        ];
        let mut in_use = None;
        for name in names {
            fs::create_dir_all(place(name).path.join("base")).expect("a seed");
            let seed = place(name).seed().expect("readable").expect("there");
            in_use = if name == "prepared-1" {
                Some(seed)
            } else {
                in_use
            };
            std::thread::sleep(Duration::from_millis(20));
        }
        prune(&place("prepared-5")).expect("pruned");

        let left = names.map(|name| place(name).path.exists());
        assert_eq!(
            left,
            [true, false, true, true, true, true],
            "1 is in use, 2 is the oldest other"
        );
        drop(in_use);
    }
}
