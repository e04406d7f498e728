//! The completeness matrix as a workbook.

use super::WriteError;
use crate::domain::matrix::Matrix;
use chrono::NaiveDate;

/// The matrix as a workbook: all rows, then a sheet for each category. The same input gives the same bytes.
pub fn matrix_workbook(matrix: &Matrix, created: NaiveDate) -> Result<Vec<u8>, WriteError> {
    let _ = (matrix, created);
    todo!()
}
