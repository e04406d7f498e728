//! How a request fails: refused is not broken.

use crate::domain::finding::{Finding, Refusal};
use serde::Serialize;
use std::collections::BTreeMap;

/// A failure as the window sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Failure {
    /// The rules say no; nothing was changed.
    Refused {
        /// Which rule.
        code: Refusal,
        /// Values for the sentence.
        params: BTreeMap<String, String>,
    },
    /// The input has findings; nothing was changed.
    Invalid {
        /// All of them.
        findings: Vec<Finding>,
    },
    /// What was asked for is not there.
    NotFound {
        /// What.
        what: String,
    },
    /// Something changed in the meantime.
    Conflict {
        /// The operation concerned.
        #[cfg_attr(test, ts(type = "number | null"))]
        operation: Option<i64>,
        /// What changed.
        what: String,
    },
    /// A mistake of the program or the machine, written down under this number.
    Fault {
        /// Incident number.
        incident: String,
    },
}
