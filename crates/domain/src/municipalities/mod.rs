//! Municipalities: the tenants of an installation, their addresses, and the official list of all there are.

mod actions;
pub mod leaving;
mod municipality;
pub mod registry;
mod store;

pub use actions::{add_host, find_by_host, find_demo, found, import_registry, remove_host, resume, suspend};
pub use municipality::{Municipality, NewMunicipality, RegistryEntry};
pub(crate) use store::lock;
pub use store::{find, find_by_key, find_entry, is_any, list, list_demos, list_hosts};
