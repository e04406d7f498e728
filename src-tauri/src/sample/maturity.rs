//! Claims and acceptances of the twenty indicators.

use super::chance::Chance;
use super::scores::Finals;
use crate::domain::indicator::{Claim, TOP_PARAMETER};
use crate::domain::submission::{Status, Submission};

/// Weights of the indicators, and which are mandatory; the same as in the preset, which a test asserts.
pub(super) const WEIGHTS: [u32; 20] = [3, 2, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 2, 3, 2, 3, 2, 4];
pub(super) const MANDATORY: [usize; 5] = [1, 2, 17, 18, 20];

/// More than an entry outside the shortlist reaches: the weakest finalist has 95.
const BELOW_SHORTLIST: u32 = 92;
const FULL: u32 = 111;
const WITH_BASIS: usize = 18;
const REMARKS: [&str; 4] = [
    "Bukti tidak memuat nama inovasi.",
    "Surat bertanggal di luar masa penilaian.",
    "Daftar hadir belum ditandatangani.",
    "Tangkapan layar tidak terbaca.",
];

/// The claims of every entry that handed in evidence.
pub(super) fn claims(submissions: &[Submission], finals: &Finals) -> Vec<Claim> {
    let with_evidence = submissions.iter().enumerate().filter(|(_, entry)| entry.status != Status::Withdrawn);
    with_evidence.flat_map(|(index, entry)| claims_of(index, entry, finals.maturity(index))).collect()
}

fn claims_of(index: usize, entry: &Submission, target: Option<u32>) -> Vec<Claim> {
    let chance = &mut Chance::of(2, index);
    let accepted = match target {
        Some(target) => exactly(target, chance),
        None => below_shortlist(chance),
    };
    let basis = chance.pick(&["a", "a", "a", "b", "e"]);
    let verified = entry.status == Status::Verified;
    let mut claims = Vec::new();
    for (number, accepted) in (1..).zip(accepted) {
        let claimed = if chance.percent(22) { (accepted + 1).min(TOP_PARAMETER) } else { accepted };
        if claimed == 0 {
            // Nothing claimed, nothing to verify.
            continue;
        }
        let remark = (verified && claimed > accepted).then(|| chance.pick(&REMARKS)).flatten();
        claims.push(Claim {
            submission: entry.code.clone(),
            indicator: u8::try_from(number).unwrap_or(0),
            basis: basis.filter(|_| number == WITH_BASIS).map(str::to_owned),
            claimed: Some(claimed),
            accepted: verified.then_some(accepted),
            note: remark.map(str::to_owned),
        });
    }
    claims
}

fn total(accepted: &[u8; 20]) -> u32 {
    accepted.iter().zip(WEIGHTS).map(|(parameter, weight)| u32::from(*parameter) * weight).sum()
}

/// Parameters that sum to a score, with little taken from many.
fn exactly(target: u32, chance: &mut Chance) -> [u8; 20] {
    let mut accepted = [TOP_PARAMETER; 20];
    let mut surplus = FULL - target.min(FULL);
    while surplus > 0 {
        let at = usize::try_from(chance.between(0, 19)).unwrap_or(0);
        // Two is the least a finalist has: the light indicators alone leave room for sixteen.
        if accepted[at] == TOP_PARAMETER && WEIGHTS[at] <= surplus {
            accepted[at] -= 1;
            surplus -= WEIGHTS[at];
        }
    }
    accepted
}

/// A plausible mixture that stays clear of the shortlist.
fn below_shortlist(chance: &mut Chance) -> [u8; 20] {
    let strength = chance.between(35, 80);
    let mut accepted = [0_u8; 20];
    for (index, parameter) in accepted.iter_mut().enumerate() {
        let least = u32::from(MANDATORY.contains(&(index + 1)) && chance.percent(92));
        let drawn = (0..3).filter(|_| chance.percent(strength)).count();
        *parameter = u8::try_from(drawn).unwrap_or(0).max(u8::try_from(least).unwrap_or(0));
    }
    while total(&accepted) > BELOW_SHORTLIST {
        let at = usize::try_from(chance.between(0, 19)).unwrap_or(0);
        accepted[at] = accepted[at].saturating_sub(1).max(1);
    }
    accepted
}
