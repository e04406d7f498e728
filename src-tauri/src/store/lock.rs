//! One program per competition, by a lock of the operating system that vanishes with the process.

use super::error::StoreError;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// The held lock. Dropping it, or dying, lets others in.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

const LOCK: &str = "lomba.lock";
/// Who holds the lock, in a file of its own because Windows does not let others read a locked one.
const HOLDER: &str = "lomba.holder";

impl Drop for Lock {
    /// Given back by name: closing alone leaves it held while a program that is just being started still has the file from us.
    fn drop(&mut self) {
        // Closing follows in any case.
        let _ = self.file.unlock();
    }
}

impl Lock {
    /// Takes the lock of a folder for `holder`, or says who has it.
    pub fn take(folder: &Path, holder: &str) -> Result<Self, StoreError> {
        let path = folder.join(LOCK);
        let open = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path);
        let file = open.map_err(StoreError::io(folder))?;
        match file.try_lock() {
            Ok(()) => {
                let path = folder.join(HOLDER);
                std::fs::write(&path, holder).map_err(StoreError::io(folder))?;
                Ok(Self { file })
            }
            Err(TryLockError::WouldBlock) => {
                let holder = std::fs::read_to_string(folder.join(HOLDER)).unwrap_or_default();
                Err(StoreError::OpenElsewhere(holder))
            }
            Err(TryLockError::Error(source)) => Err(StoreError::Io { path, source }),
        }
    }
}
