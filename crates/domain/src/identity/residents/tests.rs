//! The list on a real database: loaded, asked, locked, destroyed.

use super::*;
use crate::actor::Role;
use crate::testkit::World;

const FILE: &str = "name;geburtsdatum;plz\nAnna Huber;3.7.1958;94481\nBert Maier;1.1.1990;94481\n";

async fn loaded(t: &World) -> Actor {
    let admin = t.staff(Role::Administrator).await;
    let mut tx = t.write().await;
    assert_eq!(load(&mut tx, &admin, FILE, "2026-12-31").await, Ok(Ok(2)));
    tx.commit().await.expect("a commit");
    admin
}

async fn ask(t: &World, actor: &Actor, name: &str) -> Result<bool> {
    let mut tx = t.write().await;
    let found = find_me(&mut tx, actor, name, "3.7.1958", "94481").await?;
    tx.commit().await.map(|()| found)
}

#[tokio::test]
async fn whoever_is_on_the_list_moves_up_and_no_name_is_stored() {
    let t = World::new().await;
    loaded(&t).await;
    let anna = t.resident("Anna").await;
    assert_eq!(ask(&t, &anna, "HUBER, Anna").await, Ok(true));
    assert_eq!(store::find_rung(&mut t.read().await, &anna).await, Ok(Rung::List));
    assert_eq!(ask(&t, &anna, "Anna Huber").await, Err(Error::Conflict("already_proved")));
    let entries: Vec<(Vec<u8>,)> = t.read().await.query("SELECT entry_hash FROM residents_entry").all().await.expect("rows");
    assert!(entries.iter().all(|(entry,)| entry.len() == 32));
}

#[tokio::test]
async fn a_second_account_and_a_stranger_get_the_same_answer() {
    let t = World::new().await;
    loaded(&t).await;
    let (anna, again, stranger) = (t.resident("Anna").await, t.resident("Anna 2").await, t.resident("Fremd").await);
    assert_eq!(ask(&t, &anna, "Anna Huber").await, Ok(true));
    assert_eq!(ask(&t, &again, "Anna Huber").await, Ok(false), "one entry counts for one account");
    assert_eq!(ask(&t, &stranger, "Frida Fremd").await, Ok(false));
    assert_eq!(t.count("SELECT COUNT(*) FROM identity_proof").await, 1);
}

#[tokio::test]
async fn after_five_tries_an_administrator_has_to_look() {
    let t = World::new().await;
    let admin = loaded(&t).await;
    let anna = t.resident("Anna").await;
    for _ in 0..5 {
        assert_eq!(ask(&t, &anna, "Anna Falsch").await, Ok(false));
    }
    assert_eq!(ask(&t, &anna, "Anna Huber").await, Err(Error::NotAllowed("list_locked")));
    let mut tx = t.write().await;
    let locked = list_locked(&mut tx, &admin).await.expect("a list");
    assert_eq!(locked.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Anna"]);
    let account = anna.account().expect("a person");
    assert_eq!(unlock(&mut tx, &anna, account).await, Err(Error::NotAllowed("forbidden")));
    unlock(&mut tx, &admin, account).await.expect("unlocked");
    assert_eq!(unlock(&mut tx, &admin, account).await, Err(Error::NotFound));
    tx.commit().await.expect("a commit");
    assert_eq!(ask(&t, &anna, "Anna Huber").await, Ok(true));
}

#[tokio::test]
async fn at_its_day_the_list_and_its_key_are_destroyed_and_proofs_stay() {
    let t = World::new().await;
    let admin = loaded(&t).await;
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    assert_eq!(ask(&t, &anna, "Anna Huber").await, Ok(true));
    let mut tx = t.write().await;
    assert_eq!(load(&mut tx, &admin, FILE, "2026-12-31").await, Err(Error::Conflict("list_exists")));
    drop(tx);
    t.clock.advance(60 * DAY);
    assert_eq!(ask(&t, &t.now(&bert), "Bert Maier").await, Err(Error::Conflict("no_list")), "also before the job has run");
    let mut tx = t.write().await;
    let job = jobs::claim(&mut tx, JOB, t.clock.now()).await.expect("an answer").expect("a job");
    let id: Uuid = serde_json::from_str(&job.payload).expect("an id");
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    destroy_due(&mut tx, &program, id).await.expect("destroyed");
    destroy_due(&mut tx, &program, id).await.expect("twice is once");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM residents_entry").await, 0);
    assert_eq!(t.count("SELECT COUNT(*) FROM residents_list WHERE key IS NOT NULL").await, 0);
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'identity.list_destroyed'").await, 1);
    assert_eq!(store::find_rung(&mut t.read().await, &anna).await, Ok(Rung::List));
}

#[tokio::test]
async fn a_wrong_file_is_taken_not_at_all_and_only_administrators_bring_one() {
    let t = World::new().await;
    let (admin, moderator) = (t.staff(Role::Administrator).await, t.staff(Role::Moderator).await);
    let mut tx = t.write().await;
    let wrong = load(&mut tx, &admin, "name;geburtsdatum;plz\nAnna Huber;gestern;94481\n", "2026-12-31").await;
    assert_eq!(wrong, Ok(Err(vec![Mistake { line: 2, code: "date_invalid" }])));
    assert_eq!(load(&mut tx, &admin, FILE, "2026-11-01").await, Err(Error::field("last_day", "time_past")));
    assert_eq!(load(&mut tx, &admin, FILE, "").await, Err(Error::field("last_day", "required")));
    assert_eq!(load(&mut tx, &moderator, FILE, "2026-12-31").await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(destroy(&mut tx, &admin).await, Err(Error::Conflict("no_list")));
    let two = "name;geburtsdatum;plz\nAnna Huber;3.7.1958;94481\n";
    assert_eq!(load(&mut tx, &admin, two, "2026-12-31").await, Ok(Ok(1)));
    destroy(&mut tx, &admin).await.expect("destroyed by hand");
    assert_eq!(load(&mut tx, &admin, two, "2026-12-31").await, Ok(Ok(1)), "a new one may come");
}

#[tokio::test]
async fn of_a_destroyed_list_neither_its_key_nor_a_line_is_left_on_the_disk() {
    let t = World::new().await;
    let admin = loaded(&t).await;
    let (key,): (Vec<u8>,) = t.read().await.query("SELECT key FROM residents_list").one().await.expect("a key");
    let (line,): (Vec<u8>,) = t.read().await.query("SELECT entry_hash FROM residents_entry LIMIT 1").one().await.expect("a line");
    let secrets = [("residents_list", key), ("residents_entry", line)];
    let has = async |(table, bytes): &(&'static str, Vec<u8>)| {
        t.on_disk(table).await.map(|file| file.windows(bytes.len()).any(|window| window == bytes))
    };
    for secret in &secrets {
        assert_ne!(has(secret).await, Some(false), "the search finds what it looks for");
    }
    let mut tx = t.write().await;
    destroy(&mut tx, &admin).await.expect("destroyed");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE kind = 'sweep_secrets'").await, 1, "which does this:");
    t.db.forget_secrets().await.expect("swept");
    for secret in &secrets {
        assert_ne!(has(secret).await, Some(true), "{}", secret.0);
    }
}
