//! The words of a PDF. Every call moves on, so whatever the bytes are, there is an end.

use std::borrow::Cow;

/// A word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `/Name`, without the slash and as it is written.
    Name(&'a [u8]),
    /// A whole number.
    Int(i64),
    /// Another number, `obj`, `R`, `true`, an operator.
    Word(&'a [u8]),
    /// A text in brackets.
    Text,
    /// `<<`
    OpenDict,
    /// `>>`
    CloseDict,
    /// `[`
    OpenArray,
    /// `]`
    CloseArray,
}

/// A place in some bytes.
#[derive(Clone, Copy)]
pub(super) struct Lexer<'a> {
    pub bytes: &'a [u8],
    pub at: usize,
}

impl<'a> Lexer<'a> {
    /// From the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next word and where it begins.
    pub fn next(&mut self) -> Option<(usize, Token<'a>)> {
        loop {
            let start = self.at;
            let byte = *self.bytes.get(start)?;
            self.at += 1;
            let token = match byte {
                b'%' => {
                    self.while_(|byte| !matches!(byte, b'\n' | b'\r'));
                    continue;
                }
                b'/' => Token::Name(self.while_(is_regular)),
                b'(' => self.text(),
                b'[' => Token::OpenArray,
                b']' => Token::CloseArray,
                b'<' if self.bytes.get(self.at) == Some(&b'<') => self.second(Token::OpenDict),
                b'>' if self.bytes.get(self.at) == Some(&b'>') => self.second(Token::CloseDict),
                b'<' => {
                    self.while_(|byte| byte != b'>');
                    self.second(Token::Text)
                }
                byte if is_regular(byte) => {
                    self.while_(is_regular);
                    word(self.bytes.get(start..self.at)?)
                }
                _ => continue,
            };
            return Some((start, token));
        }
    }

    fn second(&mut self, token: Token<'a>) -> Token<'a> {
        self.at += 1;
        token
    }

    fn while_(&mut self, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let end = rest.iter().position(|byte| !wanted(*byte)).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// To the bracket that closes the text, or to the end.
    fn text(&mut self) -> Token<'a> {
        let mut open = 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        Token::Text
    }
}

fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        0 | b'\t' | b'\n' | 12 | b'\r' | b' ' | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

fn word(bytes: &[u8]) -> Token<'_> {
    let number = std::str::from_utf8(bytes).ok().and_then(|text| text.parse().ok());
    number.map_or(Token::Word(bytes), Token::Int)
}

/// A name may be written with `#41` for `A`, also to hide it.
pub(super) fn plain(name: &[u8]) -> Cow<'_, [u8]> {
    if !name.contains(&b'#') {
        return Cow::Borrowed(name);
    }
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, behind @ ..] = rest {
        let code = || std::str::from_utf8(behind.get(..2)?).ok().and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let (byte, skip) = if *first == b'#' { code().map_or((*first, 0), |byte| (byte, 2)) } else { (*first, 0) };
        plain.push(byte);
        rest = behind.get(skip..).unwrap_or_default();
    }
    Cow::Owned(plain)
}
