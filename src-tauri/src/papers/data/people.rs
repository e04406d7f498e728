//! Who attends and who signs, and which parts of a name each paper may show.

use serde::{Serialize, Serializer};

/// A name with its academic titles kept apart, because some papers print them and some must not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonName {
    /// Titles before the name: `Dr. Ir.`
    pub before: String,
    /// The name without any academic title.
    pub bare: String,
    /// Titles after the name: `S.E., M.M.`
    pub after: String,
}

impl PersonName {
    /// A name that has no titles.
    pub fn plain(name: impl Into<String>) -> Self {
        Self { bare: name.into(), ..Self::default() }
    }

    /// The name with its titles: `Dr. Ir. Siti Contoh, M.Si.`
    pub fn titled(&self) -> String {
        let mut text = String::new();
        if !self.before.is_empty() {
            text.push_str(&self.before);
            text.push(' ');
        }
        text.push_str(&self.bare);
        if !self.after.is_empty() {
            text.push_str(", ");
            text.push_str(&self.after);
        }
        text
    }
}

/// Which parts of an official's name a paper shows, by Permendagri 1/2023 art. 44.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The head of the region, the deputy or the secretary: no rank and no NIP.
    Head,
    /// An acting head of the region (Pj., Pjs., Plt., Plh.): no title, no rank and no NIP.
    Acting,
    /// Any other official: rank (*pangkat*) and NIP are shown.
    Other,
}

/// Someone who signs in an office (*pejabat penanda tangan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// The office, for example `Kepala Bappeda Kota Bengkulu`.
    pub office: String,
    /// The name; an empty one leaves dots to be filled by hand.
    pub name: PersonName,
    /// Which parts of the name may be shown.
    pub standing: Standing,
    /// The rank (*pangkat/golongan*).
    pub rank: Option<String>,
    /// The civil servant's number.
    pub nip: Option<String>,
}

impl Serialize for Official {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shown<'a> {
            office: &'a str,
            name: Option<String>,
            bare: Option<&'a str>,
            rank: Option<&'a str>,
            nip: Option<&'a str>,
        }
        let named = !self.name.bare.is_empty();
        let shows_rank = named && self.standing == Standing::Other;
        let name = if self.standing == Standing::Acting { self.name.bare.clone() } else { self.name.titled() };
        Shown {
            office: &self.office,
            name: named.then_some(name),
            bare: named.then_some(self.name.bare.as_str()),
            rank: self.rank.as_deref().filter(|_| shows_rank),
            nip: self.nip.as_deref().filter(|_| shows_rank),
        }
        .serialize(serializer)
    }
}

/// Someone in the list of those present or among those who sign the minutes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Attendee {
    /// The name, with academic titles.
    pub name: String,
    /// The role: *Ketua, Sekretaris, Anggota*.
    pub role: String,
    /// The institution; may be empty.
    pub institution: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json, to_value};

    fn official(standing: Standing) -> Value {
        let name = PersonName { before: "Dr.".into(), bare: "Nama Pejabat".into(), after: "M.Si.".into() };
        let (rank, nip) = (Some("Pembina (IV/a)".into()), Some("1970".into()));
        to_value(Official { office: "Kepala".into(), name, standing, rank, nip }).unwrap()
    }

    #[test]
    fn an_acting_head_shows_no_title_no_rank_and_no_nip() {
        let shown = official(Standing::Acting);
        assert_eq!(shown["name"], "Nama Pejabat");
        assert_eq!((&shown["rank"], &shown["nip"]), (&Value::Null, &Value::Null));
    }

    #[test]
    fn a_head_of_the_region_shows_titles_but_no_rank() {
        let shown = official(Standing::Head);
        assert_eq!(shown["name"], "Dr. Nama Pejabat, M.Si.");
        assert_eq!(shown["bare"], "Nama Pejabat");
        assert_eq!(shown["nip"], Value::Null);
    }

    #[test]
    fn any_other_official_shows_rank_and_nip() {
        let shown = official(Standing::Other);
        assert_eq!(shown["rank"], "Pembina (IV/a)");
        assert_eq!(shown["nip"], "1970");
    }

    #[test]
    fn an_office_without_a_name_leaves_room_for_one() {
        let office = Official {
            office: "Kepala".into(),
            name: PersonName::default(),
            standing: Standing::Other,
            rank: Some("x".into()),
            nip: None,
        };
        let shown = to_value(office).unwrap();
        assert_eq!(shown, json!({"office": "Kepala", "name": null, "bare": null, "rank": null, "nip": null}));
    }
}
