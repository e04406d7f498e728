//! The contest itself: pure rules without I/O, clock, SQL or window.

pub mod affairs;
pub mod attachment;
pub mod category;
pub mod certificate_number;
pub mod choice;
pub mod completeness;
pub mod content;
pub mod dates;
pub mod finding;
pub mod indicator;
pub mod limits;
pub mod matrix;
pub mod mentoring;
pub mod method;
pub mod natural;
pub mod points;
pub mod preset;
pub mod ranking;
pub mod robust;
pub mod settings;
pub mod signatory;
pub mod stamp;
pub mod submission;
pub mod unit;
pub mod verification;
pub mod words;
