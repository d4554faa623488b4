//! Files that are generated into the repository and checked for being current.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A generated file, relative to the project's root.
pub struct File {
    /// Where it belongs.
    pub path: PathBuf,
    /// What it says.
    pub contents: String,
}

/// Writes the files that are missing or stale below `root` and returns their paths.
///
/// # Errors
/// When a file cannot be read or written, with its path.
pub fn write(root: &Path, files: &[File]) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let stale = stale(root, files)?;
    for file in files.iter().filter(|file| stale.contains(&file.path)) {
        let path = root.join(&file.path);
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, &file.contents))
            .map_err(|error| (file.path.clone(), error))?;
    }
    Ok(stale)
}

/// The paths of files that are missing below `root`, or say something else.
///
/// # Errors
/// When a file cannot be read, with its path.
pub fn stale(root: &Path, files: &[File]) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
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
