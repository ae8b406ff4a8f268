//! A repository's own settings: only those that run nothing and lead nowhere are accepted.

use std::path::Path;

use super::{Address, Error, REMOTE};
use crate::files;
use crate::plain::Plain;

/// What settings tell.
#[derive(Debug)]
pub(super) struct Settings {
    /// The address of the remote.
    pub remote: Option<Address>,
    /// Whether they name a person to commit as.
    pub named: bool,
}

/// Keys that are accepted as they are; all others of the repository's own are refused.
const HARMLESS: [&str; 19] = [
    "core.repositoryformatversion",
    "core.filemode",
    "core.logallrefupdates",
    "core.ignorecase",
    "core.precomposeunicode",
    "core.symlinks",
    "core.autocrlf",
    "core.eol",
    "core.abbrev",
    "user.name",
    "user.email",
    "init.defaultbranch",
    "pull.rebase",
    "pull.ff",
    "push.default",
    "push.autosetupremote",
    "extensions.objectformat",
    "gc.auto",
    "core.bare",
];

/// Refuses a `.git` that is no folder of its own: a link, a file, or a part of another repository.
pub(super) fn refuse_link(folder: &Path) -> Result<(), Error> {
    let place = folder.join(".git");
    let linked = files::stands(&place) && !files::is_own_folder(&place);
    let parted = files::stands(&place.join("commondir"));
    let config = place.join("config");
    let config_elsewhere = files::stands(&config) && !files::is_own_file(&config);
    if linked || parted || config_elsewhere { Err(Error::Elsewhere(Plain::path(folder))) } else { Ok(()) }
}

/// Reads the answer of `git config --list --show-scope -z`: `scope NUL key LF value NUL`, again and again.
pub(super) fn read(listed: &[u8], folder: &Path) -> Result<Settings, Error> {
    let listed = String::from_utf8_lossy(listed);
    let mut parts = listed.split('\0');
    let mut settings = Settings { remote: None, named: false };
    let (mut name, mut email) = (false, false);
    while let (Some(scope), Some(entry)) = (parts.next(), parts.next()) {
        let (key, value) = entry.split_once('\n').unwrap_or((entry, ""));
        name |= key == "user.name" && !value.is_empty();
        email |= key == "user.email" && !value.is_empty();
        if scope == "local" || scope == "worktree" {
            let harmless = own(key, value, &mut settings)?;
            if !harmless {
                return Err(Error::Setting(Plain::line(key.to_owned()), Plain::path(folder)));
            }
        }
    }
    settings.named = name && email;
    Ok(settings)
}

/// Takes one setting of the repository's own; whether it is harmless.
fn own(key: &str, value: &str, settings: &mut Settings) -> Result<bool, Error> {
    if let Some(rest) = key.strip_prefix("remote.") {
        let Some((remote, what)) = rest.rsplit_once('.').filter(|(remote, _)| !remote.contains('.')) else {
            return Ok(false);
        };
        match what {
            "url" | "pushurl" => {
                let address = Address::read(value)?;
                if remote == REMOTE && what == "url" {
                    settings.remote = Some(address);
                }
            }
            "fetch" => {}
            _ => return Ok(false),
        }
        return Ok(true);
    }
    let of_branch = key.strip_prefix("branch.").and_then(|rest| rest.rsplit_once('.'));
    Ok(match of_branch {
        Some((_, what)) => matches!(what, "remote" | "merge" | "rebase"),
        None => HARMLESS.contains(&key) && (key != "core.bare" || value == "false"),
    })
}
