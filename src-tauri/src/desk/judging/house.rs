//! How the meeting is held.

use crate::desk::change::op;
use crate::desk::{Answer, Desk};
use crate::domain::judging::{Judging, RoleLabels};
use crate::domain::points::Points;
use crate::domain::settings::BadSetting;
use crate::domain::stamp::Stamp;
use crate::store::settings;
use crate::wire::{OperationKind, PanelSettings, PanelView};

/// Longest label of a role: it stands in a narrow column.
const LONGEST_LABEL: usize = 60;
/// Longer than any meeting.
const LONGEST_MINUTES: u32 = 600;

impl Desk {
    /// Saves how the meeting is held. The seal does not cover it, so that labels on papers may be mended later. What roles are called is
    /// part of the panel: once something is scored only the chair changes it, with a reason. That the wall hides no number any more is the
    /// chair's too, as revealing them is.
    pub fn save_panel_settings(
        &mut self,
        stamp: &Stamp,
        view: &PanelSettings,
        reason: Option<&str>,
    ) -> Answer<PanelView> {
        let mut wanted = settings::load(self.store.reader())?;
        let judging = checked(view, &wanted.judging)?;
        let op = op(OperationKind::ChangePanel).with("fields", changed(&wanted.judging, &judging));
        // Whatever is hidden until the chair reveals it would be revealed by this.
        if wanted.judging.hide_until_revealed && !judging.hide_until_revealed {
            self.chair()?;
        }
        let op = if judging.labels == wanted.judging.labels { op } else { self.once_scored(op, reason)? };
        wanted.judging = judging;
        self.journaled(stamp, op, |tx| Ok(settings::save(tx, stamp, &wanted)?))?;
        self.panel()
    }
}

fn checked(view: &PanelSettings, saved: &Judging) -> Answer<Judging> {
    let difference = |field, text: &str| {
        let points = text.parse::<Points>().ok().filter(|points| (Points::ZERO..=Points::HUNDRED).contains(points));
        points.ok_or(BadSetting { field, wanted: "difference" })
    };
    let minutes = |field, minutes: u32| {
        if minutes <= LONGEST_MINUTES { Ok(minutes) } else { Err(BadSetting { field, wanted: "minutes" }) }
    };
    Ok(Judging {
        labels: labels(&view.labels)?,
        spread: difference("spread", &view.spread)?,
        deviation: difference("deviation", &view.deviation)?,
        idle_minutes: minutes("idleMinutes", view.idle_minutes)?,
        show_mentoring: view.show_mentoring,
        talk_minutes: minutes("talkMinutes", view.talk_minutes)?,
        question_minutes: minutes("questionMinutes", view.question_minutes)?,
        hide_until_revealed: view.hide_until_revealed,
        tie_order: saved.tie_order.clone(),
    })
}

fn labels(labels: &RoleLabels) -> Result<RoleLabels, BadSetting> {
    let label = |text: &String| {
        let text = text.trim();
        let good = !text.is_empty() && text.chars().count() <= LONGEST_LABEL && !text.chars().any(char::is_control);
        if good { Ok(text.to_owned()) } else { Err(BadSetting { field: "labels", wanted: "label" }) }
    };
    Ok(RoleLabels {
        panel: label(&labels.panel)?,
        judge: label(&labels.judge)?,
        chair: label(&labels.chair)?,
        secretary: label(&labels.secretary)?,
        member: label(&labels.member)?,
    })
}

/// The fields that differ, for the history.
fn changed(before: &Judging, after: &Judging) -> String {
    let fields = |judging: &Judging| match serde_json::to_value(judging) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (before, after) = (fields(before), fields(after));
    let differs = after.iter().filter(|(name, value)| before.get(*name) != Some(value));
    differs.map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
}
