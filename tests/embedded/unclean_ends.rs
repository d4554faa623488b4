//! A disposable cluster leaves no server and no directory, however its process ends.

use std::fs;
use std::io::{self, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use super::child::{self, Role};
use super::{answers, home};

#[test]
fn a_cluster_is_gone_after_a_panic() {
    assert_gone_after(Role::Panic, |_| ());
}

#[test]
fn a_cluster_is_gone_after_exit_without_drop() {
    assert_gone_after(Role::Exit, |_| ());
}

#[test]
fn a_cluster_is_gone_after_ctrl_c() {
    // What a terminal does: the signal goes to the whole foreground process group.
    assert_gone_after(Role::Wait, |pid| signal("INT", &format!("-{pid}")));
}

#[test]
fn a_cluster_is_gone_after_sigterm() {
    assert_gone_after(Role::Wait, |pid| signal("TERM", &pid.to_string()));
}

#[test]
fn a_cluster_is_gone_after_kill_9() {
    assert_gone_after(Role::Wait, |pid| signal("KILL", &pid.to_string()));
}

#[test]
fn nothing_is_left_when_the_start_itself_is_killed() {
    let temp = home();
    fs::set_permissions(temp.path(), fs::Permissions::from_mode(0o1777)).unwrap();
    let started = Instant::now();
    let mut whole = child::spawn(Role::Wait, Some(temp.path()));
    child::read_value(&mut BufReader::new(whole.stdout.take().unwrap()));
    let duration = started.elapsed();
    whole.kill().unwrap();
    whole.wait().unwrap();

    const MOMENTS: u32 = 12;
    for moment in 1..=MOMENTS {
        let mut child = child::spawn(Role::Wait, Some(temp.path()));
        thread::sleep(duration * moment / MOMENTS);
        child.kill().unwrap();
        child.wait().unwrap();
    }
    eventually("the directories are removed", || {
        fs::read_dir(temp.path()).unwrap().count() == 0
    });
    eventually("no process works in them", || {
        let processes = Command::new("ps").args(["-eo", "args"]).output().unwrap();
        !String::from_utf8_lossy(&processes.stdout).contains(&*temp.path().to_string_lossy())
    });
}

#[test]
fn a_pipeline_ends_with_the_process_that_started_a_cluster() {
    let mut child = child::spawn(Role::Wait, None);
    let mut output = BufReader::new(child.stdout.take().unwrap());
    child::read_value(&mut output);
    child.kill().unwrap();
    let started = Instant::now();
    // The end of the pipe comes only when nobody else holds it.
    io::copy(&mut output, &mut io::sink()).unwrap();
    assert!(started.elapsed() < Duration::from_secs(5));
    child.wait().unwrap();
}

/// Runs a child that starts a disposable cluster, ends it, and checks that nothing is left.
fn assert_gone_after(role: Role, end: impl Fn(u32)) {
    let mut child = child::spawn(role, None);
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let dir = PathBuf::from(child::read_value(&mut output));
    if role == Role::Wait {
        assert!(answers(&dir.join(".s.PGSQL.5432")));
    }
    end(child.id());
    child.wait().unwrap();
    eventually("the directory is removed", || !dir.exists());
    assert!(!answers(&dir.join(".s.PGSQL.5432")));
}

fn eventually(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "not in 20 s: {what}"
        );
        thread::sleep(Duration::from_millis(10));
    }
}

fn signal(name: &str, target: &str) {
    assert!(
        Command::new("kill")
            .args(["-s", name, "--", target])
            .status()
            .unwrap()
            .success()
    );
}
