//! Every address: pages (German, for people) in `names.rs` and `links.rs`, doors (English, `/api/v1/<area>/<verb>`) in `door_names.rs`, and here
//! which page is at which.

mod door_names;
mod links;
mod menus;
mod names;
mod pages;

pub use self::door_names::*;
pub use self::links::*;
pub use self::menus::*;
pub use self::names::*;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Redirect;
use axum::routing::{any, get};

use self::pages::Pages;
use crate::state::App;
use crate::texts::Texts;
use crate::visit::Visit;
use crate::{
    accounts, action_fields, administration, audit, consultations, contributions, counter, decisions, demo, dossiers, emblem,
    factors, forms, ideas, identity, kept, legal, mails, measures, moderation, notices, outcomes, papers, previews, privacy,
    proposals, receipts, rights, roadmap, spam, staff, start, strategy, surveys, visit, votes,
};

/// The pages of the strategy: to read, to edit, to decide.
fn strategy_pages() -> Pages {
    Pages::new()
        .route(STRATEGY, get(strategy::show::page))
        .route(STRATEGY_FILE, get(strategy::file::download))
        .route("/handlungsfelder/{slug}", get(action_fields::show::page))
        .route("/massnahmen/{slug}", get(measures::show::page))
        .route(ROADMAP, get(roadmap::page))
        .route(ADMINISTRATION, get(administration::overview::page))
        .route(EDIT_STRATEGY, get(administration::strategy::page))
        .route(IMPORT_STRATEGY, get(strategy::file::page).post(strategy::file::upload))
        .route(NEW_ACTION_FIELD, get(administration::action_field::new))
        .route("/verwaltung/handlungsfelder/{slug}", get(administration::action_field::edit))
        .route(NEW_MEASURE, get(administration::measure::new))
        .route("/verwaltung/massnahmen/{slug}", get(administration::measure::edit))
        .route(COUNCIL, get(decisions::list::page))
        .route("/gemeinderat/massnahmen/{slug}", get(decisions::edit::page))
        .route("/gemeinderat/vorschlaege/{id}", get(proposals::answer::page))
}

/// The pages about mails; the one click of a mail program comes to the page's own address by POST, as RFC 8058 wants it.
fn mail_pages(app: &App) -> Pages {
    let one_click = axum::routing::post(mails::unsubscribe::one_click).with_state(app.clone());
    Pages::new()
        .route(MAILS, get(mails::overview::page))
        .route("/verwaltung/e-mails/{kind}/{lang}", get(mails::template::page))
        .route("/abmelden/{token}", get(mails::unsubscribe::page).merge(one_click))
}

/// The pages about people who work here, and what they did.
fn staff_pages() -> Pages {
    Pages::new()
        .route(PEOPLE, get(staff::people::page).post(staff::people::look_up))
        .route("/verwaltung/personen/{id}", get(staff::person::page))
        .route("/einladung/{token}", get(staff::invitation::page))
        .route(OWN_LOOKS, get(staff::looks::page))
        .route(AUDIT, get(audit::log::page))
        .route(AUDIT_CSV, get(audit::file::csv))
}

/// The pages of one's own account. Whatever has a token in its address is private: kept nowhere, told to nobody.
fn account_pages() -> Pages {
    Pages::new()
        .route(ACCOUNT, get(accounts::overview::page))
        .route(IDENTITY, get(identity::overview::page))
        .route(EID, get(identity::eid::page))
        .route(EID_BACK, get(identity::eid_back::page))
        .route(SIGN_IN, get(accounts::sign_in::page))
        .route(REGISTER, get(accounts::register::page))
        .route(CONFIRM, get(accounts::confirm::sent))
        .route("/konto/bestaetigen/{token}", get(accounts::confirm::page))
        .route(FORGOT, get(accounts::forgot::page))
        .route(FORGOT_SENT, get(accounts::forgot::sent))
        .route("/konto/passwort-vergessen/neu/{token}", get(accounts::forgot::new_password))
        .route(PASSWORD, get(accounts::password::page))
        .route(EMAIL, get(accounts::email::page))
        .route("/konto/e-mail/neu/{token}", get(accounts::email::confirm))
        .route("/konto/e-mail/zurueck/{token}", get(accounts::email::undo))
        .route(ENTER_CODE, get(factors::code::page))
        .route(MAIL_SIGN_IN, get(factors::mailed::page))
        .route(MAIL_CODE, get(factors::mailed::code))
        .route(FACTOR, get(factors::app::page).post(factors::app::confirm))
        .route(RECOVERY_CODES, get(factors::recovery::page).post(factors::recovery::renew))
        .route(PASSKEYS, get(factors::passkeys::page))
        .route(WELL_KNOWN_PASSWORD, get(|| async { Redirect::to(PASSWORD) }))
}

/// Ballots on paper: for those who read them.
fn paper_pages() -> Pages {
    Pages::new()
        .route("/verwaltung/beteiligungen/{slug}/papier", get(papers::overview::page))
        .route("/verwaltung/beteiligungen/{slug}/papier/{batch}", get(papers::batch::page))
        .route("/verwaltung/beteiligungen/{slug}/papier/{batch}/niederschrift", get(papers::record::page))
        .route("/verwaltung/beteiligungen/{slug}/stimmzettel-drucken", get(papers::blank::page))
}

/// What is kept about people, and the pages that the law asks for.
fn legal_pages() -> Pages {
    Pages::new()
        .route(PRIVACY, get(privacy::notice::page))
        .route(IMPRINT, get(legal::pages::imprint))
        .route(ACCESSIBILITY, get(legal::pages::accessibility))
        .route(RULES, get(legal::pages::rules))
        .route(CONTACT, get(legal::pages::contact))
        .route(OWN_DATA, get(privacy::download::page))
        .route(OWN_DATA_FILE, get(privacy::download::file))
        .route(ERASE, get(privacy::erase::page))
        .route(PROCESSING, get(privacy::processing::page))
        .route(PROCESSING_CSV, get(privacy::processing::csv))
        .route(EDIT_LEGAL, get(legal::edit::page))
        .route("/verwaltung/rechtstexte/{page}/{lang}", get(legal::edit::text))
        .route("/melden/idee/{number}", get(notices::give::idea))
        .route("/melden/kommentar/{id}", get(notices::give::comment))
        .route(NOTICES, get(notices::list::page))
        .route(EDIT_EMBLEM, get(emblem::edit::page).post(emblem::edit::upload).layer(DefaultBodyLimit::disable()))
        .route("/wappen/{file}", get(emblem::picture::file))
}

/// All pages.
fn all_pages(app: &App) -> Pages {
    let pages = Pages::new()
        .merge(strategy_pages())
        .merge(mail_pages(app))
        .merge(account_pages())
        .merge(staff_pages())
        .merge(legal_pages())
        .merge(paper_pages())
        .route("/", get(start::page))
        .route(MAILBOX, get(demo::mailbox::page))
        .route(DEMO_MUNICIPALITIES, get(demo::municipalities::page))
        .route("/gemeinden/{slug}", get(demo::municipalities::choose))
        .route(CONSULTATIONS, get(consultations::list::page))
        .route("/beteiligungen/{slug}", get(consultations::show::page))
        .route("/embed/beteiligungen/{slug}", get(consultations::embed::page))
        .route("/vorschau/{token}", get(previews::show::page))
        .route("/beteiligungen/{slug}/umfrage", get(surveys::answer::page))
        .route("/beteiligungen/{slug}/abstimmung", get(votes::ballot::page))
        .route("/beteiligungen/{slug}/regeln.json", get(votes::sealed_file::download))
        .route("/beteiligungen/{slug}/ergebnis", get(outcomes::show::page))
        .route("/beteiligungen/{slug}/stimmzettel.txt", get(outcomes::recount::ballots))
        .route("/beteiligungen/{slug}/stimmzettel.pb", get(outcomes::recount::pabulib))
        .route(RECEIPT, get(receipts::show::page).post(receipts::show::look_up))
        .route(RIGHTS, get(rights::table::page))
        .route(MANAGE_CONSULTATIONS, get(consultations::manage::list))
        .route(NEW_CONSULTATION, get(consultations::edit::new))
        .route("/verwaltung/beteiligungen/{slug}", get(consultations::manage::page))
        .route("/verwaltung/beteiligungen/{slug}/fragen", get(surveys::questions::page))
        .route("/verwaltung/beteiligungen/{slug}/massnahmen", get(votes::options::page))
        .route("/verwaltung/beteiligungen/{slug}/regeln", get(votes::editor::page))
        .route("/verwaltung/beteiligungen/{slug}/berechtigte", get(votes::entitled::page).post(votes::entitled::upload))
        .route("/beteiligungen/{slug}/bericht", get(dossiers::page))
        .route("/beteiligungen/{slug}/bericht.csv", get(dossiers::csv))
        .route("/beteiligungen/{slug}/bericht-offene-daten.csv", get(dossiers::open_data))
        .route("/beteiligungen/{slug}/bericht.xlsx", get(dossiers::xlsx))
        .route("/beteiligungen/{slug}/bericht.json", get(dossiers::json))
        .route(IDEAS, get(ideas::list::page))
        .route(NEW_IDEA, get(ideas::new::page))
        .route("/ideen/{number}", get(ideas::show::page))
        .route("/ideen/{number}/kommentar", get(ideas::guest_comment::page))
        .route(CODES, get(identity::codes::page))
        .route("/verwaltung/codes/{id}", get(identity::codes::show).post(identity::codes::make))
        .route(RESIDENTS, get(identity::residents::page).post(identity::residents::upload))
        .route("/schalter/ausweis/{id}", get(counter::present::page))
        .route(COUNTER, get(counter::overview::page))
        .route(COUNTER_IDEA, get(counter::idea::page))
        .route("/schalter/umfrage/{slug}", get(counter::survey::page))
        .route(COUNTER_SLIP, get(counter::slip::page))
        .route(QUEUE, get(moderation::queue::page))
        .route(WAITING_ACCOUNTS, get(spam::waiting::page))
        .route(BLOCKED_DOMAINS, get(spam::domains::page))
        .route("/moderation/ideen/{number}", get(moderation::idea::page))
        .route("/moderation/personen/{id}", get(moderation::author::page))
        .route(CONTRIBUTIONS, get(contributions::show::page));
    #[cfg(feature = "pdf")]
    let pages = pages
        .route("/beteiligungen/{slug}/bericht.pdf", get(dossiers::pdf))
        .route("/verwaltung/beteiligungen/{slug}/papier/{batch}/niederschrift.pdf", get(papers::record_file::pdf));
    pages
}

/// The address of every page, as in the routes above.
pub fn pages(app: &App) -> Vec<&'static str> {
    all_pages(app).addresses
}

/// The addresses of all doors.
pub fn doors() -> Vec<&'static str> {
    server_fn::axum::server_fn_paths().map(|(address, _)| address).collect()
}

/// The program's pages and doors, behind the visit and the kept pages.
pub fn router(app: &App) -> Router {
    let begin = axum::middleware::from_fn_with_state(app.clone(), visit::begin);
    let pages = all_pages(app).router.fallback(not_found).layer(begin.clone());
    let doors = Router::new().route("/api/v1/{*door}", any(forms::handle)).with_state(pages.clone()).layer(begin);
    let keep = axum::middleware::from_fn_with_state(app.clone(), kept::answer);
    pages.layer(keep).merge(doors)
}

async fn not_found() -> crate::page::Failure {
    domain::Error::NotFound.into()
}
