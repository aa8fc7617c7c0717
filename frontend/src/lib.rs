//! The browser bundle: the islands of `app` as one library, and nothing of its own. A crate apart, because a library that is both
//! `rlib` and `cdylib` loses link-time optimisation, and because cargo-leptos looks for a crate that makes a `.wasm`.

#[cfg(target_arch = "wasm32")]
pub use app::hydrate;
