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

/// A URL as messages may show it: without the user and the token that a private registry asks for.
pub(super) fn shown(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    format!("{scheme}://{host}{path}")
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

    #[test]
    fn no_token_is_shown() {
        let plain = "https://npm.example:8443/@embedded-postgres/a.tgz?b=c@d";
        for user in ["", "ci@", "ci:TOKEN@", "ci:T@KEN@"] {
            assert_eq!(shown(&plain.replace("//", &format!("//{user}"))), plain);
        }
        assert_eq!(shown("https://ci:TOKEN@npm.example"), "https://npm.example");
        assert_eq!(shown("package.tgz"), "package.tgz");
    }
}
