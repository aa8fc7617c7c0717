//! For tests: somebody with something in every table that is about people, each text with a word that is found again. Compiled for tests only.

use uuid::Uuid;

use super::row::{Row, Value};
use crate::actor::Actor;
use crate::consultations::testing::Running;
use crate::crypto::hex;
use crate::db::Tx;
use crate::testkit::World;

/// Somebody, and the words that stand in what is theirs.
pub struct Filled {
    pub actor: Actor,
    /// In name, addresses and whatever else is about the person alone. Small letters.
    pub personal: String,
    /// In what they wrote for everybody.
    pub words: String,
    /// In what they decided for the municipality.
    pub official: String,
    /// In what opens something: nobody is shown it.
    pub secret: String,
}

/// One row for each way in which a table is about somebody. `{m}` the municipality, `{a}` the account, `{new}` and `{hash}` something new,
/// `{idea}` their idea, `{comment}` their comment, `{other}` somebody else's idea.
const ROWS: [&str; 57] = [
    "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_id, author_name, title, text, state, support_count, \
       comment_count, created_at, published_at) \
     VALUES ({m}, {idea}, {n}1, {board}, {field}, {a}, '{personal}', 'Titel {words}', 'Text {words}', 'published', 1, 1, {now}, {now})",
    "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_id, author_name, title, text, state, created_at) \
     VALUES ({m}, {new}, {n}2, {board}, {field}, {a}, '{personal}', 'Wartet {words}', 'Text {words}', 'pending', {now})",
    "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_name, title, text, state, origin, comment_count, \
       created_at, published_at) \
     VALUES ({m}, {other}, {n}3, {board}, {field}, 'Rathaus', 'Von anderen', 'Text', 'published', 'import', 1, {now}, {now})",
    "INSERT INTO comment (municipality_id, id, idea_id, author_id, author_name, text, state, created_at) \
     VALUES ({m}, {comment}, {other}, {a}, '{personal}', 'Kommentar {words}', 'published', {now})",
    "INSERT INTO comment (municipality_id, id, idea_id, author_name, text, state, origin, created_at) \
     VALUES ({m}, {new}, {idea}, 'Gast', 'Von anderen', 'published', 'guest', {now})",
    "INSERT INTO receipt (municipality_id, receipt_hash, subject_kind, subject_id, claimed_at) VALUES ({m}, {hash}, 'idea', {idea}, {now})",
    "INSERT INTO support (municipality_id, idea_id, account_id, created_at) VALUES ({m}, {other}, {a}, {now})",
    "INSERT INTO participation (municipality_id, consultation_id, part, account_id, confirm_at) VALUES ({m}, {board}, 'vote', {a}, {now} + 300000)",
    "INSERT INTO participation (municipality_id, consultation_id, part, account_id) VALUES ({m}, {board}, 'survey', {a})",
    "INSERT INTO paper_batch (municipality_id, consultation_id, number, label, sheet_count, first_by, created_at) \
     VALUES ({m}, {board}, {n}1, '{official}', 5, {a}, {now})",
    "INSERT INTO paper_batch (municipality_id, consultation_id, number, label, sheet_count, first_by, first_done_at, second_by, created_at) \
     VALUES ({m}, {board}, {n}2, '{official}', 5, {new}, {now}, {a}, {now})",
    "INSERT INTO paper_batch (municipality_id, consultation_id, number, label, sheet_count, signed_by, signed_at, record, created_at) \
     VALUES ({m}, {board}, {n}3, '{official}', 5, {a}, {now}, '{}', {now})",
    "INSERT INTO vote_mark (municipality_id, consultation_id, account_id, marked_by, entitled_at) VALUES ({m}, {board}, {a}, {new}, {now})",
    "INSERT INTO vote_mark (municipality_id, consultation_id, account_id, marked_by, entitled_at) VALUES ({m}, {board}, {new}, {a}, {now})",
    "INSERT INTO vote_change (municipality_id, id, consultation_id, reason, proposed_by, proposed_at, confirmed_by, confirmed_at, from_at, to_at) \
     VALUES ({m}, {new}, {board}, '{official}', {a}, {now}, {other}, {now}, {now}, {now})",
    "INSERT INTO vote_change (municipality_id, id, consultation_id, reason, proposed_by, proposed_at, confirmed_by, confirmed_at, from_at, to_at) \
     VALUES ({m}, {new}, {board}, '{official}', {other}, {now}, {a}, {now}, {now}, {now})",
    "INSERT INTO event (municipality_id, id, kind, subject_id, actor_id, data, at) \
     VALUES ({m}, {new}, 'idea.submitted', {idea}, {a}, '{\"title\":\"{words}\"}', {now})",
    "INSERT INTO event (municipality_id, id, kind, subject_id, actor_id, data, at) VALUES ({m}, {new}, 'account.approved', {a}, NULL, 'null', {now})",
    "INSERT INTO request (municipality_id, account_id, request_id, verb, body_hash, answer, at) \
     VALUES ({m}, {a}, {new}, 'idea.submit', {hash}, '{personal}', {now})",
    "INSERT INTO notice (municipality_id, id, subject_kind, subject_id, idea_id, reason, text, account_id, name, email, lang, at) \
     VALUES ({m}, {new}, 'idea', {other}, {other}, 'spam', 'Meldung {words}', {a}, '{personal}', '{personal}@example.org', 'de', {now})",
    "INSERT INTO notice (municipality_id, id, subject_kind, subject_id, idea_id, reason, text, name, email, lang, at, verdict, decision, \
       moderator_id, decided_at) \
     VALUES ({m}, {new}, 'idea', {other}, {other}, 'spam', 'Von anderen', '', '', 'de', {now}, 'keep', '{official}', {a}, {now})",
    "INSERT INTO moderation (municipality_id, id, subject_kind, subject_id, verdict, reason, moderator_id, at) \
     VALUES ({m}, {new}, 'idea', {other}, 'hide', '{official}', {a}, {now})",
    "INSERT INTO moderation (municipality_id, id, subject_kind, subject_id, verdict, reason, moderator_id, at) \
     VALUES ({m}, {new}, 'idea', {idea}, 'hide', 'Grund {words}', NULL, {now})",
    "INSERT INTO merge (municipality_id, id, idea_id, into_id, reason, moderator_id, at, undone_at) \
     VALUES ({m}, {new}, {other}, {idea}, '{official}', {a}, {now}, {now})",
    "INSERT INTO answer (municipality_id, id, idea_id, text, author_id, at) VALUES ({m}, {new}, {other}, '{official}', {a}, {now})",
    "INSERT INTO decision (municipality_id, id, measure_id, verdict, reason, decided_on, paper_number, status_before, status_after, \
       horizon_before, horizon_after, author_id, at) \
     VALUES ({m}, {new}, {measure}, 'adopt', '{official}', '2026-11-20', '1', 'proposed', 'planned', 'short', 'short', {a}, {now})",
    "INSERT INTO proposal (municipality_id, id, consultation_id, measure_id, kind, position, at, answer, reason, decided_on, paper_number, \
       author_id, answered_at) \
     VALUES ({m}, {new}, {board}, {proposed}, 'advance', {n}, {now}, 'decline', '{official}', '2026-11-20', '1', {a}, {now})",
    "INSERT INTO bulk_hiding (municipality_id, id, author_id, moderator_id, reason, at) VALUES ({m}, {hiding}, {a}, NULL, 'Alles {words}', {now})",
    "INSERT INTO bulk_hidden (municipality_id, hiding_id, subject_kind, subject_id, state_before) VALUES ({m}, {hiding}, 'idea', {idea}, 'published')",
    "INSERT INTO mail_template (municipality_id, kind, lang, subject, opening, closing, author_id, at) \
     VALUES ({m}, 'idea_published', 'x{n}', '{official}', '', '', {a}, {now})",
    "INSERT INTO legal_text (municipality_id, page, lang, text, author_id, at) VALUES ({m}, 'rules', 'x{n}', '{official}', {a}, {now})",
    "INSERT INTO legal_facts (municipality_id, authority, represented_by, street, place, phone, email, data_protection, supervision, enforcement, \
       conformity, barriers, checked_on, author_id, at) \
     VALUES ({m}, '{official}', '', '', '', '', '', '', '', '', 'full', '', '', {a}, {now}) \
     ON CONFLICT (municipality_id) DO UPDATE SET authority = excluded.authority, author_id = excluded.author_id",
    "INSERT INTO identity_proof (municipality_id, id, account_id, rung, source, born, district, at) \
     VALUES ({m}, {new}, {a}, 'code', {hash}, '{personal}', '{personal}', {now})",
    "INSERT INTO identity_try (municipality_id, account_id, kind, tries, since) VALUES ({m}, {a}, 'code', 3, {now})",
    "INSERT INTO counter_code (municipality_id, account_id, id, code, ends_at) VALUES ({m}, {a}, {new}, '{personal}', {now} + 900000)",
    "INSERT INTO mail (municipality_id, id, account_id, to_email, kind, topic, data, created_at, expires_at, sent_at) \
     VALUES ({m}, {new}, {a}, '{personal}@example.org', 'idea_published', 'contributions', '{\"title\":\"{words}\"}', {now}, {now} + 9, {now})",
    "INSERT INTO mail (municipality_id, id, account_id, to_email, kind, topic, data, created_at, expires_at) \
     VALUES ({m}, {new}, {a}, '{personal}@example.org', 'account_reset', 'account', '{\"token\":\"{secret}\"}', {now}, {now} + 9)",
    "INSERT INTO mail_bounce (municipality_id, account_id, address_hash, reply, at) VALUES ({m}, {a}, {hash}, '{personal}', {now})",
    "INSERT INTO mail_refusal (municipality_id, account_id, topic, at) VALUES ({m}, {a}, 'decisions', {now})",
    "INSERT INTO account_token (municipality_id, account_id, purpose, token_hash, email, ends_at) \
     VALUES ({m}, {a}, 'email_change', {hash}, 'neu-{personal}@example.org', {now} + 3600000)",
    "INSERT INTO email_undo (municipality_id, token_hash, account_id, email, created_at, ends_at) \
     VALUES ({m}, {hash}, {a}, 'alt-{personal}@example.org', {now}, {now} + 3600000)",
    "INSERT INTO account_approval (municipality_id, account_id, asked_at, verdict, decided_by, decided_at) \
     VALUES ({m}, {a}, {now}, 'approved', {a}, {now})",
    "INSERT INTO security_event (municipality_id, id, account_id, actor_id, kind, at) VALUES ({m}, {new}, {a}, {a}, 'signed_in', {now})",
    "INSERT INTO role_change (municipality_id, id, account_id, from_role, to_role, by_id, at) \
     VALUES ({m}, {new}, {a}, 'moderator', 'resident', {a}, {now})",
    "INSERT INTO role_request (municipality_id, id, account_id, to_role, requested_by, requested_at, ends_at) \
     VALUES ({m}, {new}, {a}, 'administrator', {a}, {now}, {now} + 9)",
    "INSERT INTO account_block (municipality_id, id, account_id, reason, by_id, at, ends_at, lifted_at, lift_reason) \
     VALUES ({m}, {new}, {a}, 'Sperre {personal}', {a}, {now}, {now} + 9, {now}, 'Frei {personal}')",
    "INSERT INTO invitation (municipality_id, email_folded, id, email, role, token_hash, invited_by, at, ends_at) \
     VALUES ({m}, 'gast{n}@example.org', {new}, 'gast{n}@example.org', 'council', {hash}, {a}, {now}, {now} + 9)",
    "INSERT INTO look (municipality_id, account_id, at, looker_id, place) VALUES ({m}, {a}, {now}, {a}, 'page')",
    "INSERT INTO audit (municipality_id, seq, at, actor_id, actor_role, topic, kind, subject_id, data, hash) \
     VALUES ({m}, 90{n}, {now}, {a}, 'moderator', 'people', 'staff.blocked', {a}, '{}', {hash})",
    "INSERT INTO factor_app (municipality_id, account_id, secret, created_at, confirmed_at) VALUES ({m}, {a}, {hash}, {now}, {now})",
    "INSERT INTO recovery_code (municipality_id, account_id, code_hash, used_at) VALUES ({m}, {a}, {hash}, {now})",
    "INSERT INTO factor_try (municipality_id, account_id, tries, since) VALUES ({m}, {a}, 2, {now})",
    "INSERT INTO sign_in_step (municipality_id, token_hash, account_id, ends_at) VALUES ({m}, {hash}, {a}, {now} + 9)",
    "INSERT INTO sign_in_code (municipality_id, account_id, token_hash, code_hash, ends_at) VALUES ({m}, {a}, {hash}, {hash}, {now} + 9)",
    "INSERT INTO passkey (municipality_id, id, account_id, credential, stored, name, created_at) \
     VALUES ({m}, {new}, {a}, {hash}, '{}', 'Telefon {personal}', {now})",
    "INSERT INTO passkey_challenge (municipality_id, id, account_id, state, ends_at) VALUES ({m}, {new}, {a}, '{}', {now} + 9)",
    "INSERT INTO eid_attempt (municipality_id, account_id, id, ends_at) VALUES ({m}, {a}, {new}, {now} + 9)",
];

/// Fills everything. `number` tells people apart, from 1 to 9.
pub async fn fill(t: &World, board: &Running, personal: &str, number: u8) -> Filled {
    let actor = t.resident(personal).await;
    t.session(&actor).await;
    let mut tx = t.write().await;
    let words = |word: &str| format!("{word}{personal}");
    let (words, official, secret) = (words("wort"), words("amt"), words("schluessel"));
    let (is_sqlite, random) = (t.db.is_sqlite(), &t.random);
    let id = |id: Uuid| if is_sqlite { format!("X'{}'", id.simple()) } else { format!("'{id}'") };
    let own = ["{idea}", "{comment}", "{other}", "{hiding}"].map(|name| (name, id(random.secret_id())));
    let account = actor.account().expect("an account");
    for row in ROWS {
        let hash = hex(&random.bytes());
        let hash = if is_sqlite { format!("X'{hash}'") } else { format!("'\\x{hash}'") };
        let mut sql = row.replace("{m}", &id(t.municipality.0)).replace("{a}", &id(account.0));
        for (name, value) in &own {
            sql = sql.replace(name, value);
        }
        let values = [
            ("{new}", id(random.secret_id())),
            ("{hash}", hash),
            ("{board}", id(board.id.0)),
            ("{field}", id(board.field.0)),
            ("{measure}", id(board.measures[0].0)),
            ("{proposed}", id(board.measures[usize::from(number) % board.measures.len()].0)),
            ("{now}", t.clock.now().0.to_string()),
            ("{n}", number.to_string()),
            ("{personal}", personal.to_owned()),
            ("{words}", words.clone()),
            ("{official}", official.clone()),
            ("{secret}", secret.clone()),
        ];
        for (name, value) in values {
            sql = sql.replace(name, &value);
        }
        run(&mut tx, sql).await;
    }
    run(&mut tx, format!("UPDATE session SET device = 'Firefox {personal}' WHERE account_id = {}", id(account.0))).await;
    tx.commit().await.expect("a commit");
    Filled { actor, personal: personal.to_owned(), words, official, secret }
}

async fn run(tx: &mut Tx, sql: String) {
    let shown = sql.clone();
    // A test may keep a few statements for as long as it runs.
    let sql: &'static str = Box::leak(sql.into_boxed_str());
    tx.query(sql).execute().await.unwrap_or_else(|error| panic!("{error}: {shown}"));
}

/// All tables that the migrations made.
pub async fn table_names(tx: &mut Tx) -> Vec<String> {
    let rows: Vec<(String,)> = tx
        .query_for(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_sqlx%' ESCAPE '\\' ORDER BY name",
            "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_sqlx%' ORDER BY 1",
        )
        .all()
        .await
        .expect("tables");
    rows.into_iter().map(|(name,)| name).collect()
}

/// Every text of the whole database, with its table and column.
pub async fn all_texts(tx: &mut Tx) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for table in table_names(tx).await {
        let sql: &'static str = Box::leak(format!("SELECT * FROM {table}").into_boxed_str());
        let rows: Vec<Row> = tx.query(sql).all().await.expect("rows");
        for (column, value) in rows.into_iter().flat_map(|row| row.0) {
            if let Value::Text(text) = value {
                texts.push((format!("{table}.{column}"), text.to_lowercase()));
            }
        }
    }
    texts
}

/// Where a word stands, once each.
pub async fn places_of(tx: &mut Tx, word: &str) -> Vec<String> {
    let mut places: Vec<String> =
        all_texts(tx).await.into_iter().filter(|(_, text)| text.contains(word)).map(|(place, _)| place).collect();
    places.sort();
    places.dedup();
    places
}

/// Erases somebody's account; their texts stay.
pub async fn erase(tx: &mut Tx, actor: &Actor) {
    let proof = crate::accounts::Verified::for_test(actor.account().expect("an account"));
    super::erase(tx, actor, &proof, super::Texts::Stay).await.expect("erased");
}
