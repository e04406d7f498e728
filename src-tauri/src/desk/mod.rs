//! What people do with a competition: one verb per file, each a few steps over domain and store.

mod backup;
mod batch;
mod certificates;
mod change;
mod check;
mod create;
mod error;
mod explain;
mod export;
mod fitting;
mod history;
mod import;
mod intake;
mod judging;
mod meeting;
mod method_text;
mod output;
mod overview;
mod papers;
mod presets;
mod preview;
mod progress;
mod rank;
mod sample;
mod sample_intake;
mod seal;
mod settings;
mod settle;
mod signing;
mod stale;
mod terms;
mod views;
mod workbook;

pub use backup::BackedUp;
pub use create::NewCompetition;
pub use error::{DeskError, Refused};
pub use import::{Imported, Importing};
pub use intake::{Returning, UnitOrder, UnitQuery};
pub use output::write_file;
pub use presets::presets;
pub use progress::{Silent, Watch};
pub use workbook::{write_empty_workbook, write_workbook};

use crate::store::Store;
use std::path::Path;

/// An open competition and what can be done with it.
#[derive(Debug)]
pub struct Desk {
    pub(crate) store: Store,
    /// Completeness of every submission as of an operation: lists ask for it with every key.
    census: intake::Kept<intake::Census>,
    /// Every submission in a few words, likewise.
    index: intake::Kept<intake::Index>,
    /// The judge at the keyboard.
    seat: Option<judging::Seated>,
}

/// Result of a verb.
pub type Answer<T> = Result<T, DeskError>;

impl Desk {
    /// Opens a competition's folder; `holder` is shown to whoever tries to open it a second time.
    pub fn open(folder: &Path, holder: &str) -> Answer<Self> {
        Ok(Self::of(Store::open(folder, holder)?))
    }

    pub(crate) fn of(store: Store) -> Self {
        Self { store, census: intake::Kept::default(), index: intake::Kept::default(), seat: None }
    }

    /// The competition's folder.
    pub fn folder(&self) -> &Path {
        self.store.folder()
    }
}
