//! Pick lists: enums whose variants carry the word that stands in workbooks and in the database.

/// Declares an enum with its Indonesian words, `ALL`, `word()` and a forgiving `read()`.
macro_rules! choices {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum $name { $($(#[$vmeta])* #[cfg_attr(test, ts(rename = $word))] $variant,)+ }

        impl $name {
            /// Every choice, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word on screen, in workbooks and in the database.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Reads the word; case, hyphens and doubled spaces are forgiven, other words are not.
            pub fn read(text: &str) -> Option<Self> {
                let wanted = $crate::domain::choice::folded(text);
                Self::ALL.iter().copied().find(|choice| $crate::domain::choice::folded(choice.word()) == wanted)
            }

            /// All words, for a message or a drop-down.
            pub fn words() -> Vec<&'static str> {
                Self::ALL.iter().map(|choice| choice.word()).collect()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::read(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &[$($word),+]))
            }
        }
    };
}
pub(crate) use choices;

/// Lower case, hyphens as spaces, single spaces: how headings and choices are compared.
pub fn folded(text: &str) -> String {
    let spaced = text.replace(['-', '_', '\u{a0}'], " ").to_lowercase();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
