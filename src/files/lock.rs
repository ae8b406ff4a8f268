//! The lock that keeps writers apart.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::write::private_file;
use super::{Act, Error, named};

/// A lock that the system lets go of when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "held, never read")] File);

/// How long nobody is told that something takes its time.
pub const SOON: Duration = Duration::from_secs(1);

/// Takes a lock, alone or shared with readers, on a file made for it; tries for as long as `patience`, and calls
/// `waits` once where that takes more than a second.
pub fn lock(path: &Path, shared: bool, patience: Duration, waits: &dyn Fn()) -> Result<Lock, Error> {
    let file = named(Act::Lock, path, private_file(OpenOptions::new().read(true).write(true).create(!shared), path))?;
    let start = Instant::now();
    let mut told = false;
    loop {
        let tried = if shared { file.try_lock_shared() } else { file.try_lock() };
        match tried {
            Ok(()) => return Ok(Lock(file)),
            Err(TryLockError::Error(error)) => return Err(Error::new(Act::Lock, path, &error)),
            Err(TryLockError::WouldBlock) if start.elapsed() > patience => {
                return Err(Error::new(Act::Lock, path, &io::Error::from(io::ErrorKind::WouldBlock)));
            }
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(20)),
        }
        if !told && start.elapsed() > SOON {
            told = true;
            waits();
        }
    }
}
