//! The rules: what a roadmap is, what events mean, where one stands, what may be done next.
//! Pure: no disk, no clock, no environment, no printing, no words; `now` comes in as an argument.

pub mod roadmap;

pub mod status;

pub mod event;

pub mod journal;

pub mod progress;

pub mod twins;

pub mod standing;

pub mod edition;

pub mod when;

pub mod resolve;

pub mod decide;

pub mod questions;

pub mod parking;

pub mod fsrs;

pub mod review;

pub mod history;

pub mod forecast;

pub mod pace;

pub mod plan;

pub mod paths;

pub mod next;

pub mod change;
