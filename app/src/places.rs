//! So many files are written or pictures drawn at once, the others wait for a while. Not for pages, which are written in between.

use std::time::Duration;

use domain::{Error, Result, aside};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Places for one kind of work, and how long somebody waits for one; then the answer is "try again soon" rather than a page that
/// hangs.
pub(crate) struct Places(Semaphore, Duration);

/// A place that was taken.
pub(crate) struct Place(#[expect(dead_code, reason = "held until the work is done")] SemaphorePermit<'static>);

impl Places {
    pub(crate) const fn new(count: usize, patience: Duration) -> Self {
        Self(Semaphore::const_new(count), patience)
    }

    pub(crate) async fn take(&'static self) -> Result<Place> {
        let permit = tokio::time::timeout(self.1, self.0.acquire()).await;
        permit.map_err(|_| Error::Unavailable)?.map(Place).map_err(|_| Error::Unavailable)
    }
}

impl Place {
    /// Works in this place, which is given back when the work ends, not when the visitor hangs up: the work goes on without them.
    pub(crate) async fn work<T: Send + 'static>(self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        aside(move || {
            let done = work();
            drop(self);
            done
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    static ONE: Places = Places::new(1, Duration::from_millis(20));

    #[tokio::test(flavor = "multi_thread")]
    async fn a_place_is_free_when_the_work_is_done_not_when_nobody_waits_for_it_any_more() {
        let (finish, finished) = mpsc::channel::<()>();
        let (begin, begun) = tokio::sync::oneshot::channel();
        let visitor = tokio::spawn(async move {
            let work = move || {
                let _ = begin.send(());
                finished.recv()
            };
            ONE.take().await.expect("a place").work(work).await
        });
        begun.await.expect("the work began");
        visitor.abort();
        assert!(visitor.await.expect_err("gone").is_cancelled());
        assert_eq!(ONE.take().await.err(), Some(Error::Unavailable), "the work goes on");
        finish.send(()).expect("the work waits");
        while ONE.0.available_permits() == 0 {
            tokio::task::yield_now().await;
        }
        assert!(ONE.take().await.is_ok());
    }
}
