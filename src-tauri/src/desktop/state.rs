//! What the window holds: the open desk, who is at the keyboard, and the Cancel of the long work under way.

use crate::cli::Start;
use crate::desk::{Answer, Desk, DeskError, Watch};
use crate::domain::finding::Refusal;
use crate::domain::stamp::Stamp;
use crate::edge;
use crate::wire::{Failure, Overview, Produced, Progress};
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use tauri::ipc::Channel;

/// State of the one window.
pub(super) struct Session {
    /// What to open first.
    pub start: Start,
    /// Folder of our own: the sample competition and the log of faults.
    pub data: PathBuf,
    desk: Mutex<Option<Desk>>,
    warm: Mutex<Warm>,
    actor: Mutex<String>,
    /// Name of the judge at the keyboard; the desk itself knows who sits there.
    seat: Mutex<Option<String>>,
    /// Long works that were asked to stop, by the channel of their progress: the word may arrive before the work has begun.
    stopped: Mutex<HashSet<u32>>,
    /// Folders that a job of this session made something in: the only ones that are shown in the file manager.
    made: Mutex<HashSet<PathBuf>>,
}

/// Where copies for the system's own programs lie.
const SCRATCH: &str = "dibuka";

/// An open competition and what the window shows of it first.
type Opened = (Desk, Overview);

fn looked_over(desk: Desk) -> Answer<Opened> {
    let overview = desk.overview()?;
    Ok((desk, overview))
}

/// The competition that the window starts with, opened and looked over while the web view is still getting ready.
enum Warm {
    /// None, or it was taken, or it cannot be opened; whoever asks for it then opens it and is told why.
    Cold,
    /// On its way.
    Opening(JoinHandle<Option<Opened>>),
    /// Open.
    Open(Box<Opened>),
}

impl Warm {
    fn up(start: &Start, data: &Path) -> Self {
        let (start, data) = (start.clone(), data.to_path_buf());
        let open = move || {
            let folder = match start {
                Start::Empty => return None,
                Start::Folder(folder) => folder,
                Start::Sample => Desk::sample_folder(&data, &edge::holder(), &edge::stamp(&edge::account())).ok()?,
            };
            Desk::open(&folder, &edge::holder()).and_then(looked_over).ok()
        };
        Self::Opening(thread::spawn(open))
    }

    /// Waits for it.
    fn ready(self) -> Self {
        match self {
            Self::Opening(thread) => {
                thread.join().ok().flatten().map_or(Self::Cold, |opened| Self::Open(Box::new(opened)))
            }
            done => done,
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A fault while it was held was told; the desk itself is consistent, since the database rolled back.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Session {
    pub fn new(start: Start, data: PathBuf) -> Self {
        // Copies opened by an earlier run; one that another program still holds is left for the next time.
        let _ = std::fs::remove_dir_all(data.join(SCRATCH));
        let warm = Mutex::new(Warm::up(&start, &data));
        Self {
            start,
            data,
            warm,
            desk: Mutex::default(),
            actor: Mutex::new(edge::account()),
            seat: Mutex::default(),
            stopped: Mutex::default(),
            made: Mutex::default(),
        }
    }

    /// A folder for copies that the system's own programs open, emptied at the next start.
    pub fn scratch(&self) -> PathBuf {
        self.data.join(SCRATCH)
    }

    pub fn set_actor(&self, name: String) {
        *held(&self.actor) = name;
    }

    /// A request of whoever is at the keyboard: the judge who sits there, or the person of the committee.
    pub fn stamp(&self) -> Stamp {
        held(&self.seat).as_deref().map_or_else(|| self.committee(), edge::stamp)
    }

    /// A request of the person of the committee.
    pub fn committee(&self) -> Stamp {
        edge::stamp(&held(&self.actor))
    }

    /// Remembers that a job has made something in this folder.
    pub fn remember(&self, folder: &Path) {
        held(&self.made).insert(folder.to_path_buf());
    }

    /// What a job made, its folder remembered.
    pub fn made(&self, done: Result<Produced, Failure>) -> Result<Produced, Failure> {
        done.inspect(|produced| self.remember(Path::new(&produced.folder)))
    }

    /// Whether a folder may be shown in the file manager: a job of this session made something in it, or it is the open competition's.
    /// A page can name any folder; what it names is no reason to open it.
    pub fn may_show(&self, folder: &Path) -> bool {
        held(&self.made).contains(folder) || held(&self.desk).as_ref().is_some_and(|desk| desk.folder() == folder)
    }

    /// Asks the long work to stop whose progress this channel carries.
    pub fn cancel(&self, work: u32) {
        held(&self.stopped).insert(work);
    }

    /// A watcher for a new long work.
    pub fn watch(&self, channel: Channel<Progress>) -> Watcher<'_> {
        Watcher { stopped: &self.stopped, channel }
    }

    /// Does something with the open desk.
    pub fn with<T>(&self, work: impl FnOnce(&mut Desk) -> Answer<T>) -> Result<T, Failure> {
        self.guarded(|| match held(&self.desk).as_mut() {
            Some(desk) => {
                let done = work(desk);
                *held(&self.seat) = desk.seat_name().map(str::to_owned);
                done
            }
            None => Err(DeskError::refused(Refusal::NothingOpen)),
        })
    }

    /// Waits until the competition that the window starts with is open or cannot be.
    pub fn ready(&self) {
        let mut warm = held(&self.warm);
        *warm = std::mem::replace(&mut *warm, Warm::Cold).ready();
    }

    /// Opens a competition; the one that is open already is not opened a second time.
    pub fn open(&self, folder: &Path) -> Result<Overview, Failure> {
        self.replace(|warm| match warm.filter(|(desk, _)| desk.folder() == folder) {
            Some(opened) => Ok(opened),
            None => Desk::open(folder, &edge::holder()).and_then(looked_over),
        })
    }

    /// Makes a competition and opens it.
    pub fn create(&self, make: impl FnOnce() -> Answer<Desk>) -> Result<Overview, Failure> {
        self.replace(|_| make().and_then(looked_over))
    }

    /// Opens another desk, given the one opened beforehand. The one in use is closed first, so that the same folder can be opened again.
    fn replace(&self, open: impl FnOnce(Option<Opened>) -> Answer<Opened>) -> Result<Overview, Failure> {
        self.guarded(|| {
            let mut slot = held(&self.desk);
            *slot = None;
            *held(&self.seat) = None;
            let warm = match std::mem::replace(&mut *held(&self.warm), Warm::Cold).ready() {
                Warm::Open(opened) => Some(*opened),
                _ => None,
            };
            let (desk, overview) = open(warm)?;
            *slot = Some(desk);
            Ok(overview)
        })
    }

    pub fn close(&self) {
        *held(&self.desk) = None;
        *held(&self.seat) = None;
    }

    /// Turns every failure, and a panic too, into what the window is told.
    pub fn guarded<T>(&self, work: impl FnOnce() -> Answer<T>) -> Result<T, Failure> {
        let done = catch_unwind(AssertUnwindSafe(work));
        let done = done.unwrap_or_else(|panic| {
            let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
            let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
            Err(DeskError::Fault(format!("panic: {text}")))
        });
        let logs = self.data.join("logs");
        done.map_err(|error| error.into_failure(|detail| edge::incident(Some(&logs), detail)))
    }
}

/// Passes progress on to the window and looks at its Cancel.
pub(super) struct Watcher<'a> {
    stopped: &'a Mutex<HashSet<u32>>,
    channel: Channel<Progress>,
}

impl Watch for Watcher<'_> {
    fn progress(&mut self, progress: Progress) {
        // A window that went away no longer listens, and the work goes on or is cancelled all the same.
        let _ = self.channel.send(progress);
    }

    fn cancelled(&self) -> bool {
        held(self.stopped).contains(&self.channel.id())
    }
}

impl Drop for Watcher<'_> {
    fn drop(&mut self) {
        held(self.stopped).remove(&self.channel.id());
    }
}
