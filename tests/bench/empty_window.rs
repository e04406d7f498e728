//! The least that Tauri can show: a window of our size with an empty page. The start of the real window is held against it.

fn main() {
    let context = tauri::generate_context!("tests/bench/empty/tauri.conf.json");
    tauri::Builder::default().run(context).unwrap_or_else(|error| panic!("{error}"));
}
