use crate::archive::name::{name_of, safe};
use proptest::prelude::*;
use std::ffi::OsStr;
use unicode_normalization::is_nfc;

#[test]
fn a_harmless_name_stays_as_it_is() {
    for name in ["01 regulasi.pdf", "Laporan (akhir) — 2024.PDF", "foto 📷.jpg", "naïve.txt", "CONTOH.pdf", "COM10.txt"]
    {
        assert_eq!(safe(OsStr::new(name)), name);
        assert!(!name_of(OsStr::new(name)).changed);
    }
}

#[test]
fn what_could_hurt_is_taken_out_of_a_name() {
    let long = format!("{}.pdf", "x".repeat(251));
    let cases = [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..\\..\\windows", "_.._windows"),
        ("..", "berkas"),
        ("", "berkas"),
        (" . . ", "berkas"),
        ("a\0b\nc\x1b[31m.pdf", "ab c[31m.pdf"),
        ("faktur\u{202e}fdp.exe", "fakturfdp.exe"),
        ("nol\u{200b}lebar\u{feff}.pdf", "nollebar.pdf"),
        ("titik...", "titik"),
        ("spasi .  ", "spasi"),
        ("CON", "_CON"),
        ("nul.pdf", "_nul.pdf"),
        ("Com1.tar.gz", "_Com1.tar.gz"),
        ("LPT¹.txt", "_LPT¹.txt"),
        ("a:b*c?d\"e<f>g|h", "a_b_c_d_e_f_g_h"),
        (".htaccess", "htaccess"),
        ("cafe\u{301}.pdf", "café.pdf"),
    ];
    for (name, wanted) in cases {
        assert_eq!(safe(OsStr::new(name)), wanted, "{name:?}");
        assert!(name_of(OsStr::new(name)).changed, "{name:?}");
    }
    let short = safe(OsStr::new(&long));
    assert!(short.ends_with("xxx.pdf") && short.chars().count() <= 120, "{short}");
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_becomes_one() {
    use std::os::unix::ffi::OsStrExt;
    let name = name_of(OsStr::from_bytes(b"rusak\xff.pdf"));
    assert_eq!(name.text, "rusak\u{fffd}.pdf");
    assert!(name.changed);
}

proptest! {
    #[test]
    fn whatever_the_name_the_safe_one_is_harmless(name in "\\PC{0,300}|.{0,40}|[.a-zA-Z /\\\\:\u{202e}\u{200b}\u{301}é📷\u{0}\n]{0,60}") {
        let safe_name = safe(OsStr::new(&name));
        prop_assert!(!safe_name.is_empty() && safe_name.chars().count() <= 120 && safe_name.len() <= 200);
        prop_assert!(!safe_name.contains(['/', '\\', ':', '\0']) && !safe_name.starts_with('.'));
        prop_assert!(!safe_name.ends_with(['.', ' ']) && !safe_name.starts_with(' '));
        let hides = |c: char| {
            c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        prop_assert!(!safe_name.chars().any(hides));
        prop_assert!(is_nfc(&safe_name));
        prop_assert_eq!(safe(OsStr::new(&safe_name)), safe_name.clone(), "safe is safe");
        let room = super::make::room();
        std::fs::write(room.path().join(&safe_name), b"x").unwrap();
        prop_assert!(room.path().join(&safe_name).is_file());
    }
}
