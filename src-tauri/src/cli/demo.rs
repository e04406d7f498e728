//! The whole main job on the bundled sample competition: from workbook to piagam.

use super::args::Lang;
use super::show;
use crate::desk::{Answer, Desk, Silent, write_file, write_workbook};
use crate::domain::ranking::contest::SettleBy;
use crate::domain::stamp::Stamp;
use crate::edge;
use crate::sample;
use crate::wire::{CertificatesRequest, ClearConflict, PaperKind, PapersRequest, Settle};
use std::path::Path;

/// The chair of the sample.
const CHAIR: &str = "Ketua Panel (contoh)";

/// Does everything once, into a folder that must not hold an earlier demo.
pub fn demo(out: &Path, lang: Lang) -> Answer<()> {
    // A moment of its own, so that the papers of a demo agree with its dates and are the same every time.
    let stamp = Stamp { actor: CHAIR.to_owned(), at: sample::moment() };
    let made = std::fs::create_dir_all(out);
    made.map_err(|error| crate::desk::DeskError::output(out, &error))?;
    let workbook = out.join("contoh.xlsx");
    let mut desk = Desk::create_empty_sample(&out.join("contoh.lomba"), &edge::holder(), &stamp)?;
    write_workbook(&stamp, &sample::workbook(), &workbook, false)?;
    let imported = desk.import(&stamp, &workbook, None, &mut Silent)?;
    show::findings(lang, &imported.findings);
    show::sheets(lang, &imported.sheets);
    for (category, ranks) in open_ties(&desk)? {
        let reason = "Undian dalam rapat pleno (contoh)".to_owned();
        desk.settle(
            &stamp,
            &Settle { category, stage: None, ranks, by: SettleBy::Lots, reason, votes: None, prize: None },
        )?;
    }
    for one in desk.panel()?.conflicts {
        let reason = "Diperiksa panel, tidak ada benturan (contoh)".to_owned();
        desk.clear_conflict(&stamp, &ClearConflict { judge: one.judge, submissions: one.submissions, reason })?;
    }
    desk.seal(&stamp, None)?;
    let folder = |name: &str| out.join(name).display().to_string();
    for single_file in [true, false] {
        let request = CertificatesRequest { folder: folder("piagam"), single_file, blangko: false, replace: false };
        desk.certificates(&stamp, &request, &mut Silent)?;
    }
    desk.papers(
        &stamp,
        &PapersRequest { folder: folder("dokumen"), kinds: PaperKind::ALL.to_vec(), replace: false },
        &mut Silent,
    )?;
    write_file(&out.join("hasil.json"), &desk.export()?, false)?;
    show::ranking(lang, &desk.ranking()?);
    eprintln!("{}", out.display());
    Ok(())
}

fn open_ties(desk: &Desk) -> Answer<Vec<(String, Vec<String>)>> {
    let ranking = desk.ranking()?;
    let ties = ranking.categories.into_iter().flat_map(|category| {
        let code = category.code;
        category.open_ties.into_iter().map(move |tie| (code.clone(), tie.submissions))
    });
    Ok(ties.collect())
}
