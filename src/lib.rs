//! scaffold

pub mod lang;
pub mod plain;
pub mod files;
pub mod engine;
pub mod source;
pub mod store;
