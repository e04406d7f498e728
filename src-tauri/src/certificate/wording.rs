//! What a certificate says, from top to bottom.

use super::Certificate;
use super::defect::{Defect, Field};
use super::design::Design;
use super::stack::Gap;
use super::style::{self, Style};
use super::typeset::one_line;

/// The longest line of the middle part. Lines much longer than the title would make the sheet look crowded.
const COLUMN: f64 = 214.0;
/// As many as leave a clerk room to write a number by hand.
const DOTS: usize = 64;

/// A text that wants a place.
pub struct Wanted {
    /// Where it comes from; nothing for the fixed words.
    pub field: Option<Field>,
    /// How it is set.
    pub style: Style,
    /// What it says.
    pub text: String,
    /// How wide it may be, in millimetres.
    pub room: f64,
    /// The white above it.
    pub gap: Gap,
    /// Keeps its size on a full sheet, so that certificates side by side look like one family.
    pub steady: bool,
}

/// The room for the upper and the lower part of the sheet, in millimetres.
#[derive(Debug, Clone, Copy)]
pub struct Rooms {
    /// Between the left and the right of the frame.
    pub upper: f64,
    /// Beside the QR code.
    pub lower: f64,
}

/// Collects the texts, and notes the empty ones.
struct Speech<'a> {
    key: &'a str,
    texts: Vec<Wanted>,
    defects: Vec<Defect>,
}

/// All texts of a certificate, and the defect of every one that is empty.
pub fn speech(certificate: &Certificate, design: &Design, rooms: Rooms) -> (Vec<Wanted>, Vec<Defect>) {
    let mut speech = Speech { key: &certificate.key, texts: Vec::with_capacity(18), defects: Vec::new() };
    speech.head(certificate, design, rooms);
    speech.body(certificate, rooms);
    speech.foot(certificate, rooms);
    (speech.texts, speech.defects)
}

impl Speech<'_> {
    fn head(&mut self, certificate: &Certificate, design: &Design, rooms: Rooms) {
        let dots = ".".repeat(DOTS);
        let number = certificate.number.as_deref().unwrap_or(&dots);
        self.say(Field::Heading, &design.heading, rooms.upper.min(COLUMN * 0.94));
        self.fixed("PIAGAM PENGHARGAAN", style::TITLE, style::TITLE_GAP, rooms.upper);
        self.say(Field::Number, number, rooms.upper);
    }

    fn body(&mut self, certificate: &Certificate, rooms: Rooms) {
        let column = rooms.upper.min(COLUMN);
        self.fixed("diberikan kepada", style::LABEL, style::GIVEN_GAP, column);
        self.say(Field::Recipient, &certificate.recipient, column);
        self.fixed("sebagai", style::LABEL, style::AS_GAP, column);
        self.say(Field::Award, &certificate.award, column * 0.9);
        self.say(Field::Category, &certificate.category, column);
        self.say(Field::Occasion, &certificate.occasion, column);
        self.say(Field::Innovation, &certificate.innovation, column);
    }

    fn foot(&mut self, certificate: &Certificate, rooms: Rooms) {
        let room = rooms.lower.min(COLUMN * 0.88);
        let signature = &certificate.signature;
        self.say(Field::PlaceDate, &certificate.place_date, room);
        if signature.office_lines.is_empty() {
            self.say(Field::Office, "", room);
        }
        for line in &signature.office_lines {
            self.say(Field::Office, line, room);
        }
        self.say(Field::SignatoryName, &signature.name, room);
        for line in &signature.below {
            self.say(Field::BelowName, line, room);
        }
    }

    fn say(&mut self, field: Field, value: &str, room: f64) {
        let value = one_line(value);
        if value.is_empty() {
            let key = self.key.to_owned();
            self.defects.push(Defect::EmptyField { key, field });
        }
        self.texts.push(Wanted {
            field: Some(field),
            style: style::of(field),
            text: worded(field, &value),
            room,
            gap: style::gap(field),
            steady: matches!(field, Field::Heading | Field::Number | Field::Award),
        });
    }

    fn fixed(&mut self, text: &str, style: Style, gap: Gap, room: f64) {
        self.texts.push(Wanted { field: None, style, text: text.to_owned(), room, gap, steady: style == style::TITLE });
    }
}

/// The words that surround a field's value on paper.
fn worded(field: Field, value: &str) -> String {
    match field {
        Field::Heading | Field::Award => value.to_uppercase(),
        Field::Number => format!("Nomor {value}"),
        Field::Category if value.to_lowercase().starts_with("kategori ") => value.to_owned(),
        Field::Category => format!("Kategori {value}"),
        Field::Occasion => format!("pada {value} dengan inovasi"),
        Field::Innovation => format!("“{value}”"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_that_names_itself_is_not_named_twice() {
        assert_eq!(worded(Field::Category, "Puskesmas"), "Kategori Puskesmas");
        assert_eq!(worded(Field::Category, "Kategori C"), "Kategori C");
    }
}
