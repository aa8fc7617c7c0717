//! The administration's page against machines: how many register, and which mail domains get no account.

use domain::spam::{self, Crowd, Numbers, Pressure};
use leptos::prelude::*;

use crate::addresses;
use crate::administration::Tabs;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::field::TextArea;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/schutz`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let mut tx = visit.read().await?;
    let domains = spam::list_domains(&mut tx, &visit.actor()).await?;
    let numbers = spam::numbers(&mut tx, Crowd::Newcomers, visit.now).await?;
    let guests = spam::numbers(&mut tx, Crowd::Guests, visit.now).await?;
    drop(tx);
    Ok(Page::new(&visit, t.protection_title(), move || {
        view! {
            <PageHead
                title=t.protection_title()
                lead=t.protection_lead()
                crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]
            />
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <Tabs current=addresses::BLOCKED_DOMAINS/>
                {state(numbers, guests)}
                <Form door=addresses::BLOCK_DOMAINS>
                    <TextArea name="domains" label=t.protection_domains() hint=t.protection_domains_hint() value=domains.join("\n") is_optional=true/>
                    <div class="dl-actions"><Submit label=t.administration_save()/></div>
                </Form>
            </div>
        }
    }))
}

fn state(numbers: Numbers, guests: Numbers) -> impl IntoView {
    let t = use_visit().t;
    let (kind, title) = match (numbers.pressure(), guests.pressure()) {
        (Pressure::Usual, Pressure::Usual) => ("info", t.protection_usual()),
        (Pressure::Usual, _) => ("warning", t.protection_unusual_guests()),
        (Pressure::Unusual, _) => ("warning", t.protection_unusual()),
        (Pressure::Flood, _) => ("warning", t.protection_flood()),
    };
    view! {
        <Alert kind title>
            <p>{t.protection_numbers(numbers.now, numbers.flood())}</p>
            <p>{t.protection_guests(guests.now)}</p>
        </Alert>
    }
}
