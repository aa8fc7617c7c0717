//! Where administrators make, read and revoke the link to a draft.

use domain::previews::Link;
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::form::Form;
use crate::ui::time::moment_text;

/// The panel of one draft.
#[component]
pub fn PreviewPanel(slug: String, link: Option<Link>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let shown = link.as_ref().map(|link| {
        let address = format!("{}{}", visit.origin(), addresses::preview(&link.token));
        let revoked = slug.clone();
        view! {
            <p>{t.preview_until(moment_text(t, link.ends_at))}</p>
            <p data-testid="preview"><a href=addresses::preview(&link.token)>{address}</a></p>
            <Form door=addresses::REVOKE_PREVIEW class="dl-plain">
                <input type="hidden" name="consultation" value=revoked/>
                <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{t.preview_revoke()}</span></button>
            </Form>
        }
    });
    let label = if link.is_some() { t.preview_renew() } else { t.preview_make() };
    view! {
        <section class="dl-panel" aria-labelledby="vorschau">
            <h2 id="vorschau">{t.preview_title()}</h2>
            <p>{t.preview_text()}</p>
            {shown}
            <Form door=addresses::CREATE_PREVIEW class="dl-plain">
                <input type="hidden" name="consultation" value=slug/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{label}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}
