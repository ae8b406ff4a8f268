//! Hands the arguments over.

use std::process::ExitCode;

fn main() -> ExitCode {
    roadmap::run(std::env::args_os())
}
