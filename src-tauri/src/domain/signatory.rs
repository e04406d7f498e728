//! Who signs a paper, and how that person is named on it.
//!
//! Permendagri 1/2023 art. 44 names the signing official differently on a *piagam*, a *berita acara* and an SK. The rule
//! lives here once, so that no template has to know it.

use serde::{Deserialize, Serialize};

/// What kind of official signs (*pejabat penanda tangan*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum SignatoryKind {
    /// *Kepala daerah* or *wakil kepala daerah*.
    #[default]
    HeadOfRegion,
    /// *Sekretaris daerah*.
    RegionalSecretary,
    /// Any other official, such as the head of Bappeda.
    Official,
    /// Someone who acts as head of region: *Pj.*, *Pjs.*, *Plt.* or *Plh.*
    Acting,
}

/// The form in which someone acts for an office holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ActingAs {
    /// *Penjabat*.
    Pj,
    /// *Penjabat sementara*.
    Pjs,
    /// *Pelaksana tugas*.
    Plt,
    /// *Pelaksana harian*.
    Plh,
}

impl ActingAs {
    /// The abbreviation as it stands before the office.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Pj => "Pj.",
            Self::Pjs => "Pjs.",
            Self::Plt => "Plt.",
            Self::Plh => "Plh.",
        }
    }
}

/// A signing official (*pejabat penanda tangan*).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Signatory {
    /// What kind of official this is; it decides what is printed.
    pub kind: SignatoryKind,
    /// The office, without *Pj.* and the like; a line break starts a new line (`a.n. Wali Kota Bengkulu⏎Kepala Bappeda`).
    pub office: String,
    /// The bare name, without titles.
    pub name: String,
    /// Titles before the name: `Dr. Ir.`
    pub title_before: String,
    /// Titles after the name: `S.T., M.Si.`
    pub title_after: String,
    /// *Pangkat*, such as `Pembina Utama Muda`.
    pub rank: String,
    /// *NIP*: eighteen digits, spaces allowed.
    pub nip: String,
    /// Set when the person acts for the office holder.
    pub acting_as: Option<ActingAs>,
}

/// What is printed around the place for signature and stamp.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SignatureBlock {
    /// Above the signature; the last line ends in a comma.
    pub office_lines: Vec<String>,
    /// The name, with titles where the paper wants them.
    pub name: String,
    /// *Pangkat* and NIP, where the rule asks for them.
    pub below: Vec<String>,
}

/// Why a signatory cannot be printed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum SignatoryProblem {
    /// The office is empty.
    OfficeMissing,
    /// The name is empty.
    NameMissing,
    /// "Pejabat selain kepala daerah, wakil dan sekretaris daerah" signs with *pangkat*, and it is empty.
    RankMissing,
    /// The same official signs with NIP, and it is empty.
    NipMissing,
    /// The NIP is not eighteen digits.
    NipMalformed,
    /// The name holds academic titles, which have fields of their own: a *piagam* carries none.
    NameTitled,
    /// The kind says "acting", but not whether *Pj.*, *Pjs.*, *Plt.* or *Plh.*
    ActingFormMissing,
}

impl Signatory {
    /// On a *piagam* "tidak mencantumkan gelar": the bare name.
    pub fn on_certificate(&self) -> SignatureBlock {
        self.block(false)
    }

    /// On a *berita acara* the name carries its academic titles.
    pub fn on_minutes(&self) -> SignatureBlock {
        self.block(true)
    }

    /// On an SK the name carries no titles.
    pub fn on_decree(&self) -> SignatureBlock {
        self.block(false)
    }

    /// Everything that keeps this signatory from being printed; empty when nothing does.
    pub fn problems(&self) -> Vec<SignatoryProblem> {
        let mut problems = Vec::new();
        let mut note = |problem, found: bool| {
            if found {
                problems.push(problem);
            }
        };
        let official = self.kind == SignatoryKind::Official;
        let nip_empty = self.nip.trim().is_empty();
        note(SignatoryProblem::OfficeMissing, self.office.trim().is_empty());
        note(SignatoryProblem::NameMissing, self.name.trim().is_empty());
        note(SignatoryProblem::NameTitled, is_titled(&self.name));
        note(SignatoryProblem::RankMissing, official && self.rank.trim().is_empty());
        note(SignatoryProblem::NipMissing, official && nip_empty);
        note(SignatoryProblem::NipMalformed, !nip_empty && nip_digits(&self.nip).is_none());
        let unnamed = self.kind == SignatoryKind::Acting && self.acting_as.is_none();
        note(SignatoryProblem::ActingFormMissing, unnamed);
        problems
    }

    fn block(&self, titled: bool) -> SignatureBlock {
        // "Pj./Pjs./Plt./Plh. kepala daerah" shows no title, NIP or pangkat on any paper.
        let titled = titled && self.kind != SignatoryKind::Acting;
        SignatureBlock {
            office_lines: self.office_lines(),
            name: if titled { self.titled_name() } else { tidy(&self.name) },
            below: if self.kind == SignatoryKind::Official { self.rank_and_nip() } else { Vec::new() },
        }
    }

    fn office_lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.office.lines().map(tidy).filter(|line| !line.is_empty()).collect();
        if let Some(last) = lines.last_mut() {
            // An office typed as "Pj. Wali Kota" must not become "Pj. Pj. Wali Kota".
            // Whoever signs as head of region in their own right acts for nobody, whatever was chosen before.
            let acting = self.acting_as.filter(|_| self.kind != SignatoryKind::HeadOfRegion);
            if let Some(prefix) = acting.map(ActingAs::prefix).filter(|prefix| !last.starts_with(prefix)) {
                *last = format!("{prefix} {last}");
            }
            if !last.ends_with(',') {
                last.push(',');
            }
        }
        lines
    }

    fn titled_name(&self) -> String {
        let mut name = tidy(&self.name);
        let before = tidy(&self.title_before);
        if !before.is_empty() {
            name = format!("{before} {name}");
        }
        let after = tidy(self.title_after.trim().trim_start_matches(','));
        if !after.is_empty() {
            name = format!("{name}, {after}");
        }
        name
    }

    fn rank_and_nip(&self) -> Vec<String> {
        let rank = tidy(&self.rank);
        let nip = match nip_digits(&self.nip) {
            // The customary grouping: date of birth, month of appointment, sex, serial.
            Some(n) => format!("NIP {} {} {} {}", &n[..8], &n[8..14], &n[14..15], &n[15..]),
            None if self.nip.trim().is_empty() => String::new(),
            None => format!("NIP {}", tidy(&self.nip)),
        };
        [rank, nip].into_iter().filter(|line| !line.is_empty()).collect()
    }
}

/// The eighteen digits of a NIP, or nothing if it is not one.
pub fn nip_digits(nip: &str) -> Option<String> {
    let digits: String = nip.chars().filter(|c| !c.is_whitespace()).collect();
    (digits.len() == 18 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// Titles as people write them, without their dots.
const TITLES: &[&str] = &[
    "amd", "ama", "dr", "dra", "drg", "drh", "drs", "ir", "mag", "map", "mars", "mcs", "me", "meng", "mepid", "mh",
    "mhum", "mikom", "mip", "mkes", "mkm", "mkn", "mkom", "mm", "mp", "mpa", "mpd", "mpdi", "mph", "mpp", "mpsi",
    "msc", "mse", "msi", "msn", "msos", "mstp", "mt", "mth", "ners", "ns", "phd", "prof", "sag", "san", "sap", "se",
    "sfarm", "sgz", "sh", "shi", "shum", "shut", "sikom", "sip", "siptek", "skep", "skg", "skh", "skm", "skom", "sp",
    "spd", "spdi", "spi", "spsi", "spt", "ssi", "ssn", "ssos", "sst", "sstp", "st", "sth", "str",
];
/// Those that stand before a name and are also written without a dot.
const BARE_TITLES: &[&str] = &["dr", "dra", "drg", "drh", "drs", "ir", "prof"];

/// Whether a name carries academic titles: a comma, or a word that is one. An initial such as `M.` is none, nor is `H.`
pub fn is_titled(name: &str) -> bool {
    let titled = |word: &str| {
        let plain = word.replace('.', "").to_lowercase();
        let bare = |part: &str| BARE_TITLES.contains(&part.to_lowercase().as_str());
        // `Prof.Dr.` is two of them.
        word.split('.').any(bare) || (word.contains('.') && TITLES.contains(&plain.as_str()))
    };
    name.contains(',') || name.split_whitespace().any(titled)
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn someone(kind: SignatoryKind) -> Signatory {
        Signatory {
            kind,
            office: "Kepala Bappeda Kota Bengkulu".into(),
            name: "Sri  Contoh".into(),
            title_before: "Dr.".into(),
            title_after: ", S.T., M.Si.".into(),
            rank: "Pembina Utama Muda".into(),
            nip: "197001011995032001".into(),
            acting_as: None,
        }
    }

    #[test]
    fn a_head_of_region_signs_a_certificate_with_the_bare_name_only() {
        let mut mayor = someone(SignatoryKind::HeadOfRegion);
        mayor.office = "Wali Kota Bengkulu".into();
        let block = mayor.on_certificate();
        assert_eq!(block.office_lines, ["Wali Kota Bengkulu,"]);
        assert_eq!(block.name, "Sri Contoh");
        assert!(block.below.is_empty());
    }

    #[test]
    fn minutes_show_academic_titles_and_a_decree_does_not() {
        let secretary = someone(SignatoryKind::RegionalSecretary);
        assert_eq!(secretary.on_minutes().name, "Dr. Sri Contoh, S.T., M.Si.");
        assert_eq!(secretary.on_decree().name, "Sri Contoh");
        assert_eq!(secretary.on_certificate().name, "Sri Contoh");
    }

    #[test]
    fn a_regional_secretary_shows_no_rank_and_no_nip() {
        let secretary = someone(SignatoryKind::RegionalSecretary);
        for block in [secretary.on_certificate(), secretary.on_minutes(), secretary.on_decree()] {
            assert!(block.below.is_empty(), "{block:?}");
        }
    }

    #[test]
    fn another_official_shows_rank_and_nip_on_every_paper() {
        let official = someone(SignatoryKind::Official);
        for block in [official.on_certificate(), official.on_minutes(), official.on_decree()] {
            assert_eq!(block.below, ["Pembina Utama Muda", "NIP 19700101 199503 2 001"]);
        }
    }

    #[test]
    fn an_acting_head_of_region_shows_no_title_no_rank_and_no_nip_on_any_paper() {
        let mut acting = someone(SignatoryKind::Acting);
        acting.office = "Wali Kota Bengkulu".into();
        acting.acting_as = Some(ActingAs::Pj);
        for block in [acting.on_certificate(), acting.on_minutes(), acting.on_decree()] {
            assert_eq!(block.office_lines, ["Pj. Wali Kota Bengkulu,"]);
            assert_eq!(block.name, "Sri Contoh");
            assert!(block.below.is_empty());
        }
    }

    #[test]
    fn an_official_may_act_for_another_and_keeps_rank_and_nip() {
        let mut official = someone(SignatoryKind::Official);
        official.office = "a.n. Wali Kota Bengkulu\nKepala Bappeda".into();
        official.acting_as = Some(ActingAs::Plt);
        let block = official.on_certificate();
        assert_eq!(block.office_lines, ["a.n. Wali Kota Bengkulu", "Plt. Kepala Bappeda,"]);
        assert_eq!(block.below.len(), 2);
    }

    #[test]
    fn an_office_that_already_says_acting_is_not_prefixed_twice() {
        let mut acting = someone(SignatoryKind::Acting);
        acting.office = "Pj. Wali Kota Bengkulu,".into();
        acting.acting_as = Some(ActingAs::Pj);
        assert_eq!(acting.on_certificate().office_lines, ["Pj. Wali Kota Bengkulu,"]);
    }

    #[test]
    fn a_nip_with_spaces_is_accepted_and_one_of_seventeen_digits_is_not() {
        let mut official = someone(SignatoryKind::Official);
        official.nip = "19700101 199503 2 001".into();
        assert!(official.problems().is_empty());
        official.nip = "19700101199503200".into();
        assert_eq!(official.problems(), [SignatoryProblem::NipMalformed]);
        official.nip = "1970010119950320O1".into();
        assert_eq!(official.problems(), [SignatoryProblem::NipMalformed]);
    }

    #[test]
    fn an_official_without_rank_and_nip_is_told_both() {
        let mut official = someone(SignatoryKind::Official);
        (official.rank, official.nip) = (" ".into(), String::new());
        assert_eq!(official.problems(), [SignatoryProblem::RankMissing, SignatoryProblem::NipMissing]);
    }

    #[test]
    fn a_head_of_region_needs_only_office_and_name() {
        let mayor = Signatory { office: "Wali Kota".into(), name: "Contoh".into(), ..Signatory::default() };
        assert!(mayor.problems().is_empty());
        assert_eq!(Signatory::default().problems(), [SignatoryProblem::OfficeMissing, SignatoryProblem::NameMissing]);
    }

    #[test]
    fn an_acting_head_of_region_must_say_in_which_form() {
        assert_eq!(someone(SignatoryKind::Acting).problems(), [SignatoryProblem::ActingFormMissing]);
    }

    #[test]
    fn a_title_in_the_name_is_noticed_and_an_initial_is_none() {
        for titled in
            ["Dr. Budi, M.Si.", "Budi, S.E.", "Ir Budi", "Drs. Budi", "Budi M.Si", "Prof.Dr. Budi", "dr. Budi S.H."]
        {
            assert!(is_titled(titled), "{titled}");
        }
        for bare in [
            "M. Yusuf",
            "S. Parman",
            "H. Ahmad",
            "Hj. Siti",
            "Drajat",
            "Sri Contoh",
            "Nama Pejabat (contoh)",
            "St Aminah",
        ] {
            assert!(!is_titled(bare), "{bare}");
        }
        let mut mayor = someone(SignatoryKind::HeadOfRegion);
        mayor.name = "Dr. Budi, M.Si.".into();
        assert_eq!(mayor.problems(), [SignatoryProblem::NameTitled]);
    }
}
