//! What is kept about people, why, how long, and what becomes of it. One register says it for every table; the privacy notice, the record of
//! processing, the download, the erasure and the retention are made from it.

mod download;
pub mod erased_list;
mod erasing;
mod register;
mod retention;
mod row;
mod store;
#[cfg(any(test, feature = "testkit"))]
pub mod testing;

pub use download::{Download, Shown, download};
pub use erased_list::ErasedList;
pub(crate) use erasing::erase_unconfirmed;
pub use erasing::{Erasure, Remaining, Texts, erase, list_erasures, remaining, repeat_erasures};
pub use register::{Basis, Class, Kept, REGISTER, Rule, Step, Table, Trace, Whose, tables};
pub use retention::forget;
pub use row::{Row, Value};
