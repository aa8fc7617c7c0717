//! What many ask for at the same time, done together: while one group is worked on, the next one gathers. A statement of SQLite costs two
//! changes of threads; asked for thirty people at once it costs them once.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use crate::finishing::to_the_end;

/// At most so many are done together: the first one waits for the last one.
const TOGETHER_MAX: usize = 64;

/// Where questions `Q` gather that are answered by `A`; clones share it.
#[derive(Debug)]
pub(crate) struct Gathering<Q, A> {
    queue: Arc<Mutex<Queue<Q, A>>>,
    /// Whether two may be done together.
    fit: fn(&Q, &Q) -> bool,
}

#[derive(Debug)]
struct Queue<Q, A> {
    waiting: VecDeque<Waiting<Q, A>>,
    /// Somebody is at work, and will come back for those who wait.
    is_busy: bool,
}

/// A question, and whom to tell.
#[derive(Debug)]
pub(crate) struct Waiting<Q, A> {
    pub question: Q,
    pub done: oneshot::Sender<A>,
}

impl<Q, A> Clone for Gathering<Q, A> {
    fn clone(&self) -> Self {
        Self { queue: self.queue.clone(), fit: self.fit }
    }
}

impl<Q: Send + 'static, A: Send + 'static> Gathering<Q, A> {
    pub fn new(fit: fn(&Q, &Q) -> bool) -> Self {
        Self { queue: Arc::new(Mutex::new(Queue { waiting: VecDeque::new(), is_busy: false })), fit }
    }

    /// Asks, and waits for the answer. Whoever finds nobody at work has `work` done with all that gather from now on, group by group; the
    /// work of all who ask must be the same. What it gives back is at hand for the next group, until nobody waits. `None` when the work
    /// broke off.
    pub async fn ask<W, F>(&self, question: Q, work: W) -> Option<A>
    where
        W: Fn(F::Output, Vec<Waiting<Q, A>>) -> F + Send + 'static,
        F: Future<Output: Default + Send> + Send + 'static,
    {
        let (done, answer) = oneshot::channel();
        let is_first = {
            let mut queue = self.queue();
            queue.waiting.push_back(Waiting { question, done });
            !std::mem::replace(&mut queue.is_busy, true)
        };
        if is_first {
            // In a task of its own: whoever leaves must not leave the others waiting.
            tokio::spawn(self.clone().work_on_all(work));
        }
        answer.await.ok()
    }

    async fn work_on_all<W, F>(self, work: W)
    where
        W: Fn(F::Output, Vec<Waiting<Q, A>>) -> F + Send,
        F: Future<Output: Default + Send> + Send + 'static,
    {
        let mut at_hand = F::Output::default();
        loop {
            let group = self.queue().next_group(self.fit);
            if group.is_empty() {
                return;
            }
            // Should it panic, those of the group are told, and the next ones are done.
            at_hand = to_the_end(work(at_hand, group)).await.unwrap_or_default();
        }
    }

    fn queue(&self) -> MutexGuard<'_, Queue<Q, A>> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<Q, A> Queue<Q, A> {
    /// The first with those that fit it and each other; the others keep their places. Empty when nobody waits: then whoever comes next is
    /// the first again.
    fn next_group(&mut self, fit: fn(&Q, &Q) -> bool) -> Vec<Waiting<Q, A>> {
        let mut group: Vec<Waiting<Q, A>> = Vec::new();
        let mut others = VecDeque::new();
        for one in self.waiting.drain(..) {
            if group.len() < TOGETHER_MAX && group.iter().all(|other| fit(&other.question, &one.question)) {
                group.push(one);
            } else {
                others.push_back(one);
            }
        }
        self.waiting = others;
        self.is_busy = !group.is_empty();
        group
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers each number by how many were in its group; at 13 it breaks off.
    async fn count((): (), group: Vec<Waiting<u32, usize>>) {
        tokio::task::yield_now().await;
        let size = group.len();
        for one in group {
            assert_ne!(one.question, 13);
            let _ = one.done.send(size);
        }
    }

    #[tokio::test]
    async fn those_who_come_meanwhile_are_done_together_and_whoever_does_not_fit_later() {
        let gathering = Gathering::new(|one: &u32, other| one % 2 == other % 2);
        let ask = |number| {
            let gathering = gathering.clone();
            tokio::spawn(async move { gathering.ask(number, count).await })
        };
        let asked: Vec<_> = [1, 3, 2, 5, 4, 7].map(ask).into_iter().collect();
        let mut sizes = Vec::new();
        for one in asked {
            sizes.push(one.await.expect("no panic").expect("an answer"));
        }
        assert_eq!(sizes, [4, 4, 2, 4, 2, 4]);
    }

    /// Answers how many groups there were before; at 13 it breaks off.
    async fn number(before: usize, group: Vec<Waiting<u32, usize>>) -> usize {
        tokio::task::yield_now().await;
        for one in group {
            assert_ne!(one.question, 13);
            let _ = one.done.send(before);
        }
        before + 1
    }

    #[tokio::test]
    async fn what_work_gives_back_is_at_hand_until_nobody_waits_or_it_breaks_off() {
        let gathering = Gathering::new(|_: &u32, _| false);
        let ask = |question| {
            let gathering = gathering.clone();
            tokio::spawn(async move { gathering.ask(question, number).await })
        };
        for _ in 0..2 {
            let asked: Vec<_> = [1, 2, 13, 3, 4].map(ask).into_iter().collect();
            let mut answers = Vec::new();
            for one in asked {
                answers.push(one.await.expect("no panic"));
            }
            assert_eq!(answers, [Some(0), Some(1), None, Some(0), Some(1)]);
        }
    }

    #[tokio::test]
    async fn work_that_breaks_off_is_told_and_the_next_ones_are_done() {
        let gathering = Gathering::new(|_: &u32, _| false);
        assert_eq!(gathering.ask(13, count).await, None);
        assert_eq!(gathering.ask(1, count).await, Some(1));
    }
}
