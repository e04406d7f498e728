//! Builds the Tauri context, only when the window is part of the build.

fn main() {
    #[cfg(feature = "desktop")]
    {
        let page = std::path::Path::new("ui/dist/index.html");
        assert!(
            page.exists(),
            "the window's pages are not built: run `npm ci` and `npm run build` in ui/, or use `make run`"
        );
        tauri_build::build();
    }
}
