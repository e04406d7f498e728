//! A tag of XML and its attributes, as the parsers read them: exact names, values as they stand.

/// What stands between `<` and `>`.
pub(super) struct Tag<'a> {
    name: &'a [u8],
    attributes: &'a [u8],
    closed: bool,
}

impl<'a> Tag<'a> {
    /// Splits the name off.
    pub fn new(bytes: &'a [u8]) -> Self {
        let (bytes, closed) = bytes.strip_suffix(b"/").map_or((bytes, false), |bytes| (bytes, true));
        let end = bytes.iter().position(u8::is_ascii_whitespace).unwrap_or(bytes.len());
        let (name, attributes) = bytes.split_at(end);
        Self { name, attributes, closed }
    }

    /// The name with its prefix.
    pub fn name(&self) -> &'a [u8] {
        self.name
    }

    /// The name without its prefix.
    pub fn local_name(&self) -> &'a [u8] {
        self.name.rsplit(|byte| *byte == b':').next().unwrap_or(self.name)
    }

    /// Whether it has no content: `<c/>`.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// Its length.
    pub fn length(&self) -> usize {
        self.name.len() + self.attributes.len()
    }

    /// Names and values.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let equals = rest.iter().position(|byte| *byte == b'=')?;
            let name = rest[..equals].trim_ascii();
            let (mark, value) = rest[equals + 1..].trim_ascii_start().split_first()?;
            let end = value.iter().position(|byte| byte == mark)?;
            rest = &value[end + 1..];
            Some((name, &value[..end]))
        })
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&'a [u8]> {
        self.attributes().find(|(own, _)| *own == name.as_bytes()).map(|(_, value)| value)
    }

    /// A whole number in an attribute; one too large for us is as large as can be.
    pub fn number(&self, name: &str) -> Option<u64> {
        let text = std::str::from_utf8(self.get(name)?).ok()?.trim();
        let digits = text.trim_start_matches('+');
        let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        all_digits.then(|| digits.parse().unwrap_or(u64::MAX))
    }

    /// Whether an attribute says yes.
    pub fn says(&self, name: &str) -> bool {
        matches!(self.get(name), Some(b"1" | b"true"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_their_exact_names() {
        let tag = Tag::new(b"x:sst  count=\"1\" uniqueCount = ' 99999999999999999999' on='true'/");
        assert_eq!((tag.local_name(), tag.is_closed()), (&b"sst"[..], true));
        assert_eq!(tag.number("uniqueCount"), Some(u64::MAX));
        assert_eq!((tag.number("count"), tag.number("Count")), (Some(1), None));
        assert!(tag.says("on") && !tag.says("count2"));
    }

    #[test]
    fn broken_attributes_end_the_list() {
        for bytes in [&b"c r"[..], b"c r=", b"c r=\"A", b"c =", b""] {
            assert_eq!(Tag::new(bytes).attributes().filter(|(name, _)| !name.is_empty()).count(), 0);
        }
    }
}
