//! Every address on one screen: pages (German, for people) and doors (English, `/api/v1/<area>/<verb>`).

use axum::Router;
use axum::routing::{any, get};

use crate::state::App;
use crate::texts::Texts;
use crate::visit::Visit;
use crate::{dossiers, forms, kept, start, visit};

pub const CHOOSE_LANGUAGE: &str = "/api/v1/visits/language";

pub const STRATEGY: &str = "/strategie";
pub const ROADMAP: &str = "/fahrplan";
pub const CONSULTATIONS: &str = "/beteiligungen";
pub const IDEAS: &str = "/ideen";
pub const RECEIPT: &str = "/quittung";
pub const CONTRIBUTIONS: &str = "/meine-beitraege";
pub const ACCOUNT: &str = "/konto";
pub const SIGN_IN: &str = "/konto/anmelden";
pub const REGISTER: &str = "/konto/registrieren";
pub const QUEUE: &str = "/moderation";
pub const ADMINISTRATION: &str = "/verwaltung";
pub const COUNCIL: &str = "/gemeinderat";
pub const MAILBOX: &str = "/demo/postfach";

/// All pages.
fn pages() -> Router {
    let router = Router::new()
        .route("/", get(start::page))
        .route("/beteiligungen/{slug}/bericht", get(dossiers::page))
        .route("/beteiligungen/{slug}/bericht.csv", get(dossiers::csv))
        .route("/beteiligungen/{slug}/bericht-offene-daten.csv", get(dossiers::open_data))
        .route("/beteiligungen/{slug}/bericht.xlsx", get(dossiers::xlsx))
        .route("/beteiligungen/{slug}/bericht.json", get(dossiers::json))
        .fallback(not_found);
    #[cfg(feature = "pdf")]
    let router = router.route("/beteiligungen/{slug}/bericht.pdf", get(dossiers::pdf));
    router
}

/// The program's pages and doors, behind the visit and the kept pages.
pub fn router(app: &App) -> Router {
    let begin = axum::middleware::from_fn_with_state(app.clone(), visit::begin);
    let pages = pages().layer(begin.clone());
    let doors = Router::new().route("/api/v1/{*door}", any(forms::handle)).with_state(pages.clone()).layer(begin);
    let keep = axum::middleware::from_fn_with_state(app.clone(), kept::answer);
    pages.merge(doors).layer(keep)
}

/// The page of a consultation.
pub fn consultation(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}")
}

/// The page of an idea.
pub fn idea(number: impl std::fmt::Display) -> String {
    format!("{IDEAS}/{number}")
}

/// The dossier of a consultation as a file: `pdf`, `xlsx`, `csv`, `json`.
pub fn dossier(slug: &str, end: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/bericht.{end}")
}

/// What stands in the main menu for this visit.
pub fn navigation(visit: &Visit) -> Vec<(&'static str, &'static str)> {
    use domain::Role;
    let t = visit.t;
    let mut links = vec![
        ("/", t.nav_start()),
        (STRATEGY, t.nav_strategy()),
        (ROADMAP, t.nav_roadmap()),
        (CONSULTATIONS, t.nav_consultations()),
        (IDEAS, t.nav_ideas()),
    ];
    links.extend(visit.is(Role::Moderator).then_some((QUEUE, t.nav_moderation())));
    links.extend(visit.is(Role::Council).then_some((COUNCIL, t.nav_council())));
    links.extend(visit.is(Role::Administrator).then_some((ADMINISTRATION, t.nav_administration())));
    links
}

/// The footer's links to taking part.
pub fn footer_participation(t: Texts) -> Vec<(&'static str, &'static str)> {
    vec![(CONSULTATIONS, t.nav_consultations()), (IDEAS, t.nav_ideas()), (RECEIPT, t.nav_receipt())]
}

/// The footer's links to one's own things.
pub fn footer_own(visit: &Visit) -> Vec<(&'static str, &'static str)> {
    let t = visit.t;
    match visit.person() {
        Some(_) => vec![(CONTRIBUTIONS, t.nav_contributions()), (ACCOUNT, t.nav_account())],
        None => vec![(SIGN_IN, t.nav_sign_in()), (REGISTER, t.nav_register())],
    }
}

/// The page to sign in; afterwards it goes on at `back`, a path of this site.
pub fn sign_in(back: Option<&str>) -> String {
    match back {
        Some(back) => format!("{SIGN_IN}?zurueck={}", form_urlencoded::byte_serialize(back.as_bytes()).collect::<String>()),
        None => SIGN_IN.to_owned(),
    }
}

async fn not_found() -> crate::page::Failure {
    domain::Error::NotFound.into()
}
