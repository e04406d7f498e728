//! The window: the only code that says `tauri` or `rfd`. Every command is a line or two over the desk.

mod commands;
mod dialogs;
mod state;

use crate::cli::Start;
use crate::edge;
use commands::{app, competition, files, history, print, result};
use state::Session;
use std::process::ExitCode;
use tauri::Manager;

/// Opens the window and stays until it is closed.
pub fn run(start: Start) -> ExitCode {
    let built = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![
            app::app_info,
            app::set_actor,
            app::cancel,
            app::open_path,
            dialogs::pick_folder,
            dialogs::pick_workbook,
            dialogs::pick_image,
            dialogs::save_file,
            competition::begin,
            competition::create,
            competition::open,
            competition::open_sample,
            competition::restore,
            competition::close,
            competition::overview,
            competition::settings,
            competition::save_settings,
            competition::choose_emblem,
            competition::confirm_method,
            files::import_preview,
            files::import_apply,
            files::write_workbook,
            files::export_result,
            files::backup,
            result::ranking,
            result::explain,
            result::settle,
            result::seal,
            result::reopen,
            print::certificates,
            print::papers,
            history::history,
            history::undo,
            history::check,
        ])
        .setup(move |app| {
            let data = app.path().app_local_data_dir()?;
            app.manage(Session::new(start, data));
            Ok(())
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let incident = edge::incident(None, &error.to_string());
            eprintln!("Jendela tidak dapat dibuka (kejadian {incident}) / the window cannot be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
