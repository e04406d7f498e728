use super::make::room;
use crate::archive::{place, put, sweep};
use std::collections::HashSet;
use std::fs;

#[test]
fn what_no_row_uses_is_found_and_removed_and_the_rest_stays() {
    let room = room();
    let used = put(room.path(), b"dipakai").unwrap();
    let unused = put(room.path(), b"tidak dipakai").unwrap();
    let archive = room.path().join("archive");
    let others =
        [archive.join(".piagam-sisa"), archive.join("asing.txt"), place(room.path(), &used).with_file_name("asing")];
    for path in &others {
        fs::write(path, b"1234").unwrap();
    }
    // The right content in the wrong place is found by nobody.
    fs::write(archive.join(&used), b"dipakai").unwrap();
    let used_ones = HashSet::from([used.clone()]);
    let extras = sweep::extra(room.path(), &used_ones).unwrap();
    let mut wanted = others.to_vec();
    wanted.extend([place(room.path(), &unused), archive.join(&used)]);
    wanted.sort();
    assert_eq!(extras.iter().map(|extra| extra.path.clone()).collect::<Vec<_>>(), wanted);
    let bytes: u64 = extras.iter().map(|extra| extra.size).sum();
    fs::remove_file(archive.join("asing.txt")).unwrap();
    assert_eq!(sweep::remove(extras).unwrap(), bytes - 4);
    assert_eq!(sweep::extra(room.path(), &used_ones).unwrap(), []);
    assert!(place(room.path(), &used).is_file());
}

#[cfg(unix)]
#[test]
fn a_link_in_the_archive_is_removed_and_not_what_it_leads_to() {
    let room = room();
    let precious = room.path().join("berharga");
    fs::create_dir_all(precious.join("isi")).unwrap();
    fs::create_dir(room.path().join("archive")).unwrap();
    std::os::unix::fs::symlink(&precious, room.path().join("archive/tautan")).unwrap();
    let extras = sweep::extra(room.path(), &HashSet::<String>::new()).unwrap();
    assert_eq!(extras.len(), 1);
    sweep::remove(extras).unwrap();
    assert!(precious.join("isi").is_dir());
}
