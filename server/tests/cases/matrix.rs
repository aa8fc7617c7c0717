//! Who gets which answer where: every page and every door, for everybody, about every kind of thing. A page or door that is not
//! described here stops the walk.

use std::collections::BTreeMap;

use app::addresses;
use domain::clock::MINUTE;
use domain::testkit::World;
use reqwest::header::{ACCEPT, COOKIE, HOST, LOCATION};

use crate::kit::Site;
use crate::towns::{Town, Who, Writer};

pub const MARKERS: [&str; 2] = ["Zirbelnuss", "Haselnuss"];

/// Somebody who asks, as the columns of the table; `None` is a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// In the town whose things are asked for.
    Here(Option<Who>),
    /// In the other town, at its own address.
    There(Option<Who>),
}

pub const ASKERS: [(&str, Asker); 9] = [
    ("visitor", Asker::Here(None)),
    ("unconfirmed", Asker::Here(Some(Who::Unconfirmed))),
    ("resident", Asker::Here(Some(Who::Resident))),
    ("moderator", Asker::Here(Some(Who::Moderator))),
    ("council", Asker::Here(Some(Who::Council))),
    ("admin", Asker::Here(Some(Who::Administrator))),
    ("moderator of B", Asker::There(Some(Who::Moderator))),
    ("admin of B", Asker::There(Some(Who::Administrator))),
    ("blocked", Asker::Here(Some(Who::Blocked))),
];

/// What stands for a thing in the fields of a door.
const THING: &str = "{thing}";
/// Things that were never there, of each form of id. Numbers and addresses are as long as those that are.
pub const NO_NUMBER: &str = "7777";
pub const NO_SLUG: &str = "fehlt-a";
pub const NO_ID: &str = "00000000-0000-4000-8000-00000000dead";
const NO_PICTURE: &str = "00000000000000000000000000000000-96.png";

/// Two towns on one site.
pub struct Matrix {
    pub site: Site,
    pub here: Town,
    pub there: Town,
    client: reqwest::Client,
}

/// An answer: what the table shows, and all of it for those who look closer.
pub struct Told {
    pub cell: String,
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub body: Vec<u8>,
}

impl Matrix {
    pub async fn new() -> Self {
        let site = Site::new().await;
        let here = Writer::write(&site.world, "a", MARKERS[0], "09999101", 1001).await;
        let there = Writer::write(&site.world, "b", MARKERS[1], "09999102", 2001).await;
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        Self { site, here, there, client }
    }

    /// The whole table: address and thing → a cell for each asker.
    pub async fn walk(&self) -> BTreeMap<String, Vec<String>> {
        let mut table = BTreeMap::new();
        for page in pages(&self.site) {
            for (thing, id) in things_of_page(page) {
                let mut cells = Vec::new();
                for (_, asker) in ASKERS {
                    cells.push(match self.id(asker, id) {
                        Some(id) => self.get(asker, &filled(page, &id)).await.cell,
                        None => "-".to_owned(),
                    });
                }
                table.insert(named("GET", page, thing), cells);
            }
        }
        let mut doors = addresses::doors();
        doors.sort_unstable();
        for door in doors {
            if door.starts_with("/api/v1/accounts/") || door.starts_with("/api/v1/factors/") {
                // What is limited by address is free again.
                self.site.world.clock.advance(2 * MINUTE);
            }
            for (thing, id, fields) in forms(door) {
                let mut cells = Vec::new();
                for (_, asker) in ASKERS {
                    cells.push(match self.id(asker, id) {
                        Some(id) => self.both(asker, door, &id, &fields).await,
                        None => "-".to_owned(),
                    });
                }
                table.insert(named("POST", door, thing), cells);
            }
        }
        table
    }

    /// What somebody of the other town is told about each thing of this one, and about one that never was: address, the one cell, the other.
    pub async fn foreign(&self, who: Option<Who>) -> Vec<[String; 3]> {
        let (asker, mut told) = (Asker::There(who), Vec::new());
        for page in pages(&self.site) {
            let things = things_of_page(page);
            let Some(never) = things.iter().find_map(|(_, thing)| thing.as_word()) else { continue };
            for id in things.iter().filter_map(|(_, thing)| self.of_a(*thing)) {
                let (one, other) = (self.get(asker, &filled(page, &id)).await, self.get(asker, &filled(page, never)).await);
                told.push([format!("GET {page} {id}"), one.cell, other.cell]);
            }
        }
        for door in addresses::doors() {
            let forms = forms(door);
            for (id, fields) in forms.iter().filter_map(|(_, thing, fields)| Some((self.of_a(*thing)?, fields))) {
                let missing = forms.iter().find_map(|(_, thing, alike)| thing.as_word().filter(|_| alike == fields));
                let never = missing.unwrap_or_else(|| panic!("{door} is asked about nothing that never was"));
                let (one, other) = (self.both(asker, door, &id, fields).await, self.both(asker, door, never, fields).await);
                told.push([format!("POST {door} {id}"), one, other]);
            }
        }
        told
    }

    fn of_a(&self, thing: Thing) -> Option<String> {
        if let Thing::OfA(name) = thing { Some(self.here.things[name].clone()) } else { None }
    }

    /// The id of a thing for somebody; own things are those of the asker's own town.
    pub fn id(&self, asker: Asker, thing: Thing) -> Option<String> {
        let (Asker::Here(who) | Asker::There(who)) = asker;
        match thing {
            Thing::None => Some(String::new()),
            Thing::Word(word) => Some(word.to_owned()),
            Thing::OfA(name) => Some(self.here.things[name].clone()),
            Thing::OwnIdea => self.town(asker).ideas.get(&who?).map(ToString::to_string),
            Thing::OwnComment => self.town(asker).comments.get(&who?).cloned(),
        }
    }

    /// The same kind of thing of the other town.
    pub fn same_of_b(&self, id: &str) -> String {
        let name = self.here.things.iter().find(|(_, known)| *known == id).map(|(name, _)| *name);
        name.map_or_else(|| id.to_owned(), |name| self.there.things[name].clone())
    }

    pub fn town(&self, asker: Asker) -> &Town {
        if matches!(asker, Asker::There(_)) { &self.there } else { &self.here }
    }

    fn cookie(&self, asker: Asker) -> Option<String> {
        let (Asker::Here(who) | Asker::There(who)) = asker;
        who.map(|who| self.town(asker).cookies[&who].clone())
    }

    /// A page, as somebody gets it.
    pub async fn get(&self, asker: Asker, path: &str) -> Told {
        let request = self.client.get(format!("{}{path}", self.site.base)).header(ACCEPT, "text/html");
        self.send(asker, self.cookie(asker), request).await
    }

    /// A form, as a browser sends it or as a program does. Signing out ends a session of its own.
    pub async fn post(&self, asker: Asker, door: &str, accept: &str, fields: &[(String, String)]) -> Told {
        let request = self.client.post(format!("{}{door}", self.site.base)).header(ACCEPT, accept).form(fields);
        let (Asker::Here(who) | Asker::There(who)) = asker;
        let cookie = match who {
            Some(who) if door.ends_with("/sign-out") => {
                Some(format!("sitzung={}", self.site.world.session(&self.town(asker).people[&who]).await))
            }
            _ => self.cookie(asker),
        };
        self.send(asker, cookie, request.header("Sec-Fetch-Site", "same-origin")).await
    }

    async fn send(&self, asker: Asker, cookie: Option<String>, request: reqwest::RequestBuilder) -> Told {
        let mut request = request.header(HOST, &self.town(asker).host);
        if let Some(cookie) = cookie {
            request = request.header(COOKIE, cookie);
        }
        let response = request.send().await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.expect("a body").to_vec();
        let location = headers.get(LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
        let cell = match status {
            200 => "ok".to_owned(),
            303 if location.starts_with("/konto/anmelden") => "login_required".to_owned(),
            303 => "ok".to_owned(),
            _ => code(&String::from_utf8_lossy(&body)).unwrap_or_else(|| status.to_string()),
        };
        assert!(status < 500, "{status} {asker:?}: {}", String::from_utf8_lossy(&body));
        Told { cell, status, headers, body }
    }

    /// The form and the same as data: one answer, told in two ways. The page of a form may be another one, so its status is compared.
    async fn both(&self, asker: Asker, door: &str, id: &str, fields: &[(&'static str, &'static str)]) -> String {
        let mut told = Vec::new();
        for accept in ["text/html", "application/json"] {
            let mut form = vec![("request_id".to_owned(), self.site.world.random.secret_id().to_string())];
            // A page that is quickly made.
            form.push(("_page".to_owned(), addresses::RECEIPT.to_owned()));
            form.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), value.replace(THING, id))));
            told.push(self.post(asker, door, accept, &form).await);
            if changes_things(door) {
                restore(&self.site.world, self.town(asker)).await;
            }
        }
        let [page, data] = told.as_slice() else { unreachable!("two were sent") };
        let status = status_of(&data.cell);
        let of_page = if matches!(status, 200 | 401) { 303 } else { status };
        assert_eq!((page.status, data.status), (of_page, status), "{door} {asker:?} {id}: {}", data.cell);
        data.cell.clone()
    }
}

/// What an address is asked about.
#[derive(Clone, Copy)]
pub enum Thing {
    None,
    Word(&'static str),
    /// A thing of town A: for the askers of B it is a foreign one.
    OfA(&'static str),
    OwnIdea,
    OwnComment,
}

impl Thing {
    /// The id of what was never there.
    fn as_word(&self) -> Option<&'static str> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }
}

const IDEAS: [(&str, Thing); 4] = [
    ("own", Thing::OwnIdea),
    ("public", Thing::OfA("idea")),
    ("hidden", Thing::OfA("idea hidden")),
    ("missing", Thing::Word(NO_NUMBER)),
];
const CONSULTATIONS: [(&str, Thing); 4] = [
    ("open", Thing::OfA("consultation open")),
    ("counted", Thing::OfA("consultation counted")),
    ("draft", Thing::OfA("consultation draft")),
    ("missing", Thing::Word(NO_SLUG)),
];

const COMMENTS: [(&str, Thing); 4] = [
    ("own comment", Thing::OwnComment),
    ("public comment", Thing::OfA("comment")),
    ("hidden comment", Thing::OfA("comment hidden")),
    ("missing comment", Thing::Word(NO_ID)),
];
const PEOPLE: [(&str, Thing); 2] = [("somebody", Thing::OfA("person")), ("missing", Thing::Word(NO_ID))];

/// All pages but PDFs: a build without typesetting has none, and they are loaded as the dossier's other forms and the record's page are.
pub fn pages(site: &Site) -> Vec<&'static str> {
    addresses::pages(&site.app).into_iter().filter(|page| !page.ends_with(".pdf")).collect()
}

/// Which things a page is asked for.
pub fn things_of_page(page: &str) -> Vec<(&'static str, Thing)> {
    let slug = |name| vec![("public", Thing::OfA(name)), ("missing", Thing::Word(NO_SLUG))];
    match page {
        _ if page.contains("{number}") => IDEAS.to_vec(),
        _ if page.contains("/kommentar/{id}") => COMMENTS.to_vec(),
        _ if page.contains("/personen/{id}") => PEOPLE.to_vec(),
        _ if page.contains("beteiligungen/{slug}") => CONSULTATIONS.to_vec(),
        _ if page.contains("handlungsfelder/{slug}") => slug("field"),
        _ if page.contains("massnahmen/{slug}") => slug("measure"),
        _ if page == "/wappen/{file}" => vec![("public", Thing::OfA("emblem")), ("missing", Thing::Word(NO_PICTURE))],
        _ if page == "/gemeinden/{slug}" => vec![("missing", Thing::Word(NO_SLUG))],
        _ if page.contains("/vorschlaege/{id}") => PROPOSALS.to_vec(),
        _ if page.contains("umfrage/{slug}") => CONSULTATIONS.to_vec(),
        _ if page.contains("/e-mails/") || page.contains("/rechtstexte/") => vec![("missing", Thing::Word("fehlt-hier"))],
        _ if page.contains("/codes/{id}") || page.contains("/ausweis/{id}") => vec![("missing", Thing::Word(NO_ID))],
        _ if page.ends_with("{token}") => vec![("missing", Thing::Word(NO_ID))],
        _ if page.contains('{') => panic!("what is asked for at {page}? Say it in things_of_page"),
        _ => vec![("", Thing::None)],
    }
}

const PROPOSALS: [(&str, Thing); 2] = [("open", Thing::OfA("proposal")), ("missing", Thing::Word(NO_ID))];

type Form = (&'static str, Thing, Vec<(&'static str, &'static str)>);

/// A door that is about no thing.
fn one(fields: &[(&'static str, &'static str)]) -> Vec<Form> {
    vec![("", Thing::None, fields.to_vec())]
}

/// The same fields about each of these things.
fn each(things: &[(&'static str, Thing)], fields: &[(&'static str, &'static str)]) -> Vec<Form> {
    things.iter().map(|(name, thing)| (*name, *thing, fields.to_vec())).collect()
}

/// What is sent to a door. Where somebody is let in, mostly something is missing (422): so nothing changes for those who come after.
fn forms(door: &str) -> Vec<Form> {
    let slug = |name| [("public", Thing::OfA(name)), ("missing", Thing::Word(NO_SLUG))];
    let ids = [
        ("open", Thing::OfA("consultation id")),
        ("draft", Thing::OfA("consultation id draft")),
        ("missing", Thing::Word(NO_ID)),
    ];
    let planned = [&CONSULTATIONS[..], &[("planned", Thing::OfA("consultation planned"))]].concat();
    match door.strip_prefix("/api/v1/").unwrap_or(door) {
        "visits/language" => one(&[("language", "xx")]),
        "accounts/register" => one(&[("name", ""), ("email", ""), ("password", "")]),
        "accounts/sign-in" => one(&[("email", ""), ("password", "")]),
        "accounts/confirm" => one(&[("token", NO_ID), ("password", "")]),
        "accounts/resend-confirmation" | "accounts/sign-out" | "accounts/end-other-sessions" => one(&[]),
        "accounts/request-reset" => one(&[("email", "")]),
        "accounts/reset" => one(&[("token", NO_ID), ("password", "x")]),
        "accounts/change-password" => one(&[("old_password", ""), ("password", "")]),
        "accounts/request-email-change" => one(&[("email", ""), ("password", "")]),
        "accounts/confirm-email-change" | "accounts/undo-email-change" => one(&[("token", NO_ID)]),
        "accounts/end-session" => each(&[("missing", Thing::Word(NO_ID))], &[("session", THING)]),
        door if door.starts_with("factors/") => of_factors(door),
        "ideas/submit" => each(&CONSULTATIONS, &[("consultation", THING)]),
        "ideas/support" | "ideas/withdraw-support" => each(&IDEAS, &[("number", THING)]),
        "ideas/comment" => each(&IDEAS, &[("number", THING), ("text", "")]),
        "moderation/approve" | "moderation/hide" => judged("x"),
        "moderation/merge" => each(&IDEAS, &[("number", THING), ("other", NO_NUMBER), ("reason", "x")]),
        "moderation/undo-merge" => each(&IDEAS, &[("number", THING)]),
        "moderation/answer" => each(&IDEAS, &[("number", THING), ("answer", "Danke")]),
        "moderation/propose-measure" => each(&IDEAS, &[("number", THING), ("title", "")]),
        "moderation/hide-all" => each(&PEOPLE, &[("author", THING), ("reason", "")]),
        "moderation/undo-hide-all" => each(&[("missing", Thing::Word(NO_ID))], &[("hiding", THING)]),
        "spam/decide" => each(&PEOPLE, &[("account", THING), ("verdict", "approved")]),
        "spam/approve-all" => one(&[("until", "0")]),
        "spam/block-domains" => one(&[("domains", "?")]),
        "ideas/submit-at-counter" => each(&CONSULTATIONS, &[("consultation", THING)]),
        "surveys/respond-at-counter" => each(&ids, &[("consultation", THING), ("version", "x")]),
        "identity/set-rungs" => each(&CONSULTATIONS, &[("consultation", THING), ("idea", "x")]),
        "identity/prepare-codes" => one(&[]),
        "identity/revoke-codes" => each(&[("missing", Thing::Word(NO_ID))], &[("package", THING)]),
        "identity/redeem" | "identity/look-up" | "identity/finish-eid" | "receipts/claim" => one(&[("code", "")]),
        "identity/begin-counter" | "identity/begin-eid" | "identity/destroy-list" | "mails/choose" => one(&[]),
        "identity/confirm-at-counter" => one(&[("id", NO_ID)]),
        "identity/find-me" => one(&[("name", "")]),
        "identity/unlock-list" => each(&PEOPLE, &[("account", THING)]),
        staff if staff.starts_with("staff/") => forms_of_staff(staff),
        "mails/save-template" | "mails/reset-template" => one(&[("kind", "x"), ("lang", "de")]),
        "mails/unsubscribe" => one(&[("token", NO_ID)]),
        "strategy/save" | "action-fields/create" | "measures/create" => one(&[]),
        "action-fields/update" => each(&slug("field"), &[("slug", THING)]),
        "measures/update" | "decisions/decide" => each(&slug("measure"), &[("slug", THING)]),
        "consultations/create" => one(&[("title", ""), ("summary", ""), ("opens_at", ""), ("closes_at", "")]),
        "consultations/update" => {
            each(&CONSULTATIONS, &[("consultation", THING), ("title", ""), ("summary", ""), ("opens_at", ""), ("closes_at", "")])
        }
        "previews/create" | "previews/revoke" | "consultations/publish" => each(&CONSULTATIONS, &[("consultation", THING)]),
        "consultations/move-deadline" => each(&CONSULTATIONS, &[("consultation", THING), ("closes_at", "")]),
        "consultations/close" => each(&planned[1..], &[("consultation", THING)]),
        "surveys/respond" => each(&ids, &[("consultation", THING), ("version", "x")]),
        "surveys/add-question" => each(&CONSULTATIONS, &[("consultation", THING), ("kind", "text"), ("title", "")]),
        "surveys/change-question" => {
            each(&CONSULTATIONS, &[("consultation", THING), ("question", NO_ID), ("kind", "text"), ("title", "")])
        }
        "surveys/remove-question" => each(&CONSULTATIONS, &[("consultation", THING), ("question", NO_ID)]),
        "surveys/shift-question" => each(&CONSULTATIONS, &[("consultation", THING), ("question", NO_ID), ("direction", "up")]),
        papers if papers.starts_with("papers/") => forms_of_papers(papers),
        votes if votes.starts_with("votes/") => forms_of_votes(votes),
        other => legal_forms(other),
    }
}

/// The same for one's own data, the legal pages, notices and proposals.
fn legal_forms(door: &str) -> Vec<Form> {
    match door {
        "privacy/erase" => vec![("", Thing::None, vec![("password", ""), ("texts", "stay")])],
        "emblem/remove" => vec![("", Thing::None, Vec::new())],
        "legal/save-facts" => vec![("", Thing::None, Vec::new())],
        "legal/save-text" => vec![("", Thing::None, vec![("page", "x"), ("lang", "de")])],
        "notices/give" => judged(""),
        "proposals/answer" => each(&PROPOSALS, &[("proposal", THING)]),
        "notices/decide" => vec![("missing", Thing::Word(NO_ID), vec![("notice", THING), ("verdict", "keep")])],
        other => panic!("what is sent to {other}? Say it in forms"),
    }
}

/// The same for votes.
fn forms_of_votes(door: &str) -> Vec<Form> {
    let ids = [
        ("open", Thing::OfA("consultation id")),
        ("draft", Thing::OfA("consultation id draft")),
        ("missing", Thing::Word(NO_ID)),
    ];
    match door {
        "votes/cast" | "votes/keep" | "votes/withdraw" => each(&ids, &[("consultation", THING)]),
        "votes/set-eligibility" => each(&CONSULTATIONS, &[("consultation", THING), ("age_min", "x")]),
        "votes/destroy-roll" => each(&CONSULTATIONS, &[("consultation", THING)]),
        "votes/entitle" => each(&CONSULTATIONS, &[("consultation", THING), ("email", "x")]),
        "votes/withdraw-entitled" => each(&CONSULTATIONS, &[("consultation", THING), ("account", NO_ID)]),
        "votes/propose-end" => each(&CONSULTATIONS, &[("consultation", THING), ("closes_at", ""), ("reason", "")]),
        "votes/propose-close" => each(&CONSULTATIONS, &[("consultation", THING), ("reason", "")]),
        "votes/confirm-change" | "votes/refuse-change" | "votes/withdraw-change" => {
            each(&[("missing", Thing::Word(NO_ID))], &[("change", THING)])
        }
        "votes/set-rules" => each(&CONSULTATIONS, &[("consultation", THING), ("method", "x")]),
        "votes/set-cost" => each(&CONSULTATIONS, &[("consultation", THING), ("measure", NO_ID), ("cost", "x")]),
        "votes/add-option" | "votes/remove-option" => each(&CONSULTATIONS, &[("consultation", THING), ("measure", NO_ID)]),
        other => panic!("what is sent to {other}? Say it in forms_of_votes"),
    }
}

/// The same for ballots on paper. No pile has so high a number.
fn forms_of_papers(door: &str) -> Vec<Form> {
    let pile = [("consultation", THING), ("batch", NO_NUMBER)];
    match door {
        "papers/make" => each(&CONSULTATIONS, &[("consultation", THING)]),
        "papers/enter" => each(&CONSULTATIONS, &[pile[0], pile[1], ("sheet", "1"), ("line", "1")]),
        "papers/finish" | "papers/countersign" | "papers/reopen" | "papers/discard" => each(&CONSULTATIONS, &pile),
        "papers/add-slip" => each(&CONSULTATIONS, &[pile[0], pile[1], ("code", "x")]),
        "papers/set-access" => each(&CONSULTATIONS, &[("consultation", THING), ("access", "x")]),
        other => panic!("what is sent to {other}? Say it in forms_of_papers"),
    }
}

/// The same for the doors about people who work here.
fn forms_of_staff(door: &str) -> Vec<Form> {
    match door {
        "staff/change-role" => each(&PEOPLE, &[("account", THING), ("role", "")]),
        "staff/block" => each(&PEOPLE, &[("account", THING), ("reason", "")]),
        "staff/unblock" => each(&PEOPLE, &[("account", THING), ("reason", "x")]),
        "staff/confirm-request" | "staff/refuse-request" | "staff/withdraw-request" => {
            each(&[("missing", Thing::Word(NO_ID))], &[("request", THING)])
        }
        "staff/invite" => one(&[("email", ""), ("role", "")]),
        "staff/withdraw-invitation" => each(&[("missing", Thing::Word(NO_ID))], &[("invitation", THING)]),
        "staff/accept-invitation" => one(&[("token", NO_ID)]),
        "staff/join" => one(&[("token", NO_ID), ("name", ""), ("password", "")]),
        other => panic!("what is sent to {other}? Say it in forms_of_staff"),
    }
}

/// The ways in, and setting them up.
fn of_factors(door: &str) -> Vec<Form> {
    let (thing, fields) = match door {
        "factors/enter-code" | "factors/enter-mail-code" => (Thing::None, vec![("code", "")]),
        "factors/request-mail-code" => (Thing::None, vec![("email", "")]),
        "factors/begin-app" | "factors/remove-app" | "factors/ask-passkey" => (Thing::None, vec![("password", "")]),
        "factors/add-passkey" => (Thing::None, vec![("name", "x"), ("challenge", NO_ID)]),
        "factors/remove-passkey" => (Thing::Word(NO_ID), vec![("passkey", THING), ("password", "")]),
        "factors/ask-sign-in" => (Thing::None, vec![]),
        "factors/passkey-sign-in" => (Thing::None, vec![("challenge", NO_ID)]),
        other => panic!("what is sent to {other}? Say it in of_factors"),
    };
    let name = if matches!(thing, Thing::None) { "" } else { "missing" };
    vec![(name, thing, fields)]
}

/// Ideas and comments under judgement.
fn judged(reason: &'static str) -> Vec<Form> {
    let form = |kind| vec![("kind", kind), ("id", THING), ("reason", reason)];
    let ideas = IDEAS.into_iter().map(|(name, thing)| (name, thing, form("idea")));
    ideas.chain(COMMENTS.into_iter().map(|(name, thing)| (name, thing, form("comment")))).collect()
}

/// The path of a page about a thing.
pub fn filled(page: &str, id: &str) -> String {
    let parts = page.split('/').map(|part| {
        if part.starts_with('{') { format!("{id}{}", part.split_once('}').map_or("", |p| p.1)) } else { part.to_owned() }
    });
    parts.collect::<Vec<_>>().join("/")
}

fn named(method: &str, address: &str, thing: &str) -> String {
    let thing = if thing.is_empty() { String::new() } else { format!(" ({thing})") };
    format!("{method} {address}{thing}")
}

/// The code in a page or in data.
fn code(body: &str) -> Option<String> {
    let after = |mark: &str| body.split_once(mark).and_then(|(_, rest)| rest.split_once('"')).map(|(code, _)| code.to_owned());
    after("data-code=\"").or_else(|| after("\"code\":\""))
}

/// The contract's status of a code.
fn status_of(code: &str) -> u16 {
    match code {
        "ok" => 200,
        "bad_request" => 400,
        "login_required" => 401,
        "forbidden" | "confirm_email" | "approval_needed" | "factor_needed" | "own_content" | "four_eyes" | "blocked" => 403,
        "not_found" => 404,
        "link_expired" | "step_over" => 410,
        "invalid" => 422,
        "too_many" => 429,
        _ => 409,
    }
}

/// Doors that let somebody in and change what others ask about.
fn changes_things(door: &str) -> bool {
    door.ends_with("/approve") || door.ends_with("/hide")
}

/// Brings back what an accepted form changed.
async fn restore(world: &World, town: &Town) {
    let mut tx = world.write().await;
    for (sql, thing) in [
        ("UPDATE idea SET state = 'hidden' WHERE municipality_id = $1 AND number = $2", "idea hidden"),
        ("UPDATE idea SET state = 'published' WHERE municipality_id = $1 AND number = $2", "idea"),
    ] {
        let number: i64 = town.things[thing].parse().expect("a number");
        tx.query(sql).bind(town.id).bind(number).execute().await.expect("restored");
    }
    for (sql, thing) in [
        ("UPDATE comment SET state = 'hidden' WHERE municipality_id = $1 AND id = $2", "comment hidden"),
        ("UPDATE comment SET state = 'published' WHERE municipality_id = $1 AND id = $2", "comment"),
    ] {
        let id: uuid::Uuid = town.things[thing].parse().expect("an id");
        tx.query(sql).bind(town.id).bind(id).execute().await.expect("restored");
    }
    tx.commit().await.expect("a commit");
}
