//! The part of one's account where news are chosen.

use domain::mail::Topic;
use leptos::prelude::*;

use super::unsubscribe::topic_text;
use crate::addresses;
use crate::page::use_visit;
use crate::ui::field::Choices;
use crate::ui::form::{Form, Submit};

/// Which news the person wants.
#[component]
pub fn MailChoices(wanted: Vec<Topic>) -> impl IntoView {
    let t = use_visit().t;
    let options = Topic::NEWS
        .map(|topic| (topic.as_str().to_owned(), "on".to_owned(), topic_text(t, topic).to_owned(), wanted.contains(&topic)));
    view! {
        <section aria-labelledby="e-mails">
            <h2 id="e-mails">{t.mail_choices_title()}</h2>
            <Form door=addresses::DOOR_CHOOSE_MAILS key="e-mails">
                <Choices name="mails" legend=t.mail_choices_legend() hint=t.mail_choices_hint() options=options.to_vec() is_multiple=true/>
                <Submit label=t.administration_save()/>
            </Form>
        </section>
    }
}
