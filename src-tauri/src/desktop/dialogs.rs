//! The system's file dialogs. In a debug build a test can answer in their place (see tests/e2e/README.md).

use rfd::{AsyncFileDialog, FileHandle};
use std::path::Path;
use tauri::WebviewWindow;

/// Whether a test answers in place of the dialog.
#[cfg_attr(not(debug_assertions), expect(dead_code, reason = "a release build shows the real dialog"))]
enum Rehearsed {
    /// It does not.
    No,
    /// With a path, or with nothing: cancelled.
    Said(Option<String>),
}

fn path(chosen: Option<FileHandle>) -> Option<String> {
    chosen.map(|file| file.path().display().to_string())
}

fn dialog(window: &WebviewWindow, title: &str) -> AsyncFileDialog {
    AsyncFileDialog::new().set_parent(window).set_title(title)
}

/// Chooses a folder.
#[tauri::command]
pub(super) async fn pick_folder(window: WebviewWindow, title: String) -> Option<String> {
    match rehearsed::answer() {
        Rehearsed::Said(answer) => answer,
        Rehearsed::No => path(dialog(&window, &title).pick_folder().await),
    }
}

/// Chooses a workbook.
#[tauri::command]
pub(super) async fn pick_workbook(window: WebviewWindow, title: String) -> Option<String> {
    match rehearsed::answer() {
        Rehearsed::Said(answer) => answer,
        Rehearsed::No => {
            path(dialog(&window, &title).add_filter("Excel, LibreOffice", &["xlsx", "xlsm", "ods"]).pick_file().await)
        }
    }
}

/// Chooses files of any kind.
#[tauri::command]
pub(super) async fn pick_files(window: WebviewWindow, title: String) -> Vec<String> {
    match rehearsed::answer() {
        Rehearsed::Said(answer) => answer.into_iter().collect(),
        Rehearsed::No => {
            let chosen = dialog(&window, &title).pick_files().await.unwrap_or_default();
            chosen.into_iter().filter_map(|file| path(Some(file))).collect()
        }
    }
}

/// Chooses a picture.
#[tauri::command]
pub(super) async fn pick_image(window: WebviewWindow, title: String) -> Option<String> {
    match rehearsed::answer() {
        Rehearsed::Said(answer) => answer,
        Rehearsed::No => {
            path(dialog(&window, &title).add_filter("PNG, JPEG", &["png", "jpg", "jpeg"]).pick_file().await)
        }
    }
}

/// Chooses where to save; the suggested name decides the kind of file.
#[tauri::command]
pub(super) async fn save_file(window: WebviewWindow, title: String, suggested: String) -> Option<String> {
    let ending =
        Path::new(&suggested).extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    match rehearsed::answer() {
        Rehearsed::Said(answer) => answer,
        Rehearsed::No => {
            path(dialog(&window, &title).set_file_name(&suggested).add_filter(&ending, &[&ending]).save_file().await)
        }
    }
}

/// Answers that a test wrote down beforehand.
#[cfg(debug_assertions)]
mod rehearsed {
    use super::Rehearsed;
    use std::path::PathBuf;

    /// The next answer.
    pub fn answer() -> Rehearsed {
        let Some(file) = std::env::var_os("PIAGAM_E2E_DIALOGS").map(PathBuf::from) else { return Rehearsed::No };
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let mut queue: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap_or_default();
        if queue.is_empty() {
            eprintln!("no dialog answer left in {}", file.display());
            return Rehearsed::Said(None);
        }
        let answer = queue.remove(0);
        if let Err(error) = std::fs::write(&file, serde_json::Value::from(queue).to_string()) {
            eprintln!("{}: {error}", file.display());
        }
        let first = answer.as_array().and_then(|several| several.first()).cloned().unwrap_or(answer);
        Rehearsed::Said(first.as_str().map(str::to_owned))
    }
}

#[cfg(not(debug_assertions))]
mod rehearsed {
    use super::Rehearsed;

    /// A release build shows the real dialog.
    pub const fn answer() -> Rehearsed {
        Rehearsed::No
    }
}
