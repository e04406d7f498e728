//! What the indicators lack (Pedoman 2025, operational table).

use super::{Claimed, Dossier, Lack, Rules, Spot};
use crate::domain::finding::Code;

/// Indicator 18 is measured on one basis.
const WITH_BASIS: u8 = 18;
/// Indicator 20 counts the elements of the substance.
pub const WITH_ELEMENTS: u8 = 20;

/// The parameter that a number of elements gives: one or two, three or four, five (indicator 20).
pub const fn parameter_of(elements: u8) -> u8 {
    match elements {
        0 => 0,
        1 | 2 => 1,
        3 | 4 => 2,
        _ => 3,
    }
}

pub(super) fn lacks(dossier: &Dossier<'_>, rules: &Rules, found: &mut Vec<Lack>) {
    let mut evidence = 0_u32;
    for number in dossier.documents.iter().filter_map(|one| one.place.indicator) {
        evidence |= 1 << (number & 31);
    }
    for indicator in &rules.indicators {
        let number = indicator.number;
        let linked = indicator.allows_links() && dossier.links.iter().any(|one| one.indicator == number);
        let claim = dossier.claims.iter().find(|claim| claim.indicator == number);
        let claimed = claim.and_then(|claim| claim.claimed).unwrap_or(0) > 0;
        let stored = linked || evidence & (1 << (number & 31)) != 0;
        let accepted = claim.and_then(|claim| claim.accepted);
        let mut lack = |code| found.push(Lack::of(code, Spot::Indicator(number)));
        if accepted.is_none_or(|parameter| parameter == 0) {
            match (indicator.mandatory, claimed, stored) {
                (true, false, false) => lack(Code::MandatoryNotClaimed),
                (true, true, false) => lack(Code::MandatoryWithoutEvidence),
                (false, true, false) => lack(Code::ClaimWithoutEvidence),
                (_, false, true) => lack(Code::EvidenceWithoutClaim),
                _ => {}
            }
        }
        if let Some(claim) = claim {
            decided(*claim, claimed, &mut lack);
        }
    }
}

fn decided(claim: Claimed, claimed: bool, lack: &mut impl FnMut(Code)) {
    if claim.indicator == WITH_BASIS && claimed && !claim.has_basis {
        lack(Code::BasisMissing);
    }
    let Some(accepted) = claim.accepted else { return };
    if claim.claimed.is_some_and(|claimed| accepted > claimed) {
        lack(Code::AcceptedAboveClaim);
    }
    if claim.indicator == WITH_ELEMENTS && claim.ticked > 0 && parameter_of(claim.ticked) != accepted {
        lack(Code::ElementsDisagree);
    }
    if claim.stale {
        lack(Code::ChangedSinceDecision);
    }
}
