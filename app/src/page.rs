//! A page: loaded first, then rendered as a whole. Its status is known before its first byte.

use std::sync::Arc;

use axum::response::{Html, IntoResponse, Response};
use domain::Error;
use http::{HeaderValue, StatusCode};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::shell;
use crate::visit::Visit;

/// Tells nobody the address of a page, only whose it is: a form of a page with `no-referrer` alone comes from `Origin: null`, and Safari before
/// 16.4 sends nothing else that would say where it comes from. Browsers take the last of these that they know.
const NO_ADDRESS: &str = "no-referrer, strict-origin";

/// What a page handler gives.
pub type PageResult = Result<Page, Failure>;

/// A page ready to be rendered.
pub struct Page {
    visit: Visit,
    title: String,
    status: StatusCode,
    is_private: bool,
    is_card: bool,
    has_token: bool,
    view: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Page {
    /// A page with its title (without the municipality's name) and its content, the inside of `<main>`.
    pub fn new<V: IntoView + 'static>(
        visit: &Visit,
        title: impl Into<String>,
        view: impl FnOnce() -> V + Send + 'static,
    ) -> Self {
        Self {
            visit: visit.clone(),
            title: title.into(),
            status: StatusCode::OK,
            is_private: false,
            is_card: false,
            has_token: false,
            view: Box::new(move || view().into_any()),
        }
    }

    /// With another status than 200.
    #[must_use]
    pub fn status(self, status: u16) -> Self {
        Self { status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), ..self }
    }

    /// For one person though nobody is signed in: kept nowhere.
    #[must_use]
    pub fn private(self) -> Self {
        Self { is_private: true, ..self }
    }

    /// Without header and footer, for a frame on another site.
    #[must_use]
    pub fn card(self) -> Self {
        Self { is_card: true, ..self }
    }

    /// Its address holds a token (a link from a mail): kept nowhere, and told to no page that it leads to.
    #[must_use]
    pub fn with_token(self) -> Self {
        Self { is_private: true, has_token: true, ..self }
    }

    /// The whole document.
    pub fn render(self) -> String {
        let Self { visit, title, view, is_card, .. } = self;
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let html = owner.with(move || {
            provide_context(visit.clone());
            if is_card { shell::card(&visit, &title, view) } else { shell::document(&visit, &title, view) }
        });
        owner.unset();
        html
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let (status, vary) = (self.status, [(http::header::VARY, "Cookie, Accept-Language")]);
        let private = self.is_private.then_some((http::header::CACHE_CONTROL, "no-store"));
        let token = self.has_token.then_some((http::header::REFERRER_POLICY, NO_ADDRESS));
        let mut response = (status, vary, Html(self.render())).into_response();
        response
            .headers_mut()
            .extend(private.into_iter().chain(token).map(|(name, value)| (name, HeaderValue::from_static(value))));
        response
    }
}

/// The visit whose page is being rendered.
pub fn use_visit() -> Visit {
    expect_context::<Visit>()
}

/// A page that could not be made; the middleware of the visit gives it its own page.
#[derive(Debug)]
pub struct Failure(pub Error);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        response.extensions_mut().insert(self.0);
        response
    }
}
