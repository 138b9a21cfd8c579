//! A folder that is written whole or not at all: beside its place first, and then moved there.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tempfile::{Builder, TempDir};

/// A folder that can be written.
pub struct Folder {
    place: PathBuf,
    parent: PathBuf,
}

/// Why it cannot.
#[derive(Debug)]
pub enum Stands {
    /// It is not empty.
    NotEmpty,
    /// It holds something of this name that is none of its own.
    Other(String),
    /// It is no folder.
    NoFolder,
    /// It cannot be looked at, or none can be made beside it.
    Error(io::Error),
}

impl From<io::Error> for Stands {
    fn from(error: io::Error) -> Stands {
        Stands::Error(error)
    }
}

impl Folder {
    /// A folder that is not there, is empty, or, where it may be replaced, holds nothing but what `own` names.
    pub fn open(named: &Path, replace: bool, own: impl Fn(&str) -> bool) -> Result<Folder, Stands> {
        // A link stays one.
        let place = match named.canonicalize() {
            Ok(place) => place,
            Err(error) if error.kind() == io::ErrorKind::NotFound => std::path::absolute(named)?,
            Err(error) => return Err(error.into()),
        };
        match place.metadata() {
            Ok(about) if !about.is_dir() => return Err(Stands::NoFolder),
            Ok(_) => {
                let names = fs::read_dir(&place)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
                let mut names = names.collect::<io::Result<Vec<String>>>()?;
                names.sort();
                if !replace && !names.is_empty() {
                    return Err(Stands::NotEmpty);
                }
                if let Some(other) = names.into_iter().find(|name| !own(name)) {
                    return Err(Stands::Other(other));
                }
            }
            Err(_) => {}
        }
        let parent = place.parent().ok_or(Stands::NotEmpty)?.to_path_buf();
        fs::create_dir_all(&parent)?;
        // What cannot be written is told before anything is worked out.
        Ok(Folder { place, parent }).and_then(|folder| folder.beside().map(|_| folder).map_err(Stands::from))
    }

    fn beside(&self) -> io::Result<TempDir> {
        Builder::new().prefix(".dedere-").tempdir_in(&self.parent)
    }

    /// Writes the files, by their paths with slashes. Where one of them finds no room, all stays as it was.
    pub fn write(&self, files: &[(String, Vec<u8>)]) -> io::Result<()> {
        let beside = self.beside()?;
        let new = beside.path().join("new");
        fs::create_dir(&new)?;
        for (path, bytes) in files {
            let path = new.join(path);
            fs::create_dir_all(path.parent().unwrap_or(&new))?;
            fs::write(path, bytes)?;
        }
        if !self.place.exists() {
            return fs::rename(&new, &self.place);
        }
        let old = beside.path().join("old");
        fs::rename(&self.place, &old)?;
        fs::rename(&new, &self.place).inspect_err(|_| drop(fs::rename(&old, &self.place)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Vec<(String, Vec<u8>)> {
        names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
    }

    fn own(name: &str) -> bool {
        ["a", "b", "c"].contains(&name)
    }

    #[test]
    fn a_folder_is_replaced_as_a_whole_and_nothing_is_left_beside_it() {
        let root = tempfile::tempdir().expect("a folder");
        let place = root.path().join("x/site");
        Folder::open(&place, false, own).expect("a place").write(&files(&["a", "b/d"])).expect("written");
        assert_eq!(fs::read(place.join("b/d")).expect("a file"), b"b/d");
        assert!(matches!(Folder::open(&place, false, own), Err(Stands::NotEmpty)));
        Folder::open(&place, true, own).expect("a place").write(&files(&["c"])).expect("written");
        let names = |folder: &Path| fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        assert_eq!(names(&place).collect::<Vec<_>>(), ["c"]);
        assert_eq!(names(&root.path().join("x")).collect::<Vec<_>>(), ["site"]);
        fs::write(place.join("other"), "").expect("a file");
        assert!(matches!(Folder::open(&place, true, own), Err(Stands::Other(name)) if name == "other"));
        assert!(matches!(Folder::open(&place.join("c"), true, own), Err(Stands::NoFolder)));
    }

    #[test]
    fn where_a_file_cannot_be_written_all_stays_as_it_was() {
        let root = tempfile::tempdir().expect("a folder");
        let place = root.path().join("site");
        Folder::open(&place, false, own).expect("a place").write(&files(&["a"])).expect("written");
        let again = Folder::open(&place, true, own).expect("a place");
        assert!(again.write(&files(&["b", "b/c"])).is_err());
        assert_eq!(fs::read(place.join("a")).expect("a file"), b"a");
        assert!(!place.join("b").exists());
    }
}
