//! For the tests of second factors: somebody with a password, and with an app.

use super::{Entered, begin_app, confirm_app, enter, find_pending, totp};
use crate::accounts::{self, Guest, NewAccount, Passwords, SignedIn, Verified};
use crate::actor::{Actor, Role};
use crate::testkit::World;

const PASSWORD: &str = "vier alte Birnen im Korb";
const EMAIL: &str = "gerda@example.org";
pub(super) const BROWSER: (&str, Option<&str>) = ("Firefox, Android", None);

/// Somebody who knows a password.
pub(super) struct Somebody {
    pub t: World,
    passwords: Passwords,
}

impl Somebody {
    /// A confirmed account with a role, in a municipality that is no demo.
    pub(super) async fn new(role: Role) -> Self {
        let (t, passwords) = (World::new().await, Passwords::for_test());
        let (email, name) = (EMAIL.to_owned(), "Gerda Moser".to_owned());
        let new = NewAccount { email, name, password: PASSWORD.to_owned(), lang: "de".to_owned() };
        let hashed = passwords.hash(PASSWORD, &t.random).await.expect("a hash");
        let mut tx = t.write().await;
        accounts::create(&mut tx, &t.visitor(), &new, &hashed, role).await.expect("an account");
        tx.commit().await.expect("a commit");
        Self { t, passwords }
    }

    pub(super) async fn verified(&self) -> Verified {
        let visitor = self.t.now(&self.t.visitor());
        accounts::prove(&self.t.db, &self.passwords, &visitor, EMAIL, PASSWORD).await.expect("the password")
    }

    /// With the password alone.
    pub(super) async fn enter(&self) -> Entered {
        let mut tx = self.t.write().await;
        let entered = enter(&mut tx, &self.t.now(&self.t.visitor()), &self.verified().await, BROWSER).await.expect("a way in");
        tx.commit().await.expect("a commit");
        entered
    }

    /// Signed in with the password alone.
    pub(super) async fn signed_in(&self) -> SignedIn {
        match self.enter().await {
            Entered::In(signed_in) => signed_in,
            Entered::Halfway(_) => panic!("no code is owed"),
        }
    }

    pub(super) async fn guest(&self, token: &str) -> Option<Guest> {
        let (municipality, now) = (self.t.municipality, self.t.clock.now());
        accounts::find_session(&mut self.t.read().await, municipality, token, now).await.expect("an answer")
    }

    /// Herself, as she is signed in by a session.
    pub(super) async fn at(&self, signed_in: &SignedIn) -> (Actor, Guest) {
        let guest = self.guest(&signed_in.token).await.expect("signed in");
        (Actor { person: Some(guest.person.clone()), ..self.t.now(&self.t.visitor()) }, guest)
    }

    /// With an app that is asked for from now on: its secret, the codes on paper, and the session that set it up.
    pub(super) async fn with_app(&self) -> (Vec<u8>, Vec<String>, SignedIn) {
        let (actor, guest) = self.at(&self.signed_in().await).await;
        let verified = self.verified().await;
        let mut tx = self.t.write().await;
        let signed_in = begin_app(&mut tx, &actor, &guest, &verified).await.expect("begun");
        let secret = find_pending(&mut tx, &actor).await.expect("an answer").expect("a secret");
        let code = totp::code_at(&secret, actor.now);
        let (_, codes) = confirm_app(&mut tx, &actor, &guest, &code).await.expect("the first code");
        let renewed = accounts::set_factor(&mut tx, &actor, &guest, true).await.expect("the session goes on");
        tx.commit().await.expect("a commit");
        assert_eq!(self.guest(&signed_in.token).await, None, "each token of before is dead");
        (secret, codes, renewed)
    }
}
