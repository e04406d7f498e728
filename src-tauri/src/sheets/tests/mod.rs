//! Workbooks read and written whole.

mod bad_files;
mod csv_folder;
mod findings;
mod hostile;
mod made;
mod office;
mod open_document;
mod round_trip;
mod template;
mod unit_book;
