//! Drawing of lots by the program, so that nobody can have steered it: the program binds itself to a seed by its hash, the panel then
//! says a word aloud, and both together decide. Anyone can do it again: the entries stand in the order of
//! SHA-256(seed | word | code), written in hexadecimal.

use crate::desk::change::{op, required};
use crate::desk::views::groups;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::decision::SettlementDetail;
use crate::domain::finding::Refusal;
use crate::domain::ranking::contest::SettleBy;
use crate::domain::stamp::Stamp;
use crate::store::draws::{self, Draw};
use crate::store::journal::hex;
use crate::store::seals::{self, NewSettlement};
use crate::wire::{CommitDraw, DrawLots, DrawView, OperationKind, Settle, TieView};
use sha2::{Digest, Sha256};

impl Desk {
    /// Binds a seed for an open tie. `seed` comes from the machine's source of chance.
    pub fn commit_draw(&mut self, stamp: &Stamp, args: &CommitDraw, seed: &[u8; 32]) -> Answer<DrawView> {
        let tie = self.tie_of(&args.category, args.stage.clone(), args.submissions.clone())?;
        let (seed, mut entries) = (hex(seed), args.submissions.clone());
        entries.sort();
        let new = Draw {
            uid: stamp.uid(),
            category: args.category.clone(),
            stage: tie.stage,
            place: tie.from,
            entries,
            commitment: hex(&Sha256::digest(seed.as_bytes())),
            seed,
            word: None,
        };
        let op = op(OperationKind::CommitDraw)
            .with("category", &new.category)
            .with("ranks", new.entries.join(", "))
            .with("commitment", &new.commitment);
        self.change(stamp, op, |tx| Ok(draws::commit(tx, stamp, &new)?))?;
        Ok(view(new))
    }

    /// Draws the lots with the panel's word, and settles the tie.
    pub fn draw_lots(&mut self, stamp: &Stamp, args: &DrawLots) -> Answer<DrawView> {
        let reason = required(&args.reason, Refusal::ReasonRequired)?;
        let word = required(&args.word, Refusal::TextRequired)?;
        let found = draws::load(self.store.reader())?.into_iter().find(|draw| draw.uid == args.id);
        let draw = found.ok_or_else(|| DeskError::NotFound(args.id.clone()))?;
        if draw.word.is_some() {
            return Err(DeskError::refused(Refusal::DrawDone));
        }
        let tie = self.tie_of(&draw.category, draw.stage.clone(), draw.entries.clone())?;
        let draw = Draw { word: Some(word.clone()), ..draw };
        let order = order(&draw, &word);
        let detail = SettlementDetail {
            commitment: Some(draw.commitment.clone()),
            seed: Some(draw.seed.clone()),
            word: Some(word.clone()),
            ..SettlementDetail::default()
        };
        let op = op(OperationKind::DrawLots)
            .with("category", &draw.category)
            .with("ranks", order.join(", "))
            .with("word", &word)
            .with("reason", &reason);
        self.change(stamp, op, |tx| {
            draws::drawn(tx, &draw.uid, &word)?;
            let new = NewSettlement {
                category: &draw.category,
                stage: tie.stage.as_deref(),
                place: tie.from,
                score: &tie.score,
                ranks: &order,
                by: SettleBy::Lots,
                detail: &detail,
                reason: &reason,
            };
            Ok(seals::settle(tx, stamp, &new)?)
        })?;
        Ok(view(draw))
    }

    /// Every draw, the newest first; a seed is shown once it is used.
    pub(super) fn draws(&self) -> Answer<Vec<DrawView>> {
        Ok(draws::load(self.store.reader())?.into_iter().map(view).collect())
    }

    fn tie_of(&self, category: &str, stage: Option<String>, ranks: Vec<String>) -> Answer<TieView> {
        let (votes, prize, reason) = (None, None, String::new());
        self.open_tie(&Settle { category: category.to_owned(), stage, ranks, by: SettleBy::Lots, reason, votes, prize })
    }
}

/// The order that seed and word decide, the higher first.
fn order(draw: &Draw, word: &str) -> Vec<String> {
    let mut lots: Vec<_> = draw.entries.iter().map(|code| (lot(&draw.seed, word, code), code.clone())).collect();
    lots.sort();
    lots.into_iter().map(|(_, code)| code).collect()
}

fn lot(seed: &str, word: &str, code: &str) -> String {
    hex(&Sha256::digest(format!("{seed}|{word}|{code}").as_bytes()))
}

fn view(draw: Draw) -> DrawView {
    let order = draw.word.as_deref().map(|word| order(&draw, word));
    DrawView {
        id: draw.uid,
        category: draw.category,
        stage: draw.stage,
        submissions: draw.entries,
        commitment: groups(&draw.commitment),
        drawn: draw.word.is_some(),
        seed: draw.word.is_some().then_some(draw.seed),
        word: draw.word,
        order: order.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(entries: &[&str]) -> Draw {
        Draw {
            uid: "1".into(),
            category: "A".into(),
            stage: None,
            place: 1,
            entries: entries.iter().map(|&code| code.to_owned()).collect(),
            seed: "00".into(),
            commitment: String::new(),
            word: None,
        }
    }

    #[test]
    fn the_order_of_lots_can_be_found_again_with_any_sha256() {
        // printf '00|kata|INV-001' | sha256sum
        assert!(lot("00", "kata", "INV-001").starts_with("6be928c3870d0c50"));
    }

    #[test]
    fn another_word_can_give_another_order_and_the_same_word_never_does() {
        let draw = draw(&["INV-001", "INV-002", "INV-003"]);
        let orders: std::collections::HashSet<_> = (0..40).map(|word| order(&draw, &word.to_string())).collect();
        assert_eq!(orders.len(), 6, "every order can come");
        assert_eq!(order(&draw, "kata"), order(&draw, "kata"));
    }
}
