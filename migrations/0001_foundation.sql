-- Municipalities, people, the strategy, jobs and mail: one text for SQLite and PostgreSQL.
-- Instants are Unix milliseconds (BIGINT), money is in cents, days are ISO dates as text, ids are UUIDs.
-- Every table of a municipality carries municipality_id first in its keys, so that it can be partitioned by it.

CREATE TABLE municipality (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    ags TEXT NOT NULL UNIQUE CHECK (length(ags) = 8),
    district TEXT NOT NULL,
    region TEXT NOT NULL,
    -- The base of every share of participation; an estimate that the municipality states.
    residents_over_14 BIGINT NOT NULL CHECK (residents_over_14 >= 0),
    is_demo BOOLEAN NOT NULL,
    -- Next public number of an idea: taken by updating this row, which is also the lock.
    next_number BIGINT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    -- Taken off the net by the operator: nothing of it is shown, nothing is done for it.
    suspended_at BIGINT
);

CREATE TABLE municipality_host (
    host TEXT PRIMARY KEY,
    municipality_id UUID NOT NULL REFERENCES municipality (id)
);

-- The official list of municipalities (names, keys, districts), as imported.
CREATE TABLE registry_entry (
    ags TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    district TEXT NOT NULL,
    region TEXT NOT NULL
);

CREATE TABLE account (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    email TEXT NOT NULL,
    -- Lower case and NFC, written by the program: one person, one account.
    email_folded TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('resident', 'moderator', 'council', 'administrator')),
    lang TEXT NOT NULL,
    confirmed_at BIGINT,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, email_folded)
);

-- Only the SHA-256 of a token is stored: a leaked backup opens no session.
CREATE TABLE session (
    token_hash BYTEA PRIMARY KEY,
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    id UUID NOT NULL,
    device TEXT NOT NULL,
    -- Whether it was begun with a second factor.
    has_factor BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);
CREATE INDEX session_account ON session (municipality_id, account_id);
CREATE UNIQUE INDEX session_id ON session (municipality_id, id);
CREATE INDEX session_ends ON session (ends_at);

-- Links sent by mail: one use, newer voids older (one row per account and purpose).
CREATE TABLE account_token (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'reset', 'email_change')),
    token_hash BYTEA NOT NULL UNIQUE,
    -- The new address of an 'email_change', for nothing else.
    email TEXT,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id, purpose),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id)
);

CREATE TABLE strategy (
    municipality_id UUID PRIMARY KEY REFERENCES municipality (id),
    title TEXT NOT NULL,
    vision TEXT NOT NULL,
    starting_position TEXT NOT NULL,
    -- Quarters count from year 0: year * 4 + quarter - 1.
    first_quarter BIGINT NOT NULL,
    last_quarter BIGINT NOT NULL,
    adopted_on TEXT,
    updated_at BIGINT NOT NULL,
    CHECK (first_quarter <= last_quarter)
);

CREATE TABLE action_field (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    goal TEXT NOT NULL,
    target_state TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, slug)
);

CREATE TABLE measure (
    municipality_id UUID NOT NULL,
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    action_field_id UUID NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    horizon TEXT NOT NULL CHECK (horizon IN ('short', 'medium', 'long')),
    first_quarter BIGINT,
    last_quarter BIGINT,
    office TEXT NOT NULL,
    cost_from_cents BIGINT,
    cost_to_cents BIGINT,
    funding TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'planned', 'running', 'done', 'postponed', 'rejected')),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id),
    UNIQUE (municipality_id, slug),
    FOREIGN KEY (municipality_id, action_field_id) REFERENCES action_field (municipality_id, id),
    CHECK ((first_quarter IS NULL) = (last_quarter IS NULL)),
    CHECK (first_quarter <= last_quarter),
    CHECK ((cost_from_cents IS NULL) = (cost_to_cents IS NULL)),
    CHECK (cost_from_cents >= 0 AND cost_from_cents <= cost_to_cents)
);
CREATE INDEX measure_field ON measure (municipality_id, action_field_id);

-- Every change of state leaves an event; feeds, notifications and the audit log read them.
CREATE TABLE event (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    actor_id UUID,
    -- What a reader needs to tell it in words, as JSON; never a person, never a choice.
    data TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, id)
);
CREATE INDEX event_subject ON event (municipality_id, subject_id, at);
CREATE INDEX event_at ON event (municipality_id, at);

-- A repeated form has the same answer and one effect. Not for ballots and survey answers: see the vote tables.
CREATE TABLE request (
    municipality_id UUID NOT NULL,
    account_id UUID NOT NULL,
    request_id UUID NOT NULL,
    verb TEXT NOT NULL,
    body_hash BYTEA NOT NULL,
    answer TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (municipality_id, account_id, request_id)
);
CREATE INDEX request_at ON request (at);

CREATE TABLE job (
    id UUID PRIMARY KEY,
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    priority BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    leased_until BIGINT NOT NULL DEFAULT 0,
    last_error TEXT,
    failed_at BIGINT
);
CREATE INDEX job_due ON job (kind, priority, run_at, id) WHERE failed_at IS NULL;

-- The outbox: written in the transaction of its cause; the text is made from kind and data when it is sent.
CREATE TABLE mail (
    municipality_id UUID NOT NULL REFERENCES municipality (id),
    id UUID NOT NULL,
    -- NULL: to somebody without an account; then address, name and language stand here.
    account_id UUID,
    -- Where it goes when that is not the account's present address: one that is to be confirmed, or the one before.
    to_email TEXT,
    to_name TEXT,
    lang TEXT,
    kind TEXT NOT NULL,
    -- What it is about: news of a topic can be refused.
    topic TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- From then on it makes no sense any more and is not sent.
    expires_at BIGINT NOT NULL,
    sent_at BIGINT,
    -- Never sent, and why.
    dropped_at BIGINT,
    dropped_for TEXT CHECK (dropped_for IN ('stale', 'unwanted', 'address', 'refused', 'given_up')),
    PRIMARY KEY (municipality_id, id),
    FOREIGN KEY (municipality_id, account_id) REFERENCES account (municipality_id, id),
    CHECK (account_id IS NOT NULL OR (to_name IS NOT NULL AND lang IS NOT NULL))
);
CREATE INDEX mail_account ON mail (municipality_id, account_id);
CREATE INDEX mail_created ON mail (municipality_id, created_at);
