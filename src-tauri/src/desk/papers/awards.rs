//! Tanda terima hadiah and lampiran SK juara.

use super::Source;
use crate::domain::category::Award;
use crate::domain::ranking::Placed;
use crate::papers::data::{Decree, DecreeAnnex, Receipt, Receiver, Rupiah, Tax, Winner, WinningCategory};
use crate::store::receipts::Received;

impl Source {
    fn winners(&self) -> impl Iterator<Item = (&str, &Placed, &Award)> {
        self.ranking.categories.iter().flat_map(|category| {
            let name = self.contest.categories[category.category].name.as_str();
            let award = |placed: &Placed| placed.award.map(|award| &self.contest.awards[award]);
            category.placed.iter().filter_map(move |placed| Some((name, placed, award(placed)?)))
        })
    }

    /// One receipt for each prize. Tax is only what a person entered; otherwise it is left to be written by hand.
    pub(super) fn receipts(&self) -> Vec<Receipt> {
        let receipt = |(category, placed, award): (&str, &Placed, &Award)| {
            let entry = &self.contest.entries[placed.entry];
            let (head, nip) = self.heads.get(&entry.unit).cloned().unwrap_or_default();
            let mine = |one: &&Received| one.submission == entry.code && one.award == award.title;
            let received = self.received.iter().find(mine);
            let tax = received.and_then(|one| Some((one.tax?, one.tax_note.clone().unwrap_or_default())));
            let named = received.and_then(|one| one.receiver.clone()).filter(|name| Some(name) != head.as_ref());
            let receiver = match named {
                // Whoever else came for it: the program knows the name and nothing more.
                Some(name) => Receiver { name, ..Receiver::default() },
                None => Receiver { name: head.unwrap_or_default(), role: format!("Kepala {}", entry.unit_name), nip },
            };
            Receipt {
                number: None,
                payer: self.settings.agency.clone(),
                amount: Rupiah(placed.prize.unwrap_or(0)),
                tax: tax.map(|(amount, note)| Tax { amount: Rupiah(amount), note }),
                award: award.title.clone(),
                category: category.to_owned(),
                entry: self.entry(placed.entry),
                receiver,
                account: None,
                stamp: true,
                signed: self.signed(received.and_then(|one| one.on).or(self.settings.award_date)),
                giver: None,
                acknowledged: Some(self.official()),
            }
        };
        self.winners().filter(|(_, placed, _)| placed.prize.is_some_and(|prize| prize > 0)).map(receipt).collect()
    }

    pub(super) fn decree_annex(&self) -> DecreeAnnex {
        let settings = &self.settings;
        let number = Some(settings.decree_number.clone()).filter(|number| !number.trim().is_empty());
        let categories = self.ranking.categories.iter().map(|category| {
            let rules = &self.contest.categories[category.category];
            let rows = self.winners().filter(|(name, _, _)| *name == rules.name).map(|(_, placed, award)| {
                let entry = &self.contest.entries[placed.entry];
                Winner {
                    award: award.title.clone(),
                    unit: entry.unit_name.clone(),
                    innovation: entry.name.clone(),
                    amount: placed.prize.filter(|prize| *prize > 0).map(Rupiah),
                }
            });
            WinningCategory { code: rules.code.clone(), name: rules.name.clone(), rows: rows.collect() }
        });
        DecreeAnnex {
            decree: Decree {
                authority: format!("Keputusan {}", settings.signatory.office),
                number,
                date: settings.decree_date,
                about: format!("Penetapan Juara {}", settings.name),
            },
            heading: format!("DAFTAR JUARA {}", settings.name.to_uppercase()),
            categories: categories.collect(),
            official: self.official(),
        }
    }
}
