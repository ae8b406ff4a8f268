//! Signals that end or stop the process: the terminal is given back first. Those that end it come to a thread
//! of its own, as the other one may be waiting for a lock, or for keys of a terminal that is gone.

#[cfg(unix)]
pub(super) use unix::Signals;

#[cfg(unix)]
mod unix {
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::{flag, iterator, low_level};

    /// What is known of signals.
    #[derive(Debug)]
    pub(in crate::tui) struct Signals {
        stop: Arc<AtomicBool>,
    }

    impl Signals {
        /// Has the process end by the signals that end one, but not before `give_back` was called.
        pub(in crate::tui) fn watch(give_back: impl FnOnce() + Send + 'static) -> io::Result<Self> {
            let mut ends = iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
            let obey = move || {
                if let Some(signal) = ends.forever().next() {
                    give_back();
                    // It cannot fail but for a signal that there is not.
                    drop(low_level::emulate_default_handler(signal));
                }
            };
            thread::Builder::new().spawn(obey)?;
            let stop = Arc::new(AtomicBool::new(false));
            flag::register(SIGTSTP, Arc::clone(&stop))?;
            Ok(Self { stop })
        }

        /// Whether the process was told to stop for a while, since this was asked last.
        pub(in crate::tui) fn is_told_to_stop(&self) -> bool {
            self.stop.swap(false, Ordering::SeqCst)
        }

        /// Stops the process here, until it is continued.
        pub(in crate::tui) fn stop_here() {
            drop(low_level::emulate_default_handler(SIGTSTP));
        }
    }
}

#[cfg(not(unix))]
pub(super) use elsewhere::Signals;

#[cfg(not(unix))]
mod elsewhere {
    use std::io;

    /// There are none here.
    #[derive(Debug)]
    pub(in crate::tui) struct Signals;

    impl Signals {
        /// There is nothing to watch for.
        pub(in crate::tui) fn watch(_: impl FnOnce() + Send + 'static) -> io::Result<Self> {
            Ok(Self)
        }

        /// No one tells that.
        pub(in crate::tui) fn is_told_to_stop(&self) -> bool {
            false
        }

        /// A process cannot be stopped for a while.
        pub(in crate::tui) fn stop_here() {}
    }
}
