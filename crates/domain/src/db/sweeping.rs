//! What PostgreSQL leaves of deleted rows: `VACUUM` gives their room back, and their bytes stay in it until something else is written there.
//! After a vote the key of its pseudonyms and the ballots as they were cast must not lie about so long: their tables are written anew.

use sqlx::{PgConnection, PgPool};

use crate::error::{Error, Result};

/// Bytes of a table with its indexes. A larger one is not written anew, because nobody could vote for as long as that takes: this much is
/// done in about a second.
const REWRITTEN_MAX: i64 = 64 << 20;

/// What closing a vote or a survey, or destroying a list of residents, deletes something from: name, and the statement that writes it anew.
const SECRET: [(&str, &str); 17] = [
    ("consultation", "VACUUM FULL consultation"),
    ("ballot", "VACUUM FULL ballot"),
    ("ballot_reason", "VACUUM FULL ballot_reason"),
    ("ballot_draft", "VACUUM FULL ballot_draft"),
    ("ballot_lock", "VACUUM FULL ballot_lock"),
    ("ballot_request", "VACUUM FULL ballot_request"),
    ("ballot_older_requests", "VACUUM FULL ballot_older_requests"),
    ("response", "VACUUM FULL response"),
    ("response_choice", "VACUUM FULL response_choice"),
    ("response_value", "VACUUM FULL response_value"),
    ("vote_roll", "VACUUM FULL vote_roll"),
    ("vote_roll_entry", "VACUUM FULL vote_roll_entry"),
    ("vote_mark", "VACUUM FULL vote_mark"),
    ("paper_entry", "VACUUM FULL paper_entry"),
    // Forgets with which pile a code came.
    ("code", "VACUUM FULL code"),
    ("residents_list", "VACUUM FULL residents_list"),
    ("residents_entry", "VACUUM FULL residents_entry"),
];

/// Removes dead rows from the tables that people stand in.
pub(super) async fn vacuum(pool: &PgPool) -> Result<()> {
    let sql = "VACUUM account, comment, event, idea, mail, consultation, participation, response, response_choice, response_value, \
               ballot, ballot_reason, ballot_draft, ballot_lock, ballot_request, ballot_older_requests, vote_receipt, \
               vote_roll, vote_roll_entry, vote_mark, paper_entry, code, residents_list, residents_entry";
    sqlx::query(sql).execute(pool).await.map(drop).map_err(Error::from_sqlx)
}

/// Writes the secret tables anew. It waits two seconds at most for those who use one, who would wait behind it.
pub(super) async fn rewrite(pool: &PgPool) -> Result<()> {
    let mut line = pool.acquire().await.map_err(Error::from_sqlx)?;
    sqlx::query("SET lock_timeout = '2s'").execute(&mut *line).await.map_err(Error::from_sqlx)?;
    let done = rewrite_all(&mut line).await;
    sqlx::query("RESET lock_timeout").execute(&mut *line).await.map_err(Error::from_sqlx)?;
    done
}

async fn rewrite_all(line: &mut PgConnection) -> Result<()> {
    for (table, statement) in SECRET {
        let size = sqlx::query_as("SELECT pg_total_relation_size($1::text::regclass)").bind(table);
        let (bytes,): (i64,) = size.fetch_one(&mut *line).await.map_err(Error::from_sqlx)?;
        if bytes <= REWRITTEN_MAX {
            sqlx::query(statement).execute(&mut *line).await.map_err(Error::from_sqlx)?;
        }
    }
    Ok(())
}
