//! The running server: pages, doors and files behind the middleware, and an end that leaves nothing half done.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use app::state::App;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::routing::get;
use domain::{Clock, Db, Random};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::config::Settings;
use crate::failure::Failure;
use crate::middleware::network::Proxies;
use crate::middleware::{csrf, network};
use crate::post::Post;
use crate::worker::Worker;
use crate::{assets, listen};

/// Nothing larger is read by any door.
const BODY_MAX: usize = 256 * 1024;

/// No inline script or style, nothing from anywhere else; the browser bundle may compile itself.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// After SIGTERM, so long requests are still taken while `/readyz` says no: whoever sends them has to notice first.
const LEAVING: Duration = Duration::from_secs(3);

/// Serves and works until asked to end; `announce` is called when the first request can be answered.
///
/// # Errors
/// When the port is taken or a setting is wrong.
pub async fn run(settings: &Settings, db: Db, announce: impl FnOnce()) -> Result<(), Failure> {
    let (clock, random) = (Clock::System, Random::system());
    let post = if settings.smtp_url.is_empty() { None } else { Some(Post::new(&settings.smtp_url, &settings.mail_from)?) };
    if let Some(missing) = assets::missing() {
        tracing::warn!("{missing}");
    }
    let app = App::new(db.clone(), clock.clone(), random.clone(), settings.public_origin(), assets::address_of);
    let listener = TcpListener::bind(settings.listen).await;
    let listener = listener.map_err(|e| Failure::new(format!("{} cannot be listened on: {e}", settings.listen)))?;
    let (end, ended) = watch::channel(());
    let kept = app.clone();
    let changed = Box::new(move |municipality| kept.kept.drop_all(municipality));
    let worker = Worker { db, clock, random, post, origin: settings.public_origin(), changed };
    let work = tokio::spawn(worker.run(at_end(ended.clone())));
    let limits = listen::Limits { connections_max: settings.connections_max, head_timeout: listen::HEAD_TIMEOUT };
    let router = router(&app, settings.proxies()?);
    let serving = tokio::spawn(listen::serve(listener, router, limits, at_end(ended)));
    announce();
    if listen::asked_to_end().await == listen::Asked::ByService {
        app.is_ending.store(true, Ordering::Relaxed);
        tokio::time::sleep(LEAVING).await;
    }
    drop(end);
    let (worked, served) = tokio::join!(work, serving);
    worked.and(served).map_err(|e| Failure::new(format!("a task failed: {e}")))
}

/// Done when the sender is gone.
async fn at_end(mut ended: watch::Receiver<()>) {
    while ended.changed().await.is_ok() {}
}

/// Whether requests may come: not while ending, and only with a database that answers.
async fn readiness(State(app): State<App>) -> (StatusCode, &'static str) {
    if app.is_ending.load(Ordering::Relaxed) {
        return (StatusCode::SERVICE_UNAVAILABLE, "ending");
    }
    let answers = async { domain::municipalities::is_any(&mut app.db.read().await?).await };
    match answers.await {
        Ok(_) => (StatusCode::OK, "ready"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "database"),
    }
}

/// Everything the program answers to. `proxies` are those whose word about who asks is trusted.
pub fn router(app: &App, proxies: Proxies) -> Router {
    let mut router = app::addresses::router(app)
        .merge(assets::router())
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(readiness).with_state(app.clone()))
        .layer(axum::middleware::from_fn_with_state(app.clone(), csrf::guard))
        .layer(axum::middleware::from_fn_with_state((app.clone(), Arc::new(proxies)), network::note))
        .layer(CatchPanicLayer::new())
        .layer(RequestBodyLimitLayer::new(BODY_MAX));
    let headers = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in headers {
        router = router.layer(SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value)));
    }
    router
}
