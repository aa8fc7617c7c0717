//! Work that takes a while, beside the threads that answer pages.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use crate::error::{Error, Result};

/// Does it on a thread of Tokio's pool.
///
/// # Errors
/// `Unavailable` when no thread can be had: nothing was done. `Internal` when the work broke off.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let work = Arc::new(Mutex::new(Some(work)));
    let own = work.clone();
    // Tokio panics when the system gives no thread, and keeps the task nevertheless, for whenever somebody else's brings one.
    let begun = catch_unwind(AssertUnwindSafe(|| tokio::task::spawn_blocking(move || taken(&own).map(|work| work()))));
    let Ok(task) = begun else {
        // Without it the task holds no place: after a shortage nobody could sign in any more.
        drop(taken(&work));
        return Err(Error::Unavailable);
    };
    task.await.ok().flatten().ok_or_else(|| Error::internal("what was done beside the pages broke off".to_owned()))
}

fn taken<W>(work: &Mutex<Option<W>>) -> Option<W> {
    work.lock().unwrap_or_else(PoisonError::into_inner).take()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn it_is_done_elsewhere_and_told_when_it_breaks_off() {
        let here = std::thread::current().id();
        assert_eq!(aside(move || std::thread::current().id() == here).await, Ok(false));
        assert!(matches!(aside(|| panic!("as it may")).await, Err::<(), _>(Error::Internal(_))));
    }
}
