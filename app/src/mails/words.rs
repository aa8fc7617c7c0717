//! What a mail says: made from its kind and data in the recipient's language when it is sent or shown. All texts are in `mails.ftl`.

use domain::mail::templates::{self, Template};
use domain::mail::{Mail, Topic, choices};
use domain::municipalities::Municipality;
use domain::{Instant, Result, Role};
use serde::Deserialize;

use crate::addresses;
use crate::texts::{Lang, Texts};
use crate::ui::time::{day_text, moment_text};

/// A mail in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailText {
    pub subject: String,
    pub body: String,
    /// The path that the mail asks to open; it stands in the body once, behind the origin.
    pub path: String,
    /// The path that ends mails like this one; `None` for mails about the account.
    pub unsubscribe: Option<String>,
}

/// Whatever a kind of mail tells; each has some of it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Facts {
    token: Option<String>,
    number: Option<i64>,
    into_number: Option<i64>,
    slug: Option<String>,
    title: String,
    into_title: String,
    measure_title: String,
    reason: String,
    verdict: String,
    paper_number: String,
    /// A role, in whose name the title stands.
    role: Option<Role>,
    /// The end of a block.
    until: Option<Instant>,
    code: String,
    /// Of a ballot: its version, its receipt, until when it can be changed.
    version: Option<i64>,
    receipt: String,
    changeable_until: Option<Instant>,
    /// The end of a vote.
    ends_at: Option<Instant>,
}

/// What the words of a mail depend on, beside the mail.
pub struct Surroundings<'a> {
    pub municipality: &'a Municipality,
    /// What links begin with.
    pub origin: &'a str,
    /// The installation's key: signs the link that ends news.
    pub key: &'a [u8],
    /// The municipality's own words, if there are.
    pub template: Option<Template>,
}

/// The words of a mail.
///
/// # Errors
/// `Internal` when the stored data cannot be read.
pub fn text(mail: &Mail, around: &Surroundings<'_>) -> Result<MailText> {
    let t = Lang::from_tag(&mail.lang).unwrap_or(Lang::De).texts();
    // A mail without data has stored null.
    let facts: Facts = mail.data::<Option<Facts>>()?.unwrap_or_default();
    let (kind, path, name) = (mail.kind.as_str(), path(&facts, &mail.kind), around.municipality.name.as_str());
    // The order of the catalogue: kind, municipality, title, measure, other idea, verdict.
    let role = facts.role.map(|role| t.role_name(role.as_str()));
    let title = role.as_deref().unwrap_or(facts.title.as_str());
    let (measure, into) = (facts.measure_title.as_str(), facts.into_title.as_str());
    let values = [("name", mail.to_name.as_str()), ("gemeinde", name), ("titel", title), ("massnahme", measure)];
    let template = around.template.clone().unwrap_or_default();
    let own = |text: &str, else_by: String| if text.is_empty() { else_by } else { templates::fill(text, &values) };
    let subject = own(&template.subject, t.mail_subject(kind, title, measure, name));
    let told = t.mail_told(kind, name, title, measure, into, facts.verdict.as_str());
    // The mail of an invitation may be on the account of whoever invited.
    let greeting =
        if kind == "staff_invitation" { t.mail_greeting_invited().to_owned() } else { t.mail_greeting(mail.to_name.as_str()) };
    let mut parts = vec![own(&template.opening, greeting), told];
    if let Some(end) = facts.until {
        parts.push(t.mail_until(day_text(t, end.plus(-1).day())));
    }
    if !facts.reason.is_empty() {
        parts.push(t.mail_reason(facts.reason.as_str()));
    }
    if !facts.paper_number.is_empty() {
        parts.push(t.mail_paper(facts.paper_number.as_str()));
    }
    if !facts.code.is_empty() {
        parts.push(facts.code.clone());
    }
    parts.extend(ballot(t, kind, &facts));
    parts.push(t.mail_link(kind, format!("{}{path}", around.origin)));
    if kind == "account_exists" {
        parts.push(t.mail_forgot(format!("{}{}", around.origin, addresses::FORGOT)));
    }
    parts.push(own(&template.closing, t.mail_footer(name)));
    let topic = Topic::of(kind);
    let reader = mail.account_id.filter(|_| topic != Topic::Account);
    let unsubscribe =
        reader.map(|account| addresses::unsubscribe(&choices::token(around.key, around.municipality.id, account, topic)));
    if let Some(way) = &unsubscribe {
        parts.push(t.mail_unsubscribe(format!("{}{way}", around.origin)));
    }
    Ok(MailText { subject, body: parts.join("\n\n"), path, unsubscribe })
}

/// What a mail about a ballot says of it. What stands on it, nobody mails.
fn ballot(t: Texts, kind: &str, facts: &Facts) -> Vec<String> {
    match kind {
        "ballot_unfinished" => facts.ends_at.map(|end| t.mail_ballot_ends(moment_text(t, end))).into_iter().collect(),
        "ballot_withdrawn" => {
            facts.changeable_until.map(|until| t.mail_ballot_again(moment_text(t, until))).into_iter().collect()
        }
        "ballot_cast" | "ballot_cast_secret" => {
            let version = facts.version.filter(|_| facts.changeable_until.is_some());
            let change = facts.changeable_until.map(|until| t.mail_ballot_change(moment_text(t, until)));
            let receipt = t.mail_ballot_receipt(facts.receipt.as_str());
            let lines = [version.map(|number| t.mail_ballot_version(t.grouped(number))), Some(receipt), change];
            lines.into_iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}

/// The program's own words for a kind, with placeholders in them: what a municipality begins with.
pub fn usual_words(t: Texts, kind: &str) -> Template {
    Template {
        subject: t.mail_subject(kind, "{titel}", "{massnahme}", "{gemeinde}"),
        opening: t.mail_greeting("{name}"),
        closing: t.mail_footer("{gemeinde}"),
    }
}

fn path(facts: &Facts, kind: &str) -> String {
    if kind.starts_with("account_notice") {
        return addresses::CONTACT.to_owned();
    }
    if let Some(slug) = facts.slug.as_deref().filter(|_| kind.starts_with("ballot_")) {
        return addresses::vote(slug);
    }
    match (&facts.token, facts.into_number.filter(|_| kind != "idea_unmerged").or(facts.number), &facts.slug) {
        (Some(token), _, _) => match kind {
            "account_reset" => addresses::new_password(token),
            "account_email_change" => addresses::new_email(token),
            "account_email_changed" => addresses::old_email(token),
            "staff_invitation" => addresses::invitation(token),
            _ => addresses::confirm(token),
        },
        (_, Some(number), _) => format!("{}/{number}", addresses::IDEAS),
        (_, _, Some(slug)) => format!("/massnahmen/{slug}"),
        _ if kind == "account_password_changed" => addresses::FORGOT.to_owned(),
        _ if kind == "staff_role_asked" => addresses::PEOPLE.to_owned(),
        _ if kind == "staff_end_asked" => addresses::MANAGE_CONSULTATIONS.to_owned(),
        _ if kind == "account_blocked" => "/".to_owned(),
        _ if kind == "account_code" => addresses::MAIL_CODE.to_owned(),
        _ if kind.starts_with("account_factor_") || kind.starts_with("account_passkey_") => addresses::ACCOUNT.to_owned(),
        _ if kind == "account_erased" => addresses::PRIVACY.to_owned(),
        _ => addresses::SIGN_IN.to_owned(),
    }
}

#[cfg(test)]
mod tests;
