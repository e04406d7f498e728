use super::make::{look, part};
use crate::archive::content::inspect;
use crate::domain::content::{ContentKind, ContentProblem};
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};

fn ftyp(brand: [u8; 4]) -> Vec<u8> {
    part(*b"ftyp", &[&brand[..], &[0, 0, 2, 0], &brand[..]].concat())
}

/// The index of a video that plays `duration` units of which a second has `scale`.
fn moov(scale: u32, duration: u32) -> Vec<u8> {
    let head = [&[0; 12][..], &scale.to_be_bytes(), &duration.to_be_bytes(), &[0; 80]].concat();
    part(*b"moov", &part(*b"mvhd", &head))
}

#[test]
fn a_video_says_how_long_it_plays() {
    for (brand, kind) in [(b"isom", ContentKind::Mp4), (b"qt  ", ContentKind::Mov), (b"XAVC", ContentKind::Mp4)] {
        for order in [[moov(600, 36_001), part(*b"mdat", &[0; 99])], [part(*b"mdat", &[0; 99]), moov(600, 36_001)]] {
            let content = look(&[ftyp(*brand), order.concat()].concat());
            assert_eq!((content.kind, content.seconds, content.problems), (kind, Some(61), vec![]));
        }
    }
}

#[test]
fn a_long_video_says_it_in_the_newer_head() {
    let head = [&[1, 0, 0, 0][..], &[0; 16], &1000_u32.to_be_bytes(), &7_200_000_u64.to_be_bytes(), &[0; 80]].concat();
    let content = look(&[ftyp(*b"mp42"), part(*b"moov", &part(*b"mvhd", &head))].concat());
    assert_eq!((content.seconds, content.problems), (Some(7200), vec![]));
}

#[test]
fn a_video_in_fragments_says_it_elsewhere() {
    let mvhd = part(*b"mvhd", &[&[0; 12][..], &1000_u32.to_be_bytes(), &[0; 84]].concat());
    let mehd = part(*b"mvex", &part(*b"mehd", &[&[0; 4][..], &5000_u32.to_be_bytes(), &[0; 4]].concat()));
    let content = look(&[ftyp(*b"iso5"), part(*b"moov", &[mvhd, mehd].concat())].concat());
    assert_eq!((content.seconds, content.problems), (Some(5), vec![]));
}

#[test]
fn a_video_that_was_cut_off_is_corrupt() {
    let whole = [ftyp(*b"isom"), part(*b"mdat", &[0; 5000]), moov(1, 5)].concat();
    let front = [ftyp(*b"isom"), moov(1, 5), part(*b"mdat", &[0; 5000])].concat();
    for video in [&whole[..5100], &whole[..100], &whole[..24], &front[..front.len() - 1]] {
        let content = look(video);
        assert_eq!(
            (content.kind, content.problems),
            (ContentKind::Mp4, vec![ContentProblem::Corrupt]),
            "{}",
            video.len()
        );
    }
}

#[test]
fn hostile_sizes_end_the_reading() {
    let huge = [&1_u32.to_be_bytes()[..], b"mdat", &u64::MAX.to_be_bytes()].concat();
    let none = [&1_u32.to_be_bytes()[..], b"free", &3_u64.to_be_bytes()].concat();
    let scale = moov(0, 5);
    for tail in [huge, none, scale, [0, 0, 0, 3, b'f', b'r', b'e', b'e'].to_vec()] {
        assert_eq!(look(&[ftyp(*b"isom"), tail].concat()).problems, [ContentProblem::Corrupt]);
    }
}

#[test]
fn a_video_of_three_gigabytes_is_looked_at_at_once() {
    let room = super::make::room();
    let path = room.path().join("besar.mp4");
    let mut file = File::create(&path).unwrap();
    let size: u64 = 3 << 30;
    file.write_all(&[ftyp(*b"isom"), [&1_u32.to_be_bytes()[..], b"mdat", &size.to_be_bytes()].concat()].concat())
        .unwrap();
    file.seek(SeekFrom::Start(size + 24 - 4)).unwrap();
    file.write_all(&moov(1, 3600)).unwrap();
    let content = inspect(&path, 0).unwrap();
    assert_eq!((content.seconds, content.problems), (Some(3600), vec![]));
}
