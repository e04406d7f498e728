//! Who sits at the keyboard: the committee, or one judge with a PIN.

use super::Seated;
use super::pin::hashed;
use crate::desk::change::{op, required};
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::judging::RoleLabels;
use crate::domain::method::Role;
use crate::domain::pin::is_acceptable;
use crate::domain::stamp::Stamp;
use crate::store::access::{self, Access};
use crate::store::{openings, secrets, settings};
use crate::wire::{ChoosePin, JudgeAccess, OperationKind, PinState, ReleasePins, ResetPin, SeatView, SitDown};

impl Desk {
    /// Who sits at the keyboard, and who can.
    pub fn seat(&self, stamp: &Stamp) -> Answer<SeatView> {
        let judging = settings::load(self.store.reader())?.judging;
        let panel = access::all_of(self.store.reader())?;
        let sitting = panel.iter().find(|judge| Some(judge.code.as_str()) == self.seated());
        let judges = panel.iter().map(|judge| self.judge_access(stamp, judge, &judging.labels));
        Ok(SeatView {
            judge: sitting.map(|judge| judge.code.clone()),
            name: sitting.map_or(&stamp.actor, |judge| &judge.name).clone(),
            role: sitting.map(|judge| label(judge.role, &judging.labels)).unwrap_or_default(),
            chair: self.chair().is_ok(),
            idle_minutes: judging.idle_minutes,
            judges: judges.collect::<Answer<_>>()?,
        })
    }

    fn judge_access(&self, stamp: &Stamp, judge: &Access, labels: &RoleLabels) -> Answer<JudgeAccess> {
        let pin = match (judge.has_pin(), judge.is_blocked()) {
            (false, _) if self.may_choose(judge)? => PinState::None,
            (false, _) => PinState::Held,
            (true, true) => PinState::Blocked,
            (true, false) => PinState::Set,
        };
        Ok(JudgeAccess {
            judge: judge.code.clone(),
            name: judge.name.clone(),
            role: label(judge.role, labels),
            chair: judge.role == Role::Chair,
            secretary: judge.role == Role::Secretary,
            drafts_open: openings::is_open(self.store.reader(), &judge.code)?,
            wait_seconds: if pin == PinState::Set { self.wait(stamp, judge)? } else { 0 },
            pin,
        })
    }

    fn judge(&self, code: &str) -> Answer<Access> {
        let found = access::all_of(self.store.reader())?.into_iter().find(|judge| judge.code == code);
        found.ok_or_else(|| DeskError::NotFound(code.to_owned()))
    }

    /// A judge takes the seat. Who sat there before keeps it when the PIN is wrong.
    pub fn sit_down(&mut self, stamp: &Stamp, args: &SitDown) -> Answer<SeatView> {
        let judge = self.judge(&args.judge)?;
        self.try_pin(stamp, &judge, &args.pin)?;
        self.seat = Some(Seated { code: judge.code, name: judge.name });
        self.seat(stamp)
    }

    /// The committee again.
    pub fn stand_up(&mut self, stamp: &Stamp) -> Answer<SeatView> {
        self.seat = None;
        self.seat(stamp)
    }

    /// A judge chooses a PIN, or another, and takes the seat with it. The first one is chosen without proof of who chooses, so the
    /// journal names whoever was at the keyboard; another one is chosen only with the present one.
    pub fn choose_pin(&mut self, stamp: &Stamp, args: &ChoosePin, salt: &[u8]) -> Answer<SeatView> {
        let judge = self.judge(&args.judge)?;
        if !is_acceptable(&args.pin) {
            return Err(DeskError::refused(Refusal::PinWeak));
        }
        if judge.has_pin() {
            let Some(old) = &args.old else {
                return Err(DeskError::refused_with(Refusal::WrongPin, "left", judge.attempts.left()));
            };
            self.try_pin(stamp, &judge, old)?;
            self.seat = Some(Seated { code: judge.code.clone(), name: judge.name.clone() });
        } else {
            self.not_a_members_seat()?;
            // Who guards what is asked of the stored PINs: one that was taken out outside the program must not free the chair's seat.
            if let Some((_, name)) = secrets::differing(self.store.reader())?.into_iter().next() {
                return Err(DeskError::refused_with(Refusal::PinDiffers, "judge", name));
            }
            if !self.may_choose(&judge)? {
                return Err(match judge.role {
                    Role::Chair => DeskError::refused(Refusal::ChairOnly),
                    _ => DeskError::refused_with(Refusal::PinNotReleased, "judge", &judge.name),
                });
            }
        }
        let hash = hashed(&args.pin, salt)?;
        let signed = self.signed(stamp);
        let op = op(OperationKind::ChoosePin).with("judge", &judge.code).with(secrets::DIGEST, secrets::digest(&hash));
        self.journaled(stamp, op, |tx| Ok(access::choose(tx, &signed, judge.id, &hash)?))?;
        self.seat = Some(Seated { code: judge.code, name: judge.name });
        self.seat(stamp)
    }

    /// Whether a judge without a PIN may choose one at this keyboard: until a chair has one, always; then once the chair has let them, or
    /// while the chair sits. The first chair's PIN, and one that was taken away, waits for nobody; a second chair needs the first.
    fn may_choose(&self, judge: &Access) -> Answer<bool> {
        let (_, guarded) = access::chairs(self.store.reader())?;
        let seated =
            access::all_of(self.store.reader())?.into_iter().any(|one| one.role == Role::Chair && one.has_pin());
        let free = match judge.role {
            Role::Chair => !seated,
            _ => !guarded || judge.released,
        };
        Ok(free || self.chair().is_ok())
    }

    /// The chair lets judges choose their first PIN: one of them, or everyone who has none. It is noted once and not taken back; a judge
    /// who has chosen is asked for the PIN ever after.
    pub fn release_pins(&mut self, stamp: &Stamp, args: &ReleasePins) -> Answer<SeatView> {
        self.chair()?;
        let known = match &args.judge {
            Some(code) => vec![self.judge(code)?],
            None => access::all_of(self.store.reader())?,
        };
        let waiting: Vec<_> =
            known.into_iter().filter(|one| !one.has_pin() && !one.released && one.role != Role::Chair).collect();
        let codes = waiting.iter().map(|one| one.code.as_str()).collect::<Vec<_>>().join(", ");
        let signed = self.signed(stamp);
        self.journaled(stamp, op(OperationKind::ReleasePins).with("judges", codes), |tx| {
            for judge in &waiting {
                access::release(tx, &signed, judge.id)?;
            }
            Ok(())
        })?;
        self.seat(stamp)
    }

    /// Takes a PIN away, so that the judge can choose anew. The chair does it; the chair's own is taken away by the secretary too.
    pub fn reset_pin(&mut self, stamp: &Stamp, args: &ResetPin) -> Answer<SeatView> {
        let judge = self.judge(&args.judge)?;
        let secretary = self.sitting()?.is_some_and(|seat| seat.role == Role::Secretary);
        if !(secretary && judge.role == Role::Chair) {
            self.chair()?;
        }
        // One that is gone without a trace is taken away too, so that it can be chosen anew.
        if !judge.has_pin() && self.pin_fits(&judge).is_ok() {
            return Err(no_pin(&judge));
        }
        self.take_away(stamp, &judge, &args.reason)
    }

    /// Takes the PIN of a chair away when nobody on the panel is left who could: it is blocked, and no other chair and no secretary can
    /// take their seat. For the command line, so that a forgotten PIN never locks a competition. The journal keeps the name and the
    /// reason, and what is the chair's stays the chair's until a new PIN is chosen.
    pub fn reset_last_pin(&mut self, stamp: &Stamp, args: &ResetPin) -> Answer<SeatView> {
        let judge = self.judge(&args.judge)?;
        let could = |one: &Access| one.can_sit() && one.role != Role::Member;
        if judge.role == Role::Chair && !access::all_of(self.store.reader())?.iter().any(could) {
            self.not_a_members_seat()?;
            return if judge.has_pin() { self.take_away(stamp, &judge, &args.reason) } else { Err(no_pin(&judge)) };
        }
        self.reset_pin(stamp, args)
    }

    fn take_away(&mut self, stamp: &Stamp, judge: &Access, reason: &str) -> Answer<SeatView> {
        let reason = required(reason, Refusal::ReasonRequired)?;
        let signed = self.signed(stamp);
        let op = op(OperationKind::ResetPin).with("judge", &judge.code).with("reason", &reason);
        self.journaled(stamp, op, |tx| Ok(access::reset(tx, &signed, judge.id, &reason)?))?;
        if self.seated() == Some(judge.code.as_str()) {
            self.seat = None;
        }
        self.seat(stamp)
    }
}

fn no_pin(judge: &Access) -> DeskError {
    DeskError::refused_with(Refusal::NoPin, "judge", &judge.name)
}

/// A role as this competition calls it.
fn label(role: Role, labels: &RoleLabels) -> String {
    match role {
        Role::Chair => &labels.chair,
        Role::Secretary => &labels.secretary,
        Role::Member => &labels.member,
    }
    .clone()
}
