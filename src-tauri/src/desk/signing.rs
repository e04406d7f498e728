//! Whether the signing official can be printed as article 44 asks.

use super::{Answer, Desk};
use crate::domain::finding::{Code, Finding, Level};
use crate::domain::settings::Settings;
use crate::domain::signatory::{Signatory, SignatoryKind, SignatoryProblem};
use crate::papers::data::{Official, PersonName, Standing};
use crate::store::settings;

/// To be filled by hand.
const DOTS: &str = "........................";
/// For Pj., Pjs., Plt. or Plh.
const SHORT_DOTS: &str = "........";

impl Desk {
    /// What is still wrong with the signatory as it is saved: warnings, since a person may not have typed everything yet.
    pub fn signatory_findings(&self) -> Answer<Vec<Finding>> {
        let settings = settings::load(self.store.reader())?;
        Ok(findings(&settings).into_iter().map(|finding| Finding { level: Level::Warning, ..finding }).collect())
    }
}

/// Everything that keeps the signatory from being printed.
pub(super) fn findings(settings: &Settings) -> Vec<Finding> {
    let finding = |problem: &SignatoryProblem| match problem {
        SignatoryProblem::NameTitled => {
            Finding::error(Code::TitleInName).column("signatory").with("name", settings.signatory.name.trim())
        }
        other => Finding::error(Code::SignatoryIncomplete).column("signatory").with("problem", format!("{other:?}")),
    };
    settings.signatory.problems().iter().map(finding).collect()
}

/// The official as papers print one. What is missing or wrong is left as dots, to be filled by hand.
pub(super) fn official(signatory: &Signatory) -> Official {
    let problems = signatory.problems();
    let given = |text: &String| Some(text.clone()).filter(|text| !text.trim().is_empty());
    let mut office: Vec<_> = signatory.on_minutes().office_lines;
    match office.last_mut() {
        None => office.push(DOTS.to_owned()),
        Some(last) if problems.contains(&SignatoryProblem::ActingFormMissing) => *last = format!("{SHORT_DOTS} {last}"),
        Some(_) => {}
    }
    let name = PersonName {
        before: signatory.title_before.clone(),
        bare: signatory.name.clone(),
        after: signatory.title_after.clone(),
    };
    Official {
        office: office.join("\n").trim_end_matches(',').to_owned(),
        name: if problems.is_empty() { name } else { PersonName::default() },
        standing: match signatory.kind {
            SignatoryKind::HeadOfRegion | SignatoryKind::RegionalSecretary => Standing::Head,
            SignatoryKind::Acting => Standing::Acting,
            SignatoryKind::Official => Standing::Other,
        },
        rank: given(&signatory.rank),
        nip: given(&signatory.nip),
    }
}
