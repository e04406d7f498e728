//! What the name of a file and of the folders around it say about where it belongs. Only a hint: a person confirms it.

/// The words by which the papers of a profile are told, in the order of the profile.
pub const WORDS: [&str; 5] = ["anggaran", "bisnis", "haki", "penghargaan", "pakta"];
/// The number of the last indicator.
const LAST: u8 = 20;

/// Where a file may belong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The names of the folders around it, the nearest first, up to the one that was dropped: verbatim, one of them may begin with
    /// the code of a submission.
    pub folders: Vec<String>,
    /// The number of an indicator, 1 to 20, from the file's name or else from the nearest folder that has one.
    pub number: Option<u8>,
    /// One of [`WORDS`], likewise.
    pub word: Option<String>,
}

impl Hint {
    /// Reads the file's name and the folders around it, nearest first.
    pub fn of(name: &str, folders: Vec<String>) -> Self {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let nearest = || std::iter::once(stem).chain(folders.iter().map(String::as_str));
        let number = nearest().find_map(number);
        let word = nearest().find_map(word).map(str::to_owned);
        Self { folders, number, word }
    }
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

/// One or two digits at the start, perhaps with the letter of a part behind them, and then the end of the word: `2024` is a year.
fn leading(text: &str) -> Option<u8> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, behind) = text.split_at(end);
    let mut behind = behind.chars();
    let (first, second) = (behind.next(), behind.next());
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if digits.len() > 2 || (is_word(first) && is_word(second)) {
        return None;
    }
    digits.parse().ok().filter(|number| (1..=LAST).contains(number))
}

fn word(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).collect();
    WORDS.into_iter().find(|wanted| words.contains(wanted))
}
