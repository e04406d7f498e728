//! About the program itself.

use super::{Here, Reply};
use crate::desk::{DeskError, presets};
use crate::wire::AppInfo;
use std::path::Path;

/// Version and presets.
#[tauri::command(async)]
pub(crate) fn app_info(here: Here<'_>) -> Reply<AppInfo> {
    let version = env!("CARGO_PKG_VERSION").to_owned();
    here.guarded(|| Ok(AppInfo { version, presets: presets()? }))
}

/// Who is at the keyboard.
#[tauri::command(async)]
pub(crate) fn set_actor(here: Here<'_>, name: String) {
    here.set_actor(name);
}

/// Stops the long work whose progress this channel carries, also when it has not begun yet.
#[tauri::command(async)]
pub(crate) fn cancel(here: Here<'_>, work: u32) {
    here.cancel(work);
}

/// Opens a folder in the system's file manager: one that a job of this session has just filled, or the competition's own. A page can
/// start no program, no address and no other folder.
#[tauri::command(async)]
pub(crate) fn open_path(here: Here<'_>, path: String) -> Reply<()> {
    here.guarded(|| {
        let path = Path::new(&path);
        if !path.is_dir() || !here.may_show(path) {
            return Err(DeskError::NotFound(path.display().to_string()));
        }
        let trouble = |error: opener::OpenError| DeskError::file(path, &std::io::Error::other(error));
        opener::open(path).map_err(trouble)
    })
}
