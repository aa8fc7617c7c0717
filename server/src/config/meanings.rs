//! What each setting means, for people: the file that `dorflinde config` prints.

use super::defaults;

/// A setting's key and its meaning, one line each.
pub(super) const MEANINGS: [(&str, &[&str]); 23] = [
    ("listen", &["Address and port on which the program listens. The environment variable PORT changes the port alone."]),
    ("data", &["Folder for the database file. Made when missing."]),
    (
        "database_url",
        &[
            "Empty: SQLite in the data folder. Or postgres://user:password@host/name. DATABASE_URL in the environment means the same.",
        ],
    ),
    (
        "origin",
        &[
            "The address that people type, such as https://mitmachen.example.de; links in mails begin with it. With https, cookies are",
            "sent over encrypted connections only. Empty: http:// and the address on which the program listens, for trying it out.",
        ],
    ),
    (
        "smtp_url",
        &[
            "Mail relay: smtps://user:password@host (TLS from the start) or smtp://user:password@host:587 (TLS is demanded, but not from a",
            "relay on this machine). Empty: mails wait in the outbox until a relay is set.",
        ],
    ),
    ("mail_from", &["Sender of all mails."]),
    ("log", &["What is logged: error, warn, info, debug, or by module as in info,sqlx=warn."]),
    ("log_format", &["text or json."]),
    ("connections_max", &["So many connections are held at once; the next ones wait."]),
    (
        "trusted_proxies",
        &[
            "Addresses or ranges of the proxies in front, such as [\"127.0.0.1\", \"10.0.0.0/8\"] (in the environment with commas between).",
            "Limits per network count the first address of X-Forwarded-For, from the right, that is none of them. Empty: that header is ignored.",
        ],
    ),
    (
        "frame_ancestors",
        &[
            "Sites that may show the cards under /embed/ in a frame, such as [\"https://www.example.de\"]. No other page may be framed.",
        ],
    ),
    (
        "security_contact",
        &["Whom to tell of a weakness: mailto:… or https://…, for /.well-known/security.txt. Empty: there is no such file."],
    ),
    (
        "metrics_listen",
        &[
            "Address and port of /metrics for Prometheus, such as 127.0.0.1:9090. Not for the public. Empty: there are no metrics.",
        ],
    ),
    (
        "eid_issuer",
        &[
            "Provider of electronic identities by OpenID Connect, exactly as it calls itself: https://…. See docs/eid.md. Only addresses",
            "of this host are ever called. Empty: there is no such thing, and nobody is called.",
        ],
    ),
    ("eid_client_id", &["How the provider knows this installation, and the secret it has for it."]),
    ("eid_client_secret", &["See eid_client_id. With it the file is not for everybody on the machine."]),
    ("eid_name", &["What people call the provider; stands on the button."]),
    ("eid_acr", &["The level of assurance that the provider has to confirm (acr). Empty: any."]),
    (
        "password_memory_kib",
        &[
            "Passwords are hashed with argon2id: memory of one hash in KiB, and how often it is walked through. When these change, each",
            "password is hashed anew the next time its owner signs in.",
        ],
    ),
    ("password_rounds", &["See password_memory_kib."]),
    ("password_at_once", &["So many hashes are computed at once, each with the memory above. 0: one for each core."]),
    ("password_queue_max", &["So many wait for their turn; the next one is asked to try again soon (503)."]),
    ("password_wait_ms", &["Nobody waits longer for their turn, in milliseconds."]),
];

/// All settings with their defaults and meanings, as a file that changes nothing.
pub fn example() -> String {
    let defaults = defaults();
    let mut text = String::from(
        "# All settings of Dorflinde, with their defaults. `dorflinde config` prints this file.\n\
         # Each can also be set in the environment: DORFLINDE_ and the key in capital letters.\n",
    );
    for (key, meaning) in MEANINGS {
        text.push('\n');
        for line in meaning {
            text.push_str(&format!("# {line}\n"));
        }
        text.push_str(&format!("{key} = {}\n", defaults[key]));
    }
    text
}
