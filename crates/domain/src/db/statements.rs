//! What was asked of the database: how often, and, in tests, in which words.

use std::sync::atomic::{AtomicU64, Ordering};

/// The statements of one `Db` and its clones.
#[derive(Debug, Default)]
pub(crate) struct Statements {
    count: AtomicU64,
    /// Tests look at their plans; the program itself has no use for them.
    #[cfg(any(test, feature = "testkit"))]
    texts: std::sync::Mutex<std::collections::BTreeSet<&'static str>>,
}

impl Statements {
    #[cfg_attr(not(any(test, feature = "testkit")), expect(unused_variables, reason = "texts are kept in tests only"))]
    pub(super) fn note(&self, text: &'static str) {
        self.count.fetch_add(1, Ordering::Relaxed);
        #[cfg(any(test, feature = "testkit"))]
        self.texts.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(text);
    }

    pub(super) fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    #[cfg(any(test, feature = "testkit"))]
    pub(super) fn texts(&self) -> Vec<&'static str> {
        self.texts.lock().unwrap_or_else(std::sync::PoisonError::into_inner).iter().copied().collect()
    }
}
