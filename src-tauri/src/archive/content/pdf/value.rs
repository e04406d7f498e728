//! Values of a PDF, read where they stand. Nothing is built from them, so small input cannot become large.

use super::lexer::{Lexer, Token, plain};
use std::borrow::Cow;

/// A value, as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// `5 0 R`
    Reference(u32),
    Int(i64),
    Name(Cow<'a, [u8]>),
    /// From its opening bracket.
    Array(&'a [u8]),
    /// From its opening bracket.
    Dict(&'a [u8]),
    /// Texts, other numbers and the like.
    Other(&'a [u8]),
}

/// The next value, and its bytes. `None` at the end and at a closing bracket.
fn next<'a>(lexer: &mut Lexer<'a>) -> Option<(Value<'a>, &'a [u8])> {
    let (start, token) = lexer.next()?;
    let object = match token {
        Token::CloseArray | Token::CloseDict => return None,
        Token::OpenArray | Token::OpenDict => {
            close(lexer);
            None
        }
        Token::Int(number) => reference(lexer, number),
        _ => None,
    };
    let bytes = lexer.bytes.get(start..lexer.at.min(lexer.bytes.len()))?;
    let value = match token {
        _ if object.is_some() => Value::Reference(object?),
        Token::OpenArray => Value::Array(bytes),
        Token::OpenDict => Value::Dict(bytes),
        Token::Int(number) => Value::Int(number),
        Token::Name(name) => Value::Name(plain(name)),
        _ => Value::Other(bytes),
    };
    Some((value, bytes))
}

/// To behind the bracket that closes what was just opened.
fn close(lexer: &mut Lexer<'_>) {
    let mut open = 1_usize;
    while open > 0 {
        match lexer.next() {
            Some((_, Token::OpenArray | Token::OpenDict)) => open += 1,
            Some((_, Token::CloseArray | Token::CloseDict)) => open -= 1,
            Some(_) => {}
            None => break,
        }
    }
}

/// The number of the object when `0 R` follows.
fn reference(lexer: &mut Lexer<'_>, number: i64) -> Option<u32> {
    let mut ahead = *lexer;
    let (Some((_, Token::Int(_))), Some((_, Token::Word(b"R")))) = (ahead.next(), ahead.next()) else { return None };
    lexer.at = ahead.at;
    u32::try_from(number).ok()
}

/// The value that stands first.
pub(super) fn first(bytes: &[u8]) -> Option<Value<'_>> {
    next(&mut Lexer::new(bytes)).map(|(value, _)| value)
}

/// The value of a key in the dictionary that begins here.
pub(super) fn get<'a>(dict: &'a [u8], key: &str) -> Option<Value<'a>> {
    raw(dict, key).map(|(value, _)| value)
}

/// The same with its bytes.
pub(super) fn raw<'a>(dict: &'a [u8], key: &str) -> Option<(Value<'a>, &'a [u8])> {
    let mut lexer = Lexer::new(dict);
    let Some((_, Token::OpenDict)) = lexer.next() else { return None };
    loop {
        match lexer.next()?.1 {
            Token::Name(name) => {
                let value = next(&mut lexer)?;
                if *plain(name) == *key.as_bytes() {
                    return Some(value);
                }
            }
            Token::CloseDict => return None,
            _ => {}
        }
    }
}

/// Whether the key has this name as its value.
pub(super) fn is(dict: &[u8], key: &str, name: &str) -> bool {
    matches!(get(dict, key), Some(Value::Name(found)) if *found == *name.as_bytes())
}

/// The values of the array that begins here.
pub(super) fn items(array: &[u8]) -> impl Iterator<Item = Value<'_>> {
    let mut lexer = Lexer::new(array);
    let opened = matches!(lexer.next(), Some((_, Token::OpenArray)));
    std::iter::from_fn(move || if opened { next(&mut lexer).map(|(value, _)| value) } else { None })
}
