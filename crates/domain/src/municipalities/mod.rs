//! Municipalities: the tenants of an installation, their addresses, and the official list of all there are.

mod actions;
mod municipality;
pub mod registry;
mod store;

pub use actions::{find_by_host, found, import_registry};
pub use municipality::{Municipality, NewMunicipality, RegistryEntry};
pub use store::{find, find_by_key, find_entry, find_host, is_any, list};
