use super::*;
use ConflictKind::{Parent, SameDistrict, SameUnit};

fn unit(kind: UnitKind, name: &str, district: &str) -> Unit {
    Unit {
        code: name.to_owned(),
        kind,
        name: name.to_owned(),
        district: Some(district.to_owned()).filter(|district| !district.is_empty()),
        category: kind.category().to_owned(),
        head: None,
        head_nip: None,
    }
}

fn town() -> (Vec<Unit>, Town) {
    let units = vec![
        unit(UnitKind::HealthCentre, "Puskesmas Sukamerindu", "Sungai Serut"),
        unit(UnitKind::Village, "Kelurahan Sukamerindu", "Sungai Serut"),
        unit(UnitKind::District, "Kecamatan Sungai Serut", ""),
        unit(UnitKind::JuniorSchool, "SMP Negeri 5 Kota Bengkulu", "Ratu Agung"),
        unit(UnitKind::PrimarySchool, "SD Negeri 05 Kota Bengkulu", "Ratu Agung"),
        unit(UnitKind::Agency, "Dinas Kesehatan", "Ratu Agung"),
        unit(UnitKind::Agency, "Dinas Pendidikan dan Kebudayaan Kota Bengkulu", ""),
        unit(UnitKind::Village, "Rawa Makmur", "Kec. Muara Bangka Hulu"),
        unit(UnitKind::Village, "Rawa Makmur Permai", "Muara Bangka Hulu"),
        unit(UnitKind::Hospital, "RSUD Harapan dan Doa", ""),
        unit(UnitKind::Village, "Pasar Bengkulu", "Sungai Serut"),
    ];
    let town = Town::new(&units, "Kota Bengkulu");
    (units, town)
}

/// Names of the units in conflict, with the reason.
fn found(institution: &str) -> Vec<(String, ConflictKind)> {
    let (units, town) = town();
    town.conflicts(institution).into_iter().map(|(unit, kind)| (units[unit].name.clone(), kind)).collect()
}

fn only(institution: &str, wanted: ConflictKind) -> Vec<String> {
    found(institution).into_iter().filter(|(_, kind)| *kind == wanted).map(|(name, _)| name).collect()
}

#[test]
fn a_puskesmas_is_not_the_kelurahan_of_the_same_name() {
    assert_eq!(only("Puskesmas Sukamerindu", SameUnit), ["Puskesmas Sukamerindu"]);
    assert_eq!(only("Kelurahan Sukamerindu", SameUnit), ["Kelurahan Sukamerindu"]);
}

#[test]
fn abbreviations_spaces_and_the_city_are_forgiven() {
    for text in ["PKM Suka Merindu", "UPTD Puskesmas Sukamerindu Kota Bengkulu", "Pusk. Sukamerindu (kepala)"] {
        assert_eq!(only(text, SameUnit), ["Puskesmas Sukamerindu"], "{text}");
    }
    for text in ["SMPN 5", "SMP N 5 Bengkulu", "SMP Negeri 05 Kota Bengkulu", "Guru, SMPN 5 Kota Bengkulu"] {
        assert_eq!(only(text, SameUnit), ["SMP Negeri 5 Kota Bengkulu"], "{text}");
    }
    assert_eq!(only("SDN 5", SameUnit), ["SD Negeri 05 Kota Bengkulu"]);
    for text in ["Dinkes", "Dinkes Kota Bengkulu", "Bidang Kesmas Dinas Kesehatan Kota Bengkulu"] {
        assert_eq!(only(text, SameUnit), ["Dinas Kesehatan"], "{text}");
    }
    for text in ["Dikbud Kota Bengkulu", "Dinas Pendidikan & Kebudayaan", "Dinas Pendidikan"] {
        assert_eq!(only(text, SameUnit), ["Dinas Pendidikan dan Kebudayaan Kota Bengkulu"], "{text}");
    }
    assert_eq!(only("Rumah Sakit Harapan dan Doa", SameUnit), ["RSUD Harapan dan Doa"]);
    assert_eq!(only("Kel. Pasar Bengkulu", SameUnit), ["Pasar Bengkulu"]);
}

#[test]
fn a_longer_name_is_another_place() {
    assert_eq!(only("Kel. Rawa Makmur", SameUnit), ["Rawa Makmur"]);
    assert_eq!(only("Kelurahan Rawa Makmur Permai", SameUnit), ["Rawa Makmur Permai"]);
    assert_eq!(only("SMP Negeri 15", SameUnit), Vec::<String>::new());
}

#[test]
fn the_dinas_is_the_parent_of_its_puskesmas_and_schools() {
    assert_eq!(only("Dinas Kesehatan Kota Bengkulu", Parent), ["Puskesmas Sukamerindu"]);
    let schools = ["SMP Negeri 5 Kota Bengkulu", "SD Negeri 05 Kota Bengkulu"];
    assert_eq!(only("Dinas Pendidikan dan Kebudayaan", Parent), schools);
}

#[test]
fn an_agency_of_the_province_is_another_agency() {
    assert_eq!(found("Dinas Kesehatan Provinsi Bengkulu"), []);
}

#[test]
fn a_kecamatan_is_the_parent_of_its_kelurahan_and_near_to_what_else_lies_in_it() {
    for text in ["Kecamatan Sungai Serut", "Kantor Camat Sungai Serut", "Kec. Sungai Serut, Kota Bengkulu"] {
        assert_eq!(only(text, Parent), ["Kelurahan Sukamerindu", "Pasar Bengkulu"], "{text}");
        assert_eq!(only(text, SameDistrict), ["Puskesmas Sukamerindu"], "{text}");
        assert_eq!(only(text, SameUnit), ["Kecamatan Sungai Serut"], "{text}");
    }
}

#[test]
fn a_unit_of_the_kecamatan_is_near_to_the_others_in_it() {
    let near = ["Kelurahan Sukamerindu", "Kecamatan Sungai Serut", "Pasar Bengkulu"];
    assert_eq!(only("Puskesmas Sukamerindu", SameDistrict), near);
    // Not among the units, but it says where it lies.
    assert_eq!(only("Kelurahan Semarang, Kec. Sungai Serut", SameDistrict).len(), 4);
}

#[test]
fn the_address_of_an_agency_brings_no_one_near() {
    assert_eq!(only("Dinas Kesehatan", SameDistrict), Vec::<String>::new());
    assert_eq!(only("SMP Negeri 5", SameDistrict), ["SD Negeri 05 Kota Bengkulu"]);
}

#[test]
fn a_name_without_a_kind_matches_every_unit_of_that_name() {
    assert_eq!(only("Sukamerindu", SameUnit), ["Puskesmas Sukamerindu", "Kelurahan Sukamerindu"]);
}

#[test]
fn who_comes_from_elsewhere_has_no_conflict() {
    for text in ["", "  ", "Perguruan tinggi di Bengkulu", "Universitas Bengkulu", "Bappeda Kota Bengkulu"] {
        assert_eq!(found(text), [], "{text}");
    }
}
