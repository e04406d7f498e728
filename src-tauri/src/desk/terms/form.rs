//! The terms as a form, and back.

use crate::domain::category::{Award, Category};
use crate::domain::finding::{Code, Finding};
use crate::domain::indicator::{Basis, Indicator, TOP_PARAMETER};
use crate::domain::limits::{FILE_WORDS, LINE_LIMIT, LINK_WORD, TEXT_LIMIT};
use crate::domain::terms::{CategoryTerms, LARGEST_PRIZE, LARGEST_WEIGHT, Terms};
use crate::domain::unit::UnitKind;
use crate::wire::{AwardForm, BasisView, CategoryForm, IndicatorForm, TermsForm};

/// The form of the terms.
pub(super) fn form(terms: &Terms) -> TermsForm {
    let category = |one: &CategoryTerms| CategoryForm {
        code: one.category.code.clone(),
        name: one.category.name.clone(),
        kinds: one.kinds.clone(),
    };
    TermsForm {
        applied_from: terms.applied_from,
        applied_to: terms.applied_to,
        applied_notes: terms.applied_notes.clone(),
        categories: terms.categories.iter().map(category).collect(),
        awards: terms.awards.iter().map(|one| AwardForm { title: one.title.clone(), prize: one.prize }).collect(),
        indicators: terms.indicators.iter().map(indicator).collect(),
        file_kinds: terms.file_kinds.clone(),
        limits: terms.limits,
    }
}

fn indicator(one: &Indicator) -> IndicatorForm {
    let basis =
        |one: &Basis| BasisView { code: one.code.clone(), name: one.name.clone(), parameters: one.parameters.clone() };
    IndicatorForm {
        number: one.number,
        name: one.name.clone(),
        weight: one.weight,
        mandatory: one.mandatory,
        parameters: one.parameters.clone(),
        evidence: one.evidence.clone(),
        files: one.files.clone(),
        bases: one.bases.iter().map(basis).collect(),
        elements: one.elements.clone(),
        notes: one.notes.clone(),
    }
}

/// What a form says, and everything that is wrong with it by itself.
pub(super) fn read(form: &TermsForm, saved: &Terms) -> (Terms, Vec<Finding>) {
    let mut reader = Reader::default();
    let terms = Terms {
        applied_from: form.applied_from,
        applied_to: form.applied_to,
        applied_notes: reader.notes("Waktu penerapan", &form.applied_notes),
        categories: form.categories.iter().map(|one| reader.category(one)).collect(),
        awards: (1..).zip(&form.awards).map(|(place, one)| reader.award(place, one)).collect(),
        indicators: form.indicators.iter().map(|one| reader.indicator(one)).collect(),
        file_kinds: form.file_kinds.clone(),
        limits: form.limits,
    };
    if terms.applied_from > terms.applied_to {
        reader.found(Code::WindowCrossed, "Waktu penerapan", "");
    }
    reader.whole(&terms, saved);
    for (name, words) in terms.file_kinds.lists() {
        reader.files(name, words, false);
    }
    (terms, reader.findings)
}

#[derive(Default)]
struct Reader {
    findings: Vec<Finding>,
}

impl Reader {
    fn found(&mut self, code: Code, column: &str, subject: &str) -> &mut Finding {
        let finding = Finding::error(code).column(column).subject(subject);
        self.findings.push(finding);
        // Just pushed, so the last is there.
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    fn with(&mut self, code: Code, column: &str, subject: &str, params: &[(&str, String)]) {
        let finding = self.found(code, column, subject);
        finding.params.extend(params.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    }

    fn text(&mut self, column: &str, subject: &str, text: &str, limit: usize) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.found(Code::Required, column, subject);
        }
        if text.chars().count() > limit {
            self.with(Code::TooLong, column, subject, &[("limit", limit.to_string())]);
        }
        if text.chars().any(|character| character.is_control() && character != '\n') {
            self.found(Code::ControlCharacter, column, subject);
        }
        text.to_owned()
    }

    /// Lines of which the empty ones say nothing.
    fn notes(&mut self, subject: &str, notes: &[String]) -> Vec<String> {
        let given: Vec<_> = notes.iter().filter(|note| !note.trim().is_empty()).collect();
        given.into_iter().map(|note| self.text("Catatan", subject, note, TEXT_LIMIT)).collect()
    }

    fn number(&mut self, column: &str, subject: &str, value: u64, (least, most): (u64, u64)) {
        if !(least..=most).contains(&value) {
            let params = [("value", value.to_string()), ("min", least.to_string()), ("max", most.to_string())];
            self.with(Code::OutOfRange, column, subject, &params);
        }
    }

    fn category(&mut self, form: &CategoryForm) -> CategoryTerms {
        let code = self.text("Kode", &form.code, &form.code, 20);
        let name = self.text("Nama", &code, &form.name, LINE_LIMIT);
        let mut kinds = form.kinds.clone();
        kinds.sort_unstable();
        kinds.dedup();
        CategoryTerms { category: Category { code, name }, kinds }
    }

    fn award(&mut self, place: u32, form: &AwardForm) -> Award {
        let subject = format!("peringkat {place}");
        self.number("Uang pembinaan", &subject, form.prize, (0, LARGEST_PRIZE));
        Award { title: self.text("Juara", &subject, &form.title, LINE_LIMIT), prize: form.prize.min(LARGEST_PRIZE) }
    }

    fn indicator(&mut self, form: &IndicatorForm) -> Indicator {
        let subject = format!("Indikator {}", form.number);
        let weights = (1, u64::from(LARGEST_WEIGHT));
        self.number("Bobot", &subject, u64::from(form.weight), weights);
        self.files(&subject, &form.files, true);
        let bases = form.bases.iter().map(|basis| Basis {
            code: self.text("Dasar", &subject, &basis.code, 20),
            name: self.text("Dasar", &subject, &basis.name, LINE_LIMIT),
            parameters: self.parameters(&subject, &basis.parameters),
        });
        let bases: Vec<_> = bases.collect();
        let parameters =
            if bases.is_empty() { self.parameters(&subject, &form.parameters) } else { form.parameters.clone() };
        let elements = form.elements.iter().map(|element| self.text("Unsur", &subject, element, LINE_LIMIT)).collect();
        Indicator {
            number: form.number,
            name: self.text("Nama", &subject, &form.name, LINE_LIMIT),
            weight: form.weight.min(LARGEST_WEIGHT),
            mandatory: form.mandatory,
            parameters,
            evidence: self.text("Bukti", &subject, &form.evidence, TEXT_LIMIT),
            files: form.files.clone(),
            bases,
            elements,
            notes: self.notes(&subject, &form.notes),
        }
    }

    /// What parameters one to three mean: three texts.
    fn parameters(&mut self, subject: &str, texts: &[String]) -> Vec<String> {
        if texts.len() != usize::from(TOP_PARAMETER) {
            self.found(Code::Required, "Parameter", subject);
        }
        texts.iter().map(|text| self.text("Parameter", subject, text, LINE_LIMIT)).collect()
    }

    fn files(&mut self, subject: &str, words: &[String], may_link: bool) {
        if words.is_empty() {
            self.found(Code::Required, "Jenis berkas", subject);
        }
        let known = |word: &str| FILE_WORDS.contains(&word) || (may_link && word == LINK_WORD);
        if let Some(strange) = words.iter().find(|word| !known(word)) {
            let mut choices = FILE_WORDS.to_vec();
            choices.extend(may_link.then_some(LINK_WORD));
            let params = [("value", strange.clone()), ("choices", choices.join(", "))];
            self.with(Code::NotAChoice, "Jenis berkas", subject, &params);
        }
    }

    /// What is wrong between the parts.
    fn whole(&mut self, terms: &Terms, saved: &Terms) {
        if terms.categories.is_empty() {
            self.found(Code::Required, "Kategori", "");
        }
        if terms.awards.is_empty() {
            self.found(Code::Required, "Juara", "");
        }
        let codes: Vec<_> = terms.categories.iter().map(|one| one.category.code.as_str()).collect();
        let titles: Vec<_> = terms.awards.iter().map(|one| one.title.as_str()).collect();
        for (what, list) in [("Kategori", codes), ("Juara", titles)] {
            for (at, one) in list.iter().enumerate() {
                if !one.is_empty() && list[..at].iter().any(|before| before.to_lowercase() == one.to_lowercase()) {
                    self.with(Code::DoubledTerm, what, one, &[("what", what.to_owned()), ("code", (*one).to_owned())]);
                }
            }
        }
        for kind in UnitKind::ALL {
            let count = terms.categories.iter().filter(|one| one.kinds.contains(kind)).count();
            if count != 1 {
                let params = [("kind", kind.word().to_owned()), ("count", count.to_string())];
                self.with(Code::KindCategory, "Kategori", kind.word(), &params);
            }
        }
        let numbers = |terms: &Terms| terms.indicators.iter().map(|one| one.number).collect::<Vec<_>>();
        if numbers(terms) != numbers(saved) {
            let list = numbers(saved).iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
            self.with(Code::IndicatorNumbers, "Indikator", "", &[("numbers", list)]);
        }
    }
}
