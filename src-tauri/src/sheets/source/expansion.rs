//! How large a .ods becomes once its repeated cells and rows are written out, as the parser does.

use super::gauge::Excess;
use super::tag::Tag;

/// Most bytes of memory for all tables together.
const LIMIT: u64 = 512 * 1024 * 1024;
/// What a cell costs beside its text, in the lists of the parser.
const CELL: u64 = 112;
const COLUMNS: u64 = 16_384;
const ROWS: u64 = 1_048_576;
/// Most spaces that a text may leave out.
const SPACES: u64 = 100_000;

/// The tables of a .ods as they stream by.
#[derive(Default)]
pub(super) struct Expansion {
    weight: u64,
    row: Row,
    rows: u64,
    empty_rows: u64,
    width: u64,
    cell: Option<u64>,
}

#[derive(Default)]
struct Row {
    repeated: u64,
    at: u64,
    width: u64,
    weight: u64,
}

impl Expansion {
    /// A tag opens, and closes at once if it has no content.
    pub fn open(&mut self, tag: &Tag) -> Result<(), Excess> {
        let repeated = |name, most: u64| tag.number(name).unwrap_or(1).min(most);
        match tag.name() {
            b"table:table-row" => {
                self.row = Row { repeated: repeated("table:number-rows-repeated", ROWS), ..Row::default() };
            }
            b"table:table-cell" | b"table:covered-table-cell" => {
                let columns = repeated("table:number-columns-repeated", COLUMNS);
                self.row.at = (self.row.at + columns).min(COLUMNS);
                let says = |(name, _): (&[u8], _)| name.starts_with(b"office:") || name == b"table:formula";
                if !tag.is_closed() || tag.attributes().any(says) {
                    self.row.width = self.row.at;
                    let own = CELL + u64::try_from(tag.length()).unwrap_or(u64::MAX);
                    self.row.weight = self.row.weight.saturating_add(own.saturating_mul(columns));
                    self.cell = Some(columns);
                }
            }
            b"text:s" => {
                let spaces = tag.number("text:c").unwrap_or(1);
                if spaces > SPACES {
                    return Err(Excess::Malformed);
                }
                self.text(spaces);
            }
            _ => self.text(u64::try_from(tag.length()).unwrap_or(u64::MAX)),
        }
        Ok(())
    }

    /// Text inside a cell.
    pub fn text(&mut self, length: u64) {
        let columns = self.cell.unwrap_or(0);
        self.row.weight = self.row.weight.saturating_add(length.saturating_mul(columns));
    }

    /// An element ends.
    pub fn close(&mut self, name: &[u8]) -> Result<(), Excess> {
        match name {
            b"table:table-cell" | b"table:covered-table-cell" => self.cell = None,
            b"table:table-row" if self.row.width == 0 => self.empty_rows += self.row.repeated,
            b"table:table-row" => {
                self.rows += std::mem::take(&mut self.empty_rows) + self.row.repeated;
                self.width = self.width.max(self.row.width);
                let row = std::mem::take(&mut self.row);
                let weight = row.weight + row.width * CELL;
                self.weight = self.weight.saturating_add(weight.saturating_mul(row.repeated));
            }
            b"table:table" => {
                let area = std::mem::take(&mut self.rows).saturating_mul(std::mem::take(&mut self.width));
                self.weight = self.weight.saturating_add(area.saturating_mul(CELL / 2));
                self.empty_rows = 0;
            }
            _ => {}
        }
        let area = self.rows.saturating_mul(self.width).saturating_mul(CELL / 2);
        if self.weight.saturating_add(area) > LIMIT {
            return Err(Excess::Large(LIMIT / (1024 * 1024)));
        }
        Ok(())
    }
}
