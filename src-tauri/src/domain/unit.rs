//! Units (unit kerja): those who take part.

use crate::domain::choice::choices;

choices! {
    /// What kind of work unit it is. It decides the category when none is given.
    pub enum UnitKind {
        /// An agency of the city.
        Agency = "perangkat daerah",
        /// A district office.
        District = "kecamatan",
        /// A hospital.
        Hospital = "rumah sakit",
        /// A company owned by the city.
        Enterprise = "bumd",
        /// A sub-district office.
        Village = "kelurahan",
        /// A community health centre.
        HealthCentre = "puskesmas",
        /// A junior secondary school.
        JuniorSchool = "smp",
        /// A primary school, public or private.
        PrimarySchool = "sd",
    }
}

impl UnitKind {
    /// The category this kind belongs to (Pedoman 2025: A also holds kecamatan, hospitals and BUMD).
    pub const fn category(self) -> &'static str {
        match self {
            Self::Agency | Self::District | Self::Hospital | Self::Enterprise => "A",
            Self::Village => "B",
            Self::HealthCentre => "C",
            Self::JuniorSchool => "D",
            Self::PrimarySchool => "E",
        }
    }
}

/// A participating work unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Code, unique and kept verbatim.
    pub code: String,
    /// Kind of unit.
    pub kind: UnitKind,
    /// Official name.
    pub name: String,
    /// District it lies in; the same name can be a kelurahan, a kecamatan and a puskesmas.
    pub district: Option<String>,
    /// Category code.
    pub category: String,
    /// Head of the unit.
    pub head: Option<String>,
    /// NIP of the head.
    pub head_nip: Option<String>,
}
