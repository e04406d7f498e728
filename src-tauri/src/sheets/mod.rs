//! Workbooks: reading them with calamine, writing them with `rust_xlsxwriter`.

pub mod rows;
