//! What the indicators lack (Pedoman 2025, operational table).

use super::documents::allowed;
use super::{Claimed, Dossier, Lack, Rules, Spot};
use crate::domain::finding::Code;

/// Indicator 18 is measured on one basis.
pub const WITH_BASIS: u8 = 18;
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
    // Anything that was handed in, and what of it can be evidence: not what is blank, broken, of a forbidden kind or turned down.
    let (mut evidence, mut usable) = (0_u32, 0_u32);
    for one in dossier.documents {
        let Some(number) = one.place.indicator else { continue };
        evidence |= 1 << (number & 31);
        if one.is_usable() && allowed(one, rules) {
            usable |= 1 << (number & 31);
        }
    }
    for indicator in &rules.indicators {
        let number = indicator.number;
        let linked = indicator.allows_links() && dossier.links.iter().any(|one| one.indicator == number);
        let claim = dossier.claims.iter().find(|claim| claim.indicator == number);
        let claimed = claim.and_then(|claim| claim.claimed).unwrap_or(0) > 0;
        let bit = 1 << (number & 31);
        let (stored, proved) = (linked || evidence & bit != 0, linked || usable & bit != 0);
        let accepted = claim.and_then(|claim| claim.accepted);
        let mut lack = |code| found.push(Lack::of(code, Spot::Indicator(number)));
        if accepted.is_none_or(|parameter| parameter == 0) {
            match (indicator.mandatory, claimed) {
                (true, false) if !stored => lack(Code::MandatoryNotClaimed),
                (true, true) if !proved => lack(Code::MandatoryWithoutEvidence),
                (false, true) if !proved => lack(Code::ClaimWithoutEvidence),
                (_, false) if stored => lack(Code::EvidenceWithoutClaim),
                _ => {}
            }
        }
        if let Some(claim) = claim {
            decided(*claim, claimed, &mut lack);
        }
    }
}

/// The indicators that a verifier still has to decide, or to decide again: of those that are claimed or mandatory.
pub fn undecided(dossier: &Dossier<'_>, rules: &Rules) -> Vec<u8> {
    let open = |number: u8, mandatory: bool| match dossier.claims.iter().find(|claim| claim.indicator == number) {
        Some(claim) => (mandatory || claim.claimed.unwrap_or(0) > 0) && (claim.accepted.is_none() || claim.stale),
        None => mandatory,
    };
    let indicators = rules.indicators.iter().filter(|one| open(one.number, one.mandatory));
    indicators.map(|one| one.number).collect()
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
