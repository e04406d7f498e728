//! Where everything stands on the sheet, in millimetres from its top left corner.

use std::sync::Arc;

use super::Certificate;
use super::defect::{Defect, Field};
use super::design::Design;
use super::fit::{Fitted, Misfit, fit, width_mm, worded};
use super::ornament::{FLOURISH_HALF_HEIGHT, FRAME_DEPTH};
use super::pen::PT_PER_MM;
use super::qr::{self, Code};
use super::stack::{Gap, Item, settle};
use super::style::{self, Style};
use super::typeset::{Run, Typesetter, one_line};

/// White between the frame and the text, above and below.
const MARGIN: f64 = 5.2;
/// White between the frame and the text, left and right.
const SIDE: f64 = 11.0;
/// The longest line of the middle part.
const COLUMN: f64 = 214.0;
/// White between any two inks, however full the sheet is.
const APART: f64 = 0.45;
/// The side of the QR code.
const QR_SIDE: f64 = 21.0;
const QR_LEFT: f64 = FRAME_DEPTH + 7.2;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Distance from the left edge of the sheet.
    pub left: f64,
    /// Distance from the top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A line of text in its place.
#[derive(Debug, Clone)]
pub struct PlacedText {
    /// The shaped text.
    pub run: Arc<Run>,
    /// Size in points.
    pub size: f64,
    /// How it is set.
    pub style: Style,
    /// Where it starts.
    pub left: f64,
    /// Its baseline, from the top.
    pub baseline: f64,
}

impl PlacedText {
    /// The place its ink takes.
    #[cfg(test)]
    pub fn ink(&self) -> Rect {
        let em = self.size / PT_PER_MM;
        Rect {
            left: self.left,
            top: self.baseline - self.run.top * em,
            width: width_mm(&self.run, &self.style, self.size),
            height: (self.run.top - self.run.bottom) * em,
        }
    }
}

/// A laid-out certificate.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// All texts.
    pub texts: Vec<PlacedText>,
    /// The emblem's place.
    pub emblem: Option<Rect>,
    /// The height of the flourish under the recipient.
    pub flourish: f64,
    /// The place that stays empty for signature and stamp.
    #[cfg_attr(not(test), allow(dead_code))]
    pub signature: Option<Rect>,
    /// The QR code and its place.
    pub code: Option<(Code, Rect)>,
}

/// How far the sheet gives way when it is full: first space, then sizes.
#[derive(Clone, Copy)]
struct Plan {
    scale: f64,
    emblem: f64,
    signature: f64,
}

const PLANS: [Plan; 4] = [
    Plan { scale: 1.0, emblem: 18.5, signature: 20.0 },
    Plan { scale: 1.0, emblem: 17.0, signature: 18.5 },
    Plan { scale: 0.92, emblem: 15.0, signature: 17.0 },
    Plan { scale: 0.85, emblem: 14.0, signature: 16.5 },
];

enum What {
    Emblem,
    Text(Fitted),
    Flourish,
    Signature,
}

/// A text before it is fitted: `None` for the fixed words.
struct Wanted {
    field: Option<Field>,
    style: Style,
    text: String,
    room: f64,
    gap: Gap,
}

/// Lays out one certificate; `emblem` is the emblem's width divided by its height.
pub fn lay_out(
    setter: &mut Typesetter,
    certificate: &Certificate,
    design: &Design,
    emblem: Option<f64>,
) -> Result<Sheet, Vec<Defect>> {
    let mut defects = Vec::new();
    let key = &certificate.key;
    let origin = certificate.origin.as_deref().map(one_line).filter(|text| !text.is_empty());
    let code = origin.as_deref().map(qr::encode);
    if code == Some(None) {
        defects.push(Defect::OriginTooLong { key: key.clone() });
    }
    let wanted = wanted(certificate, design, origin.is_some(), &mut defects);
    for text in &wanted {
        if let (Some(field), Err(misfit)) = (text.field, fit(setter, text.style, &text.text, text.room, 1.0)) {
            defects.push(match misfit {
                Misfit::Glyph(character) => Defect::MissingGlyph { key: key.clone(), field, character },
                Misfit::TooLong => Defect::Overflow { key: key.clone(), field },
            });
        }
    }
    if !defects.is_empty() {
        return Err(defects);
    }
    let full = || vec![Defect::PageFull { key: key.clone() }];
    let plans = PLANS.into_iter().filter_map(|plan| place(setter, &wanted, design, emblem, plan));
    let mut sheet = { plans }.next().ok_or_else(full)?;
    if let Some(Some(code)) = code {
        place_code(setter, &mut sheet, design, code);
    }
    Ok(sheet)
}

/// The texts from top to bottom. The empty ones are noted as defects.
fn wanted(certificate: &Certificate, design: &Design, has_code: bool, defects: &mut Vec<Defect>) -> Vec<Wanted> {
    let (width, _) = design.paper.size_mm();
    let wide = width - 2.0 * (FRAME_DEPTH + SIDE);
    // Lines much longer than the title would make the sheet look crowded, whatever its size.
    let column = wide.min(COLUMN);
    // Beside the code there is less room: twice the code's side, because the text is centred.
    let narrow = if has_code { width - 2.0 * (QR_LEFT + 33.0) } else { column * 0.88 };
    let mut texts = Vec::new();
    let label = |text: &str, style: Style, gap: Gap| Wanted { field: None, style, text: text.into(), room: wide, gap };
    let mut say = |field: Field, value: &str, room: f64, gap: Gap| {
        let value = one_line(value);
        if value.is_empty() {
            defects.push(Defect::EmptyField { key: certificate.key.clone(), field });
        }
        Wanted { field: Some(field), style: style::of(field), text: worded(field, &value), room, gap }
    };
    let dots = ".".repeat(64);
    let number = certificate.number.as_deref().unwrap_or(&dots);
    let signature = &certificate.signature;

    texts.push(say(Field::Heading, &design.heading, column * 0.94, Gap::new(4.2, 2.6, 0.0)));
    texts.push(label("PIAGAM PENGHARGAAN", style::TITLE, Gap::new(6.4, 4.2, 0.5)));
    texts.push(say(Field::Number, number, wide, Gap::new(4.8, 3.2, 0.4)));
    texts.push(label("diberikan kepada", style::LABEL, Gap::new(8.0, 4.4, 1.3)));
    texts.push(say(Field::Recipient, &certificate.recipient, column, Gap::new(5.4, 3.4, 0.8)));
    texts.push(label("sebagai", style::LABEL, Gap::new(4.6, 3.0, 0.6)));
    texts.push(say(Field::Award, &certificate.award, column * 0.9, Gap::new(4.6, 3.0, 0.7)));
    texts.push(say(Field::Category, &certificate.category, column, Gap::new(5.8, 3.4, 0.6)));
    texts.push(say(Field::Occasion, &certificate.occasion, column, Gap::new(4.0, 2.7, 0.4)));
    texts.push(say(Field::Innovation, &certificate.innovation, column, Gap::new(4.6, 3.1, 0.5)));
    texts.push(say(Field::PlaceDate, &certificate.place_date, narrow, Gap::new(9.0, 5.0, 1.5)));
    if signature.office_lines.is_empty() {
        say(Field::Office, "", narrow, Gap::default());
    }
    for line in &signature.office_lines {
        texts.push(say(Field::Office, line, narrow, Gap::new(2.6, 2.2, 0.0)));
    }
    texts.push(say(Field::SignatoryName, &signature.name, narrow, Gap::default()));
    for line in &signature.below {
        texts.push(say(Field::BelowName, line, narrow, Gap::new(2.3, 2.1, 0.0)));
    }
    texts
}

/// Tries one plan.
fn place(
    setter: &mut Typesetter,
    wanted: &[Wanted],
    design: &Design,
    emblem: Option<f64>,
    plan: Plan,
) -> Option<Sheet> {
    let (width, height) = design.paper.size_mm();
    let mut stack = Stack { items: Vec::with_capacity(wanted.len() + 3), hang: 0.0 };
    if emblem.is_some() {
        stack.push(Gap::default(), plan.emblem, What::Emblem);
    }
    for text in wanted {
        let fitted = fit(setter, text.style, &text.text, text.room, plan.scale).ok()?;
        let gap = match text.field {
            // Without an emblem the heading starts lower, and its share of the spare room moves it on.
            Some(Field::Heading) if emblem.is_none() => Gap::new(4.0, 0.0, 1.6),
            _ => text.gap,
        };
        if text.field == Some(Field::SignatoryName) {
            stack.push(Gap::new(1.0, 1.0, 0.0), plan.signature, What::Signature);
        }
        stack.push(gap, height_of(&fitted), What::Text(fitted));
        if text.field == Some(Field::Recipient) {
            stack.push(Gap::new(4.6, 3.0, 0.6), 2.0 * FLOURISH_HALF_HEIGHT, What::Flourish);
        }
    }
    let items = stack.items;
    let above = FRAME_DEPTH + MARGIN;
    let tops = settle(&items, height - 2.0 * above)?;
    let mut sheet = Sheet::default();
    for (item, top) in items.into_iter().zip(tops) {
        let top = above + top;
        match item.what {
            What::Emblem => sheet.emblem = emblem.map(|aspect| centred(width, top, emblem_size(aspect, item.height))),
            What::Flourish => sheet.flourish = top + FLOURISH_HALF_HEIGHT,
            What::Signature => sheet.signature = Some(centred(width, top, (60.0, item.height))),
            What::Text(fitted) => place_lines(&mut sheet, &fitted, top, width),
        }
    }
    Some(sheet)
}

/// Boxes run from capitals to baseline; what hangs out of them (tails, accents) is kept apart here.
struct Stack {
    items: Vec<Item<What>>,
    /// How far the last box hangs out below.
    hang: f64,
}

impl Stack {
    fn push(&mut self, gap: Gap, height: f64, what: What) {
        let (above, below) = match &what {
            What::Text(fitted) => overhang(fitted),
            _ => (0.0, 0.0),
        };
        let least = gap.least.max(self.hang + above + APART);
        let gap = Gap { least, ideal: gap.ideal.max(least), ..gap };
        self.items.push(Item { gap, height, what });
        self.hang = below;
    }
}

/// How far ink reaches above the first line's capitals and below the last baseline.
fn overhang(fitted: &Fitted) -> (f64, f64) {
    let em = fitted.size / PT_PER_MM;
    let above = fitted.lines.first().map_or(0.0, |run| run.top - fitted.style.face.cap_height());
    let below = fitted.lines.last().map_or(0.0, |run| -run.bottom);
    (above.max(0.0) * em, below * em)
}

/// The distance of two baselines in em: the style's, unless tails and accents would meet.
fn leading(fitted: &Fitted) -> f64 {
    let tightest = |pair: &[Arc<Run>]| pair[1].top - pair[0].bottom + 0.04;
    fitted.lines.windows(2).map(tightest).fold(fitted.style.leading, f64::max)
}

fn centred(sheet: f64, top: f64, (width, height): (f64, f64)) -> Rect {
    Rect { left: (sheet - width) / 2.0, top, width, height }
}

/// A wide emblem is limited in width, and then is less high than its place.
fn emblem_size(aspect: f64, height: f64) -> (f64, f64) {
    let width = (height * aspect).min(height * 1.6);
    (width, width / aspect)
}

/// From the top of the first line's capitals to the last baseline.
fn height_of(fitted: &Fitted) -> f64 {
    let em = fitted.size / PT_PER_MM;
    let more_lines = fitted.lines.len().saturating_sub(1) as f64;
    em * (fitted.style.face.cap_height() + leading(fitted) * more_lines)
}

fn place_lines(sheet: &mut Sheet, fitted: &Fitted, top: f64, width: f64) {
    let em = fitted.size / PT_PER_MM;
    let mut baseline = top + em * fitted.style.face.cap_height();
    for run in &fitted.lines {
        let left = (width - width_mm(run, &fitted.style, fitted.size)) / 2.0;
        let run = Arc::clone(run);
        sheet.texts.push(PlacedText { run, size: fitted.size, style: fitted.style, left, baseline });
        baseline += em * leading(fitted);
    }
}

/// The code stands in the lower left corner, its caption on the signature's last baseline.
fn place_code(setter: &mut Typesetter, sheet: &mut Sheet, design: &Design, code: Code) {
    let (_, height) = design.paper.size_mm();
    let style = style::CAPTION;
    let em = style.ideal / PT_PER_MM;
    let mut baseline = height - FRAME_DEPTH - MARGIN;
    for line in qr::CAPTION.iter().rev() {
        if let Ok(run) = setter.set(style.face, true, line) {
            sheet.texts.push(PlacedText { run, size: style.ideal, style, left: QR_LEFT, baseline });
        }
        baseline -= em * style.leading;
    }
    let top = baseline - 0.4 - QR_SIDE;
    sheet.code = Some((code, Rect { left: QR_LEFT, top, width: QR_SIDE, height: QR_SIDE }));
}
