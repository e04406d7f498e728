//! Categories (kategori) and the awards (juara) each of them gives.

use serde::{Deserialize, Serialize};

/// A group of participants that is ranked on its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Short code, `A` to `E` in Bengkulu.
    pub code: String,
    /// Name on screen and paper, as in "Kategori Puskesmas".
    pub name: String,
}

/// What one place of a category earns. The order in the list is the rank, from one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Award {
    /// Title on the piagam, as in "Juara I" or "Harapan II".
    pub title: String,
    /// Uang pembinaan in whole rupiah, gross; zero when the award is a title only.
    pub prize: u64,
}
