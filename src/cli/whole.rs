//! Files that are written whole or not at all: beside their place first, and then moved there. A full disk, or an end in between, leaves
//! no part of a file, and never harms one that was there.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

/// Writes a file that is not there yet, in a folder that is made where it is missing.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Also where there is no room for another file, what stands in the way is told.
    if path.symlink_metadata().is_ok() {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "file exists"));
    }
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    beside(folder, bytes)?.place_new(path)
}

/// Writes a file, in place of one that is there, in a folder that is made where it is missing. A link stays one, to the new file; what is no file is left alone.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let there = path.canonicalize();
    let path = there.as_deref().unwrap_or(path);
    if path.metadata().is_ok_and(|there| !there.is_file()) {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "it is no file"));
    }
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    beside(folder, bytes)?.place(path)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes files of a folder, each in place of one that is there. Where one of them finds no room, all stay as they were.
pub fn write_all(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    let written: Vec<_> = files.iter().map(|(_, bytes)| beside(folder, bytes)).collect::<io::Result<_>>()?;
    for (file, (name, _)) in written.into_iter().zip(files) {
        file.place(&folder.join(name))?;
    }
    Ok(())
}

/// A file with these bytes that is not in its place yet, and is gone when it is dropped.
fn beside(folder: &Path, bytes: &[u8]) -> io::Result<Draft> {
    let mut draft = Draft::in_folder(folder)?;
    draft.file().write_all(bytes)?;
    draft.file().sync_all()?;
    Ok(draft)
}

/// A file on its way to its place, in the same folder. It may be read by whoever may read other files of the user.
enum Draft {
    /// It has no name, so that even a run that is killed leaves nothing of it.
    Unnamed(File, PathBuf),
    /// The system knows no files without a name there: it has another until then.
    Named(NamedTempFile<File>),
}

impl Draft {
    fn in_folder(folder: &Path) -> io::Result<Draft> {
        if let Ok(file) = unnamed::create(folder) {
            return Ok(Draft::Unnamed(file, folder.to_path_buf()));
        }
        let create = |path: &Path| OpenOptions::new().write(true).create_new(true).open(path);
        builder().make_in(folder, create).map(Draft::Named)
    }

    fn file(&mut self) -> &mut File {
        match self {
            Draft::Unnamed(file, _) => file,
            Draft::Named(file) => file.as_file_mut(),
        }
    }

    /// Puts it where nothing is yet.
    fn place_new(self, path: &Path) -> io::Result<()> {
        match self {
            Draft::Unnamed(file, _) => unnamed::name(&file, path),
            Draft::Named(file) => file.persist_noclobber(path).map(drop).map_err(|error| error.error),
        }
    }

    /// Puts it in its place, whatever was there. A name of its own it only has for the moment in which it takes that of another.
    fn place(self, path: &Path) -> io::Result<()> {
        match self {
            Draft::Unnamed(file, folder) => {
                let named = builder().make_in(folder, |path| unnamed::name(&file, path))?;
                named.persist(path).map_err(|error| error.error)
            }
            Draft::Named(file) => file.persist(path).map(drop).map_err(|error| error.error),
        }
    }
}

fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(".dedere-");
    builder
}

/// Files without a name, where the system has them.
#[cfg(target_os = "linux")]
mod unnamed {
    use std::{fs::File, io, os::fd::AsRawFd, path::Path};

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};

    /// A file without a name in a folder. `Err` also where it could not be given a name later.
    pub fn create(folder: &Path) -> io::Result<File> {
        let file = File::from(open(folder, OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC, Mode::from_raw_mode(0o666))?);
        Path::new(&handle(&file)).symlink_metadata()?;
        Ok(file)
    }

    /// Gives it a name that nothing has.
    pub fn name(file: &File, path: &Path) -> io::Result<()> {
        Ok(linkat(CWD, handle(file), CWD, path, AtFlags::SYMLINK_FOLLOW)?)
    }

    fn handle(file: &File) -> String {
        format!("/proc/self/fd/{}", file.as_raw_fd())
    }
}

/// Files without a name, which there are none of.
#[cfg(not(target_os = "linux"))]
mod unnamed {
    use std::{fs::File, io, path::Path};

    pub fn create(_: &Path) -> io::Result<File> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub fn name(_: &File, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// A report that is being written. Where it does not come to its end, none is left in its place, not even an old one: whoever finds a
/// report there may take it for that of the last run.
pub struct Pending {
    /// The file as it was named.
    pub named: PathBuf,
    place: PathBuf,
    file: Option<Draft>,
    failed: Option<io::Error>,
}

impl Pending {
    /// Begins a file, in a folder that is made where it is missing. `Err`: no file can be written there.
    pub fn open(named: &Path) -> io::Result<Pending> {
        let other = |why: &str| io::Error::new(io::ErrorKind::InvalidInput, why);
        let linked = named.symlink_metadata().is_ok_and(|about| about.is_symlink());
        let place = if linked { named.canonicalize()? } else { named.to_path_buf() };
        let ends_as_a_folder = named.to_string_lossy().ends_with(std::path::is_separator);
        match place.metadata() {
            Ok(about) if about.is_dir() => return Err(other("this is a folder")),
            // A device or a pipe would be gone.
            Ok(about) if !about.is_file() => return Err(other("this is no file that another can be put in place of")),
            _ if ends_as_a_folder || place.file_name().is_none() => return Err(other("this is no name of a file")),
            _ => {}
        }
        let folder = folder_of(&place);
        fs::create_dir_all(folder)?;
        let file = Some(Draft::in_folder(folder)?);
        Ok(Pending { named: named.to_path_buf(), place, file, failed: None })
    }

    /// Keeps in mind that something could not be written.
    pub fn keep(&mut self, written: io::Result<()>) {
        self.failed = self.failed.take().or(written.err());
    }

    /// Puts the file in its place. `Err`: it is not there.
    pub fn finish(mut self) -> io::Result<()> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        let Some(draft) = &mut self.file else { return Ok(()) };
        draft.file().sync_all()?;
        let Some(draft) = self.file.take() else { return Ok(()) };
        draft.place(&self.place).inspect_err(|_| self.take_away())
    }

    /// Takes away what is in its place. Where that cannot be done, the run has failed all the same, and says so.
    fn take_away(&self) {
        let _ = fs::remove_file(&self.place);
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.as_mut().map_or(Ok(bytes.len()), |draft| draft.file().write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), |draft| draft.file().flush())
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            self.take_away();
        }
    }
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
        beside(folder.path(), b"two").expect("room").place_new(&path).expect_err("it is there");
        assert_eq!(std::fs::read(&path).expect("a file"), b"one");
        assert_eq!(names(folder.path()), ["a"]);
    }

    #[test]
    fn a_report_is_put_in_its_place_whole_and_one_that_fails_leaves_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new/deep/report");
        let begin = || Pending::open(&path).expect("a report");
        let mut report = begin();
        report.write_all(b"one").expect("room");
        assert!(!path.exists(), "it is written beside");
        report.finish().expect("a place");
        assert_eq!(std::fs::read(&path).expect("a file"), b"one");
        let mut broken = begin();
        broken.keep(Err(io::Error::other("full")));
        broken.keep(Ok(()));
        assert_eq!(broken.finish().expect_err("it failed").to_string(), "full");
        assert_eq!(names(path.parent().expect("a folder")), [""; 0]);
        begin().finish().expect("a place");
        drop(begin());
        assert_eq!(names(path.parent().expect("a folder")), [""; 0]);
    }

    #[test]
    fn no_report_takes_the_place_of_a_folder_or_a_device() {
        let folder = tempfile::tempdir().expect("a folder");
        let in_file = folder.path().join("file/report");
        std::fs::write(folder.path().join("file"), "text").expect("a file");
        for path in [folder.path(), &folder.path().join("none/"), &in_file, Path::new("/dev/null"), Path::new("..")] {
            assert!(Pending::open(path).is_err(), "{}", path.display());
        }
        assert_eq!(names(folder.path()), ["file"]);
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
