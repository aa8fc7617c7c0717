//! Somebody with something in every table, and the way out.

use domain::Role;
use domain::accounts::Passwords;
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::privacy::testing::{Filled, fill};

use crate::kit::{Browser, Site};

pub const PASSWORD: &str = "vier alte Birnen im Korb";
pub const ERASE: (&str, &str) = ("/api/v1/privacy/erase", "/konto/loeschen");

/// A site on which somebody has something in every table.
pub async fn site() -> (Site, Filled) {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let zirbel = fill(&site.world, &board, "zirbel", 1).await;
    fill(&site.world, &board, "buche", 2).await;
    (site, zirbel)
}

/// Gives an account its password, as if it had been typed.
pub async fn with_password(site: &Site, name: &'static str) {
    let program = site.world.visitor();
    let new = domain::accounts::NewAccount {
        email: "vorlage@example.org".to_owned(),
        name: "Vorlage".to_owned(),
        password: PASSWORD.to_owned(),
        lang: "de".to_owned(),
    };
    let hashed = Passwords::for_test().hash(PASSWORD, &site.world.random).await.expect("a hash");
    let mut tx = site.world.write().await;
    domain::accounts::create(&mut tx, &program, &new, &hashed, Role::Resident).await.expect("an account");
    tx.query("UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE name = 'Vorlage') WHERE name = $1")
        .bind(name)
        .execute()
        .await
        .expect("a password");
    tx.commit().await.expect("a commit");
}

pub async fn erased(browser: &Browser, texts: &str) {
    browser.post(ERASE.0, ERASE.1, &[("password", PASSWORD), ("texts", texts)]).await.expect(303);
}
