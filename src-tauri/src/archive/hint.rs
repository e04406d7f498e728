//! What the name of a file and of the folders around it say about where it belongs. Only a hint: a person confirms it.

/// The words by which the papers of a profile are told, in the order of the profile.
pub const WORDS: [&str; 5] = ["anggaran", "bisnis", "haki", "penghargaan", "pakta"];
/// The number of the last indicator.
const LAST: u8 = 20;
/// Months by name, in Indonesian and English, whole and cut.
const MONTHS: &str = "januari jan februari feb pebruari maret mar april apr mei juni jun juli jul agustus agu ags agt september sep sept \
oktober okt november nov nopember desember des january february march may june july august aug october oct december dec";

/// One thing that a name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clue {
    /// The number of an indicator, 1 to 20.
    Number(u8),
    /// One of [`WORDS`].
    Word(&'static str),
}

/// What the names say together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing.
    Nothing,
    /// One place.
    Place(Clue),
    /// Two places: what the folder says, and what the file says.
    Unclear(Clue, Clue),
}

/// Where a file may belong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The names of the folders around it, the nearest first, up to the one that was dropped: verbatim, one of them may begin with
    /// the code of a submission.
    pub folders: Vec<String>,
    /// The file's name without its ending.
    stem: String,
}

impl Hint {
    /// Reads the file's name and the folders around it, nearest first.
    pub fn of(name: &str, folders: Vec<String>) -> Self {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
        Self { folders, stem }
    }

    /// What the file and its nearest folders, so many of them, say. A number beats a word. A numbered folder holds the evidence of
    /// one indicator, whose files are numbered among themselves; where that cannot be meant, it is not clear.
    pub fn told(&self, folders: usize) -> Told {
        let mut around = self.folders.iter().take(folders).enumerate();
        let folder = around.find_map(|(at, name)| Some((at, clue(name)?)));
        match (folder, clue(&self.stem)) {
            (None, None) => Told::Nothing,
            (Some((_, folder)), Some(file)) if folder == file => Told::Place(file),
            // The folder that was dropped is often numbered in a list of the sender's own.
            (Some((at, folder @ Clue::Number(_))), Some(file @ Clue::Number(_)))
                if at + 1 == self.folders.len() || says_indicator(&self.stem) =>
            {
                Told::Unclear(folder, file)
            }
            (Some((_, folder @ Clue::Word(_))), Some(file @ Clue::Number(_))) => Told::Unclear(folder, file),
            (Some((_, folder)), None) | (Some((_, folder @ Clue::Number(_))), Some(_)) => Told::Place(folder),
            (None | Some((_, Clue::Word(_))), Some(file)) => Told::Place(file),
        }
    }
}

fn clue(text: &str) -> Option<Clue> {
    number(text).map(Clue::Number).or_else(|| word(text).map(Clue::Word))
}

/// Whether the word itself is there, so that its number is no mere position in a list.
fn says_indicator(text: &str) -> bool {
    let text = text.to_lowercase();
    ["indikator", "indicator"].iter().any(|word| text.contains(word))
}

/// `01 regulasi`, `1. SK`, `18c penerima`, `Indikator 03`, `ind-3`, `foto indikator 3`.
fn number(text: &str) -> Option<u8> {
    let text = text.trim().to_lowercase();
    let said = ["indikator", "indicator"].iter().find_map(|word| {
        let (_, behind) = text.split_once(word)?;
        leading(separated(behind))
    });
    let short = || {
        let behind = ["ind", "nomor", "no"].iter().find_map(|word| text.strip_prefix(word))?;
        leading(separated(behind))
    };
    said.or_else(|| leading(&text)).or_else(short)
}

fn separated(text: &str) -> &str {
    text.trim_start_matches([' ', '.', '-', '_', ':', '#', '(', '\u{a0}'])
}

/// One or two digits at the start, perhaps with the letter of a part behind them, and then the end of the word: `2024` is a year, and
/// a day with its month is a date.
fn leading(text: &str) -> Option<u8> {
    let (digits, rest) = digits(text);
    let mut behind = rest.chars();
    let (first, second) = (behind.next(), behind.next());
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if digits.len() > 2 || (is_word(first) && is_word(second)) || is_date(rest) {
        return None;
    }
    digits.parse().ok().filter(|number| (1..=LAST).contains(number))
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

/// Whether what stands behind a day makes it a date (`5 Agustus 2024`, `12-03-2024`), or behind a number that of a regulation
/// (`No. 5 Tahun 2024`).
fn is_date(behind: &str) -> bool {
    let next = separated(behind);
    let word: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
    if next.len() < behind.len() && (word == "tahun" || MONTHS.split_whitespace().any(|month| month == word)) {
        return true;
    }
    let part = |text: &str| {
        let rest = text.strip_prefix(['-', '.', '/', '_', ' '])?;
        let (found, rest) = digits(rest);
        Some((found.len(), rest.to_owned()))
    };
    let Some((1..=2, rest)) = part(behind) else { return false };
    matches!(part(&rest), Some((2 | 4, rest)) if !rest.starts_with(char::is_alphanumeric))
}

fn word(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).collect();
    WORDS.into_iter().find(|wanted| words.contains(wanted))
}
