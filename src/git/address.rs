//! Addresses of remotes: those that git reaches without running what they say, and without a password
//! in them.

use std::path::Path;

use super::Error;
use crate::files;
use crate::plain::Plain;

/// The address of a remote: https, ssh in either form, or an absolute path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads an address; the path of a folder, as one types it, is made absolute.
    pub fn typed(text: &str, here: &Path) -> Result<Self, Error> {
        let is_path = !text.contains("://") && !text.contains("::") && !is_ssh(text);
        let path = here.join(text);
        if is_path && !text.starts_with('-') && !text.is_empty() && files::exists(&path) {
            return Self::read(&files::resolved(&path).display().to_string());
        }
        let address = Self::read(text)?;
        if address.path().is_some_and(|path| !files::is_folder(path)) {
            return Err(Error::NoFolder(address.shown()));
        }
        Ok(address)
    }

    /// The path on this machine, if that is what it is.
    pub fn path(&self) -> Option<&Path> {
        let path = Path::new(self.0.strip_prefix("file://").unwrap_or(&self.0));
        path.is_absolute().then_some(path)
    }

    /// Reads an address as settings hold it.
    pub fn read(text: &str) -> Result<Self, Error> {
        let bad = || Error::BadAddress(Plain::line(redacted(text)));
        let odd = |c: char| c.is_control() || c.is_whitespace() && c != ' ';
        if text.is_empty() || text.starts_with('-') || text.contains("::") || text.contains(odd) {
            return Err(bad());
        }
        let url = ["https://", "ssh://"].iter().find_map(|scheme| text.strip_prefix(scheme));
        let whole = match url {
            Some(rest) => {
                let authority = rest.split('/').next().unwrap_or("");
                let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
                if user.contains(':') {
                    return Err(Error::Secret(Plain::line(redacted(text))));
                }
                let plain = |part: &str| part.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
                (user.is_empty() || plain(user)) && plain(host) && !text.contains(' ')
            }
            None => text.starts_with("file:///") || Path::new(text).is_absolute() || is_ssh(text),
        };
        if whole { Ok(Self(text.to_owned())) } else { Err(bad()) }
    }

    /// The address, as git takes it.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address, to be shown.
    pub fn shown(&self) -> Plain<'static> {
        Plain::line(redacted(&self.0))
    }
}

/// `user@host:path` or `host:path`; on Windows a letter before the colon is a disk.
fn is_ssh(text: &str) -> bool {
    let Some((before, path)) = text.split_once(':') else { return false };
    let (user, host) = before.rsplit_once('@').unwrap_or(("u", before));
    let plain = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphanumeric())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
    };
    let path = !path.is_empty() && !path.starts_with(['-', ':']) && !path.starts_with("//");
    plain(user) && plain(host) && host.len() > 1 && path && !text.contains(' ')
}

/// The text with name and password cut out of every address in it.
pub fn redacted(text: &str) -> String {
    let mut parts = text.split("://");
    let mut shown = parts.next().unwrap_or("").to_owned();
    for rest in parts {
        let end = rest.find(|c: char| c == '/' || c == '\'' || c == '"' || c.is_whitespace()).unwrap_or(rest.len());
        let (authority, after) = rest.split_at(end);
        let host = authority.rsplit_once('@').map_or(authority.to_owned(), |(user, host)| {
            if user.contains(':') { format!("…@{host}") } else { authority.to_owned() }
        });
        shown.push_str(&format!("://{host}{after}"));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{Address, Error, redacted};

    #[test]
    fn addresses_that_git_reaches_without_running_them() {
        for good in [
            "https://example.com/me/record.git",
            "https://me@example.com:8443/record",
            "ssh://git@example.com:2222/~/record.git",
            "ssh://example.com/record",
            "git@example.com:me/record.git",
            "example.com:record.git",
            "me@example.com:/srv/record.git",
            "/srv/git/my record.git",
            "file:///srv/record.git",
        ] {
            assert!(Address::read(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "ext::sh -c touch% /tmp/x",
            "http://example.com/record",
            "git://example.com/record",
            "ftp://example.com/record",
            "--upload-pack=touch",
            "-oProxyCommand=x:y",
            "ssh://-oProxyCommand=touch/x",
            "ssh://a@-oProxyCommand=touch/x",
            "me@-host:path",
            "host:-path",
            "fd::3",
            "https://",
            "https://example.com/a b",
            "https://example.com/\n",
            "record.git",
            "./record.git",
            "file://relative/record.git",
        ] {
            assert!(matches!(Address::read(bad), Err(Error::BadAddress(_))), "{bad}");
        }
    }

    #[test]
    fn a_password_is_neither_stored_nor_shown() {
        let address = "https://me:secret@example.com/record.git";
        let Err(Error::Secret(shown)) = Address::read(address) else { panic!("taken") };
        assert_eq!(shown.as_str(), "https://…@example.com/record.git");
        assert_eq!(
            redacted("fatal: unable to access 'https://u:p@h/x': and https://me@k/y, ssh://a:b@c"),
            "fatal: unable to access 'https://…@h/x': and https://me@k/y, ssh://…@c"
        );
    }
}
