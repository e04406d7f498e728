//! The submissions with all the fields of their profile.

use super::chance::Chance;
use super::design;
use super::topics::Topic;
use crate::domain::submission::{Form, Initiator, Medium, Phase, Status, Submission};
use crate::domain::unit::Unit;
use chrono::{Days, NaiveDate};

/// Entries that are for the record only, not verified yet, or taken back; by their place in the list of all.
const INITIATIVES: [usize; 3] = [25, 110, 230];
const TRIALS: [usize; 4] = [41, 101, 161, 241];
const SUBMITTED: [usize; 5] = [55, 120, 175, 205, 262];
const WITHDRAWN: usize = 181;

/// First day of waktu penerapan (1 January 2022) and how many days the window has.
const WINDOW_FROM: NaiveDate = match NaiveDate::from_ymd_opt(2022, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
const WINDOW_DAYS: u32 = 730;

const THEMES: [&str; 3] = ["penanggulangan kemiskinan", "prioritas aktual presiden", "kemudahan investasi"];

/// Every submission, in the order of the topics.
pub(super) fn all(topics: &[Topic], units: &[Unit]) -> Vec<Submission> {
    topics.iter().enumerate().map(|(index, topic)| entry(index, topic, &units[topic.unit])).collect()
}

fn entry(index: usize, topic: &Topic, unit: &Unit) -> Submission {
    let chance = &mut Chance::of(1, index);
    let phase = match index {
        index if INITIATIVES.contains(&index) => Phase::Initiative,
        index if TRIALS.contains(&index) => Phase::Trial,
        _ => Phase::Applied,
    };
    let status = match index {
        WITHDRAWN => Status::Withdrawn,
        index if SUBMITTED.contains(&index) => Status::Submitted,
        _ => Status::Verified,
    };
    let (trial_on, applied_on, developed_on) = days(phase, chance);
    Submission {
        code: format!("INV-{:03}", index + 1),
        unit: unit.code.clone(),
        name: topic.name.clone(),
        phase,
        initiator: chance.pick(&[Initiator::Agency, Initiator::Agency, Initiator::CivilServant, Initiator::Public]),
        initiator_name: Some(format!("Nama Inisiator {} (contoh)", index + 1)),
        medium: Some(if topic.digital { Medium::Digital } else { Medium::NonDigital }),
        form: chance.pick(&[Form::PublicService, Form::PublicService, Form::Governance, Form::Other]),
        theme: Some(theme(topic, chance).to_owned()),
        affair: Some(topic.affair.to_owned()),
        related_affairs: topic.related.split(';').map(|part| part.trim().to_owned()).collect(),
        trial_on,
        applied_on,
        developed_on,
        design: Some(design::write(topic, &unit.name, chance)),
        purpose: Some(format!("Mengatasi keadaan ketika {}, dengan {}.", topic.problem, topic.way)),
        outcome: Some(format!("Bagi {}: {}.", topic.who, topic.gain)),
        output: Some(format!(
            "{} penerima manfaat dalam setahun, {} kegiatan, dan satu prosedur tertulis.",
            chance.between(120, 980),
            chance.between(6, 48)
        )),
        status,
    }
}

fn theme(topic: &Topic, chance: &mut Chance) -> &'static str {
    match (topic.digital, chance.percent(70)) {
        (true, _) => "digitalisasi layanan",
        (false, true) => "nontematik",
        (false, false) => chance.pick(&THEMES).unwrap_or("nontematik"),
    }
}

/// Waktu uji coba, penerapan and pengembangan, in this order in the calendar.
fn days(phase: Phase, chance: &mut Chance) -> (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>) {
    let trial = chance.between(45, 170);
    let applied = WINDOW_FROM + Days::new(u64::from(chance.between(0, WINDOW_DAYS - 1)));
    let developed = applied + Days::new(u64::from(chance.between(30, 200)));
    let is_developed = chance.percent(60);
    match phase {
        Phase::Initiative => (None, None, None),
        Phase::Trial => (Some(applied), None, None),
        Phase::Applied => {
            (Some(applied - Days::new(u64::from(trial))), Some(applied), is_developed.then_some(developed))
        }
    }
}
