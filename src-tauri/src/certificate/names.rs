//! Whether names could stand on a certificate, long before there is one to print.

use super::Certificate;
use super::defect::{Defect, Field};
use super::design::Design;
use super::layout::check_field;
use super::parallel::in_parallel_with;
use super::typeset::Typesetter;
use crate::domain::signatory::SignatureBlock;

/// Names of plain letters up to this length always fit, however wide the letters, when no word is longer than [`WORD`]: see the test.
const SURELY_FITS: usize = 36;
const WORD: usize = 18;

/// Each name that does not fit or cannot be written, by its place in the list. A name is laid out as the field it is for, beside
/// short texts.
pub fn misfits(names: &[(Field, &str)], design: &Design) -> Vec<(usize, Defect)> {
    let plain = |byte: u8| byte == b' ' || byte.is_ascii_alphanumeric();
    let fits = |name: &str| name.len() <= SURELY_FITS && name.split(' ').all(|word| word.len() <= WORD);
    let doubtful = |name: &str| !(fits(name) && name.bytes().all(plain));
    let asked: Vec<_> = names.iter().enumerate().filter(|(_, (_, name))| doubtful(name)).collect();
    let found = in_parallel_with(asked, Typesetter::new, |setter, (place, (field, name))| {
        let check = |setter: &mut Typesetter| check_field(setter, &sample(*field, name), design, *field);
        let defects = setter.as_mut().map(check).unwrap_or_default();
        defects.into_iter().map(|defect| (place, defect)).collect::<Vec<_>>()
    });
    found.into_iter().flatten().collect()
}

fn sample(field: Field, name: &str) -> Certificate {
    let text = |of: Field| if of == field { name.to_owned() } else { "Contoh".to_owned() };
    Certificate {
        key: "-".to_owned(),
        number: None,
        recipient: text(Field::Recipient),
        award: "Juara I".to_owned(),
        category: text(Field::Category),
        occasion: text(Field::Occasion),
        innovation: text(Field::Innovation),
        place_date: "Contoh, 1 Januari 2024".to_owned(),
        signature: SignatureBlock {
            office_lines: vec!["Kepala,".to_owned()],
            name: "Contoh".to_owned(),
            below: Vec::new(),
        },
        origin: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::Paper;

    fn told(field: Field, name: &str) -> Vec<Defect> {
        let design = Design { heading: "Pemerintah Kota Bengkulu".into(), ..Design::default() };
        misfits(&[(field, "Puskesmas"), (field, name)], &design)
            .into_iter()
            .map(|(place, defect)| {
                assert_eq!(place, 1);
                defect
            })
            .collect()
    }

    #[test]
    fn the_widest_names_that_are_not_looked_at_do_fit() {
        let design = |paper| Design { heading: "Pemerintah Kota Bengkulu".into(), paper, ..Design::default() };
        let mut setter = Typesetter::new().expect("typefaces");
        for (field, paper) in
            [Field::Recipient, Field::Innovation].into_iter().flat_map(|field| [(field, Paper::A4), (field, Paper::F4)])
        {
            for name in
                [format!("{0} {0}", "W".repeat(SURELY_FITS / 2 - 1)), "WW ".repeat(SURELY_FITS / 3), "W".repeat(WORD)]
            {
                let found = check_field(&mut setter, &sample(field, &name), &design(paper), field);
                assert_eq!(found, [], "{name}");
            }
        }
    }

    #[test]
    fn a_name_that_is_too_long_or_cannot_be_written_is_told() {
        for field in [Field::Recipient, Field::Innovation] {
            assert!(matches!(told(field, &"Perpustakaan ".repeat(40))[..], [Defect::Overflow { .. }, ..]));
            let missing = told(field, "Puskesmas 健康");
            assert!(matches!(&missing[..], [Defect::MissingGlyphs { characters, .. }, ..] if characters == "健康"));
            assert_eq!(told(field, "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana"), []);
        }
    }
}
