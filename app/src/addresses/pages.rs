//! A router that knows its addresses: whoever must walk all pages (a test of rights) cannot forget one.

use axum::Router;
use axum::routing::MethodRouter;

/// Pages with their addresses, as axum writes them (`/ideen/{number}`).
pub(super) struct Pages {
    pub(super) router: Router,
    pub(super) addresses: Vec<&'static str>,
}

impl Pages {
    pub(super) fn new() -> Self {
        Self { router: Router::new(), addresses: Vec::new() }
    }

    /// One more page.
    pub(super) fn route(mut self, address: &'static str, page: MethodRouter) -> Self {
        self.addresses.push(address);
        Self { router: self.router.route(address, page), ..self }
    }

    /// And those of others.
    pub(super) fn merge(mut self, others: Self) -> Self {
        self.addresses.extend(others.addresses);
        Self { router: self.router.merge(others.router), ..self }
    }
}
