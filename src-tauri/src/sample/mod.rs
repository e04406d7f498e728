//! stub
/// n
pub const NAME: &str = "Lomba Inovasi Daerah Kota Bengkulu 2024 (contoh)";
/// p
pub const PRESET: &str = "bengkulu-2024";
/// y
pub const YEAR: i32 = 2024;
/// w
pub fn workbook() -> crate::sheets::rows::Workbook { Default::default() }
