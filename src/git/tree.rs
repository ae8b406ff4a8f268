//! Commits made of files as they are: no filter, hook, attribute or merge driver of a repository takes
//! part, and no file outside of git's own folder is written.

use super::{BRANCH, Error, Repository, SHORT, THEIRS};
use crate::files;

/// The largest blob that is read, in bytes.
const MAX_BLOB: u64 = 256 << 20;

/// The most bytes that a listing of files has.
const MAX_LISTING: u64 = 16 << 20;

/// The id of an object.
type Oid = String;

/// A file in a commit, or to be in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob {
    /// Its path below the folder, with `/`.
    pub path: String,
    /// The id of what it holds.
    pub oid: Oid,
}

/// The last commits, here and there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tips {
    /// Of the branch here.
    pub ours: Option<Oid>,
    /// Of the branch at the remote, as last fetched.
    pub theirs: Option<Oid>,
}

impl Repository<'_> {
    /// The last commits.
    pub fn tips(&self) -> Result<Tips, Error> {
        let said = self.run(&["for-each-ref", "--format=%(refname) %(objectname)", BRANCH, THEIRS], &[], SHORT)?;
        let said = said.ok()?;
        if said.words.contains("broken ref") {
            // It is passed over, and would be taken for none.
            return Err(Error::here(&said.words, said.folder));
        }
        let listed = String::from_utf8_lossy(&said.out).into_owned();
        let tip =
            |name: &str| listed.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(' ')?.to_owned()));
        Ok(Tips { ours: tip(BRANCH), theirs: tip(THEIRS) })
    }

    /// Takes files, named by their paths below the folder, into git's own store as they are.
    pub fn keep(&self, paths: &[String]) -> Result<Vec<Blob>, Error> {
        if paths.is_empty() {
            return Ok(Vec::new());
        }
        let listed = paths.join("\n") + "\n";
        let said =
            self.run(&["hash-object", "-w", "--no-filters", "--stdin-paths"], listed.as_bytes(), MAX_LISTING)?.ok()?;
        let oids = String::from_utf8_lossy(&said.out).into_owned();
        let blob = |(path, oid): (&String, &str)| Blob { path: path.clone(), oid: oid.to_owned() };
        Ok(paths.iter().zip(oids.lines()).map(blob).collect())
    }

    /// The regular files of a commit.
    pub fn files(&self, commit: &str) -> Result<Vec<Blob>, Error> {
        let said = self.run(&["ls-tree", "-r", "-z", "--full-tree", commit], &[], MAX_LISTING)?.ok()?;
        let listed = String::from_utf8_lossy(&said.out).into_owned();
        let blob = |entry: &str| {
            let (head, path) = entry.split_once('\t')?;
            let mut words = head.split(' ');
            let regular = words.next()?.starts_with("100") && words.next()? == "blob";
            regular.then(|| Blob { path: path.to_owned(), oid: words.next().unwrap_or_default().to_owned() })
        };
        Ok(listed.split('\0').filter_map(blob).collect())
    }

    /// What a blob holds.
    pub fn read(&self, blob: &Blob) -> Result<Vec<u8>, Error> {
        Ok(self.run(&["cat-file", "blob", &blob.oid], &[], MAX_BLOB)?.ok()?.out)
    }

    /// Commits the files upon both tips; files that are not named stay what they were, here before there.
    /// Where nothing changed nothing is committed.
    pub fn commit(&self, tips: &Tips, blobs: &[Blob], message: &str) -> Result<(), Error> {
        let ahead = |of: &Option<Oid>, than: &Option<Oid>| match (of, than) {
            (Some(of), Some(than)) => self.is_ancestor(than, of),
            (_, None) => Ok(true),
            (None, Some(_)) => Ok(false),
        };
        let (ours_ahead, theirs_ahead) = (ahead(&tips.ours, &tips.theirs)?, ahead(&tips.theirs, &tips.ours)?);
        let tree = self.tree(tips, blobs)?;
        let tree_of = |tip: &Option<Oid>| tip.as_ref().map(|tip| self.tree_of(tip)).transpose();
        let new = if ours_ahead && tree_of(&tips.ours)?.as_ref() == Some(&tree) {
            return Ok(());
        } else if theirs_ahead && tree_of(&tips.theirs)?.as_ref() == Some(&tree) {
            tips.theirs.clone().unwrap_or_default()
        } else {
            // A tip that the other one knows is no parent beside it.
            let ours = tips.ours.iter().filter(|_| ours_ahead || !theirs_ahead);
            let theirs = tips.theirs.iter().filter(|_| !ours_ahead);
            let parents: Vec<&str> = ours.chain(theirs).flat_map(|parent| ["-p", parent.as_str()]).collect();
            self.run(&[&["commit-tree", &tree, "-m", message], &parents[..]].concat(), &[], SHORT)?.ok()?.line()
        };
        let none = "0".repeat(new.len());
        self.run(&["update-ref", BRANCH, &new, tips.ours.as_ref().unwrap_or(&none)], &[], SHORT)?.ok()?;
        // For whoever looks with git itself: its list of files shows the commit. Nothing here depends on it.
        if self.run(&["symbolic-ref", "--quiet", "HEAD"], &[], SHORT)?.line() == BRANCH {
            drop(self.run(&["read-tree", &new], &[], SHORT));
        }
        Ok(())
    }

    /// The commit that both tips go back to, if there is one.
    pub fn base(&self, tips: &Tips) -> Result<Option<Oid>, Error> {
        let (Some(ours), Some(theirs)) = (&tips.ours, &tips.theirs) else { return Ok(None) };
        let said = self.run(&["merge-base", ours, theirs], &[], SHORT)?;
        Ok(said.status.success().then(|| said.line()))
    }

    fn is_ancestor(&self, before: &str, after: &str) -> Result<bool, Error> {
        let said = self.run(&["merge-base", "--is-ancestor", before, after], &[], SHORT)?;
        match said.status.code() {
            Some(0) => Ok(true),
            Some(1) => Ok(false),
            _ => said.ok().map(|_| false),
        }
    }

    fn tree_of(&self, commit: &str) -> Result<Oid, Error> {
        Ok(self.run(&["rev-parse", &format!("{commit}^{{tree}}")], &[], SHORT)?.ok()?.line())
    }

    /// The tree of both tips' files with the given ones put in, made in a list of files of its own.
    fn tree(&self, tips: &Tips, blobs: &[Blob]) -> Result<Oid, Error> {
        let index = self.folder.join(".git").join("roadmap-index");
        // One that a killed process left, and its lock: whoever is here holds the writers' lock.
        files::remove(&index);
        files::remove(&index.with_extension("lock"));
        let index_var = index.display().to_string();
        let staged = Staged { repository: self, index: &index_var };
        let tree = staged.tree(tips, blobs);
        files::remove(&index);
        tree
    }
}

/// Git's list of files, apart from the one that the user's own git works with.
struct Staged<'a> {
    repository: &'a Repository<'a>,
    index: &'a str,
}

impl Staged<'_> {
    fn run(&self, args: &[&str], input: &[u8]) -> Result<super::Said, Error> {
        let Repository { git, folder, .. } = self.repository;
        let mut vars = git.vars.clone();
        vars.push(("GIT_INDEX_FILE".into(), self.index.into()));
        let git = super::Git { program: git.program.clone(), vars };
        git.within(folder, args, input, MAX_LISTING)?.ok()
    }

    fn tree(&self, tips: &Tips, blobs: &[Blob]) -> Result<Oid, Error> {
        match (&tips.ours, &tips.theirs) {
            (Some(ours), Some(theirs)) => self.unite(ours, theirs)?,
            (Some(only), None) | (None, Some(only)) => drop(self.run(&["read-tree", only], &[])?),
            (None, None) => {}
        }
        let entries: Vec<String> = blobs.iter().map(|blob| format!("100644 {}\t{}\0", blob.oid, blob.path)).collect();
        self.run(&["update-index", "--add", "-z", "--index-info"], entries.concat().as_bytes())?;
        Ok(self.run(&["write-tree"], &[])?.line())
    }

    /// Both tips' files; of what both have changed, ours.
    fn unite(&self, ours: &str, theirs: &str) -> Result<(), Error> {
        let base = self.repository.run(&["merge-base", ours, theirs], &[], SHORT)?;
        let base = if base.status.success() {
            base.line()
        } else {
            self.repository.run(&["hash-object", "-w", "-t", "tree", "--stdin"], &[], SHORT)?.ok()?.line()
        };
        self.run(&["read-tree", "-i", "-m", "--aggressive", &base, ours, theirs], &[])?;
        let unmerged = self.run(&["ls-files", "--unmerged", "-z"], &[])?;
        let listed = String::from_utf8_lossy(&unmerged.out).into_owned();
        let mut settled = String::new();
        let mut last = "";
        for entry in listed.split('\0') {
            let Some((head, path)) = entry.split_once('\t') else { continue };
            let mut words = head.split(' ');
            let (Some(mode), Some(oid), Some(stage)) = (words.next(), words.next(), words.next()) else { continue };
            // Stages come in order: the second is ours, the third theirs.
            if stage != "1" && path != last {
                last = path;
                settled.push_str(&format!("{mode} {oid}\t{path}\0"));
            }
        }
        if !settled.is_empty() {
            self.run(&["update-index", "-z", "--index-info"], settled.as_bytes())?;
        }
        Ok(())
    }
}
