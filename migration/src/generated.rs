//! Files that are generated into the repository and checked for being current.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Folders of generated files alone: what stands there beside them was generated once.
const FOLDERS: [&str; 2] = ["docs/erd", "docs/migrations"];

/// A generated file, relative to the project's root.
pub struct File {
    /// Where it belongs.
    pub path: PathBuf,
    /// What it says.
    pub contents: String,
}

/// What stands below a root otherwise than it is generated.
#[derive(Debug, Default, PartialEq)]
pub struct Differences {
    /// Files that are missing or say something else.
    pub stale: Vec<PathBuf>,
    /// Files that are not generated any more.
    pub left_over: Vec<PathBuf>,
}

impl Differences {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.stale.is_empty() && self.left_over.is_empty()
    }
}

/// The path that could not be read or written, and why.
pub type Failure = (PathBuf, io::Error);

/// Writes the files that are missing or stale below `root`, deletes those left over, and returns
/// their paths.
///
/// # Errors
/// When a file cannot be read, written or deleted.
pub fn write(root: &Path, files: &[File]) -> Result<Differences, Failure> {
    let differences = differences(root, files)?;
    for file in files
        .iter()
        .filter(|file| differences.stale.contains(&file.path))
    {
        let path = root.join(&file.path);
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, &file.contents))
            .map_err(|error| (file.path.clone(), error))?;
    }
    for path in &differences.left_over {
        fs::remove_file(root.join(path)).map_err(|error| (path.clone(), error))?;
    }
    Ok(differences)
}

/// Where `files` and what stands below `root` differ.
///
/// # Errors
/// When a file or a folder cannot be read.
pub fn differences(root: &Path, files: &[File]) -> Result<Differences, Failure> {
    Ok(Differences {
        stale: stale(root, files)?,
        left_over: left_over(root, files)?,
    })
}

fn stale(root: &Path, files: &[File]) -> Result<Vec<PathBuf>, Failure> {
    let mut stale = Vec::new();
    for file in files {
        match fs::read_to_string(root.join(&file.path)) {
            Ok(found) if found == file.contents => {}
            Ok(_) => stale.push(file.path.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => stale.push(file.path.clone()),
            Err(error) => return Err((file.path.clone(), error)),
        }
    }
    Ok(stale)
}

/// Of the folders that `files` belong to: who generates one kind of them knows nothing of the others.
fn left_over(root: &Path, files: &[File]) -> Result<Vec<PathBuf>, Failure> {
    let is_generated = |path: &Path| files.iter().any(|file| file.path == path);
    let mut left_over = Vec::new();
    for folder in FOLDERS.map(Path::new) {
        if !files.iter().any(|file| file.path.parent() == Some(folder)) {
            continue;
        }
        let found = names(&root.join(folder)).map_err(|error| (folder.to_owned(), error))?;
        let found = found.into_iter().map(|name| folder.join(name));
        left_over.extend(found.filter(|path| !is_generated(path)));
    }
    left_over.sort();
    Ok(left_over)
}

/// The names in a folder; none when it is missing.
fn names(folder: &Path) -> io::Result<Vec<std::ffi::OsString>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.file_name())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Differences, File, differences, write};

    fn file(path: &str) -> File {
        File {
            path: path.into(),
            contents: format!("what {path} says"),
        }
    }

    #[test]
    fn what_is_missing_stale_or_left_over_is_mended_and_nothing_else() {
        let root = tempfile::tempdir().unwrap();
        let put = |path: &str, contents: &str| {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, contents).unwrap();
        };
        put("docs/upgrade.md", "written by hand");
        put("docs/erd/gone.svg", "generated once");
        put("docs/erd/guests.svg", "what docs/erd/guests.svg said");
        put("docs/migrations/000.up.sql", "of another kind");

        let files = [file("docs/erd.svg"), file("docs/erd/guests.svg")];
        let expected = Differences {
            stale: vec!["docs/erd.svg".into(), "docs/erd/guests.svg".into()],
            left_over: vec!["docs/erd/gone.svg".into()],
        };
        assert_eq!(differences(root.path(), &files).unwrap(), expected);
        assert_eq!(write(root.path(), &files).unwrap(), expected);
        assert!(differences(root.path(), &files).unwrap().is_empty());
        assert!(root.path().join("docs/upgrade.md").exists());
        assert!(root.path().join("docs/migrations/000.up.sql").exists());
    }
}
