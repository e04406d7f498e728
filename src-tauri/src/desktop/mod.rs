//! The window: the only code that says `tauri` or `rfd`. Every command is a line or two over the desk.

mod commands;
mod dialogs;
mod state;

use crate::cli::Start;
use crate::edge;
use commands::{app, competition, documents, files, history, intake, judging, meeting, panel, print, result};
use state::Session;
use std::process::ExitCode;

/// Asks for the first answer before the page itself is read.
const BEGIN: &str = include_str!("begin.js");

/// Opens the window and stays until it is closed.
pub fn run(start: Start) -> ExitCode {
    let Err(error) = opened(start) else { return ExitCode::SUCCESS };
    let incident = edge::incident(None, &error.to_string());
    eprintln!("Jendela tidak dapat dibuka (kejadian {incident}) / the window cannot be opened: {error}");
    ExitCode::FAILURE
}

#[expect(clippy::too_many_lines, reason = "a list of commands, one a line")]
fn opened(start: Start) -> tauri::Result<()> {
    let context = tauri::generate_context!();
    let data = dirs::data_local_dir().ok_or(tauri::Error::UnknownPath)?.join(&context.config().identifier);
    // The competition is opened while the window is made: nothing here waits for it.
    let session = Session::new(start, data);
    tauri::Builder::default()
        .manage(session)
        .plugin(tauri::plugin::Builder::<tauri::Wry>::new("begin").js_init_script(BEGIN).build())
        .invoke_handler(tauri::generate_handler![
            app::app_info,
            app::set_actor,
            app::cancel,
            app::open_path,
            dialogs::pick_folder,
            dialogs::pick_workbook,
            dialogs::pick_image,
            dialogs::pick_files,
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
            competition::terms,
            competition::try_terms,
            competition::save_terms,
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
            print::certificate_preview,
            print::papers,
            print::receipts,
            print::record_receipt,
            history::history,
            history::undo,
            history::check,
            panel::panel,
            panel::save_panel_settings,
            panel::try_judge,
            panel::save_judge,
            panel::remove_judge,
            panel::try_recuse,
            panel::recuse,
            panel::try_unrecuse,
            panel::unrecuse,
            panel::clear_conflict,
            panel::assign,
            panel::balance,
            panel::present,
            panel::method,
            panel::try_method,
            panel::save_method,
            meeting::meeting,
            meeting::compare,
            meeting::reveal,
            meeting::discuss,
            meeting::settle_discussion,
            meeting::robustness,
            meeting::decisions,
            meeting::commit_draw,
            meeting::draw_lots,
            meeting::overrule,
            meeting::withdraw_overrule,
            meeting::checklist,
            meeting::sealed_versions,
            meeting::find_history,
            meeting::operation_detail,
            intake::pick_lists,
            intake::units,
            intake::save_unit,
            intake::find_units,
            intake::remove_unit,
            intake::submissions,
            intake::submission_codes,
            intake::submission,
            intake::create_submission,
            intake::save_profile,
            intake::take_step,
            intake::waive_verification,
            intake::pledge,
            intake::assess,
            intake::submission_history,
            intake::add_note,
            intake::answer_note,
            intake::completeness,
            intake::completeness_papers,
            intake::correction_sheets,
            intake::write_unit_books,
            intake::returns_preview,
            intake::returns_apply,
            judging::seat,
            judging::sit_down,
            judging::stand_up,
            judging::choose_pin,
            judging::release_pins,
            judging::reset_pin,
            judging::judging,
            judging::judge_sheet,
            judging::give_score,
            judging::give_remark,
            judging::finish_sheet,
            judging::reopen_sheet,
            judging::open_drafts,
            judging::print_sheets,
            judging::paper_sheets,
            judging::enter_paper,
            judging::settle_paper,
            documents::attach_plan,
            documents::attach,
            documents::describe_document,
            documents::add_link,
            documents::remove_link,
            documents::judge_document,
            documents::remove_document,
            documents::document_bytes,
            documents::open_document,
            documents::save_document,
            documents::unused,
            documents::sweep,
        ])
        .run(context)
}
