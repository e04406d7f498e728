//! How a verb fails, and what the window is told.

use crate::domain::finding::{Finding, Refusal};
use crate::domain::settings::BadSetting;
use crate::store::error::StoreError;
use crate::wire::Failure;
use std::collections::BTreeMap;
use std::path::Path;

/// A refusal with the values of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which rule.
    pub code: Refusal,
    /// Values for the sentence.
    pub params: BTreeMap<String, String>,
}

/// Why a verb did not do what was asked. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The rules say no.
    #[error("refused: {}", .0.code.code())]
    Refused(Refused),
    /// The input has findings.
    #[error("{} findings", .0.len())]
    Invalid(Vec<Finding>),
    /// What was asked for is not there.
    #[error("not found: {0}")]
    NotFound(String),
    /// Something changed in the meantime.
    #[error("conflict at {what}")]
    Conflict {
        /// The operation concerned.
        operation: Option<i64>,
        /// What changed.
        what: String,
    },
    /// A mistake of the program or the machine.
    #[error("{0}")]
    Fault(String),
}

impl DeskError {
    /// A refusal without values.
    pub fn refused(code: Refusal) -> Self {
        Self::Refused(Refused { code, params: BTreeMap::new() })
    }

    /// A refusal with one value.
    pub fn refused_with(code: Refusal, name: &str, value: impl std::fmt::Display) -> Self {
        Self::Refused(Refused { code, params: BTreeMap::from([(name.to_owned(), value.to_string())]) })
    }

    /// A refusal with several values.
    pub fn refused_params<const N: usize>(code: Refusal, params: [(&str, String); N]) -> Self {
        let params = params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self::Refused(Refused { code, params })
    }

    /// A file that could not be written where people asked for it.
    pub fn output(path: &Path, error: &std::io::Error) -> Self {
        let code = match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Refusal::DiskFull,
            std::io::ErrorKind::PermissionDenied
            | std::io::ErrorKind::ReadOnlyFilesystem
            | std::io::ErrorKind::NotFound
            | std::io::ErrorKind::AlreadyExists
            | std::io::ErrorKind::IsADirectory
            | std::io::ErrorKind::NotADirectory => Refusal::OutputNotWritable,
            _ => return Self::file(path, error),
        };
        Self::refused_with(code, "path", path.display())
    }

    /// A file that could not be read.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotADirectory if path.exists() => {
                return Self::refused_with(Refusal::NotAFolder, "path", path.display());
            }
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                return Self::refused_with(Refusal::FileMissing, "path", path.display());
            }
            std::io::ErrorKind::PermissionDenied => {
                return Self::refused_with(Refusal::FileForbidden, "path", path.display());
            }
            _ => {}
        }
        Self::refused_with(Refusal::FileTrouble, "detail", format!("{}: {error}", path.display()))
    }

    /// A failure of making a competition's folder: what cannot be written is the place, not a competition.
    pub(super) fn at_place(self, folder: &Path) -> Self {
        match self {
            Self::Refused(refused) if refused.code == Refusal::ReadOnly => {
                Self::refused_with(Refusal::OutputNotWritable, "path", folder.display())
            }
            other => other,
        }
    }

    /// What the window is told; `incident` gives a fault its number and writes the detail down.
    pub fn into_failure(self, incident: impl FnOnce(&str) -> String) -> Failure {
        match self {
            Self::Refused(refused) => Failure::Refused { code: refused.code, params: refused.params },
            Self::Invalid(findings) => Failure::Invalid { findings },
            Self::NotFound(what) => Failure::NotFound { what },
            Self::Conflict { operation, what } => Failure::Conflict { operation, what },
            Self::Fault(detail) => Failure::Fault { incident: incident(&detail) },
        }
    }
}

impl From<StoreError> for DeskError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Exists(path) => Self::refused_with(Refusal::FolderExists, "path", path.display()),
            StoreError::NotACompetition(path) => Self::refused_with(Refusal::NotACompetition, "path", path.display()),
            StoreError::OpenElsewhere(holder) => Self::refused_with(Refusal::OpenElsewhere, "holder", holder),
            StoreError::Newer { found, known } => {
                let params = [("found".to_owned(), found.to_string()), ("known".to_owned(), known.to_string())];
                Self::Refused(Refused { code: Refusal::NewerVersion, params: params.into() })
            }
            StoreError::Incomplete(detail) => Self::refused_with(Refusal::Incomplete, "detail", detail),
            StoreError::Damaged(detail) => Self::refused_with(Refusal::Damaged, "detail", detail),
            StoreError::Unsound(findings) => Self::Invalid(findings),
            StoreError::Unguarded => Self::refused(Refusal::Unguarded),
            StoreError::NoParent(path) => Self::refused_with(Refusal::OutputNotWritable, "path", path.display()),
            StoreError::ReadOnly(path) => Self::refused_with(Refusal::ReadOnly, "path", path.display()),
            StoreError::DiskFull => Self::refused(Refusal::DiskFull),
            StoreError::Conflict { operation, what } => Self::Conflict { operation: Some(operation), what },
            StoreError::NoOperation(id) => Self::NotFound(format!("#{id}")),
            StoreError::Io { path, source } => Self::file(&path, &source),
            error @ (StoreError::Corrupt { .. } | StoreError::Sqlite(_)) => Self::Fault(error.to_string()),
        }
    }
}

impl From<Finding> for DeskError {
    fn from(finding: Finding) -> Self {
        Self::Invalid(vec![finding])
    }
}

impl From<BadSetting> for DeskError {
    fn from(bad: BadSetting) -> Self {
        let params = [("field".to_owned(), bad.field.to_owned()), ("wanted".to_owned(), bad.wanted.to_owned())];
        Self::Refused(Refused { code: BadSetting::REFUSAL, params: params.into() })
    }
}

impl From<crate::domain::preset::BrokenBundle> for DeskError {
    fn from(error: crate::domain::preset::BrokenBundle) -> Self {
        Self::Fault(error.to_string())
    }
}
