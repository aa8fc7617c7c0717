//! `/konto/zweiter-faktor`: setting up an app that shows codes, and taking it away.

use axum::extract::Request;
use axum::response::Response;
use domain::accounts::{Account, SignedIn};
use domain::factors::{self, Factors};
use domain::{Actor, Error, Result};
use leptos::prelude::*;

use super::once::{self, again, read, show};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::qr::QrCode;
use crate::ui::time::day_text;
use crate::visit::Visit;

/// `/konto/zweiter-faktor`
pub async fn page(visit: Visit) -> PageResult {
    let (t, actor) = (visit.t, visit.actor());
    let mut tx = visit.read().await?;
    let factors = factors::find(&mut tx, &actor).await?;
    let pending = factors::find_pending(&mut tx, &actor).await?;
    let own = domain::accounts::find_own(&mut tx, &actor).await?;
    drop(tx);
    let is_needed = actor.person()?.needs_factor;
    let page = Page::new(&visit, t.factor_title(), move || {
        let email = own.email.clone();
        let step = match (factors.app_since, pending) {
            (Some(_), _) => on(&factors, email),
            (None, Some(secret)) => pending_app(&secret, &own),
            (None, None) => off(email),
        };
        view! {
            <PageHead title=t.factor_title() lead=t.factor_lead() crumbs=vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {is_needed.then(|| view! { <Alert kind="warning" title=t.factor_needed_title()><p>{t.factor_needed_text()}</p></Alert> })}
                {step}
                <p><a href=addresses::PASSKEYS>{t.passkeys_instead()}</a></p>
            </div>
        }
    });
    Ok(page.private())
}

fn off(email: String) -> AnyView {
    let t = use_visit().t;
    view! {
        <section class="dl-panel" aria-labelledby="einrichten">
            <h2 id="einrichten">{t.factor_begin_title()}</h2>
            <p>{t.factor_begin_text()}</p>
            <Form door=addresses::DOOR_BEGIN_APP>
                <Password email/>
                <div class="dl-actions"><Submit label=t.factor_begin_submit()/></div>
            </Form>
        </section>
    }
    .into_any()
}

/// The secret as a picture, as a link for this very device, and as text.
fn pending_app(secret: &[u8], own: &Account) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let text = factors::secret_text(secret);
    let address = otpauth(&visit.municipality.name, &own.email, &text);
    view! {
        <section class="dl-panel" aria-labelledby="einrichten">
            <h2 id="einrichten">{t.factor_scan_title()}</h2>
            <p>{t.factor_scan_text()}</p>
            <QrCode text=address.clone() title=t.factor_scan_qr()/>
            <p><a href=address>{t.factor_scan_link()}</a></p>
            <p>{t.factor_scan_secret()} " " <code data-testid="secret">{text}</code></p>
            <Form door=addresses::FACTOR>
                <Field name="code" label=t.factor_code() hint=t.factor_code_hint() autocomplete="one-time-code" is_short=true/>
                <div class="dl-actions"><Submit label=t.factor_confirm_submit()/></div>
            </Form>
        </section>
    }
    .into_any()
}

fn on(factors: &Factors, email: String) -> AnyView {
    let t = use_visit().t;
    let since = factors.app_since.map(|since| day_text(t, since.day())).unwrap_or_default();
    view! {
        <p>{t.factor_since(since)}</p>
        <p>{t.recovery_left(factors.codes_left)} " " <a href=addresses::RECOVERY_CODES>{t.recovery_renew_link()}</a></p>
        <section class="dl-panel" aria-labelledby="entfernen">
            <h2 id="entfernen">{t.factor_remove_title()}</h2>
            <p>{t.factor_remove_text()}</p>
            <Form door=addresses::DOOR_REMOVE_APP>
                <Password email/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{t.factor_remove_submit()}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// The password once more, with the address that a password manager looks for.
#[component]
pub(super) fn Password(email: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <input type="hidden" name="username" value=email autocomplete="username"/>
        <Field name="password" label=t.account_password() kind="password" autocomplete="current-password"/>
    }
}

/// What an app reads: whose code it is, and the secret.
fn otpauth(municipality: &str, email: &str, secret: &str) -> String {
    // Apps read a plus sign as what it is, so a space must not become one.
    let escaped = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    let (issuer, secret) = (escaped(municipality), secret.replace(' ', ""));
    format!("otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30", escaped(email))
}

/// `/konto/zweiter-faktor` by POST: takes the app's first code, and shows the codes on paper.
pub async fn confirm(visit: Visit, request: Request) -> Response {
    let typed = match read(request).await {
        Ok(typed) => typed,
        Err(response) => return response,
    };
    // In a task of its own, as all doors: the work ends well even when the browser goes away.
    let work = tokio::spawn(confirmed(visit.clone(), once::value(&typed, "code")));
    match work.await.unwrap_or_else(|error| Err(Error::internal(format!("factor: {error}")))) {
        Ok((signed_in, codes)) => show(&visit, &signed_in, codes),
        Err(error) => again(&visit, addresses::FACTOR, typed, error, page).await,
    }
}

async fn confirmed(visit: Visit, code: String) -> Result<(SignedIn, Vec<String>)> {
    let guest = visit.guest()?;
    visit.count(&domain::limits::SIGN_IN)?;
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let done = factors::confirm_app(&mut tx, &actor, guest, &code).await?;
    tx.commit().await?;
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::otpauth;

    #[test]
    fn an_app_reads_whose_code_it_is() {
        assert_eq!(
            otpauth("Markt Wald & Au", "anna+wald@example.org", "GEZD GNBV"),
            "otpauth://totp/Markt%20Wald%20%26%20Au:anna%2Bwald%40example.org?secret=GEZDGNBV&issuer=Markt%20Wald%20%26%20Au\
             &algorithm=SHA1&digits=6&period=30"
        );
    }
}
