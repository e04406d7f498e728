//! A stack of boxes with elastic gaps, after TeX's boxes and glue: it gives the sheet its vertical rhythm whatever is on it.

/// The gap above a box, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Gap {
    /// What it should be.
    pub ideal: f64,
    /// What it may shrink to.
    pub least: f64,
    /// Its share of spare room.
    pub stretch: f64,
}

impl Gap {
    /// A gap with these properties.
    pub const fn new(ideal: f64, least: f64, stretch: f64) -> Self {
        Self { ideal, least, stretch }
    }
}

/// A box and the gap above it.
#[derive(Debug, Clone)]
pub struct Item<T> {
    /// The gap above.
    pub gap: Gap,
    /// The height of the box.
    pub height: f64,
    /// What is in the box.
    pub what: T,
}

/// A stack that fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The top of every box.
    pub tops: Vec<f64>,
    /// How much of what the gaps can give they had to give: 0 at ease, 1 at the limit.
    pub squeeze: f64,
}

/// Places the boxes so that together they fill `room` exactly; nothing if they do not fit into it.
pub fn settle<T>(items: &[Item<T>], room: f64) -> Option<Settled> {
    let sum = |part: fn(&Item<T>) -> f64| items.iter().map(part).sum::<f64>();
    let spare = room - sum(|item| item.height) - sum(|item| item.gap.ideal);
    let give = sum(|item| item.gap.ideal - item.gap.least);
    let pull = sum(|item| item.gap.stretch);
    if spare + give < 0.0 {
        return None;
    }
    let mut down = 0.0;
    let tops = items.iter().map(|item| {
        let gap = &item.gap;
        let elastic = if spare < 0.0 {
            (gap.ideal - gap.least) * spare / give
        } else if pull > 0.0 {
            gap.stretch * spare / pull
        } else {
            0.0
        };
        let top = down + gap.ideal + elastic;
        down = top + item.height;
        top
    });
    let squeeze = if spare < 0.0 { -spare / give } else { 0.0 };
    Some(Settled { tops: tops.collect(), squeeze })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items() -> Vec<Item<()>> {
        let item = |gap| Item { gap, height: 10.0, what: () };
        vec![item(Gap::default()), item(Gap::new(5.0, 2.0, 1.0)), item(Gap::new(8.0, 4.0, 3.0))]
    }

    #[test]
    fn spare_room_goes_to_the_gaps_by_their_stretch() {
        let settled = settle(&items(), 47.0).unwrap();
        assert_eq!((settled.tops, settled.squeeze), (vec![0.0, 16.0, 37.0], 0.0));
    }

    #[test]
    fn a_full_stack_shrinks_its_gaps_and_still_ends_at_the_bottom() {
        let settled = settle(&items(), 36.0).unwrap();
        assert!((settled.tops[2] + 10.0 - 36.0).abs() < 1e-9);
        assert!((settled.squeeze - 1.0).abs() < 1e-9);
        assert_eq!(settle(&items(), 35.9), None);
    }
}
