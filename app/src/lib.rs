//! What people see. Only `islands/` reaches the browser, with the doors' stubs that islands call; everything else is the server's.

// A page is one type, as deep as its nesting; the layout of a whole page passes the compiler's default.
#![recursion_limit = "256"]

pub mod accounts;
pub mod action_fields;
pub mod answers;
pub mod consultations;
pub mod decisions;
pub mod emblem;
pub mod factors;
pub mod ideas;
pub mod identity;
pub mod islands;
pub mod legal;
pub mod mails;
pub mod measures;
pub mod moderation;
pub mod notices;
pub mod papers;
pub mod previews;
pub mod privacy;
pub mod proposals;
pub mod receipts;
pub mod spam;
pub mod staff;
pub mod strategy;
pub mod surveys;
pub mod visits {
    //! Language and other settings of a visit.
    pub mod doors;
}
pub mod votes;

#[cfg(feature = "ssr")]
pub mod addresses;
#[cfg(feature = "ssr")]
pub mod administration;
#[cfg(feature = "ssr")]
pub mod audit;
#[cfg(feature = "ssr")]
pub mod contributions;
#[cfg(feature = "ssr")]
pub mod cookies;
#[cfg(feature = "ssr")]
pub mod counter;
#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod door;
#[cfg(feature = "ssr")]
pub mod dossiers;
#[cfg(feature = "ssr")]
pub mod failure;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
pub mod kept;
#[cfg(feature = "ssr")]
pub mod outcomes;
#[cfg(feature = "ssr")]
pub mod outline;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod places;
#[cfg(feature = "ssr")]
pub mod rights;
#[cfg(feature = "ssr")]
pub mod roadmap;
#[cfg(feature = "ssr")]
pub mod security;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod start;
#[cfg(feature = "ssr")]
pub mod state;
#[cfg(feature = "ssr")]
pub mod texts;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod visit;

/// The browser's entry: makes the islands known to the bundle.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
