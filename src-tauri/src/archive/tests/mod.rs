//! Evidence comes from everywhere: nothing of it may hurt, and nothing of it may be lost.

mod documents;
mod gathering;
mod hostile;
mod make;
mod names;
mod pictures;
mod sweeping;
mod taking;
mod videos;
