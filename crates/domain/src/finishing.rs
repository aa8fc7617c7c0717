//! Work that comes to its end whoever leaves.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::runtime::Handle;

/// Does it where it is waited for; should whoever waits be dropped before it is done, it goes on in a task of its own. A task from the
/// beginning on would do the same, and cost each request two changes of threads. `None` when it panics.
pub fn to_the_end<F>(work: F) -> Finishing<F>
where
    F: Future<Output: Send> + Send + 'static,
{
    Finishing(Some(Box::pin(work)))
}

/// Work that comes to its end.
#[must_use = "dropped, it is done without anybody knowing"]
pub struct Finishing<F>(Option<Pin<Box<F>>>)
where
    F: Future<Output: Send> + Send + 'static;

impl<F> Future for Finishing<F>
where
    F: Future<Output: Send> + Send + 'static,
{
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(work) = &mut self.0 else { return Poll::Ready(None) };
        let polled = catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context)));
        match polled {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(done)) => {
                self.0 = None;
                Poll::Ready(Some(done))
            }
            Err(_) => {
                self.0 = None;
                Poll::Ready(None)
            }
        }
    }
}

impl<F> Drop for Finishing<F>
where
    F: Future<Output: Send> + Send + 'static,
{
    fn drop(&mut self) {
        // Where no runtime is left, nothing can go on.
        if let Some(work) = self.0.take()
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(work);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn it_is_done_where_it_is_waited_for() {
        let here = tokio::task::try_id();
        assert_eq!(to_the_end(async move { tokio::task::try_id() == here }).await, Some(true));
        assert_eq!(to_the_end(async { panic!("as it may") }).await, None::<()>);
    }

    #[tokio::test]
    async fn it_goes_on_when_whoever_waits_leaves() {
        for is_begun in [false, true] {
            let (go, gone) = oneshot::channel::<()>();
            let (done, is_done) = oneshot::channel();
            let mut work = to_the_end(async move {
                gone.await.expect("a word");
                done.send(()).expect("somebody listens");
            });
            if is_begun {
                assert!(tokio::time::timeout(Duration::from_millis(1), &mut work).await.is_err());
            }
            drop(work);
            go.send(()).expect("it listens");
            is_done.await.expect("done");
        }
    }
}
