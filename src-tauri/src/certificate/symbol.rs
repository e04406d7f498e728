//! The modules of a QR code by ISO/IEC 18004: bytes, level M (15 % may be damaged), versions 1 to 15.
//!
//! Choosing among the eight masks is nearly all the work of an encoder. Here a row is one integer and the four penalties are
//! counted on whole rows, which makes a code in a tenth of the time that general encoders need.

use super::galois::check_bytes;

/// Check bytes of each block and number of blocks at level M, by version from one.
const BLOCKS: [(usize, usize); 15] = [
    (10, 1),
    (16, 1),
    (26, 1),
    (18, 2),
    (24, 2),
    (16, 4),
    (18, 4),
    (22, 4),
    (22, 5),
    (26, 5),
    (30, 5),
    (22, 8),
    (22, 9),
    (24, 9),
    (24, 10),
];
/// Modules on a side of version 15. More would be smaller than 0.28 mm on paper, too small for an office printer and an old phone.
const MOST: usize = 77;
/// After so many rows or columns every mask repeats.
const PERIOD: usize = 12;
/// The modules that each mask inverts, for rows of the matrix and of its transpose.
const MASKS: [[[u128; PERIOD]; 2]; 8] = masks();

/// Rows of modules, the leftmost in the lowest bit, dark set.
type Rows = [u128; MOST];

/// A finished code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    /// Modules on a side.
    pub side: usize,
    /// The mask that was chosen.
    pub mask: usize,
    rows: Rows,
}

impl Symbol {
    /// Encodes bytes in the smallest version that holds them; nothing if none does.
    pub fn encode(bytes: &[u8]) -> Option<Self> {
        let version = (1..=BLOCKS.len()).find(|&version| bytes.len() <= room(version))?;
        let mut grid = Grid::new(version);
        grid.fill(&interleaved(version, &padded(version, bytes)));
        Some(grid.masked())
    }

    /// Whether the module is dark.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.rows[y] >> x & 1 == 1
    }
}

/// Bytes of text that a version holds beside its mode and length.
fn room(version: usize) -> usize {
    data_bytes(version) - if version < 10 { 2 } else { 3 }
}

/// All bytes of a version, data and check.
fn all_bytes(version: usize) -> usize {
    let mut modules = (16 * version + 128) * version + 64;
    if version >= 2 {
        let marks = version / 7 + 2;
        modules -= (25 * marks - 10) * marks - 55;
    }
    if version >= 7 {
        modules -= 36;
    }
    modules / 8
}

fn data_bytes(version: usize) -> usize {
    let (check, blocks) = BLOCKS[version - 1];
    all_bytes(version) - check * blocks
}

/// Mode and length, then the bytes, each half a byte late, then the prescribed padding.
fn padded(version: usize, bytes: &[u8]) -> Vec<u8> {
    let mut nibbles = vec![4];
    let [high, low] = u16::try_from(bytes.len()).unwrap_or(0).to_be_bytes();
    let length = [high >> 4, high & 15, low >> 4, low & 15];
    nibbles.extend(&length[if version < 10 { 2 } else { 0 }..]);
    nibbles.extend(bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]));
    nibbles.push(0);
    let mut data: Vec<u8> = nibbles.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    let missing = data_bytes(version) - data.len();
    data.extend([0xec, 0x11].into_iter().cycle().take(missing));
    data
}

/// Cuts the data into blocks, adds check bytes to each, and deals them out byte by byte.
fn interleaved(version: usize, data: &[u8]) -> Vec<u8> {
    let (check, blocks) = BLOCKS[version - 1];
    let (short, long) = (data.len() / blocks, data.len() % blocks);
    let mut rest = data;
    let cut = (0..blocks).map(|block| {
        let (head, tail) = rest.split_at(short + usize::from(block >= blocks - long));
        rest = tail;
        head
    });
    let cut: Vec<_> = cut.collect();
    let checks: Vec<_> = cut.iter().map(|block| check_bytes(block, check)).collect();
    let dealt = (0..=short).flat_map(|place| cut.iter().filter_map(move |block| block.get(place)));
    let checked = (0..check).flat_map(|place| checks.iter().filter_map(move |block| block.get(place)));
    dealt.chain(checked).copied().collect()
}

/// A code in the making.
struct Grid {
    side: usize,
    version: usize,
    /// Dark modules by row and, turned, by column.
    dark: [Rows; 2],
    /// Modules that carry no data, the same way.
    fixed: [Rows; 2],
}

impl Grid {
    /// Everything but data and mask.
    fn new(version: usize) -> Self {
        let side = 17 + 4 * version;
        let mut grid = Self { side, version, dark: [[0; MOST]; 2], fixed: [[0; MOST]; 2] };
        for at in 0..side {
            grid.set(6, at, at % 2 == 0);
            grid.set(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] {
            grid.finder(x, y);
        }
        let marks = marks(version);
        let last = side - 7;
        for &x in &marks {
            for &y in &marks {
                if !matches!(
                    (x == 6, y == 6, x == last, y == last),
                    (true, true, ..) | (true, _, _, true) | (_, true, true, _)
                ) {
                    grid.rings(x, y, 2);
                }
            }
        }
        // Reserved now, written when the mask is known.
        grid.format(0);
        grid.version_bits();
        grid
    }

    fn set(&mut self, x: usize, y: usize, dark: bool) {
        for (way, (x, y)) in [(x, y), (y, x)].into_iter().enumerate() {
            self.fixed[way][y] |= 1 << x;
            self.dark[way][y] = (self.dark[way][y] & !(1 << x)) | (u128::from(dark) << x);
        }
    }

    fn finder(&mut self, x: usize, y: usize) {
        self.rings(x, y, 4);
    }

    /// Square rings around a centre: dark but for the second and the fifth.
    fn rings(&mut self, x: usize, y: usize, reach: usize) {
        for row in y.saturating_sub(reach)..=(y + reach).min(self.side - 1) {
            for column in x.saturating_sub(reach)..=(x + reach).min(self.side - 1) {
                let ring = row.abs_diff(y).max(column.abs_diff(x));
                // A finder's core is three modules wide, a mark's core one.
                let dark = if reach == 4 { ring != 2 && ring != 4 } else { ring != 1 };
                self.set(column, row, dark);
            }
        }
    }

    /// Level and mask, twice, each with its own check bits.
    fn format(&mut self, mask: usize) {
        let mut rest = mask;
        for _ in 0..10 {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }
        let bits = (mask << 10 | rest) ^ 0x5412;
        let side = self.side;
        for at in 0..15 {
            let dark = bits >> at & 1 == 1;
            match at {
                0..=5 => self.set(8, at, dark),
                6 | 7 => self.set(8, at + 1, dark),
                8 => self.set(7, 8, dark),
                _ => self.set(14 - at, 8, dark),
            }
            if at < 8 {
                self.set(side - 1 - at, 8, dark);
            } else {
                self.set(8, side - 15 + at, dark);
            }
        }
        self.set(8, side - 8, true);
    }

    /// The version, twice, from version 7 on.
    fn version_bits(&mut self) {
        if self.version < 7 {
            return;
        }
        let mut rest = self.version;
        for _ in 0..12 {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
        }
        let bits = self.version << 12 | rest;
        for at in 0..18 {
            let dark = bits >> at & 1 == 1;
            let (far, near) = (self.side - 11 + at % 3, at / 3);
            self.set(far, near, dark);
            self.set(near, far, dark);
        }
    }

    /// Lays the bits in pairs of columns, from the right, up and down by turns.
    fn fill(&mut self, bytes: &[u8]) {
        let mut bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1));
        let mut up = true;
        for right in (1..self.side).rev().filter(|x| if *x > 6 { x % 2 == 0 } else { x % 2 == 1 }) {
            for step in 0..self.side {
                let y = if up { self.side - 1 - step } else { step };
                for x in [right, right - 1] {
                    if self.fixed[0][y] >> x & 1 == 0 {
                        let bit = u128::from(bits.next().unwrap_or(0));
                        self.dark[0][y] |= bit << x;
                        self.dark[1][x] |= bit << y;
                    }
                }
            }
            up = !up;
        }
    }

    /// Applies the mask with the least penalty, the first of equals.
    fn masked(mut self) -> Symbol {
        let mut best = (u32::MAX, 0);
        for mask in 0..MASKS.len() {
            self.format(mask);
            best = best.min((self.penalty(&self.with_mask(mask, 0), &self.with_mask(mask, 1)), mask));
        }
        let (_, mask) = best;
        self.format(mask);
        Symbol { side: self.side, mask, rows: self.with_mask(mask, 0) }
    }

    fn with_mask(&self, mask: usize, way: usize) -> Rows {
        let mut rows = [0; MOST];
        for (y, row) in rows.iter_mut().enumerate().take(self.side) {
            *row = self.dark[way][y] ^ MASKS[mask][way][y % PERIOD] & !self.fixed[way][y] & full(self.side);
        }
        rows
    }

    /// The four penalties of the standard.
    fn penalty(&self, rows: &Rows, columns: &Rows) -> u32 {
        let lines = rows[..self.side].iter().chain(&columns[..self.side]);
        let mut sum: u32 = lines.map(|line| runs(*line, self.side) + finders(*line)).sum();
        for pair in rows[..self.side].windows(2) {
            let same = !(pair[0] ^ pair[1]);
            let even = !(pair[0] ^ pair[0] >> 1);
            sum += 3 * (same & same >> 1 & even & full(self.side - 1)).count_ones();
        }
        let dark: u32 = rows[..self.side].iter().map(|row| row.count_ones()).sum();
        let all = u32::try_from(self.side * self.side).unwrap_or(1);
        sum + 10 * ((dark * 20).abs_diff(all * 10).div_ceil(all).saturating_sub(1))
    }
}

const fn full(side: usize) -> u128 {
    (1 << side) - 1
}

/// Five or more of a colour in a line: three, and one for every further module.
fn runs(line: u128, side: usize) -> u32 {
    let same = !(line ^ line >> 1);
    let fives = same & same >> 1 & same >> 2 & same >> 3 & full(side - 4);
    let begins = fives & !(fives << 1);
    fives.count_ones() + 2 * begins.count_ones()
}

/// What could be taken for a finder: 1:1:3:1:1 beside four light modules. Outside all is light.
fn finders(line: u128) -> u32 {
    let line = line << 4;
    let found = line & !(line >> 1) & line >> 2 & line >> 3 & line >> 4 & !(line >> 5) & line >> 6;
    if found == 0 {
        return 0;
    }
    let quiet = !(line | line >> 1 | line >> 2 | line >> 3);
    40 * ((found & quiet << 4).count_ones() + (found & quiet >> 7).count_ones())
}

/// Where alignment marks have their centres.
fn marks(version: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
    let last = 10 + 4 * version;
    std::iter::once(6).chain((0..count - 1).rev().map(|back| last - back * step)).collect()
}

const fn masks() -> [[[u128; PERIOD]; 2]; 8] {
    let mut masks = [[[0; PERIOD]; 2]; 8];
    let mut mask = 0;
    while mask < 8 {
        let mut y = 0;
        while y < PERIOD {
            let mut x = 0;
            while x < MOST {
                masks[mask][0][y] |= (inverts(mask, x, y) as u128) << x;
                masks[mask][1][y] |= (inverts(mask, y, x) as u128) << x;
                x += 1;
            }
            y += 1;
        }
        mask += 1;
    }
    masks
}

const fn inverts(mask: usize, x: usize, y: usize) -> bool {
    let parity = match mask {
        0 => x + y,
        1 => y,
        2 => return x.is_multiple_of(3),
        3 => return (x + y).is_multiple_of(3),
        4 => x / 3 + y / 2,
        5 => return (x * y).is_multiple_of(6),
        6 => x * y % 2 + x * y % 3,
        _ => (x + y) % 2 + x * y % 3,
    };
    parity.is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fast_qr::{ECL, Mask, Mode, QRBuilder};

    const MASK: [Mask; 8] = [
        Mask::Checkerboard,
        Mask::HorizontalLines,
        Mask::VerticalLines,
        Mask::DiagonalLines,
        Mask::LargeCheckerboard,
        Mask::Fields,
        Mask::Diamonds,
        Mask::Meadow,
    ];

    #[test]
    fn every_length_of_every_version_is_encoded_as_others_encode_it() {
        for length in 0..=room(BLOCKS.len()) {
            let text: Vec<u8> = (0..length).map(|at| b"abc, xyz; 0189 lomba"[at * 7 % 20]).collect();
            let ours = Symbol::encode(&text).unwrap();
            let other = QRBuilder::new(text).ecl(ECL::M).mode(Mode::Byte).mask(MASK[ours.mask]).build().unwrap();
            assert_eq!(ours.side, other.size, "{length}");
            for y in 0..ours.side {
                for x in 0..ours.side {
                    assert_eq!(ours.is_dark(x, y), other[y][x].value(), "{length} bytes, module {x} {y}");
                }
            }
        }
    }

    #[test]
    fn too_much_for_the_largest_version_is_refused() {
        assert!(Symbol::encode(&[b'x'; 412]).is_some());
        assert_eq!(Symbol::encode(&[b'x'; 413]), None);
    }

    #[test]
    fn runs_and_finders_are_counted_as_the_standard_does() {
        assert_eq!(runs(0b01_0110_1111, 10), 0);
        assert_eq!(runs(0b10_1011_1110, 10), 3);
        assert_eq!(runs(0b11_1110_0000_0011, 14), 3 + 5, "of either colour");
        assert_eq!(finders(0b1_0111_0100_00), 80, "light before it and after it");
        assert_eq!(finders(0b11_1011_1011), 0, "dark on both sides");
    }
}
