//! Every address on one screen: pages (German, for people) and doors (English, `/api/v1/<area>/<verb>`).

mod pages;

use axum::Router;
use axum::response::Redirect;
use axum::routing::{any, get};

use self::pages::Pages;
use crate::state::App;
use crate::texts::Texts;
use crate::visit::Visit;
use crate::{
    accounts, action_fields, administration, audit, consultations, contributions, counter, decisions, demo, dossiers, factors,
    forms, ideas, identity, kept, legal, mails, measures, moderation, notices, outcomes, privacy, receipts, rights, roadmap,
    spam, staff, start, strategy, surveys, visit, votes,
};

pub const CHOOSE_LANGUAGE: &str = "/api/v1/visits/language";
pub const DOOR_REGISTER: &str = "/api/v1/accounts/register";
pub const DOOR_SIGN_IN: &str = "/api/v1/accounts/sign-in";
pub const DOOR_CONFIRM: &str = "/api/v1/accounts/confirm";
pub const DOOR_RESEND: &str = "/api/v1/accounts/resend-confirmation";
pub const DOOR_SIGN_OUT: &str = "/api/v1/accounts/sign-out";
pub const DOOR_END_SESSION: &str = "/api/v1/accounts/end-session";
pub const DOOR_END_OTHERS: &str = "/api/v1/accounts/end-other-sessions";
pub const DOOR_REQUEST_RESET: &str = "/api/v1/accounts/request-reset";
pub const DOOR_RESET: &str = "/api/v1/accounts/reset";
pub const DOOR_CHANGE_PASSWORD: &str = "/api/v1/accounts/change-password";
pub const DOOR_REQUEST_EMAIL: &str = "/api/v1/accounts/request-email-change";
pub const DOOR_CONFIRM_EMAIL: &str = "/api/v1/accounts/confirm-email-change";
pub const DOOR_UNDO_EMAIL: &str = "/api/v1/accounts/undo-email-change";

pub const DOOR_ENTER_CODE: &str = "/api/v1/factors/enter-code";
pub const DOOR_REQUEST_MAIL_CODE: &str = "/api/v1/factors/request-mail-code";
pub const DOOR_ENTER_MAIL_CODE: &str = "/api/v1/factors/enter-mail-code";
pub const DOOR_BEGIN_APP: &str = "/api/v1/factors/begin-app";
pub const DOOR_REMOVE_APP: &str = "/api/v1/factors/remove-app";
pub const DOOR_ASK_PASSKEY: &str = "/api/v1/factors/ask-passkey";
pub const DOOR_ADD_PASSKEY: &str = "/api/v1/factors/add-passkey";
pub const DOOR_REMOVE_PASSKEY: &str = "/api/v1/factors/remove-passkey";
pub const DOOR_ASK_SIGN_IN: &str = "/api/v1/factors/ask-sign-in";
pub const DOOR_PASSKEY_SIGN_IN: &str = "/api/v1/factors/passkey-sign-in";

pub const PREPARE_CODES: &str = "/api/v1/identity/prepare-codes";
pub const REVOKE_CODES: &str = "/api/v1/identity/revoke-codes";
pub const REDEEM_CODE: &str = "/api/v1/identity/redeem";
pub const BEGIN_COUNTER: &str = "/api/v1/identity/begin-counter";
pub const LOOK_UP_PRESENT: &str = "/api/v1/identity/look-up";
pub const CONFIRM_AT_COUNTER: &str = "/api/v1/identity/confirm-at-counter";
pub const FIND_ME: &str = "/api/v1/identity/find-me";
pub const BEGIN_EID: &str = "/api/v1/identity/begin-eid";
pub const FINISH_EID: &str = "/api/v1/identity/finish-eid";
pub const DESTROY_LIST: &str = "/api/v1/identity/destroy-list";
pub const UNLOCK_LIST: &str = "/api/v1/identity/unlock-list";
pub const SET_RUNGS: &str = "/api/v1/identity/set-rungs";
pub const CLAIM_RECEIPT: &str = "/api/v1/receipts/claim";

pub const CREATE_CONSULTATION: &str = "/api/v1/consultations/create";
pub const UPDATE_CONSULTATION: &str = "/api/v1/consultations/update";
pub const PUBLISH_CONSULTATION: &str = "/api/v1/consultations/publish";
pub const MOVE_DEADLINE: &str = "/api/v1/consultations/move-deadline";
pub const CLOSE_CONSULTATION: &str = "/api/v1/consultations/close";
pub const RESPOND_SURVEY: &str = "/api/v1/surveys/respond";
pub const RESPOND_AT_COUNTER: &str = "/api/v1/surveys/respond-at-counter";
pub const ADD_QUESTION: &str = "/api/v1/surveys/add-question";
pub const CHANGE_QUESTION: &str = "/api/v1/surveys/change-question";
pub const REMOVE_QUESTION: &str = "/api/v1/surveys/remove-question";
pub const SHIFT_QUESTION: &str = "/api/v1/surveys/shift-question";
pub const CAST_VOTE: &str = "/api/v1/votes/cast";
pub const ADD_OPTION: &str = "/api/v1/votes/add-option";
pub const REMOVE_OPTION: &str = "/api/v1/votes/remove-option";

pub const CHANGE_ROLE: &str = "/api/v1/staff/change-role";
pub const CONFIRM_ROLE: &str = "/api/v1/staff/confirm-request";
pub const REFUSE_ROLE: &str = "/api/v1/staff/refuse-request";
pub const WITHDRAW_ROLE: &str = "/api/v1/staff/withdraw-request";
pub const BLOCK_PERSON: &str = "/api/v1/staff/block";
pub const UNBLOCK_PERSON: &str = "/api/v1/staff/unblock";
pub const INVITE: &str = "/api/v1/staff/invite";
pub const WITHDRAW_INVITATION: &str = "/api/v1/staff/withdraw-invitation";
pub const ACCEPT_INVITATION: &str = "/api/v1/staff/accept-invitation";
pub const JOIN: &str = "/api/v1/staff/join";
pub const PEOPLE: &str = "/verwaltung/personen";
pub const AUDIT: &str = "/verwaltung/protokoll";
pub const AUDIT_CSV: &str = "/verwaltung/protokoll.csv";
pub const OWN_LOOKS: &str = "/konto/einblicke";
pub const INVITATION: &str = "/einladung";

pub const DOOR_SAVE_TEMPLATE: &str = "/api/v1/mails/save-template";
pub const DOOR_RESET_TEMPLATE: &str = "/api/v1/mails/reset-template";
pub const DOOR_CHOOSE_MAILS: &str = "/api/v1/mails/choose";
pub const DOOR_UNSUBSCRIBE: &str = "/api/v1/mails/unsubscribe";
pub const MAILS: &str = "/verwaltung/e-mails";
pub const UNSUBSCRIBE: &str = "/abmelden";

pub const DOOR_ERASE: &str = "/api/v1/privacy/erase";
pub const SAVE_LEGAL_FACTS: &str = "/api/v1/legal/save-facts";
pub const SAVE_LEGAL_TEXT: &str = "/api/v1/legal/save-text";
pub const GIVE_NOTICE: &str = "/api/v1/notices/give";
pub const DECIDE_NOTICE: &str = "/api/v1/notices/decide";
pub const PRIVACY: &str = "/datenschutz";
pub const IMPRINT: &str = "/impressum";
pub const ACCESSIBILITY: &str = "/barrierefreiheit";
pub const RULES: &str = "/nutzungsregeln";
pub const CONTACT: &str = "/kontakt";
pub const OWN_DATA: &str = "/konto/daten";
pub const OWN_DATA_FILE: &str = "/konto/daten.json";
pub const ERASE: &str = "/konto/loeschen";
pub const NOTICES: &str = "/moderation/meldungen";
pub const EDIT_LEGAL: &str = "/verwaltung/rechtstexte";
pub const PROCESSING: &str = "/verwaltung/verarbeitungsverzeichnis";
pub const PROCESSING_CSV: &str = "/verwaltung/verarbeitungsverzeichnis.csv";

pub const STRATEGY: &str = "/strategie";
pub const ROADMAP: &str = "/fahrplan";
pub const CONSULTATIONS: &str = "/beteiligungen";
pub const IDEAS: &str = "/ideen";
pub const NEW_IDEA: &str = "/ideen/neu";
pub const RECEIPT: &str = "/quittung";
pub const CONTRIBUTIONS: &str = "/meine-beitraege";
pub const ACCOUNT: &str = "/konto";
pub const IDENTITY: &str = "/konto/identitaet";
pub const EID: &str = "/konto/identitaet/eid";
/// Where the provider of electronic identities leads back to; known to it, so it must stay.
pub const EID_BACK: &str = "/konto/identitaet/eid/zurueck";
pub const SIGN_IN: &str = "/konto/anmelden";
pub const ENTER_CODE: &str = "/konto/anmelden/code";
pub const MAIL_SIGN_IN: &str = "/konto/anmelden/mail";
pub const MAIL_CODE: &str = "/konto/anmelden/mail/code";
pub const FACTOR: &str = "/konto/zweiter-faktor";
pub const RECOVERY_CODES: &str = "/konto/zweiter-faktor/codes";
pub const PASSKEYS: &str = "/konto/passkeys";
pub const REGISTER: &str = "/konto/registrieren";
pub const CONFIRM: &str = "/konto/bestaetigen";
pub const COUNTER: &str = "/schalter";
pub const COUNTER_IDEA: &str = "/schalter/idee";
pub const COUNTER_SLIP: &str = "/schalter/quittung";
pub const FORGOT: &str = "/konto/passwort-vergessen";
pub const FORGOT_SENT: &str = "/konto/passwort-vergessen/unterwegs";
pub const PASSWORD: &str = "/konto/passwort";
pub const EMAIL: &str = "/konto/e-mail";
/// Password managers look here for the page to change a password.
pub const WELL_KNOWN_PASSWORD: &str = "/.well-known/change-password";
pub const QUEUE: &str = "/moderation";
pub const WAITING_ACCOUNTS: &str = "/moderation/konten";
pub const ADMINISTRATION: &str = "/verwaltung";
pub const MANAGE_CONSULTATIONS: &str = "/verwaltung/beteiligungen";
pub const NEW_CONSULTATION: &str = "/verwaltung/beteiligungen/neu";
pub const RESIDENTS: &str = "/verwaltung/melderegister";
pub const CODES: &str = "/verwaltung/codes";
pub const RIGHTS: &str = "/verwaltung/rechte";
pub const COUNCIL: &str = "/gemeinderat";
pub const MAILBOX: &str = "/demo/postfach";
pub const DEMO_MUNICIPALITIES: &str = "/gemeinden";

pub const STRATEGY_FILE: &str = "/strategie/datei";
pub const BLOCKED_DOMAINS: &str = "/verwaltung/schutz";
pub const EDIT_STRATEGY: &str = "/verwaltung/strategie";
pub const IMPORT_STRATEGY: &str = "/verwaltung/strategie/datei";
pub const NEW_ACTION_FIELD: &str = "/verwaltung/handlungsfelder/neu";
pub const NEW_MEASURE: &str = "/verwaltung/massnahmen/neu";
pub const EDIT_CONSULTATIONS: &str = "/verwaltung/beteiligungen";

pub const DOOR_SAVE_STRATEGY: &str = "/api/v1/strategy/save";
pub const DOOR_CREATE_FIELD: &str = "/api/v1/action-fields/create";
pub const DOOR_UPDATE_FIELD: &str = "/api/v1/action-fields/update";
pub const DOOR_CREATE_MEASURE: &str = "/api/v1/measures/create";
pub const DOOR_UPDATE_MEASURE: &str = "/api/v1/measures/update";
pub const DOOR_DECIDE: &str = "/api/v1/decisions/decide";

pub const SUBMIT_IDEA: &str = "/api/v1/ideas/submit";
pub const SUBMIT_AT_COUNTER: &str = "/api/v1/ideas/submit-at-counter";
pub const SUPPORT_IDEA: &str = "/api/v1/ideas/support";
pub const WITHDRAW_SUPPORT: &str = "/api/v1/ideas/withdraw-support";
pub const COMMENT_IDEA: &str = "/api/v1/ideas/comment";
pub const APPROVE: &str = "/api/v1/moderation/approve";
pub const HIDE: &str = "/api/v1/moderation/hide";
pub const MERGE_IDEA: &str = "/api/v1/moderation/merge";
pub const UNDO_MERGE: &str = "/api/v1/moderation/undo-merge";
pub const HIDE_ALL: &str = "/api/v1/moderation/hide-all";
pub const UNDO_HIDING: &str = "/api/v1/moderation/undo-hide-all";
pub const DECIDE_ACCOUNT: &str = "/api/v1/spam/decide";
pub const APPROVE_ACCOUNTS: &str = "/api/v1/spam/approve-all";
pub const BLOCK_DOMAINS: &str = "/api/v1/spam/block-domains";
pub const ANSWER_IDEA: &str = "/api/v1/moderation/answer";
pub const PROPOSE_MEASURE: &str = "/api/v1/moderation/propose-measure";

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
}

/// All pages.
fn all_pages(app: &App) -> Pages {
    let pages = Pages::new()
        .merge(strategy_pages())
        .merge(mail_pages(app))
        .merge(account_pages())
        .merge(staff_pages())
        .merge(legal_pages())
        .route("/", get(start::page))
        .route(MAILBOX, get(demo::mailbox::page))
        .route(DEMO_MUNICIPALITIES, get(demo::municipalities::page))
        .route("/gemeinden/{slug}", get(demo::municipalities::choose))
        .route(CONSULTATIONS, get(consultations::list::page))
        .route("/beteiligungen/{slug}", get(consultations::show::page))
        .route("/embed/beteiligungen/{slug}", get(consultations::embed::page))
        .route("/beteiligungen/{slug}/umfrage", get(surveys::answer::page))
        .route("/beteiligungen/{slug}/abstimmung", get(votes::ballot::page))
        .route("/beteiligungen/{slug}/ergebnis", get(outcomes::show::page))
        .route(RECEIPT, get(receipts::show::page).post(receipts::show::look_up))
        .route(RIGHTS, get(rights::table::page))
        .route(MANAGE_CONSULTATIONS, get(consultations::manage::list))
        .route(NEW_CONSULTATION, get(consultations::edit::new))
        .route("/verwaltung/beteiligungen/{slug}", get(consultations::manage::page))
        .route("/verwaltung/beteiligungen/{slug}/fragen", get(surveys::questions::page))
        .route("/verwaltung/beteiligungen/{slug}/massnahmen", get(votes::options::page))
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
    let pages = pages.route("/beteiligungen/{slug}/bericht.pdf", get(dossiers::pdf));
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
    pages.merge(doors).layer(keep)
}

/// The way into one of several demos.
pub fn demo_municipality(slug: &str) -> String {
    format!("{DEMO_MUNICIPALITIES}/{slug}")
}

/// The page of a consultation.
pub fn consultation(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}")
}

/// Its survey.
pub fn survey(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/umfrage")
}

/// Its vote.
pub fn vote(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/abstimmung")
}

/// What came out of it.
pub fn outcome(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/ergebnis")
}

/// The report on it.
pub fn report(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/bericht")
}

/// The ideas of its board.
pub fn board(slug: &str) -> String {
    format!("{IDEAS}?beteiligung={slug}")
}

/// Its page for administrators, and those of its questions and measures.
pub fn manage_consultation(slug: &str) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}")
}

pub fn manage_questions(slug: &str) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/fragen")
}

pub fn manage_options(slug: &str) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/massnahmen")
}

/// The page of an idea.
pub fn idea(number: impl std::fmt::Display) -> String {
    format!("{IDEAS}/{number}")
}

/// The form for a comment without an account.
pub fn guest_comment(number: impl std::fmt::Display) -> String {
    format!("{IDEAS}/{number}/kommentar")
}

/// The form for a new idea of a board.
pub fn new_idea(slug: &str) -> String {
    format!("{NEW_IDEA}?beteiligung={slug}")
}

/// Somebody at the counter whose document a clerk looks at.
pub fn counter_present(id: uuid::Uuid) -> String {
    format!("{COUNTER}/ausweis/{id}")
}

/// A package of codes.
pub fn codes_of(id: uuid::Uuid) -> String {
    format!("{CODES}/{id}")
}

/// Where a clerk enters an idea, or the answers to a survey, for somebody else.
pub fn counter_idea(slug: &str) -> String {
    format!("{COUNTER_IDEA}?beteiligung={slug}")
}

pub fn counter_survey(slug: &str) -> String {
    format!("{COUNTER}/umfrage/{slug}")
}

/// An idea on the moderators' desk.
pub fn moderate_idea(number: impl std::fmt::Display) -> String {
    format!("{QUEUE}/ideen/{number}")
}

/// All contributions of an author on the moderators' desk.
pub fn moderate_author(account: domain::ids::AccountId) -> String {
    format!("{QUEUE}/personen/{account}")
}

/// The ideas of an action field.
pub fn ideas_of_field(slug: &str) -> String {
    format!("{IDEAS}?feld={slug}")
}

/// The page of an action field.
pub fn action_field(slug: &str) -> String {
    format!("/handlungsfelder/{slug}")
}

/// The page of a measure.
pub fn measure(slug: &str) -> String {
    format!("/massnahmen/{slug}")
}

/// The form of an action field.
pub fn edit_action_field(slug: &str) -> String {
    format!("/verwaltung/handlungsfelder/{slug}")
}

/// The form of a measure.
pub fn edit_measure(slug: &str) -> String {
    format!("/verwaltung/massnahmen/{slug}")
}

/// The form of a decision on a measure.
pub fn decide(slug: &str) -> String {
    format!("/gemeinderat/massnahmen/{slug}")
}

/// The dossier of a consultation as a file: `pdf`, `xlsx`, `csv`, `json`.
pub fn dossier(slug: &str, end: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/bericht.{end}")
}

/// What stands in the main menu for this visit.
pub fn navigation(visit: &Visit) -> Vec<(&'static str, &'static str)> {
    use domain::Right;
    let t = visit.t;
    let mut links = vec![
        ("/", t.nav_start()),
        (STRATEGY, t.nav_strategy()),
        (ROADMAP, t.nav_roadmap()),
        (CONSULTATIONS, t.nav_consultations()),
        (IDEAS, t.nav_ideas()),
    ];
    links.extend(visit.may(Right::ReadWaiting).then_some((QUEUE, t.nav_moderation())));
    links.extend(visit.may(Right::EnterForOthers).then_some((COUNTER, t.nav_counter())));
    links.extend(visit.may(Right::Decide).then_some((COUNCIL, t.nav_council())));
    links.extend(visit.may(Right::EditStrategy).then_some((ADMINISTRATION, t.nav_administration())));
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

/// The file of a person, for administrators.
pub fn person(account: domain::ids::AccountId) -> String {
    format!("{PEOPLE}/{account}")
}

/// The page that an invitation's link opens.
pub fn invitation(token: &str) -> String {
    format!("{INVITATION}/{token}")
}

/// A page of the audit log; an empty topic is all of it.
pub fn audit(topic: &str, page: i64) -> String {
    format!("{AUDIT}?thema={topic}&seite={page}")
}

/// The footer's links that the law asks for.
pub fn footer_legal(t: Texts) -> Vec<(&'static str, &'static str)> {
    vec![
        (IMPRINT, t.legal_imprint()),
        (PRIVACY, t.privacy_title()),
        (ACCESSIBILITY, t.legal_accessibility()),
        (RULES, t.legal_rules()),
        (CONTACT, t.legal_contact()),
    ]
}

/// The form of a municipality's own words for a legal page.
pub fn edit_legal_text(page: &str, lang: crate::texts::Lang) -> String {
    format!("{EDIT_LEGAL}/{page}/{}", lang.tag())
}

/// The forms to give a notice.
pub fn report_idea(number: impl std::fmt::Display) -> String {
    format!("/melden/idee/{number}")
}

pub fn report_comment(id: domain::ids::CommentId) -> String {
    format!("/melden/kommentar/{id}")
}

/// The form of a municipality's own words for a kind of mail.
pub fn mail_template(kind: &str, lang: crate::texts::Lang) -> String {
    format!("{MAILS}/{kind}/{}", lang.tag())
}

/// The page that ends news.
pub fn unsubscribe(token: &str) -> String {
    format!("{UNSUBSCRIBE}/{token}")
}

/// The page that a mail's link opens.
pub fn confirm(token: &str) -> String {
    format!("{CONFIRM}/{token}")
}

/// The page that sets a new password.
pub fn new_password(token: &str) -> String {
    format!("{FORGOT}/neu/{token}")
}

/// The page that makes a new mail address the account's.
pub fn new_email(token: &str) -> String {
    format!("{EMAIL}/neu/{token}")
}

/// The page that brings the old mail address back.
pub fn old_email(token: &str) -> String {
    format!("{EMAIL}/zurueck/{token}")
}

/// The page to sign in; afterwards it goes on at `back`, a path of this site.
pub fn sign_in(back: Option<&str>) -> String {
    back.map_or_else(|| SIGN_IN.to_owned(), |back| going_on(SIGN_IN, back))
}

/// A page on the way in, from which it goes on at `back`; the start page is where it goes on anyway.
pub fn going_on(page: &str, back: &str) -> String {
    if back.is_empty() || back == "/" {
        return page.to_owned();
    }
    format!("{page}?zurueck={}", form_urlencoded::byte_serialize(back.as_bytes()).collect::<String>())
}

async fn not_found() -> crate::page::Failure {
    domain::Error::NotFound.into()
}
