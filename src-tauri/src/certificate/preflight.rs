//! Checks a whole batch before anything is printed.

use std::collections::BTreeMap;

use super::Certificate;
use super::defect::{Defect, Field};
use super::design::Design;
use super::layout::lay_out;
use super::page::sample_mark;
use super::parallel::in_parallel_with;
use super::sheet::{PlacedText, Sheet};
use super::stock::{Emblem, Stock};
use super::typeset::{Typesetter, one_line};

/// Text moved further than this would leave the frame, and the fault is not the printer's.
const LARGEST_OFFSET_MM: u32 = 20;

/// A batch in which everything fits.
#[derive(Debug)]
pub struct Prepared {
    pub(super) design: Design,
    /// Taken once: an emblem may be large, and every single file is named by it.
    pub(super) design_hash: blake3::Hash,
    pub(super) certificates: Vec<Certificate>,
    pub(super) sheets: Vec<Sheet>,
    pub(super) stock: Stock,
    pub(super) sample: Option<PlacedText>,
}

/// Fits and checks every text of every certificate. All defects are told at once, so that they are mended at once.
pub fn preflight(certificates: &[Certificate], design: &Design) -> Result<Prepared, Vec<Defect>> {
    let mut setter = Typesetter::new().ok_or_else(|| vec![Defect::TypefacesUnreadable])?;
    let mut defects = Vec::new();
    if certificates.is_empty() {
        defects.push(Defect::NothingToPrint);
    }
    let limit = f64::from(LARGEST_OFFSET_MM);
    let far = |mm: f64| !mm.is_finite() || mm.abs() > limit;
    if far(design.offset_mm.0) || far(design.offset_mm.1) {
        defects.push(Defect::OffsetTooLarge { limit_mm: LARGEST_OFFSET_MM });
    }
    let emblem = design.emblem.as_deref().map(Emblem::read);
    if matches!(emblem, Some(None)) {
        defects.push(Defect::EmblemUnreadable);
    }
    let emblem = emblem.flatten();
    let aspect = emblem.as_ref().map(|emblem| emblem.aspect);
    defects.extend(duplicate_numbers(certificates));

    let mut sheets = Vec::with_capacity(certificates.len());
    let mut heading_told = false;
    let laid_out =
        in_parallel_with(certificates.iter().collect(), Typesetter::new, |setter, certificate| match setter {
            Some(setter) => lay_out(setter, certificate, design, aspect),
            None => Err(vec![Defect::TypefacesUnreadable]),
        });
    for result in laid_out {
        match result {
            Ok(sheet) => sheets.push(sheet),
            Err(found) => defects.extend(found.into_iter().filter(|defect| {
                // The heading is the batch's: one certificate may speak for all.
                let of_heading = field_of(defect) == Some(Field::Heading);
                !(of_heading && std::mem::replace(&mut heading_told, true))
            })),
        }
    }
    if !defects.is_empty() {
        return Err(defects);
    }
    let stock = Stock::new(design, emblem).ok_or_else(|| vec![Defect::TypefacesUnreadable])?;
    let sample = design.sample.then(|| sample_mark(&mut setter, design)).flatten();
    Ok(Prepared {
        design: design.clone(),
        design_hash: blake3::hash(format!("{design:?}").as_bytes()),
        certificates: certificates.to_vec(),
        sheets,
        stock,
        sample,
    })
}

fn field_of(defect: &Defect) -> Option<Field> {
    match defect {
        Defect::EmptyField { field, .. } | Defect::MissingGlyphs { field, .. } | Defect::Overflow { field, .. } => {
            Some(*field)
        }
        _ => None,
    }
}

fn duplicate_numbers(certificates: &[Certificate]) -> Vec<Defect> {
    let mut users: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for certificate in certificates {
        if let Some(number) = certificate.number.as_deref().map(one_line).filter(|number| !number.is_empty()) {
            users.entry(number).or_default().push(certificate.key.clone());
        }
    }
    let shared = users.into_iter().filter(|(_, keys)| keys.len() > 1);
    shared.map(|(number, keys)| Defect::DuplicateNumber { number, keys }).collect()
}
