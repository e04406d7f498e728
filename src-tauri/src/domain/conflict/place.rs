//! What an institution or a unit is called, taken apart into kind and name.

use crate::domain::unit::UnitKind;

/// Abbreviations and other spellings, by words; the longer ones stand first.
const SPELLINGS: &[(&str, &str)] = &[
    ("pusat kesehatan masyarakat", "puskesmas"),
    ("sekolah menengah pertama", "smp"),
    ("rumah sakit umum daerah", "rs"),
    ("rumah sakit", "rs"),
    ("sekolah dasar", "sd"),
    ("kantor camat", "kecamatan"),
    ("kantor lurah", "kelurahan"),
    ("camat", "kecamatan"),
    ("lurah", "kelurahan"),
    ("kec", "kecamatan"),
    ("kel", "kelurahan"),
    ("pkm", "puskesmas"),
    ("pusk", "puskesmas"),
    ("smpn", "smp negeri"),
    ("sdn", "sd negeri"),
    ("rsud", "rs"),
    ("pdam", "perumda"),
    ("dinkes", "dinas kesehatan"),
    ("disdikbud", "dinas pendidikan kebudayaan"),
    ("dikbud", "dinas pendidikan kebudayaan"),
    ("disdik", "dinas pendidikan"),
    ("diskominfo", "dinas komunikasi informatika"),
    ("disdukcapil", "dinas kependudukan pencatatan sipil"),
    ("dukcapil", "dinas kependudukan pencatatan sipil"),
    ("dinsos", "dinas sosial"),
    ("dishub", "dinas perhubungan"),
    ("dlh", "dinas lingkungan hidup"),
    ("bappeda", "badan perencanaan pembangunan daerah"),
    ("bapenda", "badan pendapatan daerah"),
    ("bpbd", "badan penanggulangan bencana daerah"),
    ("bkpsdm", "badan kepegawaian pengembangan sumber daya manusia"),
    ("satpol pp", "satuan polisi pamong praja"),
    ("setda", "sekretariat daerah"),
    ("setwan", "sekretariat dewan perwakilan rakyat daerah"),
];

/// Words that say nothing about which place it is.
const SILENT: [&str; 7] = ["dan", "uptd", "upt", "blud", "kantor", "pemerintah", "pemkot"];

/// What stands before the name of a place and says its kind.
const KINDS: [(&str, UnitKind); 7] = [
    ("kecamatan", UnitKind::District),
    ("kelurahan", UnitKind::Village),
    ("puskesmas", UnitKind::HealthCentre),
    ("smp", UnitKind::JuniorSchool),
    ("sd", UnitKind::PrimarySchool),
    ("dinas", UnitKind::Agency),
    ("badan", UnitKind::Agency),
];

/// Levels of government that are not the city: an agency of theirs is another agency.
const ELSEWHERE: [&str; 6] = ["provinsi", "prov", "kabupaten", "kab", "kementerian", "ri"];

/// The words of a text in full: lower case, abbreviations written out.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain: String = text.to_lowercase().chars().map(|one| if one.is_alphanumeric() { one } else { ' ' }).collect();
    let short: Vec<_> = plain.split_whitespace().collect();
    let mut full = Vec::with_capacity(short.len());
    let mut rest = &short[..];
    while let Some((first, behind)) = rest.split_first() {
        let fits = |(from, _): &&(&str, &str)| {
            let mut from = from.split(' ').zip(rest.iter().map(Some).chain(std::iter::repeat(None)));
            from.all(|(word, found)| found.is_some_and(|found| *found == word))
        };
        if let Some((from, to)) = SPELLINGS.iter().find(fits) {
            full.extend(to.split(' ').map(str::to_owned));
            rest = rest.get(from.split(' ').count()..).unwrap_or_default();
        } else {
            let number = first.trim_start_matches('0');
            let digits = first.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty();
            full.push(if digits { number } else { first }.to_owned());
            rest = behind;
        }
    }
    full.retain(|word| !SILENT.contains(&word.as_str()));
    full
}

/// The name of a kecamatan, however it is written.
pub(super) fn district(text: &str, city: &[String]) -> String {
    let words = words(text);
    joined(without_city(words.strip_prefix(&["kecamatan".to_owned()][..]).unwrap_or(&words), city))
}

/// A name as it is compared: without spaces, since "Suka Merindu" is "Sukamerindu".
fn joined(words: &[String]) -> String {
    words.concat()
}

fn without_city<'a>(words: &'a [String], city: &[String]) -> &'a [String] {
    words.strip_suffix(city).filter(|rest| !rest.is_empty() && !city.is_empty()).unwrap_or(words)
}

/// A place: its kind when that is known, and its name.
#[derive(Debug)]
pub(super) struct Place {
    kind: Option<UnitKind>,
    /// The name without the word of its kind, without spaces.
    name: String,
    /// Everything said, for what is found inside a longer name, as an agency inside "Bidang … Dinas …".
    all: Vec<String>,
    /// The kecamatan that the text itself names.
    within: Option<String>,
}

impl Place {
    /// A unit; its kind is known, whether its name says it or not.
    pub(super) fn of_unit(kind: UnitKind, name: &str, city: &[String]) -> Self {
        let all = words(name);
        let said = all.first().is_some_and(|word| KINDS.iter().any(|(start, of)| word == start && *of == kind));
        let bare = if said && kind != UnitKind::Agency { &all[1..] } else { &all[..] };
        let name = name_of(kind, bare, city);
        let all = core(&all, city).to_vec();
        Self { kind: Some(kind), name, all, within: None }
    }

    /// What a judge's institution is: the first place it names. Nothing when it names none.
    pub(super) fn of_institution(text: &str, city: &[String]) -> Option<Self> {
        let pieces: Vec<_> =
            text.split([',', ';', '(', ')', '/', '\n']).map(words).filter(|piece| !piece.is_empty()).collect();
        let mut parts = Vec::new();
        for piece in &pieces {
            let starts = (0..piece.len()).filter(|at| *at == 0 || kind_of(&piece[*at]).is_some());
            let starts: Vec<_> = starts.chain([piece.len()]).collect();
            parts.extend(starts.windows(2).map(|ends| &piece[ends[0]..ends[1]]));
        }
        let kinded = |part: &&[String]| part.first().and_then(|word| kind_of(word)).is_some();
        let part = *parts.iter().find(|part| kinded(part)).or(parts.first())?;
        let kind = part.first().and_then(|word| kind_of(word));
        let local = kind.filter(|kind| *kind != UnitKind::Agency);
        let name = match local {
            Some(kind) => name_of(kind, &part[1..], city),
            None => joined(core(part, city)),
        };
        let inside = parts.iter().find(|other| other.first().is_some_and(|word| word == "kecamatan"));
        let within = inside.map(|other| joined(without_city(&other[1..], city))).filter(|name| !name.is_empty());
        Some(Self { kind, name, all: pieces.concat(), within })
    }

    /// Whether it is that unit.
    pub(super) fn is(&self, unit: &Self) -> bool {
        let agency = |kind| matches!(kind, UnitKind::Agency | UnitKind::Hospital | UnitKind::Enterprise);
        match (self.kind, unit.kind) {
            // Somebody of a puskesmas is not somebody of the Dinas Kesehatan that the text names beside it.
            (Some(mine), Some(its)) if !agency(mine) => mine == its && self.is_named(&unit.name),
            (_, Some(its)) if agency(its) => holds(&self.all, &unit.all),
            (Some(_), _) => false,
            // Without a word for its kind the name alone must do: a conflict is never overlooked.
            (None, _) => self.is_named(&unit.name),
        }
    }

    /// Whether this is its name.
    pub(super) fn is_named(&self, name: &str) -> bool {
        !name.is_empty() && self.name == name
    }

    /// Whether a unit of this kind in this kecamatan is under it.
    pub(super) fn is_parent_of(&self, kind: UnitKind, district: Option<&str>) -> bool {
        let agency = |name: &str| {
            let name: Vec<_> = name.split(' ').map(str::to_owned).collect();
            matches!(self.kind, None | Some(UnitKind::Agency)) && holds(&self.all, &name)
        };
        match kind {
            UnitKind::HealthCentre => agency("dinas kesehatan"),
            UnitKind::JuniorSchool | UnitKind::PrimarySchool => agency("dinas pendidikan"),
            UnitKind::Village => self.is_district() && district.is_some_and(|district| self.is_named(district)),
            _ => false,
        }
    }

    /// Whether it is a kecamatan.
    pub(super) fn is_district(&self) -> bool {
        self.kind == Some(UnitKind::District)
    }

    /// Whether it serves one kecamatan.
    pub(super) fn is_local(&self) -> bool {
        self.kind != Some(UnitKind::Agency)
    }

    /// The kecamatan it is or says to lie in.
    pub(super) fn district(&self) -> Option<String> {
        if self.is_district() { Some(self.name.clone()) } else { self.within.clone() }
    }
}

fn kind_of(word: &str) -> Option<UnitKind> {
    KINDS.iter().find(|(start, _)| *start == word).map(|(_, kind)| *kind)
}

/// The name of a place of a kind. Of a school its number is enough: "SMP 5" is "SMP Negeri 5 Kota Bengkulu".
fn name_of(kind: UnitKind, words: &[String], city: &[String]) -> String {
    match kind {
        UnitKind::JuniorSchool | UnitKind::PrimarySchool => {
            let words: Vec<_> =
                core(words, city).iter().filter(|word| !matches!(word.as_str(), "negeri" | "n")).cloned().collect();
            joined(&words)
        }
        UnitKind::Village | UnitKind::District | UnitKind::HealthCentre => joined(without_city(words, city)),
        _ => joined(core(words, city)),
    }
}

/// Without the city at the end, "Kota Bengkulu" or "Bengkulu"; that of another level of government stays.
fn core<'a>(words: &'a [String], city: &[String]) -> &'a [String] {
    let bare = without_city(words, city);
    if bare.len() < words.len() || bare.iter().any(|word| ELSEWHERE.contains(&word.as_str())) {
        return bare;
    }
    match city {
        [_, rest @ ..] => without_city(bare, rest),
        [] => bare,
    }
}

/// Whether a longer name holds a shorter one, not followed by another level of government. "dan Kebudayaan" is forgiven.
fn holds(long: &[String], short: &[String]) -> bool {
    let short: Vec<_> = match short {
        [dinas, of, culture] if dinas == "dinas" && of == "pendidikan" && culture == "kebudayaan" => {
            short[..2].to_vec()
        }
        _ => short.to_vec(),
    };
    let elsewhere = long.iter().any(|word| ELSEWHERE.contains(&word.as_str()));
    let same_level = short.iter().any(|word| ELSEWHERE.contains(&word.as_str())) == elsewhere;
    !short.is_empty() && same_level && long.windows(short.len()).any(|part| part == short)
}
