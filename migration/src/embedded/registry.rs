//! Which npm registry to ask: the one that npm itself is configured for.

use std::env;
use std::fs;

/// The registry of everyone who has configured none.
const PUBLIC: &str = "https://registry.npmjs.org/";

/// `npm_config_registry`, then `registry=` of `~/.npmrc`, then the public registry.
pub(super) fn base() -> String {
    ["npm_config_registry", "NPM_CONFIG_REGISTRY"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))
        .or_else(|| from_npmrc(&fs::read_to_string(dirs::home_dir()?.join(".npmrc")).ok()?))
        .unwrap_or_else(|| PUBLIC.to_owned())
}

fn from_npmrc(text: &str) -> Option<String> {
    text.lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(key, _)| key.trim() == "registry")
        .map(|(_, value)| value.trim().trim_matches(['"', '\'']).to_owned())
        .rfind(|value| value.starts_with("http://") || value.starts_with("https://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_registry_line_counts() {
        let text = "fund=false\n; registry=https://a/\nregistry = \"https://b/npm/\"\n@x:registry=https://c/\n";
        assert_eq!(from_npmrc(text).as_deref(), Some("https://b/npm/"));
        assert_eq!(from_npmrc("audit=false\n"), None);
    }
}
