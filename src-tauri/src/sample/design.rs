//! Rancang bangun: five elements of a few sentences each, at least 300 words in all.

use super::chance::Chance;
use super::topics::Topic;
use crate::domain::submission::word_count;

/// A little more than the guide asks for.
const WORDS: usize = 310;

const ELEMENTS: [(&str, &[&str]); 5] = [
    (
        "Latar belakang",
        &[
            "{unit} mencatat bahwa {masalah}.",
            "Keadaan itu berulang setiap tahun, dan {sasaran} paling sering merasakan akibatnya dalam urusan sehari-hari.",
            "Rekapitulasi internal pada triwulan pertama menunjukkan {banyak} kejadian serupa, dan hanya {persen} persen yang tertangani tepat waktu.",
            "Cara kerja lama bergantung pada catatan kertas dan kehadiran satu petugas, sehingga pekerjaan terhenti ketika petugas itu berhalangan.",
            "Anggaran yang tersedia terbatas, maka jawaban yang dicari harus memanfaatkan tenaga dan sarana yang sudah dimiliki.",
            "Keluhan yang masuk melalui kotak saran dan pertemuan rutin menyebut hal yang sama dengan kata-kata yang berbeda.",
            "Beberapa upaya sebelumnya, seperti surat edaran dan penambahan jam kerja, belum mengubah keadaan secara berarti.",
            "Bila dibiarkan, keadaan tersebut dikhawatirkan menurunkan kepercayaan masyarakat dan menambah beban kerja pada tahun berikutnya.",
        ],
    ),
    (
        "Penjaringan ide",
        &[
            "Ide dijaring melalui {beberapa} kali pertemuan yang melibatkan pegawai, {sasaran}, dan mitra kerja {unit}.",
            "Setiap peserta menuliskan satu keluhan dan satu usul pada kartu, lalu kartu dikelompokkan menurut kedekatan isinya.",
            "Tim kecil juga mempelajari praktik serupa di daerah lain melalui bacaan, kunjungan, dan percakapan jarak jauh.",
            "Dari kegiatan itu terkumpul {banyak} usul, mulai dari perubahan jadwal, penambahan petugas, sampai {cara}.",
            "Usul yang sama digabung, sedangkan usul yang memerlukan perubahan peraturan dicatat untuk dibahas pada tahun berikutnya.",
            "Masukan dari {sasaran} diberi perhatian terbesar karena merekalah yang akan memakai hasilnya setiap hari.",
            "Survei singkat dengan {banyak2} responden dilakukan untuk memastikan bahwa usul tersebut benar-benar menjawab kebutuhan.",
            "Seluruh usul ditempel di papan pengumuman selama dua pekan agar siapa pun dapat menambah atau menyanggah.",
        ],
    ),
    (
        "Pemilihan ide",
        &[
            "Usul dinilai menurut empat ukuran, yaitu kebaruan, biaya, kecepatan penerapan, dan manfaat bagi {sasaran}.",
            "Nilai tertinggi diperoleh gagasan berupa {cara}.",
            "Gagasan tersebut dipilih karena dapat dimulai dengan sarana yang ada dan tidak menambah beban bagi pengguna layanan.",
            "Kepala unit menetapkan tim pelaksana beranggotakan {tim} orang dengan pembagian tugas, jadwal, dan penanggung jawab yang jelas.",
            "Uji coba dijalankan selama {bulan} bulan pada lingkup terbatas, lalu setiap hambatan dicatat dan diperbaiki sebelum penerapan penuh.",
            "Hasil uji coba dibahas dalam rapat evaluasi dan menjadi dasar penyusunan prosedur yang dipakai sampai sekarang.",
            "Pilihan lain, yaitu membeli peralatan baru, ditunda karena biayanya besar dan manfaatnya belum terbukti.",
            "Keputusan dituangkan dalam berita acara yang ditandatangani seluruh peserta rapat agar pelaksanaannya dapat ditelusuri.",
        ],
    ),
    (
        "Manfaat",
        &[
            "Melalui {nama}, {hasil}.",
            "Masyarakat memperoleh kepastian tentang apa yang harus disiapkan, kapan dilayani, dan kepada siapa bertanya.",
            "Pegawai terbantu karena alur kerja menjadi lebih pendek, tercatat, dan dapat digantikan rekan lain kapan saja.",
            "Dalam tahun pertama, {penerima} orang telah memperoleh manfaat dan {puas} persen di antaranya menyatakan puas.",
            "Biaya yang sebelumnya habis untuk perjalanan berulang kini dapat dialihkan untuk pendampingan di lapangan.",
            "Data yang terkumpul dipakai {unit} untuk menyusun rencana kerja tahun berikutnya secara lebih tepat.",
            "Kerja sama antarpihak menjadi lebih erat karena setiap mitra mengetahui perannya dan hasil yang sudah dicapai.",
            "Kelompok yang semula jarang terlayani, termasuk penyandang disabilitas, memperoleh kesempatan yang sama dengan warga lain.",
        ],
    ),
    (
        "Dampak",
        &[
            "Dampak yang tampak setelah penerapan adalah waktu penyelesaian turun dari rata-rata {lama} hari menjadi {baru} hari.",
            "Jumlah keluhan sejenis berkurang {turun} persen dibandingkan periode yang sama pada tahun sebelumnya.",
            "Kebiasaan baru terbentuk, karena {sasaran} ikut menjaga keberlangsungan kegiatan dan mengajak lingkungannya.",
            "Unit lain mulai mempelajari cara ini, dan {beberapa} di antaranya telah meminta pendampingan untuk menirunya.",
            "Keberlanjutan dijaga dengan prosedur tertulis, jadwal pemantauan setiap triwulan, dan penganggaran rutin dalam dokumen perencanaan.",
            "Dalam jangka panjang, {nama} diharapkan menjadi bagian tetap dari pelayanan dan tidak bergantung pada satu orang.",
            "Pemantauan pada akhir tahun menunjukkan bahwa perubahan tersebut bertahan meskipun sebagian pelaksana telah berganti tugas.",
            "Pengalaman ini juga menumbuhkan keberanian pegawai untuk mengusulkan perbaikan kecil lain dalam pekerjaan mereka.",
        ],
    ),
];

/// Writes the text of an entry.
pub(super) fn write(topic: &Topic, unit: &str, chance: &mut Chance) -> String {
    let mut text = String::new();
    for sentences in 4..=8 {
        let elements = ELEMENTS.map(|(name, pool)| format!("{name}: {}", chosen(pool, sentences, chance).join(" ")));
        text = filled(&elements.join("\n\n"), topic, unit, chance);
        if word_count(&text) >= WORDS {
            break;
        }
    }
    text
}

/// So many sentences of a pool in their order; the first is always among them.
fn chosen(pool: &[&'static str], count: usize, chance: &mut Chance) -> Vec<&'static str> {
    let mut left = pool.to_vec();
    while left.len() > count.max(1) {
        let last = u32::try_from(left.len() - 1).unwrap_or(1);
        left.remove(usize::try_from(chance.between(1, last)).unwrap_or(1));
    }
    left
}

fn filled(text: &str, topic: &Topic, unit: &str, chance: &mut Chance) -> String {
    let number = |chance: &mut Chance, low, high| chance.between(low, high).to_string();
    let slots = [
        ("{unit}", unit.to_owned()),
        ("{nama}", topic.short_name().to_owned()),
        ("{masalah}", topic.problem.to_owned()),
        ("{cara}", topic.way.to_owned()),
        ("{sasaran}", topic.who.to_owned()),
        ("{hasil}", topic.gain.to_owned()),
        ("{banyak}", number(chance, 14, 96)),
        ("{banyak2}", number(chance, 30, 140)),
        ("{beberapa}", number(chance, 2, 6)),
        ("{persen}", number(chance, 21, 58)),
        ("{tim}", number(chance, 5, 14)),
        ("{bulan}", number(chance, 2, 4)),
        ("{penerima}", number(chance, 120, 980)),
        ("{puas}", number(chance, 82, 97)),
        ("{lama}", number(chance, 6, 15)),
        ("{baru}", number(chance, 1, 4)),
        ("{turun}", number(chance, 28, 71)),
    ];
    slots.iter().fold(text.to_owned(), |text, (slot, value)| text.replace(slot, value))
}
