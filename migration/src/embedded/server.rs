//! A running server as its data directory shows it: `postmaster.pid`, ready, stopping.

use std::fs;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::endpoint::Endpoint;
use super::error::EmbeddedError;
use super::storage;

const POLL: Duration = Duration::from_millis(2);
/// Recovery after a crash, or the last checkpoint, may take its time.
const PATIENCE: Duration = Duration::from_secs(120);

/// What `postmaster.pid` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Postmaster {
    pub(super) pid: i32,
    pub(super) endpoint: Endpoint,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ready,
    Changing,
}

impl Postmaster {
    /// The server that answers on its socket; a file left by a crash does not count.
    pub(super) fn running(data_dir: &Path) -> Option<Self> {
        let postmaster = Self::noted(data_dir)?;
        UnixStream::connect(postmaster.endpoint.socket()).ok()?;
        Some(postmaster)
    }

    /// As [`Self::running`], after a start or a stop that somebody else has begun.
    pub(super) fn settled(data_dir: &Path) -> Option<Self> {
        let start = Instant::now();
        loop {
            let postmaster = Self::running(data_dir)?;
            if postmaster.state == State::Ready || start.elapsed() > PATIENCE {
                return Some(postmaster);
            }
            thread::sleep(POLL);
        }
    }

    fn noted(data_dir: &Path) -> Option<Self> {
        parse(&fs::read_to_string(data_dir.join("postmaster.pid")).ok()?)
    }

    /// Ends the server cleanly: clients are disconnected, everything is written.
    pub(super) fn stop(&self, data_dir: &Path) -> Result<(), EmbeddedError> {
        let failed = |reason: String| EmbeddedError::Stop {
            data_dir: data_dir.to_owned(),
            pid: self.pid,
            reason,
        };
        let pid = Pid::from_raw(self.pid).ok_or_else(|| failed("not a process id".to_owned()))?;
        kill_process(pid, Signal::INT).map_err(|error| failed(error.to_string()))?;

        let start = Instant::now();
        while Self::noted(data_dir).is_some_and(|now| now.pid == self.pid) {
            if start.elapsed() > PATIENCE {
                return Err(failed(format!(
                    "still running after {} s",
                    PATIENCE.as_secs()
                )));
            }
            thread::sleep(POLL);
        }
        Ok(())
    }
}

/// Waits until the server that was just started accepts connections. `pid` distinguishes it from the
/// note of a predecessor that crashed; `ended` tells that it has given up.
pub(super) fn wait_ready(
    data_dir: &Path,
    log: &Path,
    pid: Option<u32>,
    mut ended: impl FnMut() -> Option<String>,
) -> Result<Postmaster, EmbeddedError> {
    let failed = |reason: String| EmbeddedError::Start {
        data_dir: data_dir.to_owned(),
        reason,
        log: storage::tail(log),
    };
    let start = Instant::now();
    loop {
        if let Some(postmaster) = Postmaster::noted(data_dir)
            && postmaster.state == State::Ready
            && pid.is_none_or(|pid| i64::from(pid) == i64::from(postmaster.pid))
        {
            return Ok(postmaster);
        }
        if let Some(reason) = ended() {
            return Err(failed(reason));
        }
        if start.elapsed() > PATIENCE {
            return Err(failed(format!("not ready after {} s", PATIENCE.as_secs())));
        }
        thread::sleep(POLL);
    }
}

/// Lines: pid, data directory, start time, port, socket directory, listen address, shared memory, state.
fn parse(text: &str) -> Option<Postmaster> {
    let lines: Vec<&str> = text.lines().collect();
    let state = match lines.get(7)?.trim() {
        "ready" => State::Ready,
        _ => State::Changing,
    };
    Some(Postmaster {
        pid: lines[0].trim().parse().ok()?,
        endpoint: Endpoint::new(PathBuf::from(lines[4])),
        state,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_and_half_a_note_is_not() {
        let text = "4711\n/data\n1795422784\n5432\n/tmp/eios x\n\n 10052193        15\nready   \n";
        let postmaster = parse(text).expect("a whole note");
        assert_eq!(postmaster.pid, 4711);
        assert_eq!(postmaster.endpoint.socket_dir, Path::new("/tmp/eios x"));
        assert_eq!(postmaster.state, State::Ready);
        assert_eq!(parse("4711\n/data\n"), None);
    }
}
