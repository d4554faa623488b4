//! A directory, and programs running in it, that never outlive this process.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::error::{EmbeddedError, io_error};
use super::storage;
use super::user::ServerUser;

const GUARD: &str = include_str!("guard.sh");
const POLL: Duration = Duration::from_millis(2);
/// `initdb` on a slow disk takes seconds.
const PATIENCE: Duration = Duration::from_secs(180);

/// The directory and the guards that will remove it.
///
/// Each job has a guard, a shell in its own process group that holds a pipe from this process and acts
/// when the pipe closes: on drop, and on any end of the process. std opens the pipe close-on-exec, so
/// no other child keeps it open.
#[derive(Debug)]
pub(super) struct Workspace {
    path: PathBuf,
    user: ServerUser,
    guards: Vec<Guard>,
    jobs: u32,
}

#[derive(Debug)]
struct Guard {
    shell: Child,
    pipe: Option<ChildStdin>,
    job: Job,
}

/// A program that was started in a workspace.
#[derive(Debug, Clone)]
pub(super) struct Job {
    program: String,
    exit: PathBuf,
    log: PathBuf,
}

impl Workspace {
    /// `path` does not exist yet: the first job's guard makes it, so that there is no moment in which it
    /// exists unguarded. The user must be able to write its parent.
    pub(super) fn new(path: PathBuf, user: ServerUser) -> Self {
        Self {
            path,
            user,
            guards: Vec::new(),
            jobs: 0,
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Runs a program to its end; an error holds what it printed.
    pub(super) fn run<I>(
        &mut self,
        program: &Path,
        arguments: I,
        input: &str,
    ) -> Result<(), EmbeddedError>
    where
        I: IntoIterator<Item: AsRef<OsStr>>,
    {
        let job = self.spawn(program, arguments, input)?;
        match self.wait(&job)? {
            0 => Ok(()),
            status => Err(job.failed(format!("exit status {status}"))),
        }
    }

    /// Starts a program under a guard of its own.
    pub(super) fn spawn<I>(
        &mut self,
        program: &Path,
        arguments: I,
        input: &str,
    ) -> Result<Job, EmbeddedError>
    where
        I: IntoIterator<Item: AsRef<OsStr>>,
    {
        self.jobs += 1;
        let name = self.jobs.to_string();
        let job = Job {
            program: program.display().to_string(),
            exit: self.path.join(format!("{name}.exit")),
            log: self.path.join(format!("{name}.log")),
        };
        let mut shell = self
            .user
            .command("/bin/sh")
            .args(["-c", GUARD, "eios-guard"])
            .arg(&self.path)
            .arg(&name)
            .arg(program)
            .args(arguments)
            .env("GUARD_INPUT", input)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| job.failed(format!("its guard does not start: {error}")))?;
        let pipe = shell.stdin.take();

        // The new guard watches the directory: those whose job is done may go.
        let (done, busy) = self
            .guards
            .drain(..)
            .partition(|guard| guard.job.exit_status().is_some());
        self.guards = busy;
        self.guards.push(Guard {
            shell,
            pipe,
            job: job.clone(),
        });
        let done: Vec<Guard> = done;
        done.into_iter().for_each(Guard::dismiss);
        Ok(job)
    }

    /// Waits for the end of a job and returns its exit status.
    pub(super) fn wait(&mut self, job: &Job) -> Result<i32, EmbeddedError> {
        let start = Instant::now();
        loop {
            if let Some(status) = job.exit_status() {
                return Ok(status);
            }
            if let Some(status) = self.guard_ended(job) {
                return Err(job.failed(format!("its guard ended: {status}")));
            }
            if start.elapsed() > PATIENCE {
                return Err(job.failed(format!("no end after {} s", PATIENCE.as_secs())));
            }
            thread::sleep(POLL);
        }
    }

    /// Why a job cannot be running any more, if so.
    pub(super) fn ended(&mut self, job: &Job) -> Option<String> {
        if let Some(status) = job.exit_status() {
            return Some(format!("it ended with exit status {status}"));
        }
        self.guard_ended(job)
            .map(|status| format!("its guard ended: {status}"))
    }

    fn guard_ended(&mut self, job: &Job) -> Option<ExitStatus> {
        let guard = self
            .guards
            .iter_mut()
            .find(|guard| guard.job.exit == job.exit)?;
        guard.shell.try_wait().ok().flatten()
    }
}

impl Drop for Workspace {
    /// Stops what runs and waits until the directory is gone.
    fn drop(&mut self) {
        for guard in &mut self.guards {
            guard.pipe = None;
        }
        for guard in &mut self.guards {
            // Nobody is left to be told, and nothing else could be done.
            let _ = guard.shell.wait();
        }
    }
}

impl Guard {
    fn dismiss(mut self) {
        if let Some(mut pipe) = self.pipe.take() {
            // It fails only if the guard has ended already.
            let _ = pipe.write_all(b"dismissed\n");
        }
        let _ = self.shell.wait();
    }
}

impl Job {
    pub(super) fn log(&self) -> &Path {
        &self.log
    }

    /// None while it runs.
    fn exit_status(&self) -> Option<i32> {
        // Without its newline the file is still being written.
        fs::read_to_string(&self.exit)
            .ok()?
            .strip_suffix('\n')?
            .parse()
            .ok()
    }

    fn failed(&self, status: String) -> EmbeddedError {
        EmbeddedError::Program {
            program: self.program.clone(),
            status,
            output: storage::tail(&self.log),
        }
    }
}

/// Moves a directory out of a workspace; what is left there will be removed.
pub(super) fn keep(from: &Path, to: &Path) -> Result<(), EmbeddedError> {
    fs::rename(from, to).map_err(io_error("create", to))
}
