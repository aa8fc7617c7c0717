//! Pages about a thing: an address made of what the thing is called.

use super::*;

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

/// The rules of its vote as they were sealed, as a file.
pub fn sealed_rules(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/regeln.json")
}

/// What came out of it.
pub fn outcome(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/ergebnis")
}

/// The published ballots of its vote.
pub fn ballots(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/stimmzettel.txt")
}

/// The same in Pabulib's format.
pub fn ballots_pabulib(slug: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/stimmzettel.pb")
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

/// Who may vote in it.
pub fn manage_entitled(slug: &str) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/berechtigte")
}

/// The editor of a vote's rules.
pub fn manage_rules(slug: &str) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/regeln")
}

/// The ballots on paper of a vote, one pile of them, one sheet of it, and what is printed.
pub fn papers(slug: &str) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/papier")
}

pub fn paper_batch(slug: &str, number: i64) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/papier/{number}")
}

pub fn paper_sheet(slug: &str, number: i64, sheet: i64) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/papier/{number}?blatt={sheet}")
}

pub fn paper_record(slug: &str, number: i64) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/papier/{number}/niederschrift")
}

/// The same record as PDF.
pub fn record_file(slug: &str, number: i64) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/papier/{number}/niederschrift.pdf")
}

pub fn blank_ballots(slug: &str) -> String {
    format!("{MANAGE_CONSULTATIONS}/{slug}/stimmzettel-drucken")
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

/// The form of the council's answer to a proposal.
pub fn answer_proposal(id: domain::ids::ProposalId) -> String {
    format!("/gemeinderat/vorschlaege/{id}")
}

/// The dossier of a consultation as a file: `pdf`, `xlsx`, `csv`, `json`.
pub fn dossier(slug: &str, end: &str) -> String {
    format!("{CONSULTATIONS}/{slug}/bericht.{end}")
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

/// The form of a municipality's own words for a legal page.
pub fn edit_legal_text(page: &str, lang: crate::texts::Lang) -> String {
    format!("{EDIT_LEGAL}/{page}/{}", lang.tag())
}

/// The draft that a link is about.
pub fn preview(token: &str) -> String {
    format!("/vorschau/{token}")
}

/// The emblem of this version in one of its sizes.
pub fn emblem(version: &str, size: u32) -> String {
    format!("/wappen/{version}-{size}.png")
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
