//! Where requests come from: addresses in ranges that belong to nobody, and browsers.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::rng::Rng;

/// An address from the ranges for documentation and for shared use (RFC 5737, 3849, 6598).
pub(crate) fn address(rng: &mut Rng) -> IpAddr {
    match rng.below(20) {
        0..3 => Ipv6Addr::new(
            0x2001,
            0xdb8,
            rng.below(0x400) as u16,
            0,
            0,
            0,
            0,
            1 + rng.below(0xfffe) as u16,
        )
        .into(),
        3 => Ipv4Addr::new(203, 0, 113, 1 + rng.below(254) as u8).into(),
        4 => Ipv4Addr::new(198, 51, 100, 1 + rng.below(254) as u8).into(),
        _ => Ipv4Addr::new(
            100,
            64 + rng.below(64) as u8,
            rng.below(256) as u8,
            1 + rng.below(254) as u8,
        )
        .into(),
    }
}

/// The commonest first.
pub(crate) const USER_AGENTS: &[&str] = &[
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
    "WhatsApp/2.25.28 A",
    "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0",
    "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
    "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0",
];
