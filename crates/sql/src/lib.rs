//! sqlx with its derives, but without what its own feature `derive` brings: both databases a second time, SQLite's C sources among
//! them, compiled for the compiler to look queries up while it compiles. Nothing here does that, and a release is built
//! without fifty crates more. `domain` names this crate `sqlx`, so its sources read as anywhere, and the derives find what they name.

pub use sqlx::*;
pub use sqlx_macros::{FromRow, Type};

/// Boxes what a column could not be read as: the derives call it so. Errors are made of errors and of texts.
#[macro_export]
macro_rules! __spec_error {
    ($error:expr) => {
        ::std::boxed::Box::<dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync>::from($error)
    };
}
