//! Builds the Tauri context, only when the window is part of the build.
fn main() {
    #[cfg(feature = "desktop")]
    tauri_build::build();
}
