//! The PIN as it is stored and tried: argon2id, and each attempt counted before it is looked at.

use crate::desk::change::op;
use crate::desk::{Answer, Desk, DeskError};
use crate::domain::finding::Refusal;
use crate::domain::pin::Attempts;
use crate::domain::stamp::Stamp;
use crate::store::access::{self, Access};
use crate::store::secrets;
use crate::wire::OperationKind;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

/// Memory in KiB, passes and lanes, as OWASP's Password Storage Cheat Sheet advises.
const COST: (u32, u32, u32) = (19 * 1_024, 2, 1);

fn fault(error: impl std::fmt::Display) -> DeskError {
    DeskError::Fault(format!("argon2: {error}"))
}

/// The PIN as a PHC string.
pub(super) fn hashed(pin: &str, salt: &[u8]) -> Answer<String> {
    let params = Params::new(COST.0, COST.1, COST.2, None).map_err(fault)?;
    let salt = SaltString::encode_b64(salt).map_err(fault)?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    Ok(argon.hash_password(pin.as_bytes(), &salt).map_err(fault)?.to_string())
}

fn fits(pin: &str, hash: &str) -> Answer<bool> {
    let hash = PasswordHash::new(hash).map_err(fault)?;
    Ok(Argon2::default().verify_password(pin.as_bytes(), &hash).is_ok())
}

impl Desk {
    /// Tries a PIN. The attempt is on disk as a wrong one before it is looked at, so that killing the program forgets none.
    pub(super) fn try_pin(&mut self, stamp: &Stamp, judge: &Access, pin: &str) -> Answer<()> {
        self.pin_fits(judge)?;
        let Some(hash) = &judge.hash else {
            return Err(DeskError::refused_with(Refusal::NoPin, "judge", &judge.name));
        };
        self.may_try(stamp, judge)?;
        let tried = Attempts { failures: judge.attempts.failures + 1, failed_at: Some(stamp.at) };
        self.store.put_attempts(judge.id, tried)?;
        if fits(pin, hash)? {
            return Ok(self.store.put_attempts(judge.id, Attempts::default())?);
        }
        if tried.is_blocked() {
            return self.block(stamp, judge);
        }
        let op = op(OperationKind::WrongPin).with("judge", &judge.code);
        let signed = self.signed(stamp);
        self.journaled(stamp, op, |tx| Ok(access::wrong(tx, &signed, &judge.code)?))?;
        Err(DeskError::refused_with(Refusal::WrongPin, "left", tried.left()))
    }

    /// Refuses a PIN that was put into the database, or taken out of it, outside the program.
    pub(super) fn pin_fits(&self, judge: &Access) -> Answer<()> {
        if secrets::fits(self.store.reader(), judge.id, judge.hash.as_deref())? {
            return Ok(());
        }
        Err(DeskError::refused_with(Refusal::PinDiffers, "judge", &judge.name))
    }

    fn may_try(&mut self, stamp: &Stamp, judge: &Access) -> Answer<()> {
        if judge.is_blocked() {
            return self.block(stamp, judge);
        }
        match self.wait(stamp, judge)? {
            0 => Ok(()),
            seconds => Err(DeskError::refused_with(Refusal::PinWait, "seconds", seconds)),
        }
    }

    /// Seconds until the next attempt is taken. When the clock was set back the wait begins anew.
    pub(super) fn wait(&self, stamp: &Stamp, judge: &Access) -> Answer<u32> {
        let mut attempts = judge.attempts;
        if attempts.is_ahead_of(stamp.at) {
            attempts.failed_at = Some(stamp.at);
            self.store.put_attempts(judge.id, attempts)?;
        }
        Ok(attempts.wait(stamp.at))
    }

    /// Blocks a PIN, in the journal too, and says so.
    fn block(&mut self, stamp: &Stamp, judge: &Access) -> Answer<()> {
        if !judge.blocked {
            let op = op(OperationKind::BlockPin).with("judge", &judge.code);
            let signed = self.signed(stamp);
            self.journaled(stamp, op, |tx| Ok(access::block(tx, &signed, judge.id)?))?;
        }
        Err(DeskError::refused_with(Refusal::PinBlocked, "judge", &judge.name))
    }
}
