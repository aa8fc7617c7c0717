//! The page to erase one's account: what goes, what stays, and the choice about one's texts.

use domain::privacy::{Remaining, Texts, remaining};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::field::{Choices, Field};
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/konto/loeschen`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let mut tx = visit.read().await?;
    let own = domain::accounts::find_own(&mut tx, &visit.actor()).await?;
    let left = remaining(&mut tx, &visit.actor()).await?;
    drop(tx);
    Ok(Page::new(&visit, t.erase_title(), move || {
        view! {
            <PageHead
                title=t.erase_title()
                lead=t.erase_lead()
                crumbs=vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned())]
            />
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">
                <p><a href=addresses::OWN_DATA>{t.erase_download_first()}</a></p>
                <Left left/>
                <Form door=addresses::DOOR_ERASE>
                    <input type="hidden" name="username" value=own.email autocomplete="username"/>
                    <Choices name="texts" legend=t.erase_texts() hint=t.erase_texts_hint() options=choices(left)/>
                    <Field name="password" label=t.account_password() hint=t.erase_password_hint() kind="password" autocomplete="current-password"/>
                    <div class="dl-actions">
                        <button class="kern-btn kern-btn--primary dl-button--danger" type="submit"><span class="kern-label">{t.erase_submit()}</span></button>
                        <a class="kern-btn kern-btn--tertiary" href=addresses::ACCOUNT><span class="kern-label">{t.administration_cancel()}</span></a>
                    </div>
                </Form>
            </div>
        }
    }))
}

/// Whoever wrote nothing has nothing to choose.
fn choices(left: Remaining) -> Vec<(String, String, String, bool)> {
    let t = use_visit().t;
    let has_none = left.ideas + left.comments == 0;
    let choice =
        |texts: Texts, label: &str, is_chosen| ("texts".to_owned(), texts.as_str().to_owned(), label.to_owned(), is_chosen);
    vec![choice(Texts::Stay, t.erase_texts_stay(), has_none), choice(Texts::Go, t.erase_texts_go(), false)]
}

/// What of the person others see or count.
#[component]
fn Left(left: Remaining) -> impl IntoView {
    let t = use_visit().t;
    let lines = [
        (left.ideas + left.comments, t.erase_left_texts(left.ideas, left.comments)),
        (left.supports, t.erase_left_supports(left.supports)),
        (left.votes, t.erase_left_votes(left.votes)),
        (left.surveys, t.erase_left_surveys(left.surveys)),
    ];
    let lines = lines.into_iter().filter(|(count, _)| *count > 0).map(|(_, line)| view! { <li>{line}</li> });
    view! {
        <section aria-labelledby="geht"><h2 id="geht">{t.erase_goes_title()}</h2><p>{t.erase_goes()}</p></section>
        <section aria-labelledby="bleibt">
            <h2 id="bleibt">{t.erase_stays_title()}</h2>
            <ul>{lines.collect_view()}<li>{t.erase_left_proofs()}</li></ul>
        </section>
    }
    .into_any()
}
