//! Where everything stands on the sheet.

use std::sync::Arc;

use super::Certificate;
use super::defect::{Defect, Field};
use super::design::Design;
use super::fit::{Fitted, Misfit, fit, width_mm};
use super::number::count;
use super::ornament::{FLOURISH_HALF_HEIGHT, FRAME_DEPTH};
use super::pen::PT_PER_MM;
use super::qr::{self, Code};
use super::sheet::{PlacedText, Rect, Sheet};
use super::stack::{Gap, Item, settle};
use super::style;
use super::typeset::{Run, Typesetter, one_line};
use super::wording::{Rooms, Wanted, speech};

/// White between the frame and the text, above and below.
const MARGIN: f64 = 5.2;
/// White between the frame and the text, left and right.
const SIDE: f64 = 11.0;
/// A sheet whose gaps give more than this part of what they can give looks crowded.
const COMFORTABLE: f64 = 0.42;
/// White between any two inks, however full the sheet is.
const APART: f64 = 0.45;
/// The side of the QR code.
const QR_SIDE: f64 = 21.0;
const QR_LEFT: f64 = FRAME_DEPTH + 7.2;
/// What the code takes from its left edge to the text: its caption is wider than it.
const QR_WIDE: f64 = 33.0;

/// How far the sheet gives way when it is full: first space, then sizes.
#[derive(Clone, Copy)]
struct Plan {
    scale: f64,
    emblem: f64,
    signature: f64,
}

const fn plan(scale: f64, emblem: f64, signature: f64) -> Plan {
    Plan { scale, emblem, signature }
}

const PLANS: [Plan; 5] = [
    plan(1.00, 18.5, 20.0),
    plan(0.97, 17.0, 19.0),
    plan(0.93, 16.0, 18.0),
    plan(0.89, 15.0, 17.0),
    plan(0.85, 14.0, 16.5),
];

enum What {
    Emblem,
    Text(Fitted),
    Flourish,
    Signature,
}

/// Lays out one certificate; `emblem` is the emblem's width divided by its height.
pub fn lay_out(
    setter: &mut Typesetter,
    certificate: &Certificate,
    design: &Design,
    emblem: Option<f64>,
) -> Result<Sheet, Vec<Defect>> {
    let key = &certificate.key;
    let origin = certificate.origin.as_deref().map(one_line);
    let code = origin.filter(|text| !text.is_empty()).map(|text| qr::encode(&text));
    let (wanted, mut defects) = speech(certificate, design, rooms(design, code.is_some()));
    if code == Some(None) {
        defects.push(Defect::OriginTooLong { key: key.clone() });
    }
    for text in &wanted {
        let fitted = fit(setter, text.style, &text.text, text.room, 1.0);
        if let (Some(field), Err(misfit)) = (text.field, fitted) {
            defects.push(told(misfit, key.clone(), field));
        }
    }
    if !defects.is_empty() {
        return Err(defects);
    }
    let sheet = place_at_ease(setter, &wanted, design, emblem);
    let mut sheet = sheet.ok_or_else(|| vec![Defect::PageFull { key: key.clone() }])?;
    if let Some(Some(code)) = code {
        place_code(setter, &mut sheet, design, code);
    }
    Ok(sheet)
}

/// What keeps one text of a certificate from being set, beside a code of the origin; the others are not looked at.
pub fn check_field(setter: &mut Typesetter, certificate: &Certificate, design: &Design, field: Field) -> Vec<Defect> {
    let (wanted, _) = speech(certificate, design, rooms(design, true));
    let mine = wanted.iter().filter(|text| text.field == Some(field));
    let misfits = mine.filter_map(|text| fit(setter, text.style, &text.text, text.room, 1.0).err());
    misfits.map(|misfit| told(misfit, certificate.key.clone(), field)).collect()
}

fn told(misfit: Misfit, key: String, field: Field) -> Defect {
    match misfit {
        Misfit::Glyphs(characters) => Defect::MissingGlyphs { key, field, characters },
        Misfit::TooLong => Defect::Overflow { key, field },
    }
}

/// Centred text beside the code loses the code's room on both sides.
fn rooms(design: &Design, has_code: bool) -> Rooms {
    let (width, _) = design.paper.size_mm();
    let upper = width - 2.0 * (FRAME_DEPTH + SIDE);
    let beside = width - 2.0 * (QR_LEFT + QR_WIDE);
    Rooms { upper, lower: if has_code { beside } else { upper } }
}

/// The first plan whose gaps stay comfortable; if none does, the one that squeezes them least.
fn place_at_ease(setter: &mut Typesetter, wanted: &[Wanted], design: &Design, emblem: Option<f64>) -> Option<Sheet> {
    let mut best: Option<(f64, Sheet)> = None;
    for plan in PLANS {
        let Some((squeeze, sheet)) = place(setter, wanted, design, emblem, plan) else {
            continue;
        };
        if best.as_ref().is_none_or(|(least, _)| squeeze < *least) {
            best = Some((squeeze, sheet));
        }
        if squeeze <= COMFORTABLE {
            break;
        }
    }
    best.map(|(_, sheet)| sheet)
}

/// Tries one plan, and tells how much it squeezes the gaps.
fn place(
    setter: &mut Typesetter,
    wanted: &[Wanted],
    design: &Design,
    emblem: Option<f64>,
    plan: Plan,
) -> Option<(f64, Sheet)> {
    let (width, height) = design.paper.size_mm();
    let mut stack = Stack { items: Vec::with_capacity(wanted.len() + 3), hang: 0.0 };
    if emblem.is_some() {
        stack.push(Gap::default(), plan.emblem, What::Emblem);
    }
    let mut recipient = f64::INFINITY;
    for text in wanted {
        let scale = if text.steady { 1.0 } else { plan.scale };
        let mut fitted = fit(setter, text.style, &text.text, text.room, scale).ok()?;
        match text.field {
            Some(Field::Recipient) => recipient = fitted.size,
            // After the title, nothing is larger than the name.
            Some(Field::Award) => fitted.size = fitted.size.min(recipient),
            _ => {}
        }
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
            stack.push(style::FLOURISH_GAP, 2.0 * FLOURISH_HALF_HEIGHT, What::Flourish);
        }
    }
    let items = stack.items;
    let above = FRAME_DEPTH + MARGIN;
    let settled = settle(&items, height - 2.0 * above)?;
    let mut sheet = Sheet::default();
    for (item, top) in items.into_iter().zip(settled.tops) {
        let top = above + top;
        match item.what {
            What::Emblem => {
                sheet.emblem = emblem.map(|aspect| centred(width, top, emblem_size(aspect, item.height)));
            }
            What::Flourish => sheet.flourish = top + FLOURISH_HALF_HEIGHT,
            What::Signature => sheet.signature = Some(centred(width, top, (60.0, item.height))),
            What::Text(fitted) => place_lines(&mut sheet, &fitted, top, width),
        }
    }
    Some((settled.squeeze, sheet))
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
    let more_lines = count(fitted.lines.len().saturating_sub(1));
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
    let line_height = style.leading * style.ideal / PT_PER_MM;
    let mut baseline = height - FRAME_DEPTH - MARGIN - line_height * count(qr::CAPTION.len());
    let top = baseline - 0.4 - QR_SIDE;
    for line in qr::CAPTION {
        baseline += line_height;
        if let Ok(run) = setter.set(style.face, true, line) {
            sheet.texts.push(PlacedText { run, size: style.ideal, style, left: QR_LEFT, baseline });
        }
    }
    sheet.code = Some((code, Rect { left: QR_LEFT, top, width: QR_SIDE, height: QR_SIDE }));
}
