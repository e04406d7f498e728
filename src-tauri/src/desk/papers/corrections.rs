//! Koreksi dan catatan of the minutes: what was opened again, taken back, let pass, or typed from paper.

use super::{Source, day, say};
use crate::desk::meeting::{Past, lapsed};
use crate::desk::views::groups;
use crate::domain::dates;
use crate::domain::decision::Overrule;
use crate::domain::method::Role;
use crate::domain::ranking::contest::SettleBy;
use crate::domain::submission::Status;
use crate::papers::data::counted;
use crate::store::paper_entries::Part;
use crate::store::taken_back::Unsettled;
use crate::wire::{CheckKind, PaperKind};

impl Source {
    /// Sheets that were typed from signed paper: who typed each, and how a difference was settled.
    fn typed_from_paper(&self) -> Vec<String> {
        let sentence = |codes: &(String, String, String)| {
            let (judge, entry, stage) = codes;
            let person = self.contest.judges.iter().find(|one| one.code == *judge)?;
            let part = |part| self.typed.iter().find(|one| one.codes == *codes && one.part == part);
            let (first, second) = (part(Part::First)?, part(Part::Second)?);
            let settled = part(Part::Settled).map_or_else(String::new, |one| {
                let reason = one.reason.as_deref().unwrap_or_default();
                format!("; perbedaannya diputuskan {} dengan melihat kertasnya: {reason}", one.person)
            });
            Some(format!(
                "Nilai {} untuk {entry} ({stage}) berasal dari lembar kertas bertanda tangan yang diketik dua orang, {} dan {}{settled}",
                person.name, first.person, second.person
            ))
        };
        let mut sheets: Vec<_> = self.paper.iter().collect();
        sheets.sort();
        sheets.into_iter().filter_map(sentence).collect()
    }

    /// Settlements of ties that were undone or replaced: what was voted or drawn once leaves its trace on paper.
    fn unsettled_ties(&self) -> Vec<String> {
        let sentence = |one: &Unsettled| {
            let at = one.stage.as_ref().map_or_else(String::new, |stage| format!(" (nominasi setelah {stage})"));
            let (how, votes) = match one.by {
                SettleBy::Vote => ("pemungutan suara", counted(one.detail.votes)),
                SettleBy::Lots => ("undian", String::new()),
                SettleBy::Shared => ("penetapan bersama (juara kembar)", counted(one.detail.votes)),
            };
            let decision = format!(
                "Penyelesaian nilai sama tanggal {} dalam Kategori {}{at} dengan {how}{votes} ({}; alasan: {})",
                when(&one.at),
                one.category,
                one.ranks.join(", "),
                one.reason
            );
            gone(&decision, one.replaced, (&one.gone_at, &one.gone_by, &one.gone_for))
        };
        self.unsettled.iter().map(sentence).collect()
    }

    /// Decisions of the panel that no longer rank anything: taken back, or made on other ranks.
    fn lapsed_decisions(&self) -> Vec<String> {
        let said = |category: &str, ranks: &str, at: &str, reason: &str| {
            format!("Putusan panel tanggal {} atas peringkat Kategori {category} ({ranks}; alasan: {reason})", when(at))
        };
        let withdrawn = self.withdrawn.iter().map(|one| {
            let decision = said(&one.category, &one.ranks.join(", "), &one.at, &one.reason);
            gone(&decision, one.replaced, (&one.withdrawn_at, &one.by, &one.withdrawn_for))
        });
        let lapsed = lapsed(&self.ranking).into_iter().filter_map(|code| {
            let of_it = |one: &&Overrule| self.contest.categories[one.category].code == code;
            let one = self.contest.overrules.iter().rfind(of_it)?;
            let ranks: Vec<_> = one.ranks.iter().map(|entry| self.contest.entries[*entry].code.as_str()).collect();
            let decision = said(&code, &ranks.join(", "), &one.at, &one.reason);
            Some(format!("{decision} tidak berlaku lagi karena hasil hitungan sudah berubah"))
        });
        withdrawn.chain(lapsed).collect()
    }

    /// What the chair let pass at the seal, and why.
    fn waived(&self, reason: &str) -> String {
        let open = self.points.kinds().into_iter().filter(|(_, open)| !open.is_empty());
        let open = open.map(|(kind, open)| format!("{} ({})", say::open_point(kind), open.join(", ")));
        let open = open.collect::<Vec<_>>().join("; ");
        // What was sealed before more could be waived had only this.
        let open = if open.is_empty() { say::open_point(CheckKind::MissingSheets).to_owned() } else { open };
        format!(
            "{} mengizinkan hasil ditetapkan walaupun masih terbuka: {open}. Alasan: {reason}",
            self.role(Role::Chair)
        )
    }

    /// Sheets that came with a workbook, a sentence for each judge: whoever reads the minutes knows which numbers the judge did not type.
    fn read_from_workbook(&self) -> Vec<String> {
        let counted = |judge: usize| {
            let entries = self.contest.entries.iter().filter(|entry| !entry.recused.contains(&judge));
            let sheets = entries.flat_map(|entry| entry.sheets.iter().map(move |sheet| (entry, sheet)));
            let mine = sheets.filter(|(_, sheet)| sheet.judge == judge && sheet.values.iter().any(Option::is_some));
            mine.filter(|(entry, sheet)| {
                let judge = self.contest.judges[judge].code.clone();
                let from = (judge, entry.code.clone(), self.contest.stages[sheet.stage].code.clone());
                !self.entered.contains(&from)
            })
            .count()
        };
        let judges = self.contest.judges.iter().enumerate().map(|(index, judge)| (judge, counted(index)));
        judges
            .filter(|(_, count)| *count > 0)
            .map(|(judge, count)| format!("Nilai {} dibaca dari buku kerja: {count} lembar", judge.name))
            .collect()
    }

    pub(super) fn corrections(&self) -> Vec<String> {
        let reopened = self.past.iter().map(replaced);
        let waiver = self.seal.iter().filter_map(|seal| seal.waiver.as_ref());
        let waived = waiver.map(|reason| self.waived(reason));
        let passed = self.contest.entries.iter().filter(|entry| entry.status != Status::Verified);
        let passed = passed.filter_map(|entry| {
            let reason = entry.waived.as_ref()?;
            let chair = self.role(Role::Chair);
            Some(format!("{} ({}) dinilai tanpa verifikasi atas izin {chair}: {reason}", entry.code, entry.name))
        });
        let typed = self.typed_from_paper().into_iter().chain(self.read_from_workbook());
        let taken_back = self.unsettled_ties().into_iter().chain(self.lapsed_decisions());
        let decided = reopened.chain(taken_back).chain(self.reassignments());
        decided.chain(waived).chain(passed).chain(typed).collect()
    }
}

fn when(at: &str) -> String {
    day(at).map(dates::long).unwrap_or_default()
}

/// What became of a decision: replaced by a newer one or taken back, when, by whom and why.
fn gone(decision: &str, replaced: bool, (at, by, why): (&str, &str, &str)) -> String {
    let how = if replaced { "diganti" } else { "dicabut" };
    let why = if why.is_empty() { String::new() } else { format!(": {why}") };
    format!("{decision} {how} pada {} oleh {by}{why}", when(at))
}

/// A sealed result that was opened again: its fingerprint, why, and what was made from it that no longer holds.
fn replaced(past: &Past) -> String {
    let when = |at: Option<&String>| at.map(|at| when(at)).unwrap_or_default();
    let version = &past.version;
    let (by, reason) = (version.reopened_by.as_deref(), version.reopen_reason.as_deref());
    let mut gone = Vec::new();
    let numbers = past.withdrawn();
    if !numbers.is_empty() {
        gone.push(format!("piagam nomor {}", numbers.join(", ")));
    }
    if past.unnumbered() > 0 {
        gone.push(format!("{} piagam tanpa nomor", past.unnumbered()));
    }
    let kinds = past.papers.iter().filter(|one| one.superseded).filter_map(|one| one.kind.parse::<PaperKind>().ok());
    gone.extend(kinds.map(|kind| kind.heading().to_lowercase()));
    let gone = if gone.is_empty() { String::new() } else { format!(". Tidak berlaku lagi: {}", gone.join("; ")) };
    format!(
        "Hasil dalam berita acara ini menggantikan hasil yang ditetapkan pada {} dengan sidik {}, yang dibuka kembali pada {} oleh {}: {}{gone}",
        when(Some(&version.seal.at)),
        groups(&version.seal.hash).join(" "),
        when(version.reopened_at.as_ref()),
        by.unwrap_or_default(),
        reason.unwrap_or_default().trim_end_matches('.')
    )
}
