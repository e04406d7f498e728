//! Links (tautan): evidence that is an address and no file.

/// Longer than addresses that are copied from a browser.
const LONGEST: usize = 2_000;

/// An address as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Identifier, a UUIDv7.
    pub uid: String,
    /// Submission code.
    pub submission: String,
    /// Number of the indicator.
    pub indicator: u8,
    /// The address.
    pub address: String,
    /// What is to be seen there.
    pub about: Option<String>,
    /// Who recorded it.
    pub added_by: String,
    /// When, RFC 3339 UTC.
    pub added_at: String,
}

/// The address that a text is: `http` or `https`, a host with a dot, nothing that hides where it leads. A browser hands addresses over
/// in plain ASCII.
pub fn address(text: &str) -> Option<String> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let plain = text.chars().all(|one| one.is_ascii_graphic() && !"<>\"\\^`{|}".contains(one));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "0"));
    let label = |label: &str| !label.is_empty() && label.chars().all(|one| one.is_ascii_alphanumeric() || one == '-');
    let named = host.contains('.') && host.split('.').all(label);
    let good = web && plain && named && port.parse::<u16>().is_ok() && text.len() <= LONGEST;
    good.then(|| format!("{}://{rest}", scheme.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_web_addresses_are_taken_as_they_are() {
        for text in
            ["https://youtu.be/AbC-1?t=5#a", "http://video.bengkulukota.go.id:8080/a%20b", "https://drive.google.com/x"]
        {
            assert_eq!(address(text).as_deref(), Some(text));
        }
        assert_eq!(address("  HTTPS://youtu.be/x ").as_deref(), Some("https://youtu.be/x"));
    }

    #[test]
    fn nothing_else_is_an_address() {
        let long = format!("https://a.id/{}", "x".repeat(LONGEST));
        for text in [
            "",
            "youtu.be/x",
            "https://",
            "https:///x",
            "https://host",
            "https://a..id",
            "javascript://a.id/%0aalert(1)",
            "file:///etc/passwd",
            "https://bank.id@jahat.id/",
            "https://a.id/a b",
            "https://a.id/\u{202e}x",
            "https://a.id/\nx",
            "https://a.id:x/",
            "https://a.id/<b>",
            &long,
        ] {
            assert_eq!(address(text), None, "{text}");
        }
    }
}
