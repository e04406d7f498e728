//! Whether a picture is of one colour, without ever holding it.

/// Pixels are averaged over squares of this side, so that the grain of paper and a speck of dust do not count, and a word does.
const SIDE: usize = 8;
/// How far the lightest and the darkest square may lie apart, of 255.
const APART: u8 = 12;
/// How much of each side is not looked at, in hundredths: scanners leave dark edges, and nothing is written there.
const MARGIN: usize = 4;
/// Of what is smaller than this nothing is left out: it is no sheet, or a strip of one.
const SHEET: usize = 200;
/// The most pixels that are looked at in one picture.
pub(super) const PIXELS: u64 = 64_000_000;

/// Fed with the bytes of a picture, row by row.
pub(super) struct Even {
    row: usize,
    channels: usize,
    /// Pixels left out at the sides, and rows at top and bottom; rows in all, and rows before the present band.
    margin: (usize, usize),
    height: usize,
    above: usize,
    /// Bytes seen of the present row, and rows seen in the present band of squares.
    at: usize,
    rows: usize,
    sums: Vec<u32>,
    least: Vec<u8>,
    most: Vec<u8>,
}

impl Even {
    /// For a picture so many pixels wide and high, with so many bytes a pixel. `None` when there is nothing to see.
    pub(super) fn new((width, height): (u32, u32), channels: usize) -> Option<Self> {
        let height = usize::try_from(height).ok()?;
        let width = usize::try_from(width).ok().filter(|width| *width > 0)?;
        let row = width.checked_mul(channels).filter(|row| *row > 0)?;
        let squares = width.div_ceil(SIDE) * channels;
        let (least, most) = (vec![u8::MAX; channels], vec![0; channels]);
        let edge = |size: usize| if size < SHEET { 0 } else { size * MARGIN / 100 };
        let margin = (edge(width), edge(height));
        Some(Self { row, channels, margin, height, above: 0, at: 0, rows: 0, sums: vec![0; squares], least, most })
    }

    /// The next bytes.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let (column, channel) = (self.at / self.channels, self.at % self.channels);
            if let Some(sum) = self.sums.get_mut(column / SIDE * self.channels + channel) {
                *sum += u32::from(*byte);
            }
            self.at += 1;
            if self.at == self.row {
                self.at = 0;
                self.rows += 1;
                if self.rows == SIDE {
                    self.close_band();
                }
            }
        }
    }

    /// Whether everything fed was of one colour; of nothing one cannot say it.
    pub(super) fn finish(mut self) -> bool {
        if self.rows > 0 {
            self.close_band();
        }
        let apart = |(least, most): (&u8, &u8)| most.checked_sub(*least);
        self.least.iter().zip(&self.most).all(|pair| apart(pair).is_some_and(|apart| apart <= APART))
    }

    /// So many times the same byte.
    pub(super) fn run(&mut self, byte: u8, count: u32) {
        for _ in 0..count {
            self.feed(&[byte]);
        }
    }

    fn close_band(&mut self) {
        let width = self.row / self.channels;
        let (side, end) = self.margin;
        let inside = self.above >= end && self.above + self.rows <= self.height.saturating_sub(end);
        for (index, sum) in self.sums.iter_mut().enumerate() {
            let (square, channel) = (index / self.channels, index % self.channels);
            let across = (width - square * SIDE).min(SIDE);
            let mean = *sum / u32::try_from(across * self.rows).unwrap_or(u32::MAX).max(1);
            let mean = u8::try_from(mean).unwrap_or(u8::MAX);
            let seen = inside && square * SIDE >= side && square * SIDE + across <= width - side;
            if let (true, Some(least), Some(most)) = (seen, self.least.get_mut(channel), self.most.get_mut(channel)) {
                *least = mean.min(*least);
                *most = mean.max(*most);
            }
            *sum = 0;
        }
        self.above += self.rows;
        self.rows = 0;
    }
}
