//! The running server: pages, doors and files behind the middleware, and an end that leaves nothing half done.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use app::state::App;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use domain::accounts::Passwords;
use domain::privacy::ErasedList;
use domain::{Clock, Db, Random};
use tokio::net::TcpListener;
use tokio::sync::watch as channel;

use crate::config::Settings;
use crate::failure::Failure;
use crate::listen::{self, Asked, Ends};
use crate::metrics::{self, Metrics};
use crate::middleware::around::{self, Around};
use crate::middleware::network::Proxies;
use crate::middleware::protection::Protection;
use crate::post::Post;
use crate::worker::Worker;
use crate::{assets, eid, files, jumps};

/// Connections to `/metrics` at once.
const WATCHERS_MAX: usize = 16;

/// After SIGTERM, so long requests are still taken while `/readyz` says no: whoever sends them has to notice first.
const LEAVING: Duration = Duration::from_secs(3);

/// Answers that are on their way still arrive.
const FAREWELL: Duration = Duration::from_secs(1);

/// A demo has passwords that everybody knows and asks nobody for a second factor: it is for this machine, not for the world.
///
/// # Errors
/// When a demo is to be served at a public address.
async fn check_demo(settings: &Settings, db: &Db) -> Result<(), Failure> {
    let all = domain::municipalities::list(&mut db.read().await?).await?;
    match all.iter().find(|municipality| municipality.is_demo) {
        Some(demo) if settings.is_public() => Err(Failure::new(format!(
            "{} is a demo, whose passwords everybody knows: it is not served at {}. Leave origin empty, or use another data folder",
            demo.name, settings.origin
        ))),
        _ => Ok(()),
    }
}

/// Serves and works until asked to end by what `ends` hears from now on; `announce` is called when the first request can be answered.
///
/// # Errors
/// When the port is taken, a setting is wrong, or a demo would be public.
pub async fn run(settings: &Settings, db: Db, mut ends: Ends, announce: impl FnOnce()) -> Result<(), Failure> {
    check_demo(settings, &db).await?;
    let (clock, random) = (Clock::System, Random::system());
    tokio::spawn(end_unsynced(db.clone()));
    tokio::spawn(jumps::watch(clock.clone()));
    let post = if settings.smtp_url.is_empty() { None } else { Some(Post::new(&settings.smtp_url, &settings.mail_from)?) };
    if let Some(missing) = assets::missing() {
        tracing::warn!("{missing}");
    }
    let passwords = Passwords::new(settings.password_costs());
    let app = App::new(db.clone(), clock.clone(), random.clone(), passwords, settings.public_origin(), assets::address_of);
    let app = match eid::connect(settings, &clock)? {
        Some(provider) => app.with_eid(provider),
        None => app,
    };
    let listener = TcpListener::bind(settings.listen).await;
    let listener = listener.map_err(|e| Failure::new(format!("{} cannot be listened on: {e}", settings.listen)))?;
    let (end, ended) = channel::channel(());
    let kept = app.clone();
    let changed = Box::new(move |municipality| kept.kept.drop_all(municipality));
    let erased = settings.database().strip_prefix("sqlite:").map(|file| ErasedList::beside(Path::new(file)));
    if let Some(list) = &erased {
        app.erased.get_or_init(|| list.clone());
    }
    let worker = Worker { erased, db, clock, random, post, origin: settings.public_origin(), changed };
    let work = tokio::spawn(worker.run(at_end(ended.clone())));
    let outside = settings.outside()?;
    watch(settings, outside.metrics.clone()).await?;
    let router = router(&app, outside);
    let serving = tokio::spawn(listen::serve(listener, router, listen::Limits::of(settings.connections_max), at_end(ended)));
    announce();
    let asked = ends.asked().await;
    tokio::spawn(end_hard(ends));
    if asked == Asked::ByService {
        app.is_ending.store(true, Ordering::Relaxed);
        tokio::time::sleep(LEAVING).await;
    }
    drop(end);
    let (worked, served) = tokio::join!(work, serving);
    worked.and(served).map_err(|e| Failure::new(format!("a task failed: {e}")))
}

/// Whoever asks a second time does not want to wait. What was acknowledged is on disk.
async fn end_hard(mut ends: Ends) {
    ends.asked().await;
    tracing::warn!("asked to end again: ending at once");
    std::process::exit(1);
}

/// After a sync that failed nobody knows what is on disk: nothing more is written, and the service manager starts the program anew. Those who
/// wait are told first that the outcome is unknown.
async fn end_unsynced(db: Db) {
    db.broken().await;
    tracing::error!("the disk could not keep what was written: ending, to be started anew. Look at the disk.");
    tokio::time::sleep(FAREWELL).await;
    std::process::exit(1);
}

/// Answers `/metrics` on an address of its own, if there is one.
async fn watch(settings: &Settings, metrics: Arc<Metrics>) -> Result<(), Failure> {
    if settings.metrics_listen.is_empty() {
        return Ok(());
    }
    let address = settings.metrics_listen.as_str();
    let listener = TcpListener::bind(address).await;
    let listener = listener.map_err(|e| Failure::new(format!("metrics_listen: {address} cannot be listened on: {e}")))?;
    tokio::spawn(listen::serve(listener, metrics::router(metrics), listen::Limits::of(WATCHERS_MAX), std::future::pending()));
    Ok(())
}

/// Done when the sender is gone.
async fn at_end(mut ended: channel::Receiver<()>) {
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

/// What lies around the program: what the settings say of proxies, of sites that show cards, and of whom to tell about weaknesses.
#[derive(Debug, Default)]
pub struct Outside {
    pub proxies: Proxies,
    pub frame_ancestors: Vec<String>,
    pub security_contact: String,
    pub metrics: Arc<Metrics>,
}

/// Everything the program answers to.
pub fn router(app: &App, outside: Outside) -> Router {
    let machines = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(readiness).with_state(app.clone()))
        .merge(files::router(app, &outside.security_contact))
        .layer(from_fn_with_state(protection(app, &outside), protected));
    let pages = app::addresses::router(app).merge(assets::router());
    shielded(pages, app, outside).merge(machines)
}

/// Whatever answers, with the same care around it.
pub fn shielded(inside: Router, app: &App, outside: Outside) -> Router {
    let protection = protection(app, &outside);
    let around = Around { app: app.clone(), proxies: outside.proxies, metrics: outside.metrics, protection };
    inside.layer(from_fn_with_state(Arc::new(around), around::answer))
}

fn protection(app: &App, outside: &Outside) -> Arc<Protection> {
    let is_https = app.origin.starts_with("https://");
    // The settings have been checked; whoever calls with others gets no cards framed.
    let protection = Protection::new(is_https, &outside.frame_ancestors).or_else(|_| Protection::new(is_https, &[]));
    Arc::new(protection.expect("nobody is an origin"))
}

/// What machines read has the same headers; there are no cards among it.
async fn protected(State(protection): State<Arc<Protection>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    protection.add(false, &mut response);
    response
}
