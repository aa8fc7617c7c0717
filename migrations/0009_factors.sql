-- What people prove themselves with beside a password. Tokens and codes are stored hashed. One text for both databases.

-- An app that shows codes. The secret lies here as it is: a key to seal it with would lie in the same database and the same backup, and
-- whoever has both has the codes. `last_step` is the time step of the newest code that was used: each counts once.
CREATE TABLE factor_app (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    secret BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    -- Before that it asks nobody for a code.
    confirmed_at BIGINT,
    last_step BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality_id, account_id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);

-- Codes on paper for whoever has lost the app: each once.
CREATE TABLE recovery_code (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    code_hash BYTEA NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (municipality_id, account_id, code_hash),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);

-- How many wrong codes an account had, since when. Forgotten with the first right one, or after an hour.
CREATE TABLE factor_try (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    tries BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX factor_try_since ON factor_try (since);

-- Somebody has proved the first half and owes the second. No session: nobody is signed in by it.
CREATE TABLE sign_in_step (
    municipality_id UUID NOT NULL,
    token_hash BYTEA NOT NULL,
    account_id UUID NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, token_hash),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX sign_in_step_account ON sign_in_step (municipality_id, account_id);
CREATE INDEX sign_in_step_ends ON sign_in_step (ends_at);

-- A code that was mailed: at most one for each account, so that a newer one voids the older. It is hashed under the token that only the
-- browser has which asked for it: neither the mail alone nor this table alone lets anybody in.
CREATE TABLE sign_in_code (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    token_hash BYTEA NOT NULL,
    code_hash BYTEA NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE UNIQUE INDEX sign_in_code_token ON sign_in_code (municipality_id, token_hash);
CREATE INDEX sign_in_code_ends ON sign_in_code (ends_at);

-- Public keys of devices. What is secret never leaves the device.
CREATE TABLE passkey (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    account_id UUID NOT NULL,
    -- The device's own name for it.
    credential BYTEA NOT NULL,
    -- Public key and counter, as JSON of the crate that checks signatures.
    stored TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, credential),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX passkey_account ON passkey (municipality_id, account_id);

-- Questions that devices are to sign: each is answered once, within five minutes. Without an account: somebody wants to sign in.
CREATE TABLE passkey_challenge (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    account_id UUID,
    state TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX passkey_challenge_ends ON passkey_challenge (ends_at);
