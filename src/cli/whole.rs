//! Files that are written whole or not at all: beside their place first, and then moved there. A full disk, or an end in between, leaves
//! no part of a file, and never harms one that was there.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::Path,
};

use tempfile::{Builder, NamedTempFile};

/// Writes a file that is not there yet.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Also where there is no room for another file, what stands in the way is told.
    if path.symlink_metadata().is_ok() {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "file exists"));
    }
    beside(folder_of(path), bytes)?.persist_noclobber(path)?;
    Ok(())
}

/// Writes a file, in place of one that is there. A link stays one, to the new file; what is no file is left alone.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let there = path.canonicalize();
    let path = there.as_deref().unwrap_or(path);
    if path.metadata().is_ok_and(|there| !there.is_file()) {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "it is no file"));
    }
    beside(folder_of(path), bytes)?.persist(path)?;
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes files of a folder, each in place of one that is there. Where one of them finds no room, all stay as they were.
pub fn write_all(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    let written: Vec<_> = files.iter().map(|(_, bytes)| beside(folder, bytes)).collect::<io::Result<_>>()?;
    for (file, (name, _)) in written.into_iter().zip(files) {
        file.persist(folder.join(name))?;
    }
    Ok(())
}

/// A file of another name, which is gone when it is dropped. It may be read by whoever may read other files of the user.
fn beside(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile<File>> {
    let create = |path: &Path| OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = Builder::new().prefix(".dedere-").make_in(folder, create)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = folder.read_dir().expect("a folder");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_that_is_there_is_left_alone_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        write_new(&path, b"one").expect("a new file");
        assert_eq!(write_new(&path, b"two").expect_err("it is there").kind(), io::ErrorKind::AlreadyExists);
        // What came there in between is left alone too.
        beside(folder.path(), b"two").expect("room").persist_noclobber(&path).expect_err("it is there");
        assert_eq!(std::fs::read(&path).expect("a file"), b"one");
        assert_eq!(names(folder.path()), ["a"]);
    }

    #[test]
    fn a_file_is_replaced_and_what_is_none_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        write(&path, b"one").expect("a new file");
        write(&path, b"two").expect("a file in place of another");
        assert_eq!(std::fs::read(&path).expect("a file"), b"two");
        write(folder.path(), b"three").expect_err("a folder");
        assert_eq!(names(folder.path()), ["a"]);
    }

    #[test]
    fn files_are_replaced_whole_and_one_that_cannot_be_takes_nothing_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = |text: &str| ["a", "b"].map(|name| (name.to_owned(), text.as_bytes().to_vec()));
        write_all(folder.path(), &files("one")).expect("new files");
        write_all(folder.path(), &files("two")).expect("files in place of others");
        assert_eq!(std::fs::read(folder.path().join("b")).expect("a file"), b"two");
        write_all(&folder.path().join("none"), &files("three")).expect_err("no such folder");
        assert_eq!(names(folder.path()).len(), 2);
    }
}
